# The programs of `npm run bench`. Each prints its name and the best of five runs in milliseconds; a checked result keeps
# it honest. The same file runs on Nodebook and on real Elixir.

defmodule Bench.Numbers do
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)

  def sum(0, acc), do: acc
  def sum(n, acc), do: sum(n - 1, acc + n)

  def even?(0), do: true
  def even?(n), do: odd?(n - 1)
  def odd?(0), do: false
  def odd?(n), do: even?(n - 1)

  def deep(0), do: 0
  def deep(n), do: 1 + deep(n - 1)

  def factorial(0), do: 1
  def factorial(n), do: n * factorial(n - 1)

  def floats(0, _x, acc), do: acc
  def floats(n, x, acc), do: floats(n - 1, x * 1.0000001 + 0.5, acc + x / 3.0 - 1.25)
end

defmodule Bench.Queens do
  def solutions(n), do: place(n, n, [])
  defp place(0, _n, _queens), do: 1
  defp place(row, n, queens), do: columns(n, row, n, queens, 0)

  defp columns(0, _row, _n, _queens, count), do: count

  defp columns(column, row, n, queens, count) do
    found = if safe?(column, queens, 1), do: place(row - 1, n, [column | queens]), else: 0
    columns(column - 1, row, n, queens, count + found)
  end

  defp safe?(_column, [], _distance), do: true
  defp safe?(column, [column | _], _distance), do: false
  defp safe?(column, [q | _], distance) when q == column + distance or q == column - distance, do: false
  defp safe?(column, [_ | queens], distance), do: safe?(column, queens, distance + 1)
end

defmodule Bench.Data do
  def pipeline(list), do: list |> Enum.map(&(&1 * 2)) |> Enum.filter(&(rem(&1, 3) == 0)) |> Enum.sum()

  def maps(n) do
    map = Enum.reduce(1..n, %{}, fn i, map -> Map.put(map, i * 7919, i) end)
    Enum.reduce(1..n, 0, fn i, acc -> acc + Map.get(map, i * 7919) end)
  end

  def closures(list) do
    funs = for i <- 1..8, do: fn x -> x + i end
    Enum.reduce(funs, 0, fn fun, acc -> acc + length(Enum.map(list, fun)) end)
  end

  def tries(0, acc), do: acc

  def tries(n, acc) do
    got =
      try do
        if rem(n, 10) < 3, do: throw(n), else: 1
      catch
        _ -> 2
      end

    tries(n - 1, acc + got)
  end

  def rescues(0, acc), do: acc

  def rescues(n, acc) do
    got =
      try do
        if rem(n, 10) == 0, do: raise(ArgumentError, "no"), else: 1
      rescue
        _ in ArgumentError -> 2
      end

    rescues(n - 1, acc + got)
  end

  def ets(n) do
    table = :ets.new(:bench, [:set])
    for i <- 1..n, do: :ets.insert(table, {i, i + 1})
    sum = Enum.reduce(1..n, 0, fn i, acc -> acc + elem(hd(:ets.lookup(table, i)), 1) end)
    :ets.delete(table)
    sum
  end

  def tree(0), do: {:num, 3}
  def tree(n), do: {Enum.at([:add, :mul, :sub], rem(n, 3)), tree(n - 1), {:neg, tree(n - 1)}}

  def eval({:num, n}), do: n
  def eval({:neg, t}), do: -eval(t)
  def eval({:add, a, b}), do: eval(a) + eval(b)
  def eval({:sub, a, b}), do: eval(a) - eval(b)
  def eval({:mul, a, b}), do: rem(eval(a) * eval(b), 1009)
end

defmodule Bench.Text do
  def csv(text), do: row(text, [], [], [])

  defp row(<<>>, field, fields, rows), do: Enum.reverse([finish(field, fields) | rows])
  defp row(<<?,, rest::binary>>, field, fields, rows), do: row(rest, [], [field | fields], rows)
  defp row(<<?\n, rest::binary>>, field, fields, rows), do: row(rest, [], [], [finish(field, fields) | rows])
  defp row(<<byte, rest::binary>>, field, fields, rows), do: row(rest, [byte | field], fields, rows)
  defp finish(field, fields), do: length([field | fields])

  def build_and_split(n) do
    text = Enum.reduce(1..n, "", fn i, acc -> acc <> Integer.to_string(i) <> " " end)
    text |> String.split(" ", trim: true) |> Enum.map(&String.length/1) |> Enum.sum()
  end

  def upcase(text), do: text |> String.split("\n") |> Enum.map_join("\n", &String.upcase/1) |> byte_size()
end

defmodule Bench.Json do
  def decode(text) do
    {value, _rest} = value(skip(text))
    value
  end

  defp skip(<<c, rest::binary>>) when c in [?\s, ?\n, ?\t, ?\r], do: skip(rest)
  defp skip(rest), do: rest

  defp value(<<?{, rest::binary>>), do: object(skip(rest), [])
  defp value(<<?[, rest::binary>>), do: array(skip(rest), [])
  defp value(<<?", rest::binary>>), do: string(rest, rest, 0)
  defp value(<<"true", rest::binary>>), do: {true, rest}
  defp value(<<"false", rest::binary>>), do: {false, rest}
  defp value(<<"null", rest::binary>>), do: {nil, rest}
  defp value(<<?-, c, rest::binary>>) when c in ?0..?9, do: number(rest, c - ?0, -1)
  defp value(<<c, rest::binary>>) when c in ?0..?9, do: number(rest, c - ?0, 1)

  defp number(<<c, rest::binary>>, n, sign) when c in ?0..?9, do: number(rest, n * 10 + c - ?0, sign)
  defp number(rest, n, sign), do: {n * sign, rest}

  defp string(<<?", rest::binary>>, from, n) do
    <<text::binary-size(n), _::binary>> = from
    {text, rest}
  end

  defp string(<<_, rest::binary>>, from, n), do: string(rest, from, n + 1)

  defp array(<<?], rest::binary>>, acc), do: {Enum.reverse(acc), rest}
  defp array(<<?,, rest::binary>>, acc), do: array(skip(rest), acc)

  defp array(text, acc) do
    {value, rest} = value(text)
    array(skip(rest), [value | acc])
  end

  defp object(<<?}, rest::binary>>, acc), do: {Map.new(acc), rest}
  defp object(<<?,, rest::binary>>, acc), do: object(skip(rest), acc)

  defp object(<<?", rest::binary>>, acc) do
    {key, rest} = string(rest, rest, 0)
    <<?:, rest::binary>> = skip(rest)
    {value, rest} = value(skip(rest))
    object(skip(rest), [{key, value} | acc])
  end
end

defmodule Bench.Server do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:next, _from, n), do: {:reply, n, n + 1}
end

defmodule Bench.Processes do
  def spawns(n) do
    me = self()
    for _ <- 1..n, do: spawn(fn -> receive(do: (:go -> send(me, :done))) end) |> send(:go)
    for _ <- 1..n, do: receive(do: (:done -> :ok))
    n
  end

  def ring(size, rounds) do
    me = self()
    first = Enum.reduce(1..size, me, fn _, next -> spawn(fn -> pass(next) end) end)
    for _ <- 1..rounds, do: send(first, :token)
    for _ <- 1..rounds, do: receive(do: (:token -> :ok))
    send(first, :stop)
    receive(do: (:stop -> size * rounds))
  end

  defp pass(next) do
    receive do
      :token ->
        send(next, :token)
        pass(next)

      :stop ->
        send(next, :stop)
    end
  end

  def ping_pong(n) do
    pid = spawn(&pong/0)
    got = ping(pid, n, 0)
    send(pid, :stop)
    got
  end

  defp pong do
    receive do
      {:ping, from} ->
        send(from, :pong)
        pong()

      :stop ->
        :ok
    end
  end

  defp ping(_pid, 0, got), do: got

  defp ping(pid, n, got) do
    send(pid, {:ping, self()})

    receive do
      :pong -> ping(pid, n - 1, got + 1)
    end
  end

  def calls(n) do
    {:ok, pid} = GenServer.start(Bench.Server, 0)
    last = Enum.reduce(1..n, 0, fn _, _ -> GenServer.call(pid, :next) end)
    GenServer.stop(pid)
    last + 1
  end
end

defmodule Bench do
  def measure(name, expected, fun) do
    times =
      for _ <- 1..5 do
        {time, result} = :timer.tc(fun)
        if result != expected, do: raise("#{name} answered #{inspect(result)}")
        time
      end

    IO.puts("#{name} #{Enum.min(times) / 1000}")
  end
end

list = Enum.to_list(1..1_000_000)
csv = String.duplicate("12,abcdefgh,3.14159,some text here\n", 29_000)
tree = Bench.Data.tree(17)
item = ~s({"id": 12345, "name": "some name", "tags": ["a", "b", "c"], "on": true, "score": -17, "none": null})
json = "[" <> Enum.map_join(1..2000, ", ", fn _ -> item end) <> "]"

alias Bench.{Numbers, Queens, Data, Text, Json, Processes}

Bench.measure("fib", 832_040, fn -> Numbers.fib(30) end)
Bench.measure("sum", 50_000_005_000_000, fn -> Numbers.sum(10_000_000, 0) end)
Bench.measure("mutual", true, fn -> Numbers.even?(10_000_000) end)
Bench.measure("queens", 4600, fn -> Enum.reduce(1..50, 0, fn _, n -> n + Queens.solutions(8) end) end)
Bench.measure("queens10", 724, fn -> Queens.solutions(10) end)
Bench.measure("pipeline", 333_333_666_666, fn -> Data.pipeline(list) end)
Bench.measure("maps", 5_000_050_000, fn -> Data.maps(100_000) end)
Bench.measure("csv", 29_001, fn -> length(Text.csv(csv)) end)
Bench.measure("closures", 1_600_000, fn -> Data.closures(Enum.take(list, 200_000)) end)
Bench.measure("floats", true, fn -> is_float(Numbers.floats(2_000_000, 1.5, 0.0)) end)
Bench.measure("try", 1_300_000, fn -> Data.tries(1_000_000, 0) end)
Bench.measure("rescue", 110_000, fn -> Data.rescues(100_000, 0) end)
Bench.measure("strings", 488_895, fn -> Text.build_and_split(100_000) end)
Bench.measure("upcase", byte_size(csv), fn -> Text.upcase(csv) end)
Bench.measure("trees", true, fn -> is_integer(Data.eval(tree)) end)
Bench.measure("json", 2000, fn -> length(Json.decode(json)) end)
Bench.measure("deep", 1_000_000, fn -> Task.await(Task.async(fn -> Numbers.deep(1_000_000) end)) end)
Bench.measure("bignum", 5736, fn -> length(Integer.digits(Numbers.factorial(2000))) end)
Bench.measure("factorial", true, fn -> Enum.reduce(1..10, true, fn _, _ -> Numbers.factorial(2000) > 0 end) end)
Bench.measure("ets", 20_000_300_000, fn -> Data.ets(200_000) end)
Bench.measure("spawn", 100_000, fn -> Processes.spawns(100_000) end)
Bench.measure("ring", 100_000, fn -> Processes.ring(1000, 100) end)
Bench.measure("pingpong", 500_000, fn -> Processes.ping_pong(500_000) end)
Bench.measure("calls", 200_000, fn -> Processes.calls(200_000) end)
