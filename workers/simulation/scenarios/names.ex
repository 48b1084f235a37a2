# Processes of all nodes register, unregister and die under a few names: in the end all nodes know the same holders.
defmodule Simulation.Names do
  @names [:red, :green, :blue]

  def start(_peers) do
    Process.register(spawn(fn -> loop() end), __MODULE__)
    for _ <- 1..3, do: spawn(fn -> busy() end)
  end

  defp loop do
    receive do
      :finish -> :ok
    end

    Process.sleep(:infinity)
  end

  defp busy do
    Simulation.Node.nap(1500)
    name = Enum.random(@names)
    if Process.whereis(Simulation.Names.Finished) == nil, do: once(name, :rand.uniform(4))
    busy()
  end

  defp once(name, 1), do: :global.unregister_name(name)

  defp once(name, n) do
    life = :rand.uniform(3000)
    pid = spawn(fn -> live(name, life) end)
    method = if n == 2, do: &:global.random_notify_name/3, else: &:global.random_exit_name/3
    :global.register_name(name, pid, method)
  end

  defp live(name, life) do
    receive do
      {:global_name_conflict, ^name} -> :ok
    after
      life -> if Process.whereis(Simulation.Names.Finished) != nil, do: Process.sleep(:infinity)
    end
  end

  def finish do
    Process.register(spawn(fn -> Process.sleep(:infinity) end), Simulation.Names.Finished)
    :ok
  end

  def report do
    names = for name <- Enum.sort(:global.registered_names()), do: {name, :global.whereis_name(name)}
    {names, Enum.sort([node() | Node.list()]), {:global.info(), :ets.tab2list(:global_locks)}}
  end

  def check(reports) do
    Simulation.Node.differences(for({node, {names, _, _}} <- reports, do: {node, names}), "names") ++
      Simulation.Node.differences(for({node, {_, nodes, _}} <- reports, do: {node, nodes}), "nodes") ++
      for {node, {names, _, info}} <- reports, {name, :undefined} <- names do
        "#{node}: #{name} is of a dead process, #{inspect(info)}"
      end
  end
end
