# Event managers: one process, many handler modules that each keep a state.
# In: notify/sync_notify/call messages. Out: the handlers' callbacks, the error log when one fails.
# Behaviour after gen_event's manual page (OTP 27). A handler is a map %{module:, id:, state:, supervised:}.
defmodule :gen_event do
  @moduledoc "Event handling behaviour."

  @callback init(args :: term) :: term
  @callback handle_event(event :: term, state :: term) :: term
  @callback handle_call(request :: term, state :: term) :: term
  @callback handle_info(info :: term, state :: term) :: term
  @callback terminate(args :: term, state :: term) :: term
  @callback code_change(vsn :: term, state :: term, extra :: term) :: term
  @callback format_status(option :: term, status :: list) :: term
  @callback format_status(status :: map) :: map
  @optional_callbacks handle_info: 2, terminate: 2, code_change: 3, format_status: 1, format_status: 2

  def start, do: :gen.start(:gen_event, :nolink, :gen_event_no_callback, [], [])
  def start(options) when is_list(options), do: :gen.start(:gen_event, :nolink, :gen_event_no_callback, [], options)
  def start(name), do: start(name, [])
  def start(name, options), do: :gen.start(:gen_event, :nolink, name, :gen_event_no_callback, [], options)
  def start_link, do: :gen.start(:gen_event, :link, :gen_event_no_callback, [], [])
  def start_link(options) when is_list(options), do: :gen.start(:gen_event, :link, :gen_event_no_callback, [], options)
  def start_link(name), do: start_link(name, [])
  def start_link(name, options), do: :gen.start(:gen_event, :link, name, :gen_event_no_callback, [], options)

  def stop(manager), do: :gen.stop(manager)
  def stop(manager, reason, timeout), do: :gen.stop(manager, reason, timeout)

  def notify(manager, event), do: post(manager, {:notify, event})
  def sync_notify(manager, event), do: rpc(manager, {:sync_notify, event})
  def add_handler(manager, handler, args), do: rpc(manager, {:add_handler, handler, args})
  def add_sup_handler(manager, handler, args), do: rpc(manager, {:add_sup_handler, handler, args, self()})
  def delete_handler(manager, handler, args), do: rpc(manager, {:delete_handler, handler, args})
  def swap_handler(manager, {h1, a1}, {h2, a2}), do: rpc(manager, {:swap_handler, h1, a1, h2, a2})
  def swap_sup_handler(manager, {h1, a1}, {h2, a2}), do: rpc(manager, {:swap_sup_handler, h1, a1, h2, a2, self()})
  def which_handlers(manager), do: rpc(manager, :which_handlers)
  def call(manager, handler, request),
    do: ask(manager, {:call, handler, request}, 5000, [manager, handler, request])

  def call(manager, handler, request, timeout),
    do: ask(manager, {:call, handler, request}, timeout, [manager, handler, request, timeout])
  def start_monitor, do: :gen.start(:gen_event, :monitor, :self, [], [])
  def start_monitor(options) when is_list(options), do: :gen.start(:gen_event, :monitor, :self, [], options)
  def start_monitor(name) when is_tuple(name), do: :gen.start(:gen_event, :monitor, name, :self, [], [])
  def start_monitor(name, options), do: :gen.start(:gen_event, :monitor, name, :self, [], options)

  def send_request(manager, handler, request), do: :gen.send_request(manager, self(), {:call, handler, request})
  def send_request(manager, handler, request, label, ids), do: :gen.send_request(manager, self(), {:call, handler, request}, label, ids)
  def receive_response(ref, timeout), do: unwrapped(:gen.receive_response(ref, timeout))
  def receive_response(ids, timeout, delete), do: unwrapped(:gen.receive_response(ids, timeout, delete))
  def wait_response(ref, timeout), do: unwrapped(:gen.wait_response(ref, timeout))
  def wait_response(ids, timeout, delete), do: unwrapped(:gen.wait_response(ids, timeout, delete))
  def check_response(msg, ref), do: unwrapped(:gen.check_response(msg, ref))
  def check_response(msg, ids, delete), do: unwrapped(:gen.check_response(msg, ids, delete))
  def reqids_new, do: :gen.reqids_new()
  def reqids_size(ids), do: :gen.reqids_size(ids)
  def reqids_add(id, label, ids), do: :gen.reqids_add(id, label, ids)
  def reqids_to_list(ids), do: :gen.reqids_to_list(ids)

  # a handler's error is an answer of the manager
  defp unwrapped({:reply, {:error, _} = error}), do: error
  defp unwrapped({{:reply, {:error, _} = error}, label, ids}), do: {error, label, ids}
  defp unwrapped(other), do: other

  defp post({:global, name}, msg), do: quietly(fn -> :global.send(name, msg) end)
  defp post({:via, mod, name}, msg), do: quietly(fn -> mod.send(name, msg) end)

  defp post(manager, msg) do
    send(manager, msg)
    :ok
  end

  defp quietly(fun) do
    try do
      fun.()
    catch
      _, _ -> :ok
    end

    :ok
  end

  defp rpc(manager, request), do: rpc(manager, request, :infinity)

  defp rpc(manager, request, timeout) do
    {:ok, reply} = :gen.call(manager, self(), request, timeout)
    reply
  end

  # A call's exit names the call; other requests exit with the bare reason.
  defp ask(manager, request, timeout, args) do
    try do
      rpc(manager, request, timeout)
    catch
      :exit, reason -> :erlang.exit({reason, {:gen_event, :call, args}})
    end
  end

  # -- the process -----------------------------------------------------------

  def init_it(starter, :self, name, mod, args, options), do: init_it(starter, self(), name, mod, args, options)

  def init_it(starter, parent, name0, _mod, _args, options) do
    :erlang.process_flag(:trap_exit, true)
    name = :gen.name(name0)
    debug = :gen.debug_options(name, options)
    :proc_lib.init_ack(starter, {:ok, self()})
    loop(parent, name, [], debug)
  end

  defp loop(parent, name, handlers, debug) do
    receive do
      {:system, from, request} ->
        :sys.handle_system_msg(request, from, parent, :gen_event, debug, [name, handlers])

      {:EXIT, ^parent, reason} ->
        terminate_all(handlers, name, reason)
        :erlang.exit(reason)

      msg ->
        loop(parent, name, handle_msg(msg, name, handlers), debug)
    end
  end

  defp handle_msg({:notify, event}, name, handlers), do: notify_all(event, :handle_event, name, handlers)

  defp handle_msg({_pid, from, {:sync_notify, event}}, name, handlers) do
    handlers = notify_all(event, :handle_event, name, handlers)
    :gen.reply(from, :ok)
    handlers
  end

  defp handle_msg({:EXIT, pid, reason}, name, handlers) do
    {dead, kept} = :lists.partition(fn h -> h.supervised == pid end, handlers)
    :lists.foreach(fn h -> do_terminate(h, {:stop, reason}, name, {:parent_terminated, {pid, reason}}) end, dead)
    if dead == [], do: notify_all({:EXIT, pid, reason}, :handle_info, name, kept), else: kept
  end

  defp handle_msg({_pid, from, {:add_handler, handler, args}}, _name, handlers) do
    {handlers, reply} = add(handler, args, nil, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg({_pid, from, {:add_sup_handler, handler, args, pid}}, _name, handlers) do
    :erlang.link(pid)
    {handlers, reply} = add(handler, args, pid, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg({_pid, from, {:delete_handler, handler, args}}, name, handlers) do
    {handlers, reply} = delete(handler, args, name, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg({_pid, from, {:swap_handler, h1, a1, h2, a2}}, name, handlers) do
    {handlers, reply} = swap(h1, a1, h2, a2, nil, name, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg({_pid, from, {:swap_sup_handler, h1, a1, h2, a2, pid}}, name, handlers) do
    :erlang.link(pid)
    {handlers, reply} = swap(h1, a1, h2, a2, pid, name, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg({_pid, from, :which_handlers}, _name, handlers) do
    :gen.reply(from, :lists.map(&key/1, handlers))
    handlers
  end

  defp handle_msg({_pid, from, {:call, handler, request}}, name, handlers) do
    {handlers, reply} = call_handler(handler, request, name, handlers)
    :gen.reply(from, reply)
    handlers
  end

  defp handle_msg(msg, name, handlers), do: notify_all(msg, :handle_info, name, handlers)

  defp key(%{id: nil, module: mod}), do: mod
  defp key(%{id: id, module: mod}), do: {mod, id}

  defp split({mod, id}), do: {mod, id}
  defp split(mod), do: {mod, nil}

  defp find(handler, handlers) do
    {mod, id} = split(handler)
    :lists.search(fn h -> h.module == mod and h.id == id end, handlers)
  end

  defp add(handler, args, supervised, handlers) do
    {mod, id} = split(handler)

    result =
      try do
        mod.init(args)
      catch
        :throw, value -> value
        :error, reason -> {:EXIT, {reason, __STACKTRACE__}}
        :exit, reason -> {:EXIT, reason}
      end

    case result do
      {:ok, state} -> {[%{module: mod, id: id, state: state, supervised: supervised} | handlers], :ok}
      {:ok, state, :hibernate} -> {[%{module: mod, id: id, state: state, supervised: supervised} | handlers], :ok}
      other -> {handlers, other}
    end
  end

  defp delete(handler, args, name, handlers) do
    case find(handler, handlers) do
      {:value, h} -> {:lists.delete(h, handlers), do_terminate(h, args, name, :delete)}
      false -> {handlers, {:error, :module_not_found}}
    end
  end

  defp swap(h1, a1, h2, a2, supervised, name, handlers) do
    case find(h1, handlers) do
      {:value, h} ->
        result = do_terminate(h, a1, name, {:swapped, h2, supervised})
        add(h2, {a2, result}, supervised || h.supervised, :lists.delete(h, handlers))

      false ->
        add(h2, {a2, :error}, supervised, handlers)
    end
  end

  defp call_handler(handler, request, name, handlers) do
    case find(handler, handlers) do
      false ->
        {handlers, {:error, :bad_module}}

      {:value, h} ->
        case safe(h, :handle_call, request) do
          {:ok, reply, state} ->
            {replace(handlers, h, %{h | state: state}), reply}

          {:ok, reply, state, :hibernate} ->
            {replace(handlers, h, %{h | state: state}), reply}

          {:remove_handler, reply} ->
            do_terminate(h, :remove_handler, name, :remove_handler)
            {:lists.delete(h, handlers), reply}

          {:swap_handler, reply, a1, state, h2, a2} ->
            h_new = %{h | state: state}
            {kept, _} = swap(key(h), a1, h2, a2, h.supervised, name, replace(handlers, h, h_new))
            {kept, reply}

          other ->
            do_terminate(h, {:error, other}, name, {other, request})
            {:lists.delete(h, handlers), {:error, other}}
        end
    end
  end

  defp replace([h | t], h, new), do: [new | t]
  defp replace([x | t], h, new), do: [x | replace(t, h, new)]
  defp replace([], _, _), do: []

  defp safe(h, fun, arg) do
    try do
      apply(h.module, fun, [arg, h.state])
    catch
      :throw, value -> value
      :error, reason -> {:EXIT, {reason, __STACKTRACE__}}
      :exit, reason -> {:EXIT, reason}
    end
  end

  defp notify_all(_event, _fun, _name, []), do: []

  defp notify_all(event, fun, name, [h | rest]) do
    if fun == :handle_info and not :erlang.function_exported(h.module, :handle_info, 2) do
      [h | notify_all(event, fun, name, rest)]
    else
      case safe(h, fun, event) do
        {:ok, state} ->
          [%{h | state: state} | notify_all(event, fun, name, rest)]

        {:ok, state, :hibernate} ->
          [%{h | state: state} | notify_all(event, fun, name, rest)]

        {:swap_handler, a1, state, h2, a2} ->
          {new, _} = swap(key(h), a1, h2, a2, h.supervised, name, [%{h | state: state}])
          new ++ notify_all(event, fun, name, rest)

        :remove_handler ->
          do_terminate(h, :remove_handler, name, :remove_handler)
          notify_all(event, fun, name, rest)

        other ->
          do_terminate(h, {:error, other}, name, {other, event})
          notify_all(event, fun, name, rest)
      end
    end
  end

  defp terminate_all(handlers, name, reason) do
    :lists.foreach(fn h -> do_terminate(h, :stop, name, {:stopped, reason}) end, handlers)
  end

  defp do_terminate(h, args, name, why) do
    result =
      if :erlang.function_exported(h.module, :terminate, 2), do: safe(h, :terminate, args), else: :ok

    report_terminate(h, name, why)
    result
  end

  defp report_terminate(h, name, why) do
    reason =
      case why do
        :remove_handler -> :normal
        :delete -> :normal
        {:stopped, _} -> :shutdown
        {:swapped, _, _} = r -> r
        {:parent_terminated, {_, r}} -> r
        {bad, event} -> {:log, bad, event}
      end

    exit_reason =
      case reason do
        {:log, {:EXIT, r}, event} ->
          error_info(h, name, event, r)
          {:EXIT, r}

        {:log, bad, event} ->
          error_info(h, name, event, {:bad_return_value, bad})
          {:error, bad}

        r ->
          r
      end

    if h.supervised do
      send(h.supervised, {:gen_event_EXIT, key(h), exit_reason})
      :erlang.unlink(h.supervised)
    end

    :ok
  end

  defp error_info(h, name, event, reason) do
    :logger.log(
      :error,
      %{
        label: {:gen_event, :terminate},
        handler: key(h),
        name: name,
        last_message: event,
        state: h.state,
        log: [],
        reason: reason,
        process_label: :proc_lib.get_label(self())
      },
      %{domain: [:otp], report_cb: &:gen_server.format_log/2, error_logger: %{tag: :error}}
    )
  end

  # -- system messages -------------------------------------------------------

  def system_continue(parent, debug, [name, handlers]), do: loop(parent, name, handlers, debug)

  def system_terminate(reason, _parent, _debug, [name, handlers]) do
    terminate_all(handlers, name, reason)
    :erlang.exit(reason)
  end

  def system_get_state([_, handlers]),
    do: {:ok, :lists.map(fn h -> {h.module, h.id || false, h.state} end, handlers)}

  def system_replace_state(fun, [name, handlers]) do
    new =
      :lists.map(
        fn h ->
          {_, _, state} = fun.({h.module, h.id || false, h.state})
          %{h | state: state}
        end,
        handlers
      )

    {:ok, elem(system_get_state([name, new]), 1), [name, new]}
  end

  def format_status(_opt, [_pdict, sys_state, parent, _debug, [name, handlers]]) do
    {:ok, state} = system_get_state([name, handlers])

    [
      {:header, :gen.format_status_header(~c"Status for event handler", name)},
      {:data, [{~c"Status", sys_state}, {~c"Parent", parent}]},
      {:items, {~c"Installed handlers", state}}
    ]
  end
end
