# System messages: looking into a running behaviour process, stopping and resuming it, tracing it.
# In: {:system, from, request} messages that a behaviour hands to handle_system_msg/7. Out: replies, and the loop goes on.
# Behaviour after sys' manual page (OTP 27). A debug structure is a list: [] or [{:trace, true}, {:log, {n, events}}, ...].
defmodule :sys do
  @moduledoc "Interface to system messages."

  @callback system_code_change(misc :: term, module, old :: term, extra :: term) :: {:ok, term}
  @callback system_continue(parent :: pid, debug :: list, misc :: term) :: no_return
  @callback system_get_state(misc :: term) :: {:ok, term}
  @callback system_replace_state((term -> term), misc :: term) :: {:ok, term, term}
  @callback system_terminate(reason :: term, parent :: pid, debug :: list, misc :: term) :: no_return

  # -- client side -----------------------------------------------------------

  def suspend(name), do: request(name, :suspend)
  def suspend(name, timeout), do: request(name, :suspend, timeout)
  def resume(name), do: request(name, :resume)
  def resume(name, timeout), do: request(name, :resume, timeout)
  def get_status(name), do: request(name, :get_status)
  def get_status(name, timeout), do: request(name, :get_status, timeout)
  def get_state(name), do: state_answer(request(name, :get_state), :get_state, [name])
  def get_state(name, timeout), do: state_answer(request(name, :get_state, timeout), :get_state, [name, timeout])

  def replace_state(name, fun), do: state_answer(request(name, {:replace_state, fun}), :replace_state, [name, fun])

  def replace_state(name, fun, timeout),
    do: state_answer(request(name, {:replace_state, fun}, timeout), :replace_state, [name, fun, timeout])

  defp state_answer({:ok, state}, _, _), do: state
  defp state_answer({:error, reason}, _fun, _args), do: :erlang.error(reason)

  def terminate(name, reason), do: request(name, {:terminate, reason})
  def terminate(name, reason, timeout), do: request(name, {:terminate, reason}, timeout)
  def change_code(name, mod, vsn, extra), do: request(name, {:change_code, mod, vsn, extra})
  def change_code(name, mod, vsn, extra, timeout), do: request(name, {:change_code, mod, vsn, extra}, timeout)
  def trace(name, flag), do: request(name, {:debug, {:trace, flag}})
  def trace(name, flag, timeout), do: request(name, {:debug, {:trace, flag}}, timeout)
  def log(name, flag), do: request(name, {:debug, {:log, flag}})
  def log(name, flag, timeout), do: request(name, {:debug, {:log, flag}}, timeout)
  @doc "Writes the server's events to a file; false ends that."
  def log_to_file(name, flag), do: request(name, {:debug, {:log_to_file, flag}})
  @doc "Like log_to_file/2 with a time-out."
  def log_to_file(name, flag, timeout), do: request(name, {:debug, {:log_to_file, flag}}, timeout)
  @doc "What a debug structure keeps under an item; old, of no use to programs."
  def get_debug(item, debug, default) do
    case :lists.keyfind(item, 1, debug) do
      {_, value} -> value
      false -> default
    end
  end

  def statistics(name, flag), do: request(name, {:debug, {:statistics, flag}})
  def statistics(name, flag, timeout), do: request(name, {:debug, {:statistics, flag}}, timeout)
  def no_debug(name), do: request(name, {:debug, :no_debug})
  def no_debug(name, timeout), do: request(name, {:debug, :no_debug}, timeout)
  def install(name, spec), do: request(name, {:debug, {:install, spec}})
  def install(name, spec, timeout), do: request(name, {:debug, {:install, spec}}, timeout)
  def remove(name, fun), do: request(name, {:debug, {:remove, fun}})
  def remove(name, fun, timeout), do: request(name, {:debug, {:remove, fun}}, timeout)

  defp request(name, request), do: request(name, request, 5000, [name, request])
  defp request(name, request, timeout), do: request(name, request, timeout, [name, request, timeout])

  defp request(name, request, timeout, args) do
    try do
      :gen.call(name, :system, request, timeout)
    catch
      :exit, reason -> :erlang.exit({reason, {:sys, function_of(request), call_args(args)}})
    else
      {:ok, reply} -> reply
    end
  end

  defp function_of({:debug, {what, _}}), do: what
  defp function_of({:debug, what}), do: what
  defp function_of({what, _}), do: what
  defp function_of({what, _, _, _}), do: what
  defp function_of(what), do: what

  defp call_args([name, request]), do: [name | own_args(request)]
  defp call_args([name, request, timeout]), do: [name | own_args(request) ++ [timeout]]

  defp own_args({:debug, {_, arg}}), do: [arg]
  defp own_args({_, arg}), do: [arg]
  defp own_args({_, a, b, c}), do: [a, b, c]
  defp own_args(_), do: []

  # -- server side -----------------------------------------------------------

  def handle_system_msg(msg, from, parent, mod, debug, misc),
    do: handle_system_msg(:running, msg, from, parent, mod, debug, misc, false)

  def handle_system_msg(msg, from, parent, mod, debug, misc, hib),
    do: handle_system_msg(:running, msg, from, parent, mod, debug, misc, hib)

  defp handle_system_msg(sys_state, msg, from, parent, mod, debug, misc, hib) do
    case do_cmd(sys_state, msg, parent, mod, debug, misc) do
      {:suspended, reply, debug, misc} ->
        :gen.reply(from, reply)
        suspend_loop(parent, mod, debug, misc, hib)

      {:running, reply, debug, misc} ->
        :gen.reply(from, reply)
        mod.system_continue(parent, debug, misc)

      {{:terminating, reason}, reply, debug, misc} ->
        :gen.reply(from, reply)
        mod.system_terminate(reason, parent, debug, misc)
    end
  end

  defp suspend_loop(parent, mod, debug, misc, hib) do
    receive do
      {:system, from, msg} -> handle_system_msg(:suspended, msg, from, parent, mod, debug, misc, hib)
      {:EXIT, ^parent, reason} -> mod.system_terminate(reason, parent, debug, misc)
    end
  end

  defp do_cmd(_, :suspend, _, _, debug, misc), do: {:suspended, :ok, debug, misc}
  defp do_cmd(_, :resume, _, _, debug, misc), do: {:running, :ok, debug, misc}

  defp do_cmd(sys_state, :get_state, _, mod, debug, misc) do
    reply =
      try do
        if :erlang.function_exported(mod, :system_get_state, 1),
          do: mod.system_get_state(misc),
          else: {:ok, misc}
      catch
        class, reason -> {:error, {:callback_failed, {mod, :system_get_state}, {class, reason}}}
      end

    {sys_state, reply, debug, misc}
  end

  defp do_cmd(sys_state, {:replace_state, fun}, _, mod, debug, misc) do
    {reply, misc} =
      try do
        if :erlang.function_exported(mod, :system_replace_state, 2) do
          {:ok, state, new} = mod.system_replace_state(fun, misc)
          {{:ok, state}, new}
        else
          new = fun.(misc)
          {{:ok, new}, new}
        end
      catch
        class, reason -> {{:error, {:callback_failed, {mod, :system_replace_state}, {class, reason}}}, misc}
      end

    {sys_state, reply, debug, misc}
  end

  defp do_cmd(sys_state, :get_status, parent, mod, debug, misc) do
    pdict = :erlang.get()

    status =
      if :erlang.function_exported(mod, :format_status, 2),
        do: mod.format_status(:normal, [pdict, sys_state, parent, debug, misc]),
        else: misc

    {sys_state, {:status, self(), {:module, mod}, [pdict, sys_state, parent, debug, status]}, debug, misc}
  end

  defp do_cmd(sys_state, {:debug, what}, _, _, debug, misc) do
    {reply, debug} = debug_cmd(what, debug)
    {sys_state, reply, debug, misc}
  end

  defp do_cmd(_, {:terminate, reason}, _, _, debug, misc), do: {{:terminating, reason}, :ok, debug, misc}

  defp do_cmd(:suspended, {:change_code, mod, vsn, extra}, _, caller, debug, misc) do
    try do
      caller.system_code_change(misc, mod, vsn, extra)
    catch
      :error, reason -> {:suspended, {:error, {:EXIT, {reason, __STACKTRACE__}}}, debug, misc}
      :exit, reason -> {:suspended, {:error, {:EXIT, reason}}, debug, misc}
      other -> {:suspended, {:error, other}, debug, misc}
    else
      {:ok, new} -> {:suspended, :ok, debug, new}
      other -> {:suspended, {:error, other}, debug, misc}
    end
  end

  defp do_cmd(sys_state, other, _, _, debug, misc), do: {sys_state, {:error, {:unknown_system_msg, other}}, debug, misc}

  # -- debug structures ------------------------------------------------------

  def debug_options(options), do: debug_options(options, nil)

  def debug_options(options, _name) do
    :lists.foldl(
      fn
        :trace, acc -> put(acc, :trace, true)
        :log, acc -> put(acc, :log, {10, []})
        {:log, n}, acc -> put(acc, :log, {n, []})
        :statistics, acc -> put(acc, :statistics, new_statistics())
        {:log_to_file, file}, acc -> elem(debug_cmd({:log_to_file, file}, acc), 1)
        {:install, {fun, state}}, acc -> [{:install, {fun, fun, state}} | acc]
        {:install, {id, fun, state}}, acc -> [{:install, {id, fun, state}} | acc]
        _, acc -> acc
      end,
      [],
      options
    )
  end

  defp debug_cmd({:trace, true}, debug), do: {:ok, put(debug, :trace, true)}
  defp debug_cmd({:trace, false}, debug), do: {:ok, :lists.keydelete(:trace, 1, debug)}

  defp debug_cmd({:log, true}, debug), do: debug_cmd({:log, {true, 10}}, debug)
  defp debug_cmd({:log, {true, n}}, debug) do
    old = case :lists.keyfind(:log, 1, debug) do
      {_, {_, events}} -> :lists.sublist(events, n)
      false -> []
    end

    {:ok, put(debug, :log, {n, old})}
  end

  defp debug_cmd({:log, false}, debug), do: {:ok, :lists.keydelete(:log, 1, debug)}

  defp debug_cmd({:log, :get}, debug), do: {{:ok, get_log(debug)}, debug}

  defp debug_cmd({:log, :print}, debug) do
    case :lists.keyfind(:log, 1, debug) do
      {_, {_, events}} ->
        :lists.foreach(fn {event, name, format} -> format.(:user, event, name) end, :lists.reverse(events))
        {:ok, debug}

      false ->
        {:ok, debug}
    end
  end

  defp debug_cmd({:log_to_file, false}, debug), do: {:ok, without_file(debug)}

  defp debug_cmd({:log_to_file, file}, debug) do
    debug = without_file(debug)

    case :file.open(file, [:write]) do
      {:ok, device} -> {:ok, put(debug, :log_to_file, device)}
      _ -> {{:error, :open_file}, debug}
    end
  end

  defp debug_cmd({:statistics, true}, debug), do: {:ok, put(debug, :statistics, new_statistics())}
  defp debug_cmd({:statistics, false}, debug), do: {:ok, :lists.keydelete(:statistics, 1, debug)}

  defp debug_cmd({:statistics, :get}, debug) do
    case :lists.keyfind(:statistics, 1, debug) do
      {_, {start, reductions, ins, outs}} ->
        {_, now} = :erlang.process_info(self(), :reductions)

        {{:ok,
          [
            start_time: start,
            current_time: :erlang.localtime(),
            reductions: now - reductions,
            messages_in: ins,
            messages_out: outs
          ]}, debug}

      false ->
        {{:ok, :no_statistics}, debug}
    end
  end

  defp debug_cmd(:no_debug, _), do: {:ok, []}

  defp debug_cmd({:install, {fun, state}}, debug), do: debug_cmd({:install, {fun, fun, state}}, debug)
  defp debug_cmd({:install, {id, fun, state}}, debug) do
    {:ok, [{:install, {id, fun, state}} | without(debug, id)]}
  end

  defp debug_cmd({:remove, id}, debug), do: {:ok, without(debug, id)}
  defp debug_cmd(other, debug), do: {{:error, {:unknown_debug, other}}, debug}

  defp without_file(debug) do
    case :lists.keytake(:log_to_file, 1, debug) do
      {:value, {_, device}, rest} ->
        :file.close(device)
        rest

      false ->
        debug
    end
  end

  defp without(debug, id), do: :lists.filter(fn entry -> not match?({:install, {^id, _, _}}, entry) end, debug)

  defp new_statistics do
    {_, reductions} = :erlang.process_info(self(), :reductions)
    {:erlang.localtime(), reductions, 0, 0}
  end

  defp put(debug, key, value), do: :lists.keystore(key, 1, debug, {key, value})

  def get_log(debug) do
    case :lists.keyfind(:log, 1, debug) do
      {_, {_, events}} -> :lists.reverse(:lists.map(fn {event, _, _} -> event end, events))
      false -> []
    end
  end

  def handle_debug([], _, _, _), do: []

  def handle_debug([{:trace, true} = entry | t], format, name, event) do
    format.(:erlang.group_leader(), event, name)
    [entry | handle_debug(t, format, name, event)]
  end

  def handle_debug([{:log_to_file, device} = entry | t], format, name, event) do
    format.(device, event, name)
    [entry | handle_debug(t, format, name, event)]
  end

  def handle_debug([{:log, {n, events}} | t], format, name, event) do
    [{:log, {n, :lists.sublist([{event, name, format} | events], n)}} | handle_debug(t, format, name, event)]
  end

  def handle_debug([{:statistics, {start, reds, ins, outs}} | t], format, name, event) do
    counts =
      case event do
        {:in, _} -> {start, reds, ins + 1, outs}
        {:in, _, _} -> {start, reds, ins + 1, outs}
        out when is_tuple(out) and elem(out, 0) == :out -> {start, reds, ins, outs + 1}
        _ -> {start, reds, ins, outs}
      end

    [{:statistics, counts} | handle_debug(t, format, name, event)]
  end

  def handle_debug([{:install, {id, fun, state}} | t], format, name, event) do
    result =
      try do
        fun.(state, event, name)
      catch
        _, _ -> :done
      end

    rest = handle_debug(t, format, name, event)
    if result == :done, do: rest, else: [{:install, {id, fun, result}} | rest]
  end

  def handle_debug([_ | t], format, name, event), do: handle_debug(t, format, name, event)

  def print_log(debug), do: debug_cmd({:log, :print}, debug) |> elem(0)
end
