# Supervisors of all strategies, their answers and their end.
defmodule Cnt do
  use GenServer
  def start_link({name, n}), do: GenServer.start_link(__MODULE__, n, name: name)
  def start(n), do: GenServer.start_link(__MODULE__, n)
  def init(:stop), do: {:stop, :why}
  def init(:ignore), do: :ignore
  def init({:cont, n}), do: {:ok, n, {:continue, :go}}
  def init(n), do: {:ok, n}
  def handle_continue(:go, n), do: {:noreply, n * 100}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_call(:stop, _from, n), do: {:stop, :normal, :bye, n}
  def handle_cast(:inc, n), do: {:noreply, n + 1}
  def handle_cast(:hibernate, n), do: {:noreply, n + 1, :hibernate}
  def handle_cast(:timeout, n), do: {:noreply, n + 1, 5}

  def handle_info(:timeout, n) do
    send(:watcher, :timed_out)
    {:noreply, n + 1000}
  end
end

Process.register(self(), :watcher)
Process.flag(:trap_exit, true)
p = &IO.inspect/1
spec = fn id, opts -> Map.merge(%{id: id, start: {Cnt, :start_link, [{id, id}]}}, Map.new(opts)) end

{:ok, pid} = Cnt.start(5)
GenServer.cast(pid, :inc)
GenServer.cast(pid, :hibernate)
GenServer.cast(pid, :timeout)
receive(do: (:timed_out -> :ok))
p.(GenServer.call(pid, :get))
p.(:sys.get_state(pid))
p.(:sys.replace_state(pid, &(&1 + 1)))
p.(GenServer.call(pid, :stop))
p.({Cnt.start(:stop), Cnt.start(:ignore)})
{:ok, pid} = Cnt.start({:cont, 3})
p.(GenServer.call(pid, :get))

for strategy <- [:one_for_one, :rest_for_one, :one_for_all] do
  children = [spec.(:a, []), spec.(:b, restart: :transient), spec.(:c, restart: :temporary)]
  {:ok, sup} = Supervisor.start_link(children, strategy: strategy, max_restarts: 3)
  before = Map.new(Supervisor.which_children(sup), fn {id, pid, _, _} -> {id, pid} end)
  Process.exit(Process.whereis(:b), :kill)
  Process.sleep(10)
  p.({strategy, for({id, pid, _, _} <- Supervisor.which_children(sup), do: {id, before[id] == pid})})
  p.(Enum.sort(Supervisor.count_children(sup)))
  p.(Supervisor.terminate_child(sup, :a))
  p.(Supervisor.restart_child(sup, :a) |> elem(0))
  p.(Supervisor.delete_child(sup, :a))
  p.(Supervisor.start_child(sup, spec.(:a, [])) |> elem(1) |> elem(0))
  p.(Supervisor.stop(sup))
end

p.(Supervisor.start_link([%{id: :x, start: {String, :upcase, ["a"]}}], strategy: :one_for_one))
p.(Supervisor.start_link([spec.(:a, []), spec.(:a, [])], strategy: :one_for_one))
{:ok, sup} = Supervisor.start_link([spec.(:a, restart: :transient, significant: true)], strategy: :one_for_one, auto_shutdown: :any_significant)
GenServer.stop(:a)
Process.sleep(10)
p.(Process.alive?(sup))

{:ok, dyn} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 1)
{:ok, child} = DynamicSupervisor.start_child(dyn, {Cnt, {:d, 1}})
p.(DynamicSupervisor.start_child(dyn, {Cnt, {:e, 1}}))
p.(DynamicSupervisor.terminate_child(dyn, child))
p.(Enum.sort(DynamicSupervisor.count_children(dyn)))
p.(DynamicSupervisor.stop(dyn))
