# Timers by function or message, and helpers around time.
# In: times in milliseconds. Out: messages, applied functions. One server, :timer_server, keeps the repeating ones.
# Behaviour after timer's manual page (OTP 27).
defmodule :timer do
  @moduledoc "Timer functions."

  def sleep(:infinity) do
    receive do
    after
      :infinity -> :ok
    end
  end

  def sleep(time) do
    receive do
    after
      time -> :ok
    end
  end

  def seconds(n), do: n * 1000
  def minutes(n), do: n * 60_000
  def hours(n), do: n * 3_600_000
  def hms(h, m, s), do: hours(h) + minutes(m) + seconds(s)

  def now_diff({a2, b2, c2}, {a1, b1, c1}), do: ((a2 - a1) * 1_000_000 + (b2 - b1)) * 1_000_000 + c2 - c1

  def tc(fun), do: tc(fun, :microsecond)
  def tc(fun, args) when is_list(args), do: tc(fun, args, :microsecond)

  def tc(fun, unit) do
    t1 = :erlang.monotonic_time()
    value = fun.()
    t2 = :erlang.monotonic_time()
    {:erlang.convert_time_unit(t2 - t1, :native, unit), value}
  end

  def tc(fun, args, unit) when is_function(fun) do
    t1 = :erlang.monotonic_time()
    value = apply(fun, args)
    t2 = :erlang.monotonic_time()
    {:erlang.convert_time_unit(t2 - t1, :native, unit), value}
  end

  def tc(m, f, args), do: tc(m, f, args, :microsecond)

  def tc(m, f, args, unit) do
    t1 = :erlang.monotonic_time()
    value = apply(m, f, args)
    t2 = :erlang.monotonic_time()
    {:erlang.convert_time_unit(t2 - t1, :native, unit), value}
  end

  def send_after(time, message), do: send_after(time, self(), message)

  def send_after(time, dest, message) when is_integer(time) and time >= 0 do
    {:ok, {:send_local, :erlang.send_after(time, dest, message)}}
  end

  def send_after(_, _, _), do: {:error, :badarg}

  def exit_after(time, reason), do: exit_after(time, self(), reason)
  def exit_after(time, pid, reason), do: apply_after(time, :erlang, :exit, [pid, reason])
  def kill_after(time), do: kill_after(time, self())
  def kill_after(time, pid), do: exit_after(time, pid, :kill)

  def apply_after(time, fun), do: apply_after(time, :erlang, :apply, [fun, []])
  def apply_after(time, fun, args), do: apply_after(time, :erlang, :apply, [fun, args])

  def apply_after(time, m, f, a) when is_integer(time) and time >= 0 and is_atom(m) and is_atom(f) and is_list(a),
    do: req({:apply_after, time, {m, f, a}})

  def apply_after(_, _, _, _), do: {:error, :badarg}

  def send_interval(time, message), do: send_interval(time, self(), message)

  def send_interval(time, dest, message) when is_integer(time) and time > 0,
    do: req({:interval, time, {:erlang, :send, [dest, message]}, pid_of(dest)})

  def send_interval(_, _, _), do: {:error, :badarg}

  def apply_interval(time, fun), do: apply_interval(time, :erlang, :apply, [fun, []])
  def apply_interval(time, fun, args), do: apply_interval(time, :erlang, :apply, [fun, args])

  def apply_interval(time, m, f, a) when is_integer(time) and time > 0 and is_atom(m) and is_atom(f) and is_list(a),
    do: req({:interval, time, {m, f, a}, self()})

  def apply_interval(_, _, _, _), do: {:error, :badarg}

  # A new process runs only when the one before has ended.
  def apply_repeatedly(time, fun), do: apply_repeatedly(time, :erlang, :apply, [fun, []])
  def apply_repeatedly(time, fun, args), do: apply_repeatedly(time, :erlang, :apply, [fun, args])

  def apply_repeatedly(time, m, f, a) when is_integer(time) and time > 0 and is_atom(m) and is_atom(f) and is_list(a),
    do: req({:interval, time, {:repeat, {m, f, a}}, self()})

  def apply_repeatedly(_, _, _, _), do: {:error, :badarg}

  def cancel({:send_local, ref}) do
    :erlang.cancel_timer(ref)
    {:ok, :cancel}
  end

  def cancel({kind, ref}) when kind in [:once, :interval] and is_reference(ref) do
    req({:cancel, ref})
    {:ok, :cancel}
  end

  def cancel(_), do: {:error, :badarg}

  defp pid_of(pid) when is_pid(pid), do: pid
  defp pid_of(name) when is_atom(name), do: :erlang.whereis(name)
  defp pid_of(_), do: self()

  # -- the server ------------------------------------------------------------

  def start, do: ensure_started()

  defp ensure_started do
    case :erlang.whereis(:timer_server) do
      :undefined ->
        if :erlang.whereis(:kernel_safe_sup) == :undefined do
          :gen_server.start({:local, :timer_server}, :timer, [], [])
        else
          :supervisor.start_child(:kernel_safe_sup, %{
            id: :timer_server,
            start: {:timer, :start_link, []},
            restart: :permanent,
            shutdown: 1000,
            type: :worker,
            modules: [:timer]
          })
        end

        :ok

      _ ->
        :ok
    end
  end

  def start_link, do: :gen_server.start_link({:local, :timer_server}, :timer, [], [])

  defp req(request) do
    ensure_started()
    :gen_server.call(:timer_server, request, :infinity)
  end

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    {:ok, %{}}
  end

  def handle_call({:apply_after, time, mfa}, _from, timers) do
    ref = :erlang.start_timer(time, self(), :fire)
    {:reply, {:ok, {:once, ref}}, Map.put(timers, ref, {:once, mfa})}
  end

  def handle_call({:interval, time, mfa, pid}, _from, timers) do
    id = :erlang.make_ref()

    if is_pid(pid) do
      monitor = :erlang.monitor(:process, pid)
      next = :erlang.monotonic_time(:millisecond) + time
      timer = start_at(next, id)
      {:reply, {:ok, {:interval, id}}, Map.put(timers, id, {:interval, time, mfa, next, timer, monitor})}
    else
      {:reply, {:error, :badarg}, timers}
    end
  end

  def handle_call({:cancel, ref}, _from, timers) do
    case timers do
      %{^ref => {:once, _}} -> :erlang.cancel_timer(ref)
      %{^ref => {:interval, _, _, _, timer, monitor}} -> stop_interval(timer, monitor)
      _ -> :ok
    end

    {:reply, :ok, Map.delete(timers, ref)}
  end

  def handle_call(_, _, timers), do: {:noreply, timers}
  def handle_cast(_, timers), do: {:noreply, timers}

  def handle_info({:timeout, _timer, {:again, id}}, timers) do
    case timers do
      %{^id => {:interval, time, {:repeat, {m, f, a}} = what, at, _, monitor}} ->
        {_pid, running} = :erlang.spawn_monitor(m, f, a)
        {:noreply, Map.put(timers, id, {:interval, time, what, at + time, {:running, running}, monitor})}

      %{^id => {:interval, time, mfa, at, _, monitor}} ->
        fire(mfa)
        next = at + time
        timer = start_at(next, id)
        {:noreply, Map.put(timers, id, {:interval, time, mfa, next, timer, monitor})}

      _ ->
        {:noreply, timers}
    end
  end

  def handle_info({:timeout, ref, :fire}, timers) do
    case timers do
      %{^ref => {:once, mfa}} -> fire(mfa)
      _ -> :ok
    end

    {:noreply, Map.delete(timers, ref)}
  end

  def handle_info({:DOWN, monitor, :process, _, _}, timers) do
    timers = again(monitor, timers)
    dead = :lists.filter(fn {_, v} -> match?({:interval, _, _, _, _, ^monitor}, v) end, Map.to_list(timers))

    {:noreply,
     :lists.foldl(
       fn {id, {_, _, _, _, timer, m}}, acc ->
         stop_interval(timer, m)
         Map.delete(acc, id)
       end,
       timers,
       dead
     )}
  end

  def handle_info(_, timers), do: {:noreply, timers}

  def terminate(_, _), do: :ok
  def code_change(_, timers, _), do: {:ok, timers}

  # A repeated function has ended: its next time is set.
  defp again(running, timers) do
    case :lists.search(fn {_, v} -> match?({:interval, _, _, _, {:running, ^running}, _}, v) end, Map.to_list(timers)) do
      {:value, {id, {:interval, time, what, at, _, monitor}}} ->
        Map.put(timers, id, {:interval, time, what, at, start_at(at, id), monitor})

      false ->
        timers
    end
  end

  # The time of the next shot is absolute: what a shot takes does not add up.
  defp start_at(time, id),
    do: :erlang.start_timer(max(time - :erlang.monotonic_time(:millisecond), 0), self(), {:again, id})

  defp stop_interval({:running, running}, monitor) do
    :erlang.demonitor(running, [:flush])
    :erlang.demonitor(monitor, [:flush])
  end

  defp stop_interval(timer, monitor) do
    :erlang.cancel_timer(timer)
    :erlang.demonitor(monitor, [:flush])
  end

  defp fire({:erlang, :send, [dest, msg]}) do
    try do
      send(dest, msg)
    catch
      _, _ -> :ok
    end
  end

  defp fire({:erlang, :exit, [pid, reason]}) when is_pid(pid), do: :erlang.exit(pid, reason)
  defp fire({m, f, a}), do: :erlang.spawn(m, f, a)
end
