Process.alive?(self())

(pid = spawn(fn -> :ok end); Process.sleep(5); Process.alive?(pid))

(Process.put(:k1, 1); {Process.get(:k1), Process.put(:k1, 2), Process.get(:nope), Process.get(:nope, :d), Process.delete(:k1), Process.get(:k1)})

(Process.put(:zz, 1); {:zz in Process.get_keys(), Process.get_keys(1), {:zz, 1} in Process.get()})

(Process.flag(:trap_exit, true); pid = spawn_link(fn -> exit(:boom) end); receive do {:EXIT, ^pid, r} -> r end)

(Process.flag(:trap_exit, true); pid = spawn_link(fn -> Process.sleep(:infinity) end); Process.exit(pid, :kill); receive do {:EXIT, ^pid, r} -> r end)

(pid = spawn(fn -> Process.sleep(:infinity) end); ref = Process.monitor(pid); Process.exit(pid, :shutdown); receive do {:DOWN, ^ref, :process, ^pid, r} -> r end)

(ref = Process.monitor(:not_registered_xyz); receive do {:DOWN, ^ref, :process, {n, _}, r} -> {n, r} end)

(pid = spawn(fn -> receive do :x -> :ok end end); ref = Process.monitor(pid); Process.demonitor(ref); send(pid, :x); receive do {:DOWN, _, _, _, _} -> :down after 20 -> :none end)

(pid = spawn(fn -> :ok end); ref = Process.monitor(pid); Process.sleep(5); Process.demonitor(ref, [:flush]); receive do x -> x after 0 -> :none end)

(Process.register(self(), :h3_reg); {Process.whereis(:h3_reg) == self(), Process.unregister(:h3_reg), Process.whereis(:h3_reg)})

(Process.register(self(), :h3_reg2); :h3_reg2 in Process.registered())

Process.unregister(:h3_not_there)

(Process.send_after(self(), :tick, 1); receive do :tick -> :got end)

(ref = Process.send_after(self(), :tick, 1000); t = Process.read_timer(ref); c = Process.cancel_timer(ref); {is_integer(t), is_integer(c), Process.cancel_timer(ref), Process.read_timer(ref)})

Process.send(self(), :m, []); receive do m -> m end

Process.send(:h3_nope, :m, [])

Process.info(self(), :status)

Process.info(self(), :registered_name)

(Process.register(self(), :h3_info); Process.info(self(), :registered_name))

Process.info(self(), :trap_exit)

(send(self(), 1); send(self(), 2); {Process.info(self(), :message_queue_len), Process.info(self(), :messages)})

(pid = spawn(fn -> :ok end); Process.sleep(5); Process.info(pid))

Process.info(self(), [:trap_exit, :message_queue_len])

Process.flag(:trap_exit, true)

Process.flag(:priority, :high)

Process.spawn(fn -> :ok end, [:monitor]) |> is_tuple()

(pid = Process.spawn(fn -> exit(:a) end, []); is_pid(pid))

Process.sleep(0)

Process.list() |> Enum.member?(self())

(me = self(); pid = spawn(fn -> send(me, {:gl, Process.group_leader()}) end); receive do {:gl, gl} -> gl == Process.group_leader() && is_pid(pid) end)

Process.set_label(:my_label)

Process.alias() |> is_reference()

(a = Process.alias(); send(a, :via_alias); r = receive do x -> x end; Process.unalias(a); send(a, :no); {r, receive do x -> x after 5 -> :none end})

(pid = spawn(fn -> receive do {:hi, from} -> send(from, :hello) end end); send(pid, {:hi, self()}); receive do m -> m end)

receive do :never -> 1 after 1 -> :timeout end

(send(self(), :b); send(self(), :a); receive do :a -> receive do :b -> :both end end)

spawn_monitor(fn -> exit(:x) end) |> then(fn {pid, ref} -> receive do {:DOWN, ^ref, _, ^pid, r} -> r end end)

(Process.flag(:trap_exit, true); spawn_link(fn -> raise "x" end); receive do {:EXIT, _, {e, st}} -> {e, is_list(st)} end)

(Process.flag(:trap_exit, true); Process.exit(self(), :normal); receive do x -> elem(x, 2) after 10 -> :none end)

(pid = spawn(fn -> Process.sleep(:infinity) end); Process.exit(pid, :normal); Process.sleep(2); Process.alive?(pid))

(Process.flag(:trap_exit, true); pid = spawn(fn -> Process.sleep(:infinity) end); Process.link(pid); Process.unlink(pid); Process.exit(pid, :kill); receive do x -> x after 5 -> :none end)

(t = Task.async(fn -> 1 + 1 end); Task.await(t))

Task.async(fn -> :a end) |> Task.yield()

(t = Task.async(fn -> Process.sleep(:infinity) end); r = Task.yield(t, 5); s = Task.shutdown(t, :brutal_kill); {r, s})

(t = Task.async(fn -> :done end); Process.sleep(5); Task.shutdown(t))

Task.await_many([Task.async(fn -> 1 end), Task.async(fn -> 2 end)])

Task.yield_many([Task.async(fn -> 1 end), Task.async(fn -> 2 end)]) |> Enum.map(&elem(&1, 1))

Task.yield_many([Task.async(fn -> 1 end), Task.async(fn -> Process.sleep(:infinity) end)], timeout: 20, on_timeout: :kill_task) |> Enum.map(&elem(&1, 1))

Task.async_stream(1..4, &(&1 * 2)) |> Enum.to_list()

Task.async_stream([3, 1, 2], fn x -> Process.sleep(x); x end, ordered: false, max_concurrency: 3) |> Enum.map(&elem(&1, 1)) |> Enum.sort()

Task.async_stream([1, 200], fn x -> Process.sleep(x); x end, timeout: 50, on_timeout: :kill_task) |> Enum.to_list()

Task.async_stream(["a"], String, :upcase, []) |> Enum.to_list()

Task.async_stream(1..3, & &1, zip_input_on_exit: true) |> Enum.to_list()

(Process.flag(:trap_exit, true); Task.async_stream([1], fn _ -> exit(:bad) end) |> Enum.to_list())

Task.completed(5) |> Task.await()

Task.start(fn -> :ok end) |> elem(0)

Task.start_link(fn -> :ok end) |> elem(0)

Task.ignore(Task.async(fn -> 1 end)) |> is_nil()

(Process.flag(:trap_exit, true); t = Task.async(fn -> exit(:bye) end); Task.yield(t))

(t = Task.async(fn -> 1 end); spawn(fn -> Task.await(t) end); Task.await(t))

Task.child_spec(:x) |> Map.delete(:start)

(t = Task.async(fn -> 1 end); r = inspect(t) =~ "%Task{mfa: {"; Task.await(t); r)

Task.Supervisor.start_link() |> elem(0)

({:ok, s} = Task.Supervisor.start_link(); Task.Supervisor.async(s, fn -> 3 end) |> Task.await())

({:ok, s} = Task.Supervisor.start_link(); Task.Supervisor.async_nolink(s, fn -> exit(:oops) end) |> Task.yield())

({:ok, s} = Task.Supervisor.start_link(); Task.Supervisor.async_stream(s, 1..3, &(&1 + 1)) |> Enum.to_list())

({:ok, s} = Task.Supervisor.start_link(); Task.Supervisor.async_stream_nolink(s, [1, 2], fn 1 -> exit(:a); x -> x end) |> Enum.to_list())

({:ok, s} = Task.Supervisor.start_link(); {:ok, p} = Task.Supervisor.start_child(s, fn -> Process.sleep(:infinity) end); {Task.Supervisor.children(s) == [p], Task.Supervisor.terminate_child(s, p), Task.Supervisor.children(s)})

({:ok, s} = Task.Supervisor.start_link(max_children: 0); Task.Supervisor.start_child(s, fn -> 1 end))

({:ok, a} = Agent.start_link(fn -> 1 end); Agent.get(a, & &1))

({:ok, a} = Agent.start_link(fn -> 1 end); {Agent.update(a, &(&1 + 1)), Agent.get(a, & &1)})

({:ok, a} = Agent.start_link(fn -> 1 end); {Agent.get_and_update(a, &{&1, &1 + 10}), Agent.get(a, & &1)})

({:ok, a} = Agent.start_link(fn -> [] end); Agent.cast(a, &[1 | &1]); Agent.get(a, & &1))

({:ok, a} = Agent.start(fn -> 1 end, name: :h3_agent); r = Agent.get(:h3_agent, & &1); Agent.stop(a); {r, Process.whereis(:h3_agent)})

({:ok, a} = Agent.start_link(Map, :new, [[{1, 2}]]); Agent.get(a, Map, :get, [1]))

({:ok, a} = Agent.start_link(Map, :new, []); Agent.update(a, Map, :put, [:a, 1]); Agent.get_and_update(a, Map, :pop, [:a]))

(Process.flag(:trap_exit, true); Agent.start_link(fn -> exit(:no) end))

Agent.start(fn -> throw(:x) end)

Agent.stop(:h3_no_agent)

Agent.child_spec(:x)

({:ok, a} = Agent.start_link(fn -> 0 end); for _ <- 1..10, do: Task.async(fn -> Agent.update(a, &(&1 + 1)) end) |> Task.await(); Agent.get(a, & &1))

try do Task.await(Task.async(fn -> Process.sleep(:infinity) end), 5) catch :exit, {r, {m, f, [_, n]}} -> {r, m, f, n} end

try do Agent.get(:h3_no_agent, & &1) catch :exit, {r, {m, f, [n | _]}} -> {r, m, f, n} end
