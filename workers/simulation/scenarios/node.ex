# What every simulated node does beside its scenario: it ticks fast and connects to the others again and again, as a
# cluster library does. A scenario has start/1, finish/0, report/0 and check/1.
defmodule Simulation.Node do
  def start(scenario, peers) do
    :net_kernel.set_net_ticktime(4, 0)
    spawn(fn -> trace() end)
    scenario.start(peers)
    spawn(fn -> connect(peers -- [node()]) end)
    :ok
  end

  defp trace do
    :net_kernel.monitor_nodes(true, %{nodedown_reason: true, connection_id: true})
    trace_loop()
  end

  defp trace_loop do
    receive do
      event -> IO.puts(inspect(event))
    end

    trace_loop()
  end

  defp connect(peers) do
    for peer <- peers -- Node.list(), do: spawn(fn -> Node.connect(peer) end)
    Process.sleep(500 + :rand.uniform(500))
    connect(peers)
  end

  @doc "Runs a function of the scenario; the answer is the reason of the process's end. Pids travel as bytes."
  def answer(scenario, :check, [reports]) do
    reports = for {node, report} <- reports, do: {node, :erlang.binary_to_term(report)}
    exit({:answer, scenario.check(reports)})
  end

  def answer(scenario, name, args), do: exit({:answer, :erlang.term_to_binary(apply(scenario, name, args))})

  @doc "Sleeps some time up to so many milliseconds."
  def nap(longest), do: Process.sleep(:rand.uniform(longest))

  @doc "One text per node whose report is not that of the first one."
  def differences([{first, report} | rest], what) do
    for {node, other} <- rest, other != report do
      "#{what}: #{node} has #{inspect(other)}, #{first} has #{inspect(report)}"
    end
  end
end
