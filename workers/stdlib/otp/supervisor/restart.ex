# Restarts: what a supervisor does when a child has ended. In: the reason, the child, the supervisor's state. Out: {:ok, state}
# or {:shutdown, state}. Strategies, intensity and reports after the manual of supervisor (OTP 27).
defmodule :nodebook_restart do
  @moduledoc false

  @doc "What follows when a child has ended: {:ok, state}, or {:shutdown, state} when the supervisor ends, too."
  def exited(reason, %{restart: :permanent} = child, state) do
    :nodebook_supervisor_report.error(:child_terminated, reason, child, state.name)
    again(state, child)
  end

  def exited(reason, child, state) do
    cond do
      quiet?(reason) ->
        state |> del_child(child) |> auto_shutdown(child)

      child.restart == :transient ->
        :nodebook_supervisor_report.error(:child_terminated, reason, child, state.name)
        again(state, child)

      true ->
        :nodebook_supervisor_report.error(:child_terminated, reason, child, state.name)
        state |> del_child(child) |> auto_shutdown(child)
    end
  end

  defp quiet?(:normal), do: true
  defp quiet?(:shutdown), do: true
  defp quiet?({:shutdown, _}), do: true
  defp quiet?(_), do: false

  defp auto_shutdown(%{auto_shutdown: :never} = state, _), do: {:ok, state}
  defp auto_shutdown(state, %{significant: false}), do: {:ok, state}
  defp auto_shutdown(%{auto_shutdown: :any_significant} = state, _), do: {:shutdown, state}

  defp auto_shutdown(state, _) do
    running? = :lists.any(fn c -> c.significant and c.pid != :undefined end, state.children)
    if running?, do: {:ok, state}, else: {:shutdown, state}
  end

  @doc "Starts a child again, with those that its strategy names, unless that happened too often."
  def again(state, child) do
    case add_restart(state) do
      {:ok, state} ->
        restart(state.strategy, child, state)

      {:terminate, state} ->
        :nodebook_supervisor_report.error(:shutdown, :reached_max_restart_intensity, child, state.name)
        {:shutdown, del_child(state, %{child | restart: :temporary})}
    end
  end

  defp restart(:simple_one_for_one, child, state) do
    state = %{state | dynamics: Map.delete(state.dynamics, child.pid)}
    {_, _, args} = child.start

    case :nodebook_child_start.one(state.name, child) do
      {:ok, :undefined} ->
        {:ok, state}

      {:ok, pid} ->
        {:ok, %{state | dynamics: Map.put(state.dynamics, pid, args)}}

      {:ok, pid, _} ->
        {:ok, %{state | dynamics: Map.put(state.dynamics, pid, args)}}

      {:error, reason} ->
        key = restarting(child.pid)
        :nodebook_supervisor_report.error(:start_error, reason, %{child | pid: key}, state.name)
        try_again(key)
        {:ok, %{state | dynamics: Map.put(state.dynamics, key, args)}}
    end
  end

  defp restart(:one_for_one, child, state) do
    case :nodebook_child_start.one(state.name, child) do
      {:ok, pid} -> {:ok, %{state | children: :nodebook_children.put(state.children, %{child | pid: pid})}}
      {:ok, pid, _} -> {:ok, %{state | children: :nodebook_children.put(state.children, %{child | pid: pid})}}
      {:error, reason} -> failed_restart(state, child, reason)
    end
  end

  defp restart(:rest_for_one, child, state) do
    {before, [_ | later]} = :lists.splitwith(fn c -> c.id != child.id end, state.children)
    kept = :nodebook_shutdown.all(later, state.name)
    start_again(state, before, [%{child | pid: :undefined} | kept])
  end

  defp restart(:one_for_all, child, state) do
    children = :nodebook_children.put(state.children, %{child | pid: :undefined})
    start_again(state, [], :nodebook_shutdown.all(children, state.name))
  end

  defp start_again(state, before, children) do
    case :nodebook_child_start.all(children, state.name) do
      {:ok, started} ->
        {:ok, %{state | children: before ++ started}}

      {:error, started, {id, _reason}} ->
        done = :lists.map(fn c -> c.id end, started)
        rest = :lists.filter(fn c -> not :lists.member(c.id, done) end, children)

        marked =
          :lists.map(
            fn c -> if c.id == id, do: %{c | pid: {:restarting, :undefined}}, else: c end,
            rest
          )

        try_again(id)
        {:ok, %{state | children: before ++ started ++ marked}}
    end
  end

  defp failed_restart(state, child, reason) do
    child = %{child | pid: restarting(child.pid)}
    :nodebook_supervisor_report.error(:start_error, reason, child, state.name)
    try_again(child.id)
    {:ok, %{state | children: :nodebook_children.put(state.children, child)}}
  end

  defp restarting({:restarting, _} = pid), do: pid
  defp restarting(pid), do: {:restarting, pid}

  defp try_again(key), do: :gen_server.cast(self(), {:try_again_restart, key})

  defp add_restart(state) do
    now = :erlang.monotonic_time(:second)
    recent = [now | :lists.filter(fn t -> t >= now - state.period end, state.restarts)]
    state = %{state | restarts: recent}
    if length(recent) > state.intensity, do: {:terminate, state}, else: {:ok, state}
  end

  defp del_child(%{strategy: :simple_one_for_one} = state, child),
    do: %{state | dynamics: Map.delete(state.dynamics, child.pid)}

  defp del_child(state, %{restart: :temporary} = child),
    do: %{state | children: :nodebook_children.remove(state.children, child.id)}

  defp del_child(state, child), do: %{state | children: :nodebook_children.put(state.children, %{child | pid: :undefined})}
end
