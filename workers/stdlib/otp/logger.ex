# The log: levels, filters, handlers, metadata.
# In: log calls. Out: events %{level:, msg:, meta:} handed to each handler whose level and filters allow.
# The configuration lies in the ETS table :logger, owned by the process :logger; behaviour after logger's manual (OTP 27).

defmodule :logger do
  @moduledoc "API module for Logger, the standard logging facility in Erlang/OTP."

  # -- start -----------------------------------------------------------------

  def start_link, do: :proc_lib.start_link(:logger, :init, [self()])

  def init(starter) do
    :erlang.process_flag(:trap_exit, true)
    :erlang.register(:logger, self())
    :ets.new(:logger, [:named_table, :public, :ordered_set, {:read_concurrency, true}])

    :ets.insert(:logger, [
      {:primary, %{level: :notice, filters: [], filter_default: :log, metadata: %{}}},
      {:handlers, []}
    ])

    :proc_lib.init_ack(starter, {:ok, self()})
    server_loop()
  end

  # Events whose group leader lives here come from other nodes.
  defp server_loop do
    receive do
      {:log_remote, event} ->
        deliver(event, :remote)
        server_loop()

      {:EXIT, _, :shutdown} ->
        :erlang.exit(:shutdown)

      {:system, from, request} ->
        :sys.handle_system_msg(request, from, self(), :logger, [], [])

      _ ->
        server_loop()
    end
  end

  def system_continue(_, _, _), do: server_loop()
  def system_terminate(reason, _, _, _), do: :erlang.exit(reason)

  # -- log calls -------------------------------------------------------------

  for level <- [:debug, :info, :notice, :warning, :error, :critical, :alert, :emergency] do
    def unquote(level)(a), do: log(unquote(level), a)
    def unquote(level)(a, b), do: log(unquote(level), a, b)
    def unquote(level)(a, b, c), do: log(unquote(level), a, b, c)
  end

  def log(level, msg), do: log_allowed(level, {:msg, msg}, %{})

  def log(level, format, args) when is_list(args) and (is_list(format) or is_binary(format) or is_atom(format)),
    do: log_allowed(level, {format, args}, %{})

  def log(level, fun, args) when is_function(fun, 1) and not is_map(args), do: log(level, fun, args, %{})
  def log(level, msg, meta) when is_map(meta), do: log_allowed(level, {:msg, msg}, meta)
  def log(level, format, args), do: log_allowed(level, {format, args}, %{})

  def log(level, fun, args, meta) when is_function(fun, 1) do
    if allow(level, mod_of(meta)), do: log_lazy(level, fun.(args), meta), else: :ok
  end

  def log(level, format, args, meta), do: log_allowed(level, {format, args}, meta)

  defp log_lazy(_, :ignore, _), do: :ok
  defp log_lazy(level, {msg, more}, meta) when is_map(more), do: log_lazy(level, msg, :maps.merge(meta, more))
  defp log_lazy(level, {format, args}, meta) when is_list(args), do: do_log(level, {format, args}, meta)
  defp log_lazy(level, msg, meta), do: do_log(level, plain(msg), meta)

  def macro_log(location, level, msg, meta), do: do_log(level, plain(msg), :maps.merge(location, meta))

  defp log_allowed(level, {:msg, msg}, meta) do
    if allow(level, mod_of(meta)), do: do_log(level, plain(msg), meta), else: :ok
  end

  defp log_allowed(level, msg, meta) do
    if allow(level, mod_of(meta)), do: do_log(level, msg, meta), else: :ok
  end

  defp mod_of(%{mfa: {m, _, _}}), do: m
  defp mod_of(_), do: :undefined

  defp plain(report) when is_map(report), do: {:report, report}
  defp plain([{key, _} | _] = report) when is_atom(key), do: {:report, report}
  defp plain(string), do: {:string, string}

  def allow(level, module) do
    case :ets.whereis(:logger) do
      :undefined ->
        true

      _ ->
        allowed =
          case module != :undefined and :ets.lookup(:logger, {:module, module}) do
            [{_, level}] -> level
            _ -> :erlang.map_get(:level, :ets.lookup_element(:logger, :primary, 2))
          end

        allowed == :all or (allowed != :none and rank(level) <= rank(allowed))
    end
  end

  defp rank(:emergency), do: 0
  defp rank(:alert), do: 1
  defp rank(:critical), do: 2
  defp rank(:error), do: 3
  defp rank(:warning), do: 4
  defp rank(:notice), do: 5
  defp rank(:info), do: 6
  defp rank(:debug), do: 7
  defp rank(:all), do: 8
  defp rank(:none), do: -1

  def compare_levels(a, a), do: :eq
  def compare_levels(a, b), do: if(rank(a) < rank(b), do: :gt, else: :lt)

  def timestamp, do: :erlang.system_time(:microsecond)

  @doc false
  def do_log(level, msg, meta) do
    case :ets.whereis(:logger) do
      :undefined ->
        # before the log is up, or after it: what is said must not be lost
        text = :io_lib.format(~c"[~ts] ~tp~n", [level, msg])
        :nodebook_io.write(2, :unicode.characters_to_binary(text))
        :ok

      _ ->
        defaults = %{pid: self(), gl: :erlang.group_leader(), time: timestamp()}
        primary = :ets.lookup_element(:logger, :primary, 2)

        meta =
          defaults
          |> :maps.merge(primary.metadata)
          |> :maps.merge(process_metadata())
          |> :maps.merge(meta)

        event = %{level: level, msg: msg, meta: meta}
        remote(event, meta.gl)
        deliver(event, :local)
    end
  end

  # Whoever is in charge of the output sees what a process does for it on another node.
  defp remote(event, gl) when is_pid(gl) and node(gl) != :erlang.node() do
    if node(event.meta.pid) == node(), do: :erlang.send({:logger, node(gl)}, {:log_remote, event}, [:noconnect])
    :ok
  end

  defp remote(_, _), do: :ok

  defp deliver(event, _from) do
    primary = :ets.lookup_element(:logger, :primary, 2)

    case apply_filters(event, primary.filters, primary.filter_default) do
      :stop -> :ok
      event -> to_handlers(event, :ets.lookup_element(:logger, :handlers, 2))
    end

    :ok
  end

  defp to_handlers(_, []), do: :ok

  defp to_handlers(event, [id | rest]) do
    case :ets.lookup(:logger, {:handler, id}) do
      [{_, config}] -> to_handler(event, id, config)
      [] -> :ok
    end

    to_handlers(event, rest)
  end

  defp to_handler(event, id, config) do
    if config.level == :all or rank(event.level) <= rank(config.level) do
      case apply_filters(event, config.filters, config.filter_default) do
        :stop ->
          :ok

        event ->
          try do
            config.module.log(event, config)
          catch
            class, reason ->
              stack = __STACKTRACE__
              remove_handler(id)

              text =
                :io_lib.format(~c"Logger - error: {removed_failing_handler,~tp}~n~tp~n", [id, {class, reason, stack}])

              :nodebook_io.write(2, :unicode.characters_to_binary(text))
              :ok
          end
      end
    end
  end

  defp apply_filters(event, [], :log), do: event
  defp apply_filters(_, [], :stop), do: :stop

  defp apply_filters(event, [{_id, {fun, arg}} | rest], default) do
    case fun.(event, arg) do
      :ignore -> apply_filters(event, rest, default)
      :stop -> :stop
      %{} = event -> apply_filters(event, rest, :log)
    end
  end

  # -- metadata --------------------------------------------------------------

  defp process_metadata do
    case :erlang.get(:"$logger_metadata$") do
      %{} = meta -> meta
      _ -> %{}
    end
  end

  def get_process_metadata, do: :erlang.get(:"$logger_metadata$")

  def set_process_metadata(meta) do
    :erlang.put(:"$logger_metadata$", meta)
    :ok
  end

  def update_process_metadata(meta), do: set_process_metadata(:maps.merge(process_metadata(), meta))

  def unset_process_metadata do
    :erlang.erase(:"$logger_metadata$")
    :ok
  end

  # -- configuration ---------------------------------------------------------

  defdelegate get_primary_config(), to: :logger_config
  defdelegate get_config(), to: :logger_config
  defdelegate set_primary_config(key, value), to: :logger_config
  defdelegate set_primary_config(config), to: :logger_config
  defdelegate update_primary_config(config), to: :logger_config
  defdelegate add_primary_filter(id, filter), to: :logger_config
  defdelegate remove_primary_filter(id), to: :logger_config
  defdelegate get_handler_ids(), to: :logger_config
  defdelegate get_handler_config(), to: :logger_config
  defdelegate get_handler_config(id), to: :logger_config
  defdelegate add_handler(id, module, config), to: :logger_config
  defdelegate remove_handler(id), to: :logger_config
  defdelegate set_handler_config(id, key, value), to: :logger_config
  defdelegate set_handler_config(id, config), to: :logger_config
  defdelegate update_handler_config(id, key, value), to: :logger_config
  defdelegate update_handler_config(id, config), to: :logger_config
  defdelegate update_formatter_config(id, config), to: :logger_config
  defdelegate update_formatter_config(id, key, value), to: :logger_config
  defdelegate add_handlers(app_or_handlers), to: :logger_config
  defdelegate add_handler_filter(id, filter_id, filter), to: :logger_config
  defdelegate remove_handler_filter(id, filter_id), to: :logger_config
  defdelegate set_module_level(modules, level), to: :logger_config
  defdelegate set_application_level(app, level), to: :logger_config
  defdelegate unset_application_level(app), to: :logger_config
  defdelegate unset_module_level(), to: :logger_config
  defdelegate unset_module_level(modules), to: :logger_config
  defdelegate get_module_level(), to: :logger_config
  defdelegate get_module_level(modules), to: :logger_config

  defdelegate reconfigure(), to: :nodebook_logger_setup
  defdelegate get_proxy_config(), to: :nodebook_logger_proxy, as: :config
  defdelegate set_proxy_config(config), to: :nodebook_logger_proxy, as: :set
  defdelegate update_proxy_config(config), to: :nodebook_logger_proxy, as: :update
  defdelegate i(), to: :nodebook_logger_info, as: :print
  defdelegate i(what), to: :nodebook_logger_info, as: :print

  # -- reports ----------------------------------------------------------------

  def format_report(report) when is_map(report), do: format_report(:maps.to_list(report))

  def format_report([_ | _] = report) do
    flat = :lists.flatten(report)
    if text?(flat), do: {~c"~ts", [flat]}, else: format_pairs(report)
  end

  def format_report(report), do: {~c"~tp", [report]}

  defp text?(list), do: list != [] and :lists.all(&is_integer/1, list) and :io_lib.printable_unicode_list(list)

  defp format_pairs(report) do
    lines =
      :lists.map(
        fn
          {key, value} ->
            # text is shown as it is
            if value != [] and :io_lib.printable_unicode_list(value),
              do: {~c"    ~tp: ~ts", [key, value]},
              else: {~c"    ~tp: ~tp", [key, value]}

          other ->
            {~c"    ~tp", [other]}
        end,
        report
      )

    {:lists.flatten(:lists.join(~c"\n", for({format, _} <- lines, do: format))), :lists.flatmap(fn {_, args} -> args end, lines)}
  end
end
