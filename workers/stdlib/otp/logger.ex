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

  def get_primary_config, do: :ets.lookup_element(:logger, :primary, 2)
  def get_config, do: %{primary: get_primary_config(), handlers: get_handler_config(), proxy: %{}, module_levels: get_module_level()}

  def set_primary_config(:level, level) do
    if valid_level?(level), do: update_primary_config(%{level: level}), else: {:error, {:invalid_level, level}}
  end

  def set_primary_config(key, value), do: update_primary_config(%{key => value})

  def set_primary_config(config) when is_map(config),
    do: put_primary(:maps.merge(%{level: :notice, filters: [], filter_default: :log, metadata: %{}}, config))

  def update_primary_config(config), do: put_primary(:maps.merge(get_primary_config(), config))

  defp put_primary(config) do
    :ets.insert(:logger, {:primary, config})
    :ok
  end

  defp valid_level?(level),
    do: :lists.member(level, [:none, :all, :emergency, :alert, :critical, :error, :warning, :notice, :info, :debug])

  def add_primary_filter(id, {fun, _} = filter) when is_function(fun, 2) do
    config = get_primary_config()

    if :lists.keymember(id, 1, config.filters),
      do: {:error, {:already_exist, id}},
      else: put_primary(%{config | filters: config.filters ++ [{id, filter}]})
  end

  def remove_primary_filter(id) do
    config = get_primary_config()

    if :lists.keymember(id, 1, config.filters),
      do: put_primary(%{config | filters: :lists.keydelete(id, 1, config.filters)}),
      else: {:error, {:not_found, id}}
  end

  def get_handler_ids, do: :ets.lookup_element(:logger, :handlers, 2)

  def get_handler_config, do: :lists.map(fn id -> :ets.lookup_element(:logger, {:handler, id}, 2) end, get_handler_ids())

  def get_handler_config(id) do
    case :ets.lookup(:logger, {:handler, id}) do
      [{_, config}] -> {:ok, config}
      [] -> {:error, {:not_found, id}}
    end
  end

  def add_handler(id, module, config) do
    ids = get_handler_ids()

    cond do
      :lists.member(id, ids) ->
        {:error, {:already_exist, id}}

      not Code.ensure_loaded?(module) ->
        {:error, {:invalid_handler, {:function_not_exported, {module, :log, 2}}}}

      true ->
        defaults = %{level: :all, filters: [], filter_default: :log, formatter: {:logger_formatter, %{}}}
        config = :maps.merge(defaults, config)
        config = :maps.merge(config, %{id: id, module: module})

        case adding(module, config) do
          {:ok, config} ->
            :ets.insert(:logger, {{:handler, id}, config})
            :ets.insert(:logger, {:handlers, ids ++ [id]})
            :ok

          {:error, reason} ->
            {:error, {:handler_not_added, reason}}
        end
    end
  end

  defp adding(module, config) do
    if :erlang.function_exported(module, :adding_handler, 1), do: module.adding_handler(config), else: {:ok, config}
  end

  def remove_handler(id) do
    case get_handler_config(id) do
      {:ok, config} ->
        :ets.insert(:logger, {:handlers, :lists.delete(id, get_handler_ids())})
        :ets.delete(:logger, {:handler, id})

        if :erlang.function_exported(config.module, :removing_handler, 1) do
          config.module.removing_handler(config)
        end

        :ok

      error ->
        error
    end
  end

  def set_handler_config(id, key, value), do: update_handler_config(id, %{key => value})
  def set_handler_config(id, config), do: update_handler_config(id, config)
  def update_handler_config(id, key, value), do: update_handler_config(id, %{key => value})

  def update_handler_config(id, config) do
    case get_handler_config(id) do
      {:ok, old} ->
        new = :maps.merge(old, :maps.without([:id, :module], config))

        changed =
          if :erlang.function_exported(old.module, :changing_config, 3),
            do: old.module.changing_config(:update, old, new),
            else: {:ok, new}

        case changed do
          {:ok, new} ->
            :ets.insert(:logger, {{:handler, id}, new})
            :ok

          error ->
            error
        end

      error ->
        error
    end
  end

  def update_formatter_config(id, config) do
    {:ok, %{formatter: {module, old}}} = get_handler_config(id)
    update_handler_config(id, :formatter, {module, :maps.merge(old, config)})
  end

  def add_handler_filter(id, filter_id, {fun, _} = filter) when is_function(fun, 2) do
    case get_handler_config(id) do
      {:ok, config} ->
        if :lists.keymember(filter_id, 1, config.filters),
          do: {:error, {:already_exist, filter_id}},
          else: update_handler_config(id, :filters, config.filters ++ [{filter_id, filter}])

      error ->
        error
    end
  end

  def remove_handler_filter(id, filter_id) do
    case get_handler_config(id) do
      {:ok, config} -> update_handler_config(id, :filters, :lists.keydelete(filter_id, 1, config.filters))
      error -> error
    end
  end

  def set_module_level(modules, level) when is_list(modules) do
    :lists.foreach(fn m -> :ets.insert(:logger, {{:module, m}, level}) end, modules)
    :ok
  end

  def set_module_level(module, level), do: set_module_level([module], level)

  def unset_module_level do
    :ets.match_delete(:logger, {{:module, :_}, :_})
    :ok
  end

  def unset_module_level(modules) when is_list(modules) do
    :lists.foreach(fn m -> :ets.delete(:logger, {:module, m}) end, modules)
    :ok
  end

  def unset_module_level(module), do: unset_module_level([module])

  def get_module_level, do: :lists.map(fn [m, l] -> {m, l} end, :ets.match(:logger, {{:module, :"$1"}, :"$2"}))
  def get_module_level(modules), do: :lists.filter(fn {m, _} -> :lists.member(m, modules) end, get_module_level())

  def format_report(report) when is_map(report), do: format_report(:maps.to_list(report))

  def format_report([{_, _} | _] = report) do
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

  def format_report(report), do: {~c"~tp", [report]}
end
