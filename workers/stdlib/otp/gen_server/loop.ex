# The loop of a generic server. In: messages. Out: calls of the module's callbacks, and what their answers ask for.

defmodule :gen_server do
  defp enter({:continue, arg}, data, state, debug) do
    {_, name, mod, _} = data
    debug = trace(debug, name, {:continue, arg})
    result = try_handle_continue(mod, arg, state)
    handle_common_reply(result, data, :undefined, {:continue, arg}, state, debug)
  end

  defp enter(:hibernate, data, state, debug), do: loop_hibernate(data, state, debug)
  defp enter(timeout, data, state, debug), do: loop(data, state, timeout, debug)

  defp loop({_, _, _, :infinity} = data, state, :infinity, debug) do
    receive do
      msg -> decode_msg(msg, data, state, :infinity, debug, false)
    end
  end

  defp loop({_, _, _, hibernate_after} = data, state, :infinity, debug) do
    receive do
      msg -> decode_msg(msg, data, state, :infinity, debug, false)
    after
      hibernate_after -> loop_hibernate(data, state, debug)
    end
  end

  defp loop(data, state, {:continue, _} = next, debug), do: enter(next, data, state, debug)
  defp loop(data, state, :hibernate, debug), do: loop_hibernate(data, state, debug)

  defp loop(data, state, time, debug) do
    msg =
      receive do
        input -> input
      after
        time -> :timeout
      end

    decode_msg(msg, data, state, time, debug, false)
  end

  defp loop_hibernate(data, state, debug) do
    :proc_lib.hibernate(:gen_server, :wake_hib, [data, state, debug])
  end

  def wake_hib(data, state, debug) do
    msg =
      receive do
        input -> input
      end

    decode_msg(msg, data, state, :hibernate, debug, true)
  end

  defp decode_msg({:system, from, request}, data, state, time, debug, hib) do
    :sys.handle_system_msg(request, from, elem(data, 0), :gen_server, debug, [data, state, time], hib)
  end

  defp decode_msg({:EXIT, parent, reason} = msg, {parent, _, _, _} = data, state, _time, debug, _hib) do
    terminate(:exit, reason, [], data, :undefined, msg, state, debug)
  end

  defp decode_msg(msg, {parent, name, mod, _} = data, state, _time, [], _hib),
    do: handle_msg(msg, parent, name, state, mod, data)

  defp decode_msg(msg, {parent, name, mod, _} = data, state, _time, debug, _hib),
    do: handle_msg(msg, parent, name, state, mod, {data, trace(debug, name, {:in, msg})})

  # The last argument: the loop's data, with the debug options behind it when there are some.
  def handle_msg({:"$gen_call", from, request} = msg, _parent, _name, state, mod, {_, _, _, _} = data) do
    case try_handle_call(mod, request, from, state) do
      {:ok, {:reply, reply, new}} ->
        :gen.reply(from, reply)
        loop(data, new, :infinity, [])

      {:ok, {:reply, reply, new, next}} when is_next(next) ->
        :gen.reply(from, reply)
        loop(data, new, next, [])

      other ->
        handle_call_reply(other, data, from, msg, state, [])
    end
  end

  def handle_msg({:"$gen_call", from, request} = msg, _parent, name, state, mod, {data, debug}) do
    case try_handle_call(mod, request, from, state) do
      {:ok, {:reply, reply, new}} ->
        :gen.reply(from, reply)
        loop(data, new, :infinity, trace(debug, name, {:out, reply, from, new}))

      {:ok, {:reply, reply, new, next}} when is_next(next) ->
        :gen.reply(from, reply)
        loop(data, new, next, trace(debug, name, {:out, reply, from, new}))

      other ->
        handle_call_reply(other, data, from, msg, state, debug)
    end
  end

  def handle_msg(msg, _parent, _name, state, mod, {_, _, _, _} = data),
    do: handle_common_reply(try_dispatch(msg, mod, state), data, :undefined, msg, state, [])

  def handle_msg(msg, _parent, _name, state, mod, {data, debug}),
    do: handle_common_reply(try_dispatch(msg, mod, state), data, :undefined, msg, state, debug)

  defp handle_call_reply({:ok, {:stop, reason, reply, new}}, data, from, msg, _state, debug) do
    try do
      terminate(:exit, reason, [], data, from, msg, new, debug)
    after
      :gen.reply(from, reply)
    end
  end

  defp handle_call_reply(other, data, from, msg, state, debug),
    do: handle_common_reply(other, data, from, msg, state, debug)

  defp try_dispatch({:"$gen_cast", msg}, mod, state), do: try_handle_cast(mod, msg, state)
  defp try_dispatch(msg, mod, state), do: try_handle_info(mod, msg, state)

  def try_handle_call(mod, msg, from, state) do
    try do
      {:ok, mod.handle_call(msg, from, state)}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {:EXIT, class, reason, __STACKTRACE__}
    end
  end

  def try_handle_cast(mod, msg, state) do
    try do
      {:ok, mod.handle_cast(msg, state)}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {:EXIT, class, reason, __STACKTRACE__}
    end
  end

  def try_handle_continue(mod, msg, state) do
    try do
      {:ok, mod.handle_continue(msg, state)}
    catch
      :throw, value -> {:ok, value}
      class, reason -> {:EXIT, class, reason, __STACKTRACE__}
    end
  end

  def try_handle_info(mod, msg, state) do
    try do
      {:ok, mod.handle_info(msg, state)}
    catch
      :throw, value ->
        {:ok, value}

      :error, :undef ->
        if :erlang.function_exported(mod, :handle_info, 2) do
          {:EXIT, :error, :undef, __STACKTRACE__}
        else
          :logger.log(
            :warning,
            %{label: {:gen_server, :no_handle_info}, module: mod, message: msg},
            %{domain: [:otp], report_cb: &:gen_server.format_log/2, error_logger: %{tag: :warning_msg}}
          )

          {:ok, {:noreply, state}}
        end

      class, reason ->
        {:EXIT, class, reason, __STACKTRACE__}
    end
  end

  defp handle_common_reply(result, data, from, msg, state, debug) do
    case result do
      {:ok, {:noreply, new}} ->
        loop(data, new, :infinity, trace(debug, elem(data, 1), {:noreply, new}))

      {:ok, {:noreply, new, next}} when is_next(next) ->
        loop(data, new, next, trace(debug, elem(data, 1), {:noreply, new}))

      {:ok, {:stop, reason, new}} ->
        terminate(:exit, reason, [], data, from, msg, new, debug)

      {:EXIT, class, reason, stack} ->
        terminate(class, reason, stack, data, from, msg, state, debug)

      {:ok, bad} ->
        terminate(:exit, {:bad_return_value, bad}, [], data, from, msg, state, debug)
    end
  end
end
