# Aliases: what ends them, and which messages still come.

defmodule Aliases do
  # All that came; the sender is known to have ended.
  def taken(acc \\ []) do
    receive do
      message -> taken([message | acc])
    after
      0 -> Enum.reverse(acc)
    end
  end

  def name({:DOWN, _, :process, _, reason}), do: {:down, reason}
  def name(message), do: message

  # A process sends twice to the alias it is told of, then ends.
  def twice do
    receive do
      {:go, ref} ->
        send(ref, :first)
        send(ref, :second)
    end
  end

  def spawned(kind) do
    {pid, ref} = :erlang.spawn_opt(&twice/0, monitor: [alias: kind])
    ended = Process.monitor(pid)
    send(pid, {:go, ref})
    last = receive do: ({:DOWN, ^ended, _, _, _} -> :ended)
    {last, Enum.map(taken(), &name/1), :erlang.unalias(ref)}
  end

  def watched(kind) do
    {pid, ended} = spawn_monitor(&twice/0)
    ref = :erlang.monitor(:process, pid, alias: kind)
    send(pid, {:go, ref})
    last = receive do: ({:DOWN, ^ended, _, _, _} -> :ended)
    {last, Enum.map(taken(), &name/1), :erlang.unalias(ref)}
  end
end

for kind <- [:explicit_unalias, :demonitor, :reply_demonitor] do
  IO.inspect({kind, Aliases.spawned(kind)})
  IO.inspect({kind, Aliases.watched(kind)})
end

# the first message takes the monitor with it
pid = spawn(fn -> receive do: (:stop -> :ok) end)
ref = :erlang.monitor(:process, pid, alias: :reply_demonitor)
IO.inspect(Process.info(self(), :monitors) == {:monitors, [process: pid]})
send(ref, :answer)
IO.inspect({Process.info(self(), :monitors), Process.demonitor(ref, [:info]), Aliases.taken()})

# an alias of a monitor that is gone
for kind <- [:explicit_unalias, :demonitor, :reply_demonitor] do
  ref = :erlang.monitor(:process, pid, alias: kind)
  Process.demonitor(ref)
  send(ref, :late)
  IO.inspect({kind, Aliases.taken(), :erlang.unalias(ref), :erlang.unalias(ref)})
end

for options <- [[], [:explicit_unalias], [:reply]] do
  ref = :erlang.alias(options)
  send(ref, 1)
  send(ref, 2)
  IO.inspect({options, Aliases.taken(), :erlang.unalias(ref)})
end

# of another process
ref = :erlang.alias()
task = Task.async(fn -> :erlang.unalias(ref) end)
IO.inspect(Task.await(task))
send(ref, :still)
IO.inspect(Aliases.taken())

# of one that ended
me = self()
{other, ended} = spawn_monitor(fn -> send(me, {:alias, :erlang.alias()}) end)
receive do: ({:DOWN, ^ended, :process, ^other, :normal} -> :ok)
[{:alias, dead}] = Aliases.taken()
IO.inspect({send(dead, :nobody) == :nobody, Aliases.taken()})
