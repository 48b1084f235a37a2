# Processes of all nodes join and leave groups and die: in the end all nodes know the same members.
defmodule Simulation.Groups do
  @groups [:red, :green, :blue]

  def start(_peers) do
    spawn(fn ->
      {:ok, _} = :pg.start_link()
      for _ <- 1..4, do: spawn(fn -> busy() end)
      Process.sleep(:infinity)
    end)
  end

  defp busy do
    life = :rand.uniform(5000)
    pid = spawn(fn -> live(life) end)
    for _ <- 1..4 do
      Simulation.Node.nap(600)
      group = Enum.random(@groups)
      if not finished?() and Process.alive?(pid), do: change(group, pid, :rand.uniform(3))
    end

    busy()
  end

  defp change(group, pid, 1), do: :pg.leave(group, pid)
  defp change(group, pid, _), do: :pg.join(group, pid)
  defp finished?, do: Process.whereis(Simulation.Groups.Finished) != nil

  defp live(life) do
    Process.sleep(life)
    if finished?(), do: Process.sleep(:infinity)
  end

  def finish do
    Process.register(spawn(fn -> Process.sleep(:infinity) end), Simulation.Groups.Finished)
    :ok
  end

  def report do
    for group <- @groups, do: {group, Enum.sort(:pg.get_members(group)), Enum.sort(:pg.get_local_members(group))}
  end

  def check(reports) do
    all = for {node, groups} <- reports, do: {node, for({group, members, _} <- groups, do: {group, Enum.sort(members)})}

    Simulation.Node.differences(all, "groups") ++
      for group <- @groups,
          {node, groups} <- reports,
          {^group, members, _} <- groups,
          locals = for({_, gs} <- reports, {^group, _, own} <- gs, pid <- own, do: pid),
          Enum.sort(locals) != Enum.sort(members) do
        "#{node}: #{group} is #{inspect(members)}, its members are #{inspect(Enum.sort(locals))}"
      end
  end
end
