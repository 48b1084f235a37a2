# Priorities given at the start of a process, timers asked without waiting, callbacks that fail

{:ok, p} = Agent.start_link(fn -> 1 end, spawn_opt: [priority: :high]); Process.info(p, :priority)

p = :erlang.spawn_opt(fn -> Process.sleep(100) end, priority: :low); Process.info(p, :priority)

r = Process.send_after(self(), :x, 5000); {Process.cancel_timer(r, async: true), receive(do: ({:cancel_timer, ^r, n} -> is_integer(n)))}

r = Process.send_after(self(), :x, 5000); {Process.cancel_timer(r, async: true, info: false), receive(do: ({:cancel_timer, ^r, _} -> :told), after: (20 -> :silent))}

r = Process.send_after(self(), :x, 5000); {:erlang.read_timer(r, async: true), receive(do: ({:read_timer, ^r, n} -> is_integer(n)))}

{:ok, p} = Agent.start_link(fn -> %{} end); :sys.suspend(p); {:error, {:EXIT, {reason, [_ | _]}}} = :sys.change_code(p, Agent.Server, "1", {:erlang, :error, []}); :sys.resume(p); {reason, Agent.get(p, & &1)}

{:ok, p} = Supervisor.start_link([], strategy: :one_for_one); for s <- [{1, 2, 3, 4, 5, 6}, {1, {M, :f, []}, 3, 4, 5, 6}, {1, {M, :f, []}, :permanent, 4, 5, 6}], do: Supervisor.start_child(p, s)

Process.flag(:trap_exit, true); for o <- [%{auto_shutdown: :any_significant}, %{strategy: :x}], do: DynamicSupervisor.start_link(Supervisor.Default, {:ok, o})

{:ok, p} = DynamicSupervisor.start_link([]); {:error, {reason, [_ | _]}} = DynamicSupervisor.start_child(p, %{id: 1, start: {:erlang, :throw, [:thrown]}}); reason

r = make_ref(); send(self(), {:DOWN, r, :process, self(), :done}); Task.shutdown(%Task{ref: r, owner: self(), pid: nil, mfa: {M, :f, 1}})

t = Task.async(fn -> Process.flag(:trap_exit, true); Process.sleep(:infinity) end); Process.sleep(10); Task.shutdown(t, 1)

t = Task.async(fn -> Process.sleep(:infinity) end); d = Task.async(fn -> :done end); [{_, a}, {_, b}] = Task.yield_many([t, d], timeout: :infinity, on_timeout: :kill_task, limit: 1); {a, b, Process.alive?(t.pid)}

{:ok, s} = Task.Supervisor.start_link(); Task.Supervisor.async_stream(s, [], fn _ -> :ok end, shutdown: :unknown)

{:ok, _} = Registry.start_link(keys: :unique, name: Keyed); Registry.register(Keyed, :_, 1); Registry.register(Keyed, "hello", 2); Registry.unregister(Keyed, :_); Registry.keys(Keyed, self())

{:ok, _} = Registry.start_link(keys: :duplicate, name: Spread, partitions: 4); Process.flag(:trap_exit, true); me = self(); Registry.register(Spread, :k, 1); Registry.dispatch(Spread, :k, fn [{pid, v}] -> send(pid, {v, self() == me}) end, parallel: true); Process.info(self(), :messages)

Task.Supervised.format_report(%{label: {Task.Supervisor, :terminating}, report: %{name: 1, starter: 2, function: 3, args: 4, reason: 5, process_label: :x}})

Logger.Formatter.format_event(%{msg: {~c"~p ~w ~P ~0p", [Enum.to_list(100..120), Enum.to_list(100..130), Enum.to_list(100..130), 5, [1, 2]]}, meta: %{time: 0}, level: :info}, :infinity) |> IO.iodata_to_binary()
