defmodule Counter do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n, name: __MODULE__)
  def init(n), do: {:ok, n, {:continue, :go}}
  def handle_continue(:go, n), do: {:noreply, n + 100}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_call({:add, k}, _from, n), do: {:reply, :ok, n + k}
  def handle_call(:stop, _from, n), do: {:stop, :normal, :stopping, n}
  def handle_cast(:inc, n), do: {:noreply, n + 1}
  def handle_info(:tick, n), do: {:noreply, n * 2}
  def terminate(reason, n), do: IO.inspect({:terminate, reason, n})
end
{:ok, pid} = Counter.start_link(1)
IO.inspect(GenServer.call(pid, :get))
GenServer.cast(Counter, :inc)
IO.inspect(GenServer.call(Counter, {:add, 5}))
send(pid, :tick)
IO.inspect(:sys.get_state(Counter))
IO.inspect(Counter.start_link(2) |> elem(0))
IO.inspect(GenServer.call(pid, :stop))
IO.inspect(Process.whereis(Counter))
IO.inspect(try do GenServer.call(Counter, :get) catch :exit, {r, _} -> r end)
defmodule Worker do
  use GenServer
  def start_link(arg), do: GenServer.start_link(__MODULE__, arg, name: arg)
  def init(arg), do: {:ok, arg}
end
{:ok, sup} = Supervisor.start_link([Supervisor.child_spec({Worker, :w1}, id: 1), Supervisor.child_spec({Worker, :w2}, id: 2)], strategy: :one_for_one)
old = Process.whereis(:w1)
ref = Process.monitor(old)
Process.exit(old, :kill)
receive do {:DOWN, ^ref, _, _, r} -> IO.inspect(r) end
:sys.get_state(sup)
IO.inspect(Process.whereis(:w1) != old)
IO.inspect(Supervisor.count_children(sup) |> Enum.sort())
{:ok, a} = Agent.start_link(fn -> %{} end)
Agent.update(a, &Map.put(&1, :x, 1))
IO.inspect(Agent.get(a, & &1))
{:ok, _} = Registry.start_link(keys: :unique, name: Reg)
{:ok, _} = Registry.register(Reg, "key", :value)
IO.inspect(Registry.lookup(Reg, "key") |> Enum.map(&elem(&1, 1)))
{:ok, ds} = DynamicSupervisor.start_link(strategy: :one_for_one)
{:ok, _} = DynamicSupervisor.start_child(ds, {Worker, :dyn})
IO.inspect(DynamicSupervisor.count_children(ds) |> Enum.sort())
