# Each node watches processes of the others and links to them: each monitor and each link fires exactly once, whether
# the process ends, its node is lost, or it is told to end when all is well again.
defmodule Simulation.Relations do
  def start(_peers) do
    Process.register(spawn(fn -> watcher() end), __MODULE__)
  end

  defp watcher do
    Process.flag(:trap_exit, true)
    watch(%{fired: %{}, pids: %{}, finished: false})
  end

  defp watch(state) do
    receive do
      {:DOWN, ref, :process, _, _} -> watch(fired({:monitor, ref}, state))
      {:EXIT, pid, _} -> watch(fired({:link, pid}, state))
      :finish ->
        for {pid, _} <- state.pids, do: Process.exit(pid, :kill)
        watch(%{state | finished: true})

      {:report, pid} ->
        send(pid, {:fired, state.fired})
        watch(state)
    after
      100 + :rand.uniform(300) ->
        peers = Node.list()
        if state.finished or peers == [], do: watch(state), else: watch(more(Enum.random(peers), :rand.uniform(4), state))
    end
  end

  defp fired(key, state), do: %{state | fired: Map.update(state.fired, key, 1, &(&1 + 1))}
  defp expect(keys, pid, state), do: %{state | fired: Enum.reduce(keys, state.fired, &Map.put_new(&2, &1, 0)), pids: Map.put(state.pids, pid, true)}

  defp more(peer, 1, state) do
    {pid, ref} = Node.spawn_monitor(peer, __MODULE__, :live, [:rand.uniform(8000)])
    expect([{:monitor, ref}], pid, state)
  end

  defp more(peer, 2, state) do
    pid = Node.spawn_link(peer, __MODULE__, :live, [:rand.uniform(8000)])
    ref = Process.monitor(pid)
    expect([{:link, pid}, {:monitor, ref}], pid, state)
  end

  defp more(peer, 3, state) do
    pid = Node.spawn(peer, __MODULE__, :live, [:rand.uniform(8000)])
    Process.link(pid)
    expect([{:link, pid}], pid, state)
  end

  # one that we unlink and stop watching says nothing any more
  defp more(peer, 4, state) do
    pid = Node.spawn_link(peer, __MODULE__, :live, [:rand.uniform(1000)])
    ref = Process.monitor(pid)
    Process.demonitor(ref, [:flush])
    Process.unlink(pid)

    receive do
      {:EXIT, ^pid, _} -> state
    after
      0 -> expect([], pid, state)
    end
  end

  def live(time), do: Process.sleep(time)

  def finish do
    send(__MODULE__, :finish)
    :ok
  end

  def report do
    send(__MODULE__, {:report, self()})

    receive do
      {:fired, fired} -> for {key, n} <- fired, n != 1, do: {key, n}
    end
  end

  def check(reports) do
    for {node, wrong} <- reports, {{kind, what}, n} <- wrong, do: "#{node}: a #{kind} fired #{n} times: #{inspect(what)}"
  end
end
