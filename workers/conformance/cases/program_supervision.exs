Logger.configure(level: :none)

defmodule Flaky do
  use GenServer
  def start_link({name, opts}), do: GenServer.start_link(__MODULE__, opts, name: name)

  def init(opts) do
    if opts[:trap], do: Process.flag(:trap_exit, true)
    send(:main, {:up, opts[:id]})
    {:ok, opts, {:continue, :go}}
  end

  def handle_continue(:go, opts), do: {:noreply, Keyword.put(opts, :went, true)}
  def handle_call(:state, _, s), do: {:reply, s, s, 10_000}

  def handle_call(:later, from, s),
    do:
      (
        spawn(fn -> GenServer.reply(from, :late) end)
        {:noreply, s}
      )

  def handle_cast({:die, why}, s), do: {:stop, why, s}
  def handle_info(:boom, _), do: raise("boom")
  def handle_info({:EXIT, _, why}, s), do: {:stop, why, s}
  def terminate(why, s), do: if(s[:trap], do: send(:main, {:down, s[:id], why}))
end

Process.register(self(), :main)

next = fn ->
  receive do
    m -> m
  after
    500 -> :silence
  end
end

spec = fn id, opts ->
  Supervisor.child_spec(
    {Flaky, {id, [id: id] ++ opts}},
    Keyword.take(opts, [:restart, :shutdown]) ++ [id: id]
  )
end

{:ok, sup} =
  Supervisor.start_link(
    [spec.(:a, trap: true), spec.(:b, restart: :transient), spec.(:c, restart: :temporary)],
    strategy: :rest_for_one,
    max_restarts: 5
  )

IO.inspect(for _ <- 1..3, do: next.())
IO.inspect(GenServer.call(:a, :state))
IO.inspect(GenServer.call(:b, :later))
GenServer.cast(:b, {:die, :normal})
IO.inspect(next.())
IO.inspect(Supervisor.count_children(sup))
GenServer.cast(:a, {:die, :bad})
IO.inspect([next.(), next.(), next.(), next.()] |> Enum.reject(&(&1 == :silence)))
IO.inspect(Supervisor.which_children(sup) |> Enum.map(fn {id, p, _, _} -> {id, is_pid(p)} end))
IO.inspect(Supervisor.restart_child(sup, :b) |> elem(0))
IO.inspect(next.())
IO.inspect(Supervisor.terminate_child(sup, :a))
IO.inspect(next.())

IO.inspect([
  Supervisor.delete_child(sup, :a),
  Supervisor.delete_child(sup, :a),
  Supervisor.restart_child(sup, :zz)
])

IO.inspect(Supervisor.start_child(sup, spec.(:a, trap: true)) |> elem(0))
IO.inspect(next.())
IO.inspect(Supervisor.start_child(sup, spec.(:a, [])) |> elem(0))
Process.flag(:trap_exit, true)
{:ok, dyn} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 2)

IO.inspect(
  for i <- 1..3,
      do:
        DynamicSupervisor.start_child(
          dyn,
          {Task, fn -> Process.sleep(:infinity) end} |> Supervisor.child_spec(id: i)
        )
        |> elem(0)
)

IO.inspect(DynamicSupervisor.start_child(dyn, {Task, fn -> 1 end}))
[{_, pid, _, _} | _] = DynamicSupervisor.which_children(dyn)

IO.inspect(
  {DynamicSupervisor.terminate_child(dyn, pid), DynamicSupervisor.terminate_child(dyn, pid)}
)

{:ok, weak} =
  Supervisor.start_link([spec.(:w, [])], strategy: :one_for_one, max_restarts: 1, max_seconds: 5)

IO.inspect(next.())
send(:w, :boom)
IO.inspect(next.())
send(:w, :boom)

IO.inspect(
  case next.() do
    {:EXIT, ^weak, r} -> {:weak, r}
    m -> m
  end
)

Supervisor.stop(sup, :shutdown)

IO.inspect(
  [next.(), next.()]
  |> Enum.map(fn
    {:EXIT, ^sup, r} -> {:sup, r}
    m -> m
  end)
  |> Enum.sort()
)

{:ok, _} =
  PartitionSupervisor.start_link(child_spec: {Agent, fn -> 0 end}, name: Parts, partitions: 3)

for k <- 1..9, do: Agent.update({:via, PartitionSupervisor, {Parts, k}}, &(&1 + k))

IO.inspect(
  PartitionSupervisor.which_children(Parts)
  |> Enum.map(fn {i, p, _, _} -> {i, Agent.get(p, & &1)} end)
  |> Enum.sort()
)
