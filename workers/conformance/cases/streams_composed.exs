# Streams drawn from seeds, of sources that tell what happens to them, walked in ten ways.

defmodule Rnd do
  def pick(list), do: Enum.random(list)
  def say(what, v) do
    n = Process.get(:said, 0)
    Process.put(:said, n + 1)
    if n > 60, do: throw(:enough)
    IO.write([what, " "])
    v
  end
  def source(d) do
    k = Process.put(:k, Process.get(:k, 0) + 1) || 0
    len = pick([0, 1, 2, 3, 5])
    case pick([:list, :range, :resource, :resource, :bad, :map, :unfold, :zip, :concat, :cycle, :nested]) do
      :list -> {"list#{len}", Enum.take([1, 2, 3, 4, 5], len)}
      :range -> {"1..#{len}//1", 1..len//1}
      :map -> {"emap#{len}", Stream.map(Enum.take([1, 2, 3, 4, 5], len), fn x -> say("m#{x}", x) end)}
      :unfold -> {"unfold#{len}", Stream.unfold(1, fn n -> if n > len, do: say("un", nil), else: say("u#{n}", {n, n + 1}) end)}
      t when t in [:resource, :bad] ->
        fail = if t == :bad, do: pick([:start, 0, 1, 2, 3]), else: nil
        {"#{t}#{k}(#{len}, #{fail})", Stream.resource(fn -> say("s#{k}", 0); if(fail == :start, do: raise("bad#{k}")); 1 end,
          fn n -> say("n#{k}", 0); if(fail == n, do: raise("bad#{k}")); if n > len, do: {:halt, n}, else: {pick_list(n), n + 1} end,
          fn n -> say("a#{k}.#{n}", 0); if(fail == 0, do: raise("bad#{k}")) end)}
      :zip when d > 0 -> {a, sa} = stream(d - 1); {b, sb} = stream(d - 1); {"zip(#{a}, #{b})", Stream.map(Stream.zip(sa, sb), fn {x, _} -> x end)}
      :concat when d > 0 -> {a, sa} = stream(d - 1); {b, sb} = stream(d - 1); {"concat(#{a}, #{b})", Stream.concat(sa, sb)}
      :cycle when d > 0 -> {a, sa} = stream(d - 1); {"cycle(#{a})", Stream.take(Stream.cycle(Stream.concat(sa, [7])), 5)}
      :nested when d > 0 -> {a, sa} = stream(d - 1); {b, sb} = stream(d - 1); {"nested(#{a}, #{b})", Stream.flat_map(sa, fn _ -> sb end)}
      _ -> {"[]", []}
    end
  end
  def pick_list(n), do: (case rem(n, 3) do 0 -> []; 1 -> [n]; 2 -> [n, n * 10] end)
  def stream(d) do
    Enum.reduce(1..pick([1, 1, 2, 3])//1, source(d), fn _, {t, s} -> {u, f} = step(d); {"#{t}|#{u}", f.(s)} end)
  end
  def n(x) when is_number(x), do: x
  def n([h | _]), do: n(h)
  def n(t) when is_tuple(t), do: n(elem(t, 0))
  def n(_), do: 0
  def step(d) do
    c = pick([1, 2, 3])
    pick([
      {"take#{c}", &Stream.take(&1, c)}, {"take0", &Stream.take(&1, 0)}, {"take-#{c}", &Stream.take(&1, -c)}, {"drop#{c}", &Stream.drop(&1, c)}, {"drop-#{c}", &Stream.drop(&1, -c)},
      {"map", &Stream.map(&1, fn x -> say("M", x) end)}, {"filter", &Stream.filter(&1, fn x -> say("F", rem(trunc(n(x)), 2) == 1) end)},
      {"chunk#{c}", &Stream.chunk_every(&1, c)}, {"chunk#{c},1", &Stream.chunk_every(&1, c, 1)}, {"chunk#{c},d", &Stream.chunk_every(&1, c, c, :discard)}, {"chunk_by", &Stream.chunk_by(&1, fn x -> n(x) > 2 end)},
      {"dedup", &Stream.dedup(&1)}, {"uniq", &Stream.uniq(&1)}, {"with_index", &Stream.with_index(&1)}, {"take_while", &Stream.take_while(&1, fn x -> n(x) < c + 1 end)}, {"drop_while", &Stream.drop_while(&1, fn x -> n(x) < c end)},
      {"take_every", &Stream.take_every(&1, c)}, {"drop_every", &Stream.drop_every(&1, c)}, {"map_every", &Stream.map_every(&1, c, fn x -> say("E", x) end)}, {"intersperse", &Stream.intersperse(&1, 0)},
      {"scan", &Stream.scan(&1, fn x, a -> n(x) + n(a) end)}, {"each", &Stream.each(&1, fn _ -> say("e", 1) end)}, {"concat", fn s -> {_, o} = source(0); Stream.concat(s, o) end},
      {"flat_map", fn s -> {_, o} = if(d > 0, do: stream(d - 1), else: source(0)); Stream.flat_map(s, fn x -> if n(x) == 2, do: [], else: o end) end},
      {"transform", &Stream.transform(&1, c, fn x, a -> if a == 0, do: {:halt, a}, else: {[x], a - 1} end)},
      {"transform3", &Stream.transform(&1, fn -> say("ts", c) end, fn x, a -> if a == 0, do: {:halt, a}, else: {[x, x], a - 1} end, fn a -> say("ta#{a}", a) end)},
      {"transform4", &Stream.transform(&1, fn -> say("ts", c) end, fn x, a -> {[x], a} end, fn a -> say("tl", {[:l, :l2], a}) end, fn a -> say("ta#{a}", a) end)},
      {"transformr", fn s -> {_, o} = source(0); Stream.transform(s, 0, fn x, a -> say("t", {if(a == 1, do: o, else: [x]), a + 1}) end) end},
      {"chunk_while", &Stream.chunk_while(&1, [], fn x, a -> if length(a) == c, do: say("cw", {:cont, [x | a], []}), else: {:cont, [x | a]} end, fn a -> say("ce", {:cont, a, []}) end)},
      {"chunk_halt", &Stream.chunk_while(&1, 0, fn x, a -> if a == c, do: {:halt, a}, else: {:cont, x, a + 1} end, fn a -> say("ch", {:cont, {:end, a}, 0}) end)},
      {"into", &Stream.into(&1, [])}, {"mapbad", &Stream.map(&1, fn x -> if n(x) == c, do: say("X", 1) && raise("map"), else: x end)}, {"zipl", &Stream.zip(&1, [1, 2, 3])}, {"lzip", &Stream.zip_with([[1, 2, 3], &1], fn [a, b] -> {a, b} end)}
    ])
  end
  def run(s, mode) do
    step = fn x, a -> {:suspend, [x | a]} end
    show = fn {:suspended, a, f} when is_function(f, 1) -> {:suspended, a}; o -> o end
    case mode do
      0 -> Enum.to_list(s)
      1 -> Enum.take(s, 2)
      2 -> show.(Enumerable.reduce(s, {:halt, []}, step))
      3 -> (case Enumerable.reduce(s, {:suspend, []}, step) do {:suspended, _, f} -> show.(f.({:halt, :h})); o -> o end)
      4 -> (case Enumerable.reduce(s, {:cont, []}, step) do {:suspended, _, f} -> (case f.({:cont, []}) do {:suspended, _, f} -> show.(f.({:halt, :h})); o -> o end); o -> o end)
      5 -> Enum.reduce_while(s, [], fn x, a -> if length(a) == 2, do: {:halt, a}, else: {:cont, [x | a]} end)
      6 -> Enum.each(s, fn _ -> throw(:out) end)
      7 -> Enum.zip(s, Stream.map(s, fn x -> say("z", x) end))
      8 -> {Enum.count(s), Enum.at(s, 1), Enum.empty?(s), Enum.member?(s, 2)}
      9 -> Enum.split(s, 1)
    end
  end
end
for seed <- Enum.concat(1..30, [53, 119, 266, 269, 1099, 1164]) do
  :rand.seed(:exsss, {seed, 2, 3})
  Process.put(:k, 0)
  {text, s} = Rnd.stream(2)
  for mode <- 0..9 do
    Process.put(:said, 0)
    IO.write("#{seed}.#{mode} #{text}: ")
    try do
      r = Rnd.run(s, mode)
      IO.write(inspect(r, limit: 20))
    rescue e -> IO.write("** #{inspect(e.__struct__)} #{String.slice(Exception.message(e), 0, 40)}")
    catch k, v -> IO.write("#{k} #{inspect(v)}")
    end
    IO.puts("")
  end
end
