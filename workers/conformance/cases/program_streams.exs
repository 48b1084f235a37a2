# Stream.resource, async_stream, back-pressure by demand, and a small property test.
defmodule Stage do
  def producer(source) do
    spawn_link(fn -> produce(source) end)
  end

  defp produce(list) do
    receive do
      {:demand, n, to} ->
        {out, rest} = Enum.split(list, n)
        send(to, {:events, out, rest == []})
        if rest != [], do: produce(rest)
    end
  end

  def consume(producer, max, f) do
    send(producer, {:demand, max, self()})

    receive do
      {:events, events, last?} ->
        IO.inspect(Enum.map(events, f), label: "batch of #{length(events)}")
        unless last?, do: consume(producer, max, f)
    end
  end
end

Stage.consume(Stage.producer(Enum.to_list(1..10)), 4, &(&1 * &1))

path = Path.join(System.tmp_dir!(), "nodebook_streams_#{System.unique_integer([:positive])}.txt")
File.write!(path, Enum.map_join(1..7, "\n", &"line #{&1}"))
trace = fn x -> IO.puts("  #{x}"); x end

lines =
  Stream.resource(
    fn -> trace.("open"); File.open!(path) end,
    fn file -> case IO.read(file, :line) do :eof -> {:halt, file}; l -> {[String.trim(l)], file} end end,
    fn file -> trace.("close"); File.close(file) end
  )

IO.inspect(lines |> Stream.filter(&(&1 =~ ~r/[246]/)) |> Enum.take(2))
IO.inspect(Enum.count(lines))
try do Enum.each(lines, fn l -> if l == "line 3", do: throw({:stop, l}) end) catch x -> IO.inspect(x) end
File.rm!(path)

IO.inspect(1..6 |> Task.async_stream(fn n -> Process.sleep((6 - n) * 5); n * 10 end, max_concurrency: 3) |> Enum.to_list())
IO.inspect(1..4 |> Task.async_stream(fn n -> Process.sleep(if n == 2, do: :infinity, else: 0); n end, timeout: 50, on_timeout: :kill_task, zip_input_on_exit: true) |> Enum.to_list())
IO.inspect(Stream.zip_with([1..3, [:a, :b, :c], ~w(x y z)], &List.to_tuple/1) |> Enum.to_list())
IO.inspect(Stream.chunk_while(1..10, [], fn x, acc -> if rem(x, 4) == 0, do: {:cont, Enum.reverse([x | acc]), []}, else: {:cont, [x | acc]} end, fn [] -> {:cont, []}; acc -> {:cont, Enum.reverse(acc), []} end) |> Enum.to_list())
IO.inspect(Stream.transform(1..20, 0, fn x, acc -> if acc > 10, do: {:halt, acc}, else: {[{x, acc}], acc + x} end) |> Enum.to_list())
IO.inspect(Stream.iterate({0, 1}, fn {a, b} -> {b, a + b} end) |> Stream.map(&elem(&1, 0)) |> Stream.drop_while(&(&1 < 50)) |> Stream.take_every(2) |> Enum.take(5))
IO.inspect(Stream.dedup_by([1, 3, 2, 4, 5], &rem(&1, 2)) |> Stream.with_index(1) |> Stream.intersperse(:|) |> Enum.into([]))

defmodule Prop do
  def ints(max), do: fn -> Enum.map(1..:rand.uniform(8), fn _ -> :rand.uniform(2 * max) - max end) end

  def check(name, gen, prop, runs \\ 100) do
    :rand.seed(:exsss, {1, 2, 3})
    failing = Enum.find_value(1..runs, fn _ -> x = gen.(); if prop.(x), do: nil, else: x end)
    if failing, do: IO.inspect({name, failing, shrink(failing, prop)}, charlists: :as_lists), else: IO.puts("#{name}: #{runs} passed")
  end

  defp shrink(x, prop) do
    smaller = for(i <- 0..(length(x) - 1)//1, do: List.delete_at(x, i)) ++ for {n, i} <- Enum.with_index(x), n != 0, do: List.replace_at(x, i, div(n, 2))
    case Enum.find(smaller, &(&1 != [] and not prop.(&1))) do
      nil -> x
      next -> shrink(next, prop)
    end
  end
end

Prop.check("sort twice", Prop.ints(50), fn l -> Enum.sort(Enum.sort(l)) == Enum.sort(l) end)
Prop.check("reverse", Prop.ints(50), fn l -> Enum.reverse(Enum.reverse(l)) == l end)
Prop.check("all small", Prop.ints(50), fn l -> Enum.all?(l, &(&1 < 30)) end)
Prop.check("sum positive", Prop.ints(9), fn l -> Enum.sum(l) > -10 end)
