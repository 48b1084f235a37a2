defmodule GsA do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:get, _, s), do: {:reply, s, s}
  def handle_call({:put, v}, _, _), do: {:reply, :ok, v}
  def handle_call(:stop, _, s), do: {:stop, :normal, :stopping, s}
  def handle_call(:noreply, from, s) do
    GenServer.reply(from, :later)
    {:noreply, s}
  end
  def handle_call(:bad, _, _), do: :bad
  def handle_call(:raise, _, _), do: raise "oops"
  def handle_call(:continue, _, s), do: {:reply, :ok, s, {:continue, :inc}}
  def handle_call(:timeout, _, s), do: {:reply, :ok, s, 1}
  def handle_call(:hib, _, s), do: {:reply, :ok, s, :hibernate}
  def handle_cast({:put, v}, _), do: {:noreply, v}
  def handle_cast(:stop, s), do: {:stop, :shutdown, s}
  def handle_continue(:inc, s), do: {:noreply, s + 1}
  def handle_info(:timeout, s), do: {:noreply, {:timed_out, s}}
  def handle_info({:add, n}, s), do: {:noreply, s + n}
end
{:ok, p} = GenServer.start(GsA, 1)
GenServer.call(p, :get)

({:ok, p} = GenServer.start(GsA, 1); GenServer.call(p, {:put, 5}); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); GenServer.cast(p, {:put, 7}); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); send(p, {:add, 4}); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); {GenServer.call(p, :stop), Process.alive?(p)})

({:ok, p} = GenServer.start(GsA, 1); GenServer.call(p, :noreply))

({:ok, p} = GenServer.start(GsA, 1); GenServer.call(p, :continue); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); GenServer.call(p, :timeout); Process.sleep(20); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); GenServer.call(p, :hib); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsA, 1); try do GenServer.call(p, :bad) catch :exit, {r, {m, f, [_ | a]}} -> {r, m, f, a} end)

({:ok, p} = GenServer.start(GsA, 1); try do GenServer.call(p, :raise) catch :exit, {{e, st}, {m, f, [_ | a]}} -> {e, is_list(st), m, f, a} end)

({:ok, p} = GenServer.start(GsA, 1); try do GenServer.call(p, :nope) catch :exit, {{e, _}, _} -> e end)

({:ok, p} = GenServer.start(GsA, 1); GenServer.cast(p, :stop); ref = Process.monitor(p); receive do {:DOWN, ^ref, _, _, r} -> r end)

({:ok, p} = GenServer.start(GsA, 1, name: :h3_gs); {GenServer.whereis(:h3_gs) == p, GenServer.call(:h3_gs, :get), GenServer.stop(p), GenServer.whereis(:h3_gs)})

({:ok, p} = GenServer.start(GsA, 1, name: :h3_gs2); r = GenServer.start(GsA, 1, name: :h3_gs2); GenServer.stop(p); match?({:error, {:already_started, ^p}}, r))

({:ok, p} = GenServer.start(GsA, 1, name: {:global, :h3_gsg}); r = GenServer.call({:global, :h3_gsg}, :get); GenServer.stop(p); r)

({:ok, p} = GenServer.start(GsA, 1); GenServer.stop(p, :normal, 100))

({:ok, p} = GenServer.start(GsA, 1); try do GenServer.stop(p, :weird) catch :exit, r -> r end)

GenServer.call(:h3_nope, :x)

GenServer.cast(:h3_nope, :x)

GenServer.whereis({:global, :nope})

GenServer.stop(:h3_nope)

GenServer.start(GsA, 1, name: "bad")

GenServer.start(NoSuchGs, 1) |> elem(0)

(me = self(); pid = spawn(fn -> receive do {:"$gen_call", from, :x} -> GenServer.reply(from, :manual) end end); r = GenServer.call(pid, :x); {r, is_pid(me)})

({:ok, p} = GenServer.start(GsA, 1); try do GenServer.call(spawn(fn -> Process.sleep(:infinity) end), :x, 5) catch :exit, {r, {m, f, [_ | a]}} -> {r, m, f, a, is_pid(p)} end)

({:ok, p} = GenServer.start(GsA, 1); GenServer.multi_call([node()], :h3_nope_multi, :x) |> elem(0) |> then(&{&1, is_pid(p)}))

GsA.child_spec(1)

defmodule GsB do
  use GenServer, restart: :transient, shutdown: 10, id: :b
  def init(_), do: :ignore
end
{GsB.child_spec(:x), GenServer.start(GsB, 1)}

defmodule GsC do
  use GenServer
  def init(:stop), do: {:stop, :reason}
  def init(:raise), do: raise "init"
  def init(:bad), do: :bad
  def init(:timeout), do: {:ok, 0, 1}
  def init(:cont), do: {:ok, 0, {:continue, :go}}
  def init(:hib), do: {:ok, 0, :hibernate}
  def handle_continue(:go, s), do: {:noreply, s + 10}
  def handle_info(:timeout, s), do: {:noreply, s + 1}
  def handle_call(:get, _, s), do: {:reply, s, s}
end
for a <- [:stop, :bad], do: GenServer.start(GsC, a)

({:error, {e, _}} = GenServer.start(GsC, :raise); e)

({:ok, p} = GenServer.start(GsC, :timeout); Process.sleep(20); GenServer.call(p, :get))

({:ok, p} = GenServer.start(GsC, :cont); GenServer.call(p, :get))

(Process.flag(:trap_exit, true); r = GenServer.start_link(GsC, :stop); {r, receive do {:EXIT, _, x} -> x after 10 -> :none end})

defmodule GsD do
  use GenServer
  def init(pid), do: (Process.flag(:trap_exit, true); {:ok, pid})
  def terminate(r, pid), do: send(pid, {:terminated, r})
end
{:ok, p} = GenServer.start(GsD, self())
GenServer.stop(p)
receive do m -> m end

({:ok, p} = GenServer.start_link(GsD, self()); Process.unlink(p); Process.exit(p, :shutdown); receive do m -> m after 20 -> :none end)

({:ok, p} = GenServer.start(GsA, %{}); {:sys.get_state(p), :sys.replace_state(p, fn _ -> 3 end), :sys.get_state(p)})

({:ok, p} = GenServer.start(GsA, 0); :sys.suspend(p); r = try do GenServer.call(p, :get, 5) catch :exit, {x, _} -> x end; :sys.resume(p); {r, GenServer.call(p, :get)})

({:ok, s} = Supervisor.start_link([{Agent, fn -> 1 end}], strategy: :one_for_one); [{id, p, t, m}] = Supervisor.which_children(s); {id, is_pid(p), t, m, Supervisor.count_children(s)})

({:ok, s} = Supervisor.start_link([], strategy: :one_for_one); {:ok, p} = Supervisor.start_child(s, {Agent, fn -> 1 end}); {Agent.get(p, & &1), Supervisor.terminate_child(s, Agent), Supervisor.restart_child(s, Agent) |> elem(0), Supervisor.terminate_child(s, Agent), Supervisor.delete_child(s, Agent), Supervisor.which_children(s)})

({:ok, s} = Supervisor.start_link([{Agent, fn -> 1 end}], strategy: :one_for_one); [{_, p, _, _}] = Supervisor.which_children(s); Process.exit(p, :kill); Process.sleep(20); [{_, q, _, _}] = Supervisor.which_children(s); {p != q, Agent.get(q, & &1)})

({:ok, s} = Supervisor.start_link([%{id: :a, start: {Agent, :start_link, [fn -> 1 end]}}, %{id: :b, start: {Agent, :start_link, [fn -> 2 end]}}], strategy: :one_for_all); ids = Supervisor.which_children(s) |> Enum.map(&elem(&1, 0)); {ids, Supervisor.stop(s)})

Supervisor.start_link([{Agent, fn -> 1 end}, {Agent, fn -> 2 end}], strategy: :one_for_one)

(Process.flag(:trap_exit, true); Supervisor.start_link([%{id: :a}], strategy: :one_for_one))

Supervisor.start_link([NoSuchChildModule], strategy: :one_for_one)

Supervisor.start_link([:not_a_module_x], strategy: :one_for_one)

Supervisor.start_link([5], strategy: :one_for_one)

Supervisor.start_link([], [])

Supervisor.start_link([], strategy: :nope)

Supervisor.child_spec({Agent, fn -> 1 end}, id: :x, restart: :temporary) |> Map.delete(:start)

Supervisor.child_spec(%{id: :a, start: {A, :b, []}}, shutdown: 1)

Supervisor.child_spec({Agent, 1}, bad: 1)

Supervisor.init([], strategy: :one_for_one)

Supervisor.init([{Agent, :x}], strategy: :rest_for_one, max_restarts: 7, max_seconds: 9)

({:ok, s} = Supervisor.start_link([], strategy: :one_for_one); {Supervisor.terminate_child(s, :no), Supervisor.restart_child(s, :no), Supervisor.delete_child(s, :no)})

({:ok, s} = DynamicSupervisor.start_link(strategy: :one_for_one); {:ok, p} = DynamicSupervisor.start_child(s, {Agent, fn -> 1 end}); {Agent.get(p, & &1), DynamicSupervisor.count_children(s), DynamicSupervisor.terminate_child(s, p), DynamicSupervisor.which_children(s)})

({:ok, s} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 0); DynamicSupervisor.start_child(s, {Agent, fn -> 1 end}))

({:ok, s} = DynamicSupervisor.start_link(strategy: :one_for_one); DynamicSupervisor.terminate_child(s, self()))

({:ok, s} = DynamicSupervisor.start_link(strategy: :one_for_one); DynamicSupervisor.start_child(s, %{id: 1}))

DynamicSupervisor.init(strategy: :one_for_one)

({:ok, s} = PartitionSupervisor.start_link(child_spec: Agent.child_spec(fn -> 1 end), name: :h3_part, partitions: 2); r = {PartitionSupervisor.partitions(:h3_part), PartitionSupervisor.count_children(s), Agent.get({:via, PartitionSupervisor, {:h3_part, 1}}, & &1)}; Supervisor.stop(s); r)

({:ok, _} = Registry.start_link(keys: :unique, name: H3R1); {:ok, _} = Registry.register(H3R1, :a, 1); {Registry.lookup(H3R1, :a) == [{self(), 1}], Registry.keys(H3R1, self()), Registry.values(H3R1, :a, self()), Registry.count(H3R1), Registry.unregister(H3R1, :a), Registry.lookup(H3R1, :a)})

({:ok, _} = Registry.start_link(keys: :unique, name: H3R2); Registry.register(H3R2, :a, 1); {:error, {:already_registered, p}} = Registry.register(H3R2, :a, 1); p == self())

({:ok, _} = Registry.start_link(keys: :duplicate, name: H3R3); Registry.register(H3R3, :a, 1); Registry.register(H3R3, :a, 2); {Registry.count_match(H3R3, :a, :_), Registry.values(H3R3, :a, self()) |> Enum.sort(), Registry.match(H3R3, :a, 1) == [{self(), 1}], Registry.unregister_match(H3R3, :a, 1), Registry.count(H3R3)})

({:ok, _} = Registry.start_link(keys: :duplicate, name: H3R4); Registry.register(H3R4, :t, :v); Registry.dispatch(H3R4, :t, fn es -> for {pid, v} <- es, do: send(pid, {:bc, v}) end); receive do m -> m end)

({:ok, _} = Registry.start_link(keys: :unique, name: H3R5); Registry.register(H3R5, :a, 1); {Registry.update_value(H3R5, :a, &(&1 + 1)), Registry.update_value(H3R5, :b, & &1)})

({:ok, _} = Registry.start_link(keys: :unique, name: H3R6, meta: [x: 1]); {Registry.meta(H3R6, :x), Registry.put_meta(H3R6, :y, 2), Registry.meta(H3R6, :y), Registry.meta(H3R6, :z), Registry.delete_meta(H3R6, :y), Registry.meta(H3R6, :y)})

({:ok, _} = Registry.start_link(keys: :unique, name: H3R7); {:ok, a} = Agent.start_link(fn -> 5 end, name: {:via, Registry, {H3R7, "k"}}); {Agent.get({:via, Registry, {H3R7, "k"}}, & &1), GenServer.whereis({:via, Registry, {H3R7, "k"}}) == a, GenServer.whereis({:via, Registry, {H3R7, "z"}})})

({:ok, _} = Registry.start_link(keys: :unique, name: H3R8); Registry.register(H3R8, 1, :a); Registry.register(H3R8, 2, :b); {Registry.select(H3R8, [{{:"$1", :_, :"$2"}, [], [{{:"$1", :"$2"}}]}]) |> Enum.sort(), Registry.count_select(H3R8, [{{:_, :_, :a}, [], [true]}])})

({:ok, _} = Registry.start_link(keys: :unique, name: H3R9); pid = spawn(fn -> Registry.register(H3R9, :p, 1); receive do :x -> :ok end end); Process.sleep(5); a = length(Registry.lookup(H3R9, :p)); send(pid, :x); Process.sleep(10); {a, Registry.lookup(H3R9, :p)})

Registry.start_link(keys: :bad, name: H3RA)

Registry.start_link(keys: :unique)

Registry.lookup(H3NoReg, :a)

Registry.child_spec(keys: :unique, name: H3RB)

({:ok, _} = Registry.start_link(keys: :unique, name: H3RC, listeners: []); Registry.whereis_name({H3RC, :q}))

Application.get_env(:h3app, :k)

Application.get_env(:h3app, :k, :d)

(Application.put_env(:h3app, :k, [a: 1]); {Application.get_env(:h3app, :k), Application.fetch_env(:h3app, :k), Application.fetch_env!(:h3app, :k), Application.get_all_env(:h3app), Application.delete_env(:h3app, :k), Application.fetch_env(:h3app, :k)})

Application.fetch_env!(:h3app, :nope)

Application.fetch_env!(:elixir, :nope)

Application.put_all_env([h3app: [x: 1, y: 2]])

Application.ensure_all_started(:logger) |> elem(0)

Application.ensure_started(:logger)

Application.ensure_all_started(:h3_no_app)

Application.start(:h3_no_app)

Application.stop(:h3_no_app)

Application.spec(:elixir, :vsn)

Application.spec(:h3_no_app)

Application.spec(:elixir, :nope_key)

Application.started_applications() |> List.keymember?(:elixir, 0)

Application.loaded_applications() |> List.keymember?(:stdlib, 0)

Application.get_application(Enum)

Application.get_application(H3NoModule)

Application.app_dir(:h3_no_app)

Application.load(:h3_no_app)

Application.format_error({:already_started, :x})

Application.format_error({:not_started, :x})
