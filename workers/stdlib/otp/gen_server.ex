# The generic server: a loop around a callback module.
# In: messages (calls, casts, system messages, anything else). Out: callbacks, replies, the error log on a crash.
# Behaviour after gen_server's manual page (OTP 27). The function names are those that stack traces show.
defmodule :gen_server do
  @moduledoc "Client-server behaviour."

  use :nodebook_server_callbacks
  alias :nodebook_server_report, as: Report

  # what a callback may say of what comes next
  defguardp is_next(next)
            when next in [:infinity, :hibernate] or (is_integer(next) and next >= 0) or
                   (is_tuple(next) and tuple_size(next) == 2 and elem(next, 0) == :continue)

  # -- start and stop --------------------------------------------------------

  def start(mod, args, options), do: :gen.start(:gen_server, :nolink, mod, args, options)
  def start(name, mod, args, options), do: :gen.start(:gen_server, :nolink, name, mod, args, options)
  def start_link(mod, args, options), do: :gen.start(:gen_server, :link, mod, args, options)
  def start_link(name, mod, args, options), do: :gen.start(:gen_server, :link, name, mod, args, options)
  def start_monitor(mod, args, options), do: :gen.start(:gen_server, :monitor, mod, args, options)
  def start_monitor(name, mod, args, options), do: :gen.start(:gen_server, :monitor, name, mod, args, options)

  def stop(server), do: :gen.stop(server)
  def stop(server, reason, timeout), do: :gen.stop(server, reason, timeout)

  # -- requests --------------------------------------------------------------

  def call(server, request) do
    try do
      :gen.call(server, :"$gen_call", request)
    catch
      :exit, reason -> :erlang.exit({reason, {:gen_server, :call, [server, request]}})
    else
      {:ok, reply} -> reply
    end
  end

  def call(server, request, timeout) do
    try do
      :gen.call(server, :"$gen_call", request, timeout)
    catch
      :exit, reason -> :erlang.exit({reason, {:gen_server, :call, [server, request, timeout]}})
    else
      {:ok, reply} -> reply
    end
  end

  def cast({:global, name}, request) do
    try do
      :global.send(name, {:"$gen_cast", request})
    catch
      _, _ -> :ok
    end

    :ok
  end

  def cast({:via, mod, name}, request) do
    try do
      mod.send(name, {:"$gen_cast", request})
    catch
      _, _ -> :ok
    end

    :ok
  end

  def cast({name, node} = dest, request) when is_atom(name) and is_atom(node) do
    try do
      send(dest, {:"$gen_cast", request})
    catch
      _, _ -> :ok
    end

    :ok
  end

  def cast(dest, request) when is_atom(dest) or is_pid(dest) do
    try do
      send(dest, {:"$gen_cast", request})
    catch
      _, _ -> :ok
    end

    :ok
  end

  def reply(client, reply), do: :gen.reply(client, reply)

  def abcast(name, request), do: abcast([node() | :erlang.nodes()], name, request)

  def abcast(nodes, name, request) do
    :lists.foreach(fn node -> cast({name, node}, request) end, nodes)
    :abcast
  end

  def multi_call(name, request), do: multi_call([node() | :erlang.nodes()], name, request, :infinity)
  def multi_call(nodes, name, request), do: multi_call(nodes, name, request, :infinity)
  def multi_call(nodes, name, request, timeout), do: :nodebook_server_multi_call.call(nodes, name, request, timeout)

  def send_request(server, request), do: :gen.send_request(server, :"$gen_call", request)
  def wait_response(ref, timeout), do: :gen.wait_response(ref, timeout)
  def receive_response(ref), do: :gen.receive_response(ref, :infinity)
  def receive_response(ref, timeout), do: :gen.receive_response(ref, timeout)
  def check_response(msg, ref) when is_reference(ref), do: :gen.check_response(msg, ref)
  def check_response(_msg, _ref), do: :erlang.error(:badarg)

  # a collection holds requests under labels, to wait for any of them
  def send_request(server, request, label, ids), do: :gen.send_request(server, :"$gen_call", request, label, ids)
  def wait_response(ids, timeout, delete), do: :gen.wait_response(ids, timeout, delete)
  def receive_response(ids, timeout, delete), do: :gen.receive_response(ids, timeout, delete)
  def check_response(msg, ids, delete), do: :gen.check_response(msg, ids, delete)
  def reqids_new, do: :gen.reqids_new()
  def reqids_size(ids), do: :gen.reqids_size(ids)
  def reqids_add(id, label, ids), do: :gen.reqids_add(id, label, ids)
  def reqids_to_list(ids), do: :gen.reqids_to_list(ids)

  # -- a process becomes a server --------------------------------------------

  def enter_loop(mod, options, state), do: enter_loop(mod, options, state, self(), :infinity)

  def enter_loop(mod, options, state, name) when is_tuple(name) or is_pid(name) do
    case name do
      {:continue, _} -> enter_loop(mod, options, state, self(), name)
      _ -> enter_loop(mod, options, state, name, :infinity)
    end
  end

  def enter_loop(mod, options, state, timeout), do: enter_loop(mod, options, state, self(), timeout)

  def enter_loop(mod, options, state, server_name, timeout) do
    name = :gen.name(server_name)
    parent = parent()
    debug = :gen.debug_options(name, options)
    data = {parent, name, mod, :gen.hibernate_after(options)}
    enter(timeout, data, state, debug)
  end

  defp parent do
    case :erlang.get(:"$ancestors") do
      [pid | _] when is_pid(pid) -> pid
      [name | _] when is_atom(name) ->
        case :erlang.whereis(name) do
          :undefined -> self()
          pid -> pid
        end
      _ -> :erlang.exit(:process_was_not_started_by_proc_lib)
    end
  end

  def init_it(starter, :self, name, mod, args, options),
    do: init_it(starter, self(), name, mod, args, options)

  def init_it(starter, parent, name0, mod, args, options) do
    name = :gen.name(name0)
    debug = :gen.debug_options(name, options)
    data = {parent, name, mod, :gen.hibernate_after(options)}

    case init_it(mod, args) do
      {:ok, {:ok, state}} ->
        :proc_lib.init_ack(starter, {:ok, self()})
        loop(data, state, :infinity, debug)

      {:ok, {:ok, state, next}} when is_next(next) ->
        :proc_lib.init_ack(starter, {:ok, self()})
        enter(next, data, state, debug)

      {:ok, {:stop, reason}} ->
        :gen.unregister_name(name0)
        :proc_lib.init_nack(starter, {:error, reason})
        :erlang.exit(reason)

      {:ok, {:error, reason}} ->
        :gen.unregister_name(name0)
        :proc_lib.init_fail(starter, {:error, reason}, {:exit, :normal})

      {:ok, :ignore} ->
        :gen.unregister_name(name0)
        :proc_lib.init_fail(starter, :ignore, {:exit, :normal})

      {:ok, other} ->
        :gen.unregister_name(name0)
        reason = {:bad_return_value, other}
        :proc_lib.init_fail(starter, {:error, reason}, {:exit, reason})

      {:EXIT, class, reason, stack} ->
        :gen.unregister_name(name0)
        :proc_lib.init_fail(starter, {:error, exit_reason(class, reason, stack)}, {class, reason, stack})
    end
  end

  def init_it(mod, args) do
    try do
      {:ok, mod.init(args)}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {:EXIT, class, reason, __STACKTRACE__}
    end
  end

  defp exit_reason(:error, reason, stack), do: {reason, stack}
  defp exit_reason(:exit, reason, _), do: reason

  @continued_in ["gen_server/loop.ex"]

  # -- termination -----------------------------------------------------------

  defp terminate(class, reason, stack, data, from, msg, state, debug) do
    mod = elem(data, 2)
    terminate_reason = exit_reason2(class, reason, stack)

    case try_terminate(mod, terminate_reason, state) do
      {:ok, _} ->
        :ok

      {:EXIT, class2, reason2, stack2} ->
        Report.terminated(class2, reason2, stack2, data, from, msg, state, debug)
        :erlang.raise(class2, reason2, stack2)
    end

    if not silent?(class, reason), do: Report.terminated(class, reason, stack, data, from, msg, state, debug)

    case stack do
      [] -> do_raise(class, reason)
      _ -> :erlang.raise(class, reason, stack)
    end
  end

  defp do_raise(:error, reason), do: :erlang.error(reason)
  defp do_raise(:exit, reason), do: :erlang.exit(reason)

  defp exit_reason2(:error, reason, stack), do: {reason, stack}
  defp exit_reason2(:exit, reason, _), do: reason

  defp silent?(:exit, :normal), do: true
  defp silent?(:exit, :shutdown), do: true
  defp silent?(:exit, {:shutdown, _}), do: true
  defp silent?(_, _), do: false

  defp try_terminate(mod, reason, state) do
    if :erlang.function_exported(mod, :terminate, 2) do
      try do
        {:ok, mod.terminate(reason, state)}
      catch
        :throw, value -> {:ok, value}
        class, r -> {:EXIT, class, r, __STACKTRACE__}
      end
    else
      {:ok, :ok}
    end
  end

  def format_log(report), do: :io_lib.format(~c"~tp", [report])
  def format_log(report, _opts), do: :io_lib.format(~c"~tp", [report])

  # -- system messages -------------------------------------------------------

  def system_continue(parent, debug, [{_, name, mod, hib}, state, time]) do
    loop({parent, name, mod, hib}, state, time, debug)
  end

  def system_terminate(reason, parent, debug, [{_, name, mod, hib}, state, _time]) do
    terminate(:exit, reason, [], {parent, name, mod, hib}, :undefined, [], state, debug)
  end

  def system_code_change([data, state, time], _module, old, extra) do
    case elem(data, 2).code_change(old, state, extra) do
      {:ok, new} -> {:ok, [data, new, time]}
      other -> other
    end
  end

  def system_get_state([_data, state, _time]), do: {:ok, state}

  def system_replace_state(fun, [data, state, time]) do
    new = fun.(state)
    {:ok, new, [data, new, time]}
  end

  def format_status(opt, status), do: Report.status(opt, status)

  # -- trace -----------------------------------------------------------------

  defp trace([], _, _), do: []
  defp trace(debug, name, event), do: :sys.handle_debug(debug, &:gen_server.print_event/3, name, event)

  def print_event(dev, event, name), do: Report.print_event(dev, event, name)
end
