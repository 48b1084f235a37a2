me = self()
pid = spawn(fn -> receive do {:hi, from} -> send(from, {:hello, 1}) end end)
send(pid, {:hi, me})
receive do m -> IO.inspect(m) end
{pid, ref} = spawn_monitor(fn -> exit(:why) end)
receive do {:DOWN, ^ref, :process, ^pid, r} -> IO.inspect({:down, r}) end
Process.flag(:trap_exit, true)
p = spawn_link(fn -> exit(:linked) end)
receive do {:EXIT, ^p, r} -> IO.inspect({:exit, r}) end
IO.inspect(receive do :never -> 1 after 10 -> :timeout end)
send(self(), :b)
send(self(), :a)
receive do :a -> IO.puts("a first") end
receive do :b -> IO.puts("then b") end
Process.register(self(), :me)
send(:me, :named)
receive do x -> IO.inspect(x) end
IO.inspect(Process.whereis(:me) == self())
IO.inspect(Process.alive?(p))
t = Process.send_after(self(), :later, 5)
receive do x -> IO.inspect(x) end
IO.inspect(Process.cancel_timer(t))
Process.put(:k, 1)
IO.inspect({Process.get(:k), Process.get(:none, :d)})
task = Task.async(fn -> 21 * 2 end)
IO.inspect(Task.await(task))
IO.inspect(Task.async_stream(1..4, &(&1 * 2)) |> Enum.to_list())
parent = self()
spawn(fn -> for i <- 1..3, do: send(parent, i) end)
IO.inspect(for _ <- 1..3, do: (receive do x when is_integer(x) -> x end))
