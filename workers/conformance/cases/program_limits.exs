# Rate limiter, LRU cache, circuit breaker, TTL cache: time is passed in.
defmodule Bucket do
  defstruct [:rate, :size, :left, :at]
  def new(rate, size, now), do: %__MODULE__{rate: rate, size: size, left: size * 1.0, at: now}

  def take(%__MODULE__{} = b, now, n \\ 1) do
    left = min(b.size * 1.0, b.left + (now - b.at) * b.rate / 1000)
    if left >= n, do: {:ok, %{b | left: left - n, at: now}}, else: {:wait, ceil((n - left) * 1000 / b.rate), %{b | left: left, at: now}}
  end
end

Enum.reduce([0, 0, 0, 100, 250, 900, 2000, 2000, 2000], Bucket.new(2, 2, 0), fn now, b ->
  case Bucket.take(b, now) do
    {:ok, b} -> IO.puts("#{now}: go, #{Float.round(b.left, 2)} left") && b
    {:wait, ms, b} -> IO.puts("#{now}: wait #{ms} ms") && b
  end
end)

defmodule LRU do
  defstruct size: 3, clock: 0, values: %{}, order: :gb_trees.empty()
  def new(size), do: %__MODULE__{size: size}
  def get(%{values: v} = c, k) when is_map_key(v, k), do: {elem(v[k], 1), touch(c, k, elem(v[k], 1))}
  def get(c, _), do: {nil, c}
  def put(c, k, v), do: c |> touch(k, v) |> evict()

  defp touch(c, k, v) do
    order = case c.values do
      %{^k => {old, _}} -> :gb_trees.delete(old, c.order)
      _ -> c.order
    end
    %{c | clock: c.clock + 1, values: Map.put(c.values, k, {c.clock, v}), order: :gb_trees.insert(c.clock, k, order)}
  end

  defp evict(c) when map_size(c.values) <= c.size, do: c
  defp evict(c) do
    {_, k, order} = :gb_trees.take_smallest(c.order)
    %{c | values: Map.delete(c.values, k), order: order}
  end

  defimpl Inspect do
    import Inspect.Algebra
    def inspect(c, opts), do: container_doc("#LRU<", :gb_trees.values(c.order), ">", opts, fn k, o -> concat([to_doc(k, o), "=>", to_doc(elem(c.values[k], 1), o)]) end)
  end

  defimpl Enumerable do
    def count(c), do: {:ok, map_size(c.values)}
    def member?(c, k), do: {:ok, is_map_key(c.values, k)}
    def slice(_), do: {:error, __MODULE__}
    def reduce(c, acc, f), do: Enumerable.List.reduce(:gb_trees.values(c.order), acc, f)
  end
end

c = Enum.reduce([a: 1, b: 2, c: 3], LRU.new(3), fn {k, v}, c -> LRU.put(c, k, v) end)
{1, c} = LRU.get(c, :a)
c = LRU.put(c, :d, 4)
IO.inspect({c, LRU.get(c, :b) |> elem(0), Enum.count(c), :a in c, Enum.to_list(c)})
IO.inspect(LRU.put(c, :c, %{deep: [1, 2]}))

defmodule Breaker do
  use GenServer
  def start_link(opts), do: GenServer.start_link(__MODULE__, opts)
  def call(pid, f), do: GenServer.call(pid, {:run, f})
  def init(opts), do: {:ok, {:closed, 0, Map.new(opts)}}

  def handle_call({:run, _}, _, {:open, _, _} = s), do: {:reply, {:error, :open}, s}
  def handle_call({:run, f}, _, {state, fails, %{max: max, reset: reset} = o}) do
    {:reply, {:ok, f.()}, {:closed, 0, o}}
  rescue
    e ->
      if state == :half or fails + 1 >= max do
        Process.send_after(self(), :half, reset)
        {:reply, {:error, Exception.message(e)}, {:open, fails + 1, o}}
      else
        {:reply, {:error, Exception.message(e)}, {:closed, fails + 1, o}}
      end
  end

  def handle_info(:half, {:open, n, o}), do: {:noreply, {:half, n, o}}
end

{:ok, b} = Breaker.start_link(max: 2, reset: 30)
bad = fn -> raise "down" end
IO.inspect(for f <- [fn -> 1 end, bad, bad, fn -> 2 end], do: Breaker.call(b, f))
Process.sleep(60)
IO.inspect(:sys.get_state(b))
IO.inspect(for f <- [bad, fn -> 3 end], do: Breaker.call(b, f))
Process.sleep(60)
IO.inspect({Breaker.call(b, fn -> 4 end), :sys.get_state(b)})

defmodule TTL do
  def new, do: :ets.new(:ttl, [:ordered_set, :public])
  def put(t, k, v, now, ttl), do: :ets.insert(t, {k, v, now + ttl})
  def get(t, k, now), do: :ets.select(t, [{{k, :"$1", :"$2"}, [{:>, :"$2", now}], [:"$1"]}])
  def sweep(t, now), do: :ets.select_delete(t, [{{:_, :_, :"$1"}, [{:"=<", :"$1", now}], [true]}])
end

t = TTL.new()
for {k, ttl} <- [a: 10, b: 20, c: 30], do: TTL.put(t, k, "#{k}!", 0, ttl)
IO.inspect({TTL.get(t, :a, 5), TTL.get(t, :a, 10), TTL.sweep(t, 20), :ets.tab2list(t), :ets.info(t, :size)})
