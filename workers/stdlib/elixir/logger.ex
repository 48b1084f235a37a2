# Logger: macros by level over :logger, Elixir's default handler and formatter, metadata per process.
# In: messages (chardata, reports, functions that give them). Out: events for :logger.
defmodule Logger do
  @moduledoc "A logger for Elixir applications."

  @levels [:error, :info, :debug, :emergency, :alert, :critical, :warning, :notice]

  @doc "The levels, the most severe first."
  def levels, do: [:emergency, :alert, :critical, :error, :warning, :notice, :info, :debug]

  for level <- @levels do
    @doc "Logs a message of the level #{level}."
    defmacro unquote(level)(message_or_fun, metadata \\ []) do
      Logger.__maybe_log__(unquote(level), message_or_fun, metadata, __CALLER__)
    end
  end

  @doc false
  @deprecated "Use Logger.warning/2 instead"
  defmacro warn(message_or_fun, metadata \\ []) do
    Logger.__maybe_log__(:warning, message_or_fun, metadata, __CALLER__)
  end

  @doc "Logs at a level; the text may be a function that is called only if it is needed."
  defmacro log(level, message_or_fun, metadata \\ []) do
    Logger.__maybe_log__(level, message_or_fun, metadata, __CALLER__)
  end

  @doc false
  def __maybe_log__(level, data, metadata, caller) do
    location = __location__(caller)
    always? = Application.get_env(:logger, :always_evaluate_messages, false)
    evaluated = if always?, do: quote(do: _ = {unquote(data), unquote(metadata)})

    if purged?(level, metadata, caller) do
      # what it names counts as used
      quote do
        unquote(evaluated || quote(do: _ = fn -> {unquote(data), unquote(metadata)} end))
        :ok
      end
    else
      quote do
        case Logger.__should_log__(unquote(level), __MODULE__) do
          nil ->
            unquote(evaluated)
            :ok

          level ->
            Logger.__do_log__(level, unquote(data), unquote(location), unquote(metadata))
        end
      end
    end
  end

  # Whether the configuration takes calls like this one out of the program: `:compile_time_purge_matching`.
  defp purged?(level, metadata, caller) do
    matching = Application.get_env(:logger, :compile_time_purge_matching, [])
    matching != [] and is_atom(level) and Enum.any?(matching, &purges?(&1, level, known_metadata(metadata, caller)))
  end

  defp known_metadata(metadata, %{module: module, function: function, file: file, line: line}) do
    place = [application: Application.get_env(:logger, :compile_time_application), module: module, file: file, line: line]
    function = if function, do: [function: "#{elem(function, 0)}/#{elem(function, 1)}"], else: []
    place ++ function ++ if(Keyword.keyword?(metadata), do: metadata, else: [])
  end

  defp purges?(filter, level, known) do
    Enum.all?(filter, fn
      {:level_lower_than, least} -> compare_levels(level, least) == :lt
      {key, value} -> Keyword.fetch(known, key) == {:ok, value}
    end)
  end

  @doc false
  def __location__(%{module: module, function: function, file: file, line: line}) do
    mfa =
      case function do
        {name, arity} -> [mfa: {:{}, [], [module, name, arity]}]
        nil -> []
      end

    application =
      case Application.get_env(:logger, :compile_time_application) do
        nil -> []
        app -> [application: app]
      end

    place = if mfa == [], do: [], else: [file: String.to_charlist(file), line: line]
    {:%{}, [], mfa ++ place ++ application}
  end

  @doc false
  def __should_log__(level, module) do
    level = elixir_level_to_erlang_level(level)

    case Process.get({Logger, :level}) do
      nil -> if :logger.allow(level, module), do: level
      process_level -> if :logger.compare_levels(level, process_level) != :lt, do: level
    end
  end

  @doc false
  def __do_log__(level, msg, location, metadata) when is_map(location),
    do: do_log(level, msg, location |> Map.merge(process_metadata()) |> Map.delete(:domain), Map.new(metadata))

  defp do_log(level, fun, known, metadata) when is_function(fun, 0) do
    case fun.() do
      {msg, more} -> do_log(level, msg, known, Map.merge(metadata, Map.new(more)))
      msg -> do_log(level, msg, known, metadata)
    end
  end

  defp do_log(level, msg, known, metadata), do: do_log(level, msg, known |> Map.merge(metadata) |> with_domain())

  defp with_domain(%{domain: domain} = metadata) when is_list(domain), do: %{metadata | domain: [:elixir | domain]}
  defp with_domain(metadata), do: Map.put(metadata, :domain, [:elixir])

  defp do_log(level, msg, metadata) when is_binary(msg), do: :logger.do_log(level, {:string, msg}, metadata)
  defp do_log(level, msg, metadata) when is_map(msg) and not is_struct(msg), do: :logger.do_log(level, {:report, msg}, metadata)
  defp do_log(level, [{key, _} | _] = msg, metadata) when is_atom(key), do: :logger.do_log(level, {:report, msg}, metadata)
  defp do_log(level, msg, metadata) when is_list(msg), do: :logger.do_log(level, {:string, msg}, metadata)

  defp do_log(level, msg, metadata) do
    IO.warn(
      "passing #{inspect(msg)} to Logger is deprecated, expected a map, a keyword list, a string, a list of strings, or a zero-arity anonymous function"
    )

    :logger.do_log(level, {:string, to_string(msg)}, metadata)
  end

  @doc "Logs at a level, with metadata, unless the level is too low."
  def bare_log(level, message_or_fun, metadata \\ []) do
    case __should_log__(level, nil) do
      nil -> :ok
      level -> __do_log__(level, message_or_fun, %{}, Map.new(metadata))
    end
  end

  defp elixir_level_to_erlang_level(:warn), do: :warning
  defp elixir_level_to_erlang_level(level), do: level

  @doc "Whether a level is lower, equal or higher: `:lt`, `:eq`, `:gt`."
  def compare_levels(left, right),
    do: :logger.compare_levels(elixir_level_to_erlang_level(left), elixir_level_to_erlang_level(right))

  # -- levels ----------------------------------------------------------------

  @doc "The level below which nothing is logged."
  def level, do: :logger.get_primary_config().level

  @doc "Lets a process log again."
  def enable(pid) when pid == self() do
    Process.delete({Logger, :level})
    :ok
  end

  @doc "Stops logging from a process."
  def disable(pid) when pid == self() do
    Process.put({Logger, :level}, :none)
    :ok
  end

  @doc "Whether a process may log."
  def enabled?(pid) when pid == self(), do: Process.get({Logger, :level}) != :none

  @doc "Sets the level of a process."
  def put_process_level(pid, level) when pid == self() do
    Process.put({Logger, :level}, level)
    :ok
  end

  @doc "The level of a process, or nil."
  def get_process_level(pid) when pid == self(), do: Process.get({Logger, :level})

  @doc "Removes the level of a process."
  def delete_process_level(pid) when pid == self() do
    Process.delete({Logger, :level})
    :ok
  end

  @doc "Sets the level of modules."
  def put_module_level(mod, level) when is_atom(mod), do: :logger.set_module_level(mod, elixir_level_to_erlang_level(level))
  def put_module_level(mods, level) when is_list(mods), do: :logger.set_module_level(mods, elixir_level_to_erlang_level(level))
  @doc "The levels of a module."
  def get_module_level(mod) when is_atom(mod), do: :logger.get_module_level([mod])
  def get_module_level(mods), do: :logger.get_module_level(mods)
  @doc "Removes the level of a module."
  def delete_module_level(mod_or_mods), do: :logger.unset_module_level(mod_or_mods)
  @doc "Removes the levels of all modules."
  def delete_all_module_levels, do: :logger.unset_module_level()

  @doc "Sets the level of an application's modules."
  def put_application_level(app, level) when is_atom(app) do
    case Application.spec(app, :modules) do
      nil -> {:error, {:not_loaded, app}}
      modules -> :logger.set_module_level(modules, elixir_level_to_erlang_level(level))
    end
  end

  @doc "Removes the levels of an application's modules."
  def delete_application_level(app) when is_atom(app), do: :logger.unset_module_level(Application.spec(app, :modules) || [])

  # -- metadata --------------------------------------------------------------

  @doc "Adds to the metadata of the caller; nil removes a key."
  def metadata(metadata) when is_list(metadata) do
    {deleted, kept} = Enum.split_with(metadata, fn {_, value} -> value == nil end)
    current = process_metadata() |> Map.drop(Keyword.keys(deleted)) |> Map.merge(Map.new(kept))
    :logger.set_process_metadata(current)
  end

  @doc "The metadata of the caller."
  def metadata, do: process_metadata() |> Map.to_list()

  @doc "Sets the metadata of the caller."
  def reset_metadata(metadata \\ []) when is_list(metadata) do
    :logger.set_process_metadata(%{})
    metadata(metadata)
  end

  defp process_metadata do
    case :logger.get_process_metadata() do
      %{} = metadata -> metadata
      _ -> %{}
    end
  end

  # -- configuration ---------------------------------------------------------

  @doc "Sets options of the log, such as `level:`."
  def configure(options) do
    for {key, value} <- options do
      case key do
        :level ->
          :logger.set_primary_config(:level, elixir_level_to_erlang_level(value))

        :metadata ->
          :ok

        _ ->
          Application.put_env(:logger, key, value)
      end
    end

    update_translator()
    Logger.Backends.Internal.configure(options)
  end

  @doc "Waits until all that was logged is written."
  def flush do
    for %{id: id, module: :logger_std_h} <- :logger.get_handler_config(), do: :logger_std_h.filesync(id)
    Logger.Backends.Internal.flush()
  end

  @doc "The formatter that the default handler has, with options."
  def default_formatter(overrides \\ []) when is_list(overrides) do
    Application.get_env(:logger, :console, [])
    |> Keyword.take([:format, :metadata, :colors])
    |> Keyword.merge(Application.get_env(:logger, :default_formatter, []))
    |> Keyword.merge(overrides)
    |> Logger.Formatter.new()
  end

  @doc "Sets options of a backend; those of `:console` are the default handler's."
  def configure_backend(:console, options) when is_list(options) do
    Application.put_env(:logger, :console, Keyword.merge(Application.get_env(:logger, :console, []), options))
    :logger.update_handler_config(:default, :formatter, default_formatter(options))
  end

  def configure_backend(backend, options) when is_list(options), do: Logger.Backends.Internal.configure(backend, options)

  @doc "Adds a backend, `module` or `{module, id}`: a handler of `:gen_event`. Answers `{:ok, pid}` or `{:error, reason}`."
  def add_backend(backend, _opts \\ []), do: Logger.Backends.Internal.add(backend)

  @doc "Removes a backend; with `flush: true` what was logged is written before."
  def remove_backend(backend, opts \\ []) do
    if opts[:flush], do: flush()
    Logger.Backends.Internal.remove(backend)
  end

  @doc "Adds the handlers that an application's environment names."
  def add_handlers(app) when is_atom(app) do
    for {:handler, id, module, config} <- Application.get_env(app, :logger, []), do: :logger.add_handler(id, module, config)
    :ok
  end

  @doc "Adds a function that words reports of OTP."
  def add_translator({mod, fun} = translator) when is_atom(mod) and is_atom(fun) do
    Application.put_env(:logger, :translators, [translator | translators()] |> Enum.uniq())
    update_translator()
  end

  @doc "Removes a function that words reports of OTP."
  def remove_translator({mod, fun} = translator) when is_atom(mod) and is_atom(fun) do
    Application.put_env(:logger, :translators, List.delete(translators(), translator))
    update_translator()
  end

  defp translators, do: Application.get_env(:logger, :translators, [{Logger.Translator, :translate}])

  defp update_translator do
    :logger.remove_primary_filter(:logger_translator)
    Logger.App.add_translator_filter()
  end
end

defmodule Logger.App do
  @moduledoc false

  def start(_type, _args) do
    :logger.set_primary_config(:level, Application.get_env(:logger, :level, :debug) |> level())
    :logger.set_primary_config(:metadata, Map.new(Application.get_env(:logger, :metadata, [])))
    add_translator_filter()
    # of backends, `:console` is the default handler
    backends = Application.get_env(:logger, :backends) || [:console]
    if :console in backends, do: default_handler(), else: :logger.remove_handler(:default)
    supervisor = Supervisor.start_link([], strategy: :one_for_one, name: Logger.Supervisor)
    Enum.each(backends -- [:console], &Logger.Backends.Internal.add/1)
    supervisor
  end

  def stop(_) do
    :logger.remove_primary_filter(:logger_translator)
    :logger.remove_handler(Logger)
    # Erlang's own handler takes over
    :logger.remove_handler(:default)
    :logger.add_handler(:default, :logger_std_h, %{config: %{type: :standard_io}})
    :logger.set_primary_config(:level, :notice)
    :ok
  end

  @doc "Stops the application; the log does not tell."
  def stop do
    silent = fn
      %{msg: {:report, %{label: {:application_controller, :exit}}}}, _ -> :stop
      _event, _ -> :ignore
    end

    :logger.add_primary_filter(:silence_logger_exit, {silent, []})
    Application.stop(:logger)
  after
    :logger.remove_primary_filter(:silence_logger_exit)
  end

  def config, do: :ok

  defp level(:warn), do: :warning
  defp level(level), do: level

  def add_translator_filter do
    config = %{
      otp: Application.get_env(:logger, :handle_otp_reports, true),
      sasl: Application.get_env(:logger, :handle_sasl_reports, false),
      translators: Application.get_env(:logger, :translators, [{Logger.Translator, :translate}])
    }

    :logger.add_primary_filter(:logger_translator, {&Logger.Translator.filter/2, config})
  end

  defp default_handler do
    case Application.get_env(:logger, :default_handler, []) do
      false ->
        :logger.remove_handler(:default)

      options ->
        :logger.remove_handler(:default)
        options = Map.new(options)

        config =
          Map.merge(
            %{
              level: :all,
              filters: [remote_gl: {&:logger_filters.remote_gl/2, :stop}],
              filter_default: :log,
              formatter: Logger.default_formatter(),
              config: %{type: :standard_io}
            },
            Map.update(options, :config, %{type: :standard_io}, &Map.new/1)
          )

        case :logger.add_handler(:default, Map.get(options, :module, :logger_std_h), config) do
          :ok -> :ok
          {:error, reason} -> IO.puts(:stderr, "Could not attach default Logger handler: #{inspect(reason)}")
        end
    end
  end
end
