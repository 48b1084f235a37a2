IO.inspect(
  Task.async_stream(
    1..6,
    fn n ->
      Process.sleep(10 * (7 - n))
      n * n
    end,
    max_concurrency: 3
  )
  |> Enum.to_list()
)

IO.inspect(
  Task.async_stream(
    [1, 50, 2],
    fn n ->
      Process.sleep(n * 10)
      n
    end,
    timeout: 200,
    on_timeout: :kill_task
  )
  |> Enum.to_list()
)

IO.inspect(Task.async_stream(~w(a b c), String, :upcase, [], ordered: false) |> Enum.sort())
t = Task.async(fn -> Process.sleep(:infinity) end)
IO.inspect({Task.yield(t, 20), Task.shutdown(t, :brutal_kill)})
{:ok, sup} = Task.Supervisor.start_link()
Logger.configure(level: :none)
t = Task.Supervisor.async_nolink(sup, fn -> raise "x" end)

IO.inspect(
  case Task.yield(t) do
    {:exit, {e, _}} -> e
  end
)

IO.inspect(
  try do
    Task.await(Task.Supervisor.async_nolink(sup, fn -> exit(:why) end))
  catch
    :exit, {r, {Task, :await, [_, 5000]}} -> r
  end
)

IO.inspect(
  [Task.async(fn -> 1 end), Task.async(fn -> Process.sleep(500) end)]
  |> Task.yield_many(timeout: 50, on_timeout: :kill_task)
  |> Enum.map(&elem(&1, 1))
)

ring = fn n, rounds ->
  me = self()

  first =
    Enum.reduce(1..n, me, fn _, next ->
      spawn(fn ->
        loop = fn loop ->
          receive do
            k ->
              send(next, k - 1)
              if k > n, do: loop.(loop)
          end
        end

        loop.(loop)
      end)
    end)

  send(first, n * rounds)

  relay = fn relay ->
    receive do
      0 ->
        :done

      k ->
        send(first, k)
        relay.(relay)
    end
  end

  relay.(relay)
end

IO.inspect(ring.(50, 20))
c = :counters.new(2, [:atomics])

1..20
|> Enum.map(fn i ->
  Task.async(fn -> for _ <- 1..100, do: :counters.add(c, rem(i, 2) + 1, 1) end)
end)
|> Task.await_many()

IO.inspect({:counters.get(c, 1), :counters.get(c, 2)})
a = :atomics.new(1, signed: false)

IO.inspect(
  {:atomics.add_get(a, 1, 5), :atomics.compare_exchange(a, 1, 5, 9),
   :atomics.compare_exchange(a, 1, 5, 1), :atomics.exchange(a, 1, 2), :atomics.info(a).max}
)

:persistent_term.put({:cfg, 1}, %{a: 1})
IO.inspect(:persistent_term.get({:cfg, 1}).a)

defmodule Cache do
  use GenServer
  def start_link(o \\ []), do: GenServer.start_link(__MODULE__, o, name: __MODULE__)

  def fetch(k, ttl, fun) do
    case :ets.lookup(__MODULE__, k) do
      [{^k, v, until}] ->
        if until > now(), do: {:hit, v}, else: GenServer.call(__MODULE__, {:fill, k, ttl, fun})

      [] ->
        GenServer.call(__MODULE__, {:fill, k, ttl, fun})
    end
  end

  def init(_), do: {:ok, :ets.new(__MODULE__, [:named_table, :protected, read_concurrency: true])}

  def handle_call({:fill, k, ttl, fun}, _, t) do
    v = fun.()
    :ets.insert(t, {k, v, now() + ttl})
    Process.send_after(self(), {:sweep, k}, ttl * 2)
    {:reply, {:miss, v}, t}
  end

  def handle_info({:sweep, k}, t),
    do:
      (
        :ets.select_delete(t, [{{k, :_, :"$1"}, [{:"=<", :"$1", now()}], [true]}])
        {:noreply, t}
      )

  defp now, do: System.monotonic_time(:millisecond)
end

{:ok, _} = Cache.start_link()

IO.inspect([
  Cache.fetch(:x, 40, fn -> 1 end),
  Cache.fetch(:x, 40, fn -> 2 end),
  (
    Process.sleep(60)
    Cache.fetch(:x, 40, fn -> 3 end)
  ),
  (
    Process.sleep(150)
    :ets.info(Cache, :size)
  )
])

{:ok, ag} = Agent.start(fn -> %{} end)
for w <- ~w(b a b c a b), do: Agent.update(ag, &Map.update(&1, w, 1, fn n -> n + 1 end))
IO.inspect(Agent.get_and_update(ag, fn m -> {Enum.max_by(m, &elem(&1, 1)), %{}} end))
IO.inspect(Agent.stop(ag))
parent = self()

{pid, ref} =
  spawn_monitor(fn ->
    receive do: (:go ->
                   send(
                     parent,
                     {:pd, Process.put(:k, 1), Process.get(:k),
                      Process.get_keys() |> Enum.member?(:k)}
                   ))

    exit({:shutdown, :bye})
  end)

send(pid, :go)

for _ <- 1..2,
    do:
      receive(
        do: (
          {:DOWN, ^ref, _, _, r} -> IO.inspect(r)
          m -> IO.inspect(m)
        )
      )

Process.flag(:trap_exit, true)
l = spawn_link(fn -> receive do: (:x -> :ok) end)
Process.exit(l, :normal)
IO.inspect(Process.alive?(l))
Process.exit(l, :kill)
receive do: ({:EXIT, ^l, r} -> IO.inspect(r))

IO.inspect(
  receive do
    :never -> 1
  after
    5 -> :timeout
  end
)

send(self(), {:prio, 1})
send(self(), {:low, 2})
send(self(), {:prio, 3})

IO.inspect(
  for _ <- 1..3, do: receive(do: ({:low, n} -> n), after: (0 -> receive(do: ({:prio, n} -> n))))
)

tref = Process.send_after(self(), :tick, 10_000)

IO.inspect(
  {is_integer(Process.read_timer(tref)), is_integer(Process.cancel_timer(tref)),
   Process.cancel_timer(tref)}
)
