# The end of a supervisor's children. In: children as the supervisor keeps them, its name for reports. Out: those that can
# be started again. Order, time-outs and reports after the manual of supervisor (OTP 27).
defmodule :nodebook_shutdown do
  @moduledoc false

  @doc "Stops from the last to the first; what comes back (in start order) can be started again."
  def all(children, name) do
    :lists.foldl(
      fn child, kept ->
        one(child, name)
        if child.restart == :temporary, do: kept, else: [%{child | pid: :undefined} | kept]
      end,
      [],
      :lists.reverse(children)
    )
  end

  @doc "Stops one child."
  def one(child, name)

  def one(%{pid: pid} = child, name) when is_pid(pid) do
    case shutdown(child) do
      :ok -> :ok
      {:error, reason} -> :nodebook_supervisor_report.error(:shutdown_error, reason, child, name)
    end
  end

  def one(_, _), do: :ok

  defp shutdown(%{pid: pid, shutdown: how} = child) do
    case watch(pid) do
      {:exited, reason} -> shutdown_result(reason, child)
      {:running, ref} -> stop_process(pid, ref, how, child)
    end
  end

  @doc "Monitors a child in place of the link. One that has already ended may have left its exit signal here."
  def watch(pid) do
    ref = :erlang.monitor(:process, pid)
    :erlang.unlink(pid)

    receive do
      {:EXIT, ^pid, reason} ->
        :erlang.demonitor(ref, [:flush])
        {:exited, reason}
    after
      0 -> {:running, ref}
    end
  end

  defp stop_process(pid, ref, :brutal_kill, child) do
    :erlang.exit(pid, :kill)

    receive do
      {:DOWN, ^ref, :process, ^pid, :killed} -> :ok
      {:DOWN, ^ref, :process, ^pid, reason} -> shutdown_result(reason, child)
    end
  end

  defp stop_process(pid, ref, time, child) do
    :erlang.exit(pid, :shutdown)

    receive do
      {:DOWN, ^ref, :process, ^pid, reason} -> shutdown_result(reason, child)
    after
      time ->
        :erlang.exit(pid, :kill)

        receive do
          {:DOWN, ^ref, :process, ^pid, reason} -> {:error, reason}
        end
    end
  end

  defp shutdown_result(:shutdown, _), do: :ok
  defp shutdown_result({:shutdown, _}, _), do: :ok
  defp shutdown_result(:noproc, _), do: :ok
  defp shutdown_result(:normal, %{restart: restart}) when restart != :permanent, do: :ok
  defp shutdown_result(reason, _), do: {:error, reason}

  @doc "Stops the children of a simple_one_for_one, all at once."
  def dynamic(child, keys, name) do
    refs =
      :lists.foldl(
        fn
          pid, acc when is_pid(pid) ->
            ref = :erlang.monitor(:process, pid)
            :erlang.unlink(pid)
            :erlang.exit(pid, if(child.shutdown == :brutal_kill, do: :kill, else: :shutdown))
            Map.put(acc, ref, pid)

          _, acc ->
            acc
        end,
        %{},
        keys
      )

    timer =
      if is_integer(child.shutdown) do
        :erlang.start_timer(child.shutdown, self(), :kill)
      else
        nil
      end

    wait_dynamic(refs, timer, child, name)
  end

  defp wait_dynamic(refs, timer, _child, _name) when map_size(refs) == 0 do
    if timer, do: :erlang.cancel_timer(timer)
    :ok
  end

  defp wait_dynamic(refs, timer, child, name) do
    receive do
      {:DOWN, ref, :process, pid, reason} when is_map_key(refs, ref) ->
        ok =
          case reason do
            :killed when child.shutdown == :brutal_kill -> :ok
            _ -> shutdown_result(reason, child)
          end

        case ok do
          :ok -> :ok
          {:error, r} -> :nodebook_supervisor_report.error(:shutdown_error, r, %{child | pid: pid}, name)
        end

        wait_dynamic(Map.delete(refs, ref), timer, child, name)

      {:timeout, ^timer, :kill} ->
        :lists.foreach(fn pid -> :erlang.exit(pid, :kill) end, Map.values(refs))
        wait_dynamic(refs, nil, child, name)
    end
  end
end
