# Ends children and waits for them: those of one shutdown time together. In: children by pid. Out: their exits, and reports of those
# that did not end as they were asked.
defmodule DynamicSupervisor.Shutdown do
  @moduledoc false
  alias DynamicSupervisor.Report

  def run(children, state) do
    {pids, times, stacks} = monitor_children(children)
    size = map_size(pids)
    timers = for {time, list} <- times, is_integer(time), into: %{}, do: {:erlang.start_timer(time, self(), :kill), list}
    stacks = wait_children(pids, size, timers, stacks)

    for {pid, {child, reason}} <- stacks do
      Report.error(:shutdown_error, reason, pid, child, state)
    end

    :ok
  end

  defp monitor_children(children) do
    Enum.reduce(children, {%{}, %{}, %{}}, fn
      {_, {:restarting, _}}, acc ->
        acc

      {pid, {_, _, shutdown, _, _} = child}, {pids, times, stacks} ->
        case :nodebook_shutdown.watch(pid) do
          {:exited, reason} ->
            stacks = if quiet?(reason, child), do: stacks, else: Map.put(stacks, pid, {child, reason})
            {pids, times, stacks}

          {:running, ref} ->
            Process.exit(pid, if(shutdown == :brutal_kill, do: :kill, else: :shutdown))
            {Map.put(pids, ref, {pid, child}), Map.update(times, shutdown, [pid], &[pid | &1]), stacks}
        end
    end)
  end

  defp wait_children(_pids, 0, timers, stacks) do
    for {timer, _} <- timers do
      Process.cancel_timer(timer)

      receive do
        {:timeout, ^timer, :kill} -> :ok
      after
        0 -> :ok
      end
    end

    stacks
  end

  defp wait_children(pids, size, timers, stacks) do
    receive do
      {:DOWN, ref, :process, pid, reason} when is_map_key(pids, ref) ->
        {_, child} = Map.fetch!(pids, ref)

        stacks =
          cond do
            elem(child, 2) == :brutal_kill and reason == :killed -> stacks
            quiet?(reason, child) -> stacks
            true -> Map.put(stacks, pid, {child, reason})
          end

        wait_children(Map.delete(pids, ref), size - 1, timers, stacks)

      {:timeout, timer, :kill} when is_map_key(timers, timer) ->
        for pid <- Map.fetch!(timers, timer), do: Process.exit(pid, :kill)
        wait_children(pids, size, Map.delete(timers, timer), stacks)
    end
  end

  defp quiet?(:shutdown, _), do: true
  defp quiet?({:shutdown, _}, _), do: true
  defp quiet?(:noproc, _), do: true
  defp quiet?(:normal, {_, restart, _, _, _}), do: restart != :permanent
  defp quiet?(_, _), do: false
end
