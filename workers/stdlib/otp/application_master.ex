# One process per running application, the group leader of its processes; a second one starts the callback module.
# In: the application's keys and how it starts (:normal, {:takeover, node}, {:failover, node}). Out, to the controller:
# {:started, app, master}, and the master's exit: also when nothing was started.
defmodule :application_master do
  @moduledoc false

  def start(app, keys, type, controller) do
    leader = :erlang.whereis(:user)
    leader = if leader == :undefined, do: :erlang.group_leader(), else: leader
    :proc_lib.spawn_opt(:application_master, :init, [controller, leader, {app, keys, type}], [:link])
  end

  def stop(master), do: send(master, :stop)

  def get_child(master) do
    ref = :erlang.monitor(:process, master)
    send(master, {:get_child, self(), ref})

    receive do
      {^ref, reply} ->
        :erlang.demonitor(ref, [:flush])
        reply

      {:DOWN, ^ref, _, _, _} ->
        :undefined
    end
  end

  def init(controller, leader, {app, keys, type}) do
    :erlang.process_flag(:trap_exit, true)
    :erlang.group_leader(self(), self())
    starter = :erlang.spawn_link(:application_master, :start_it, [self(), keys, type])
    reason = loop(%{app: app, controller: controller, leader: leader, starter: starter, child: :undefined})
    kill_rest()
    :erlang.exit(reason)
  end

  # Answers with what the application ends.
  defp loop(state) do
    receive do
      {:io_request, _from, _ref, _request} = request ->
        send(state.leader, request)
        loop(state)

      {:starter, :ok, child} ->
        send(state.controller, {:started, state.app, self()})
        loop(%{state | child: child})

      {:starter, {:error, reason}} ->
        reason

      :stop ->
        send(state.starter, :terminate)
        loop(state)

      {:get_child, from, ref} ->
        send(from, {ref, state.child})
        loop(state)

      {:EXIT, starter, reason} when starter == state.starter ->
        reason

      {:EXIT, controller, _reason} when controller == state.controller ->
        send(state.starter, :terminate)
        loop(state)

      _ ->
        loop(state)
    end
  end

  # Processes that the application leaves behind end with it.
  defp kill_rest do
    me = self()

    :lists.foreach(
      fn pid ->
        case pid != me and :erlang.process_info(pid, :group_leader) do
          {_, ^me} -> :erlang.exit(pid, :kill)
          _ -> :ok
        end
      end,
      :erlang.processes()
    )
  end

  def start_it(master, keys, type) do
    :erlang.process_flag(:trap_exit, true)

    case keys.mod do
      [] ->
        send(master, {:starter, :ok, :undefined})
        idle()

      {mod, args} ->
        case start_mod(mod, type, args) do
          {:ok, sup, state} ->
            case phases(keys, mod, type) do
              :ok ->
                send(master, {:starter, :ok, {sup, mod}})
                watch(sup, mod, state)

              {:error, reason} ->
                shutdown(sup)
                call_stop(mod, state)
                send(master, {:starter, {:error, reason}})
            end

          {:error, reason} ->
            send(master, {:starter, {:error, reason}})
        end
    end
  end

  defp start_mod(mod, type, args) do
    result =
      try do
        mod.start(type, args)
      catch
        :throw, value -> value
        :error, reason -> {:EXIT, {reason, __STACKTRACE__}}
        :exit, reason -> {:EXIT, reason}
      end

    case result do
      {:ok, sup} when is_pid(sup) -> {:ok, sup, []}
      {:ok, sup, state} when is_pid(sup) -> {:ok, sup, state}
      {:error, reason} -> {:error, {reason, {mod, :start, [type, args]}}}
      other -> {:error, {:bad_return, {{mod, :start, [type, args]}, other}}}
    end
  end

  defp phases(%{start_phases: phases}, mod, type) when is_list(phases) do
    :lists.foldl(
      fn
        {phase, args}, :ok ->
          case mod.start_phase(phase, type, args) do
            :ok -> :ok
            {:error, reason} -> {:error, {reason, {mod, :start_phase, [phase, type, args]}}}
            other -> {:error, {:bad_return, {{mod, :start_phase, [phase, type, args]}, other}}}
          end

        _, error ->
          error
      end,
      :ok,
      phases
    )
  end

  defp phases(_, _, _), do: :ok

  defp idle do
    receive do
      :terminate -> :erlang.exit(:normal)
      _ -> idle()
    end
  end

  defp watch(sup, mod, state) do
    receive do
      :terminate ->
        state = prep_stop(mod, state)
        shutdown(sup)
        call_stop(mod, state)
        :erlang.exit(:normal)

      {:EXIT, ^sup, reason} ->
        call_stop(mod, prep_stop(mod, state))
        :erlang.exit(reason)

      _ ->
        watch(sup, mod, state)
    end
  end

  defp prep_stop(mod, state) do
    if :erlang.function_exported(mod, :prep_stop, 1) do
      try do
        mod.prep_stop(state)
      catch
        _, _ -> state
      end
    else
      state
    end
  end

  defp shutdown(sup) do
    ref = :erlang.monitor(:process, sup)
    :erlang.unlink(sup)
    :erlang.exit(sup, :shutdown)

    receive do
      {:DOWN, ^ref, _, _, _} -> :ok
    end
  end

  defp call_stop(mod, state) do
    try do
      mod.stop(state)
    catch
      _, _ -> :ok
    end
  end
end
