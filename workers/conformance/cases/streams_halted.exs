# Streams that are halted or suspended before they begin, or as they go on: what is opened, closed and called.

say = fn what, v -> IO.puts(what); v end
r = Stream.resource(fn -> say.("start", 1) end, fn n -> say.("next", {[n], n + 1}) end, fn n -> say.("after #{n}", n) end)
e = Stream.map([1, 2, 3], fn x -> say.("map #{x}", x) end)
sources = [
  resource: r,
  raising: Stream.resource(fn -> say.("start", raise("x")) end, fn n -> {[n], n} end, fn _ -> say.("after", 1) end),
  map: e,
  map_r: Stream.map(r, & &1),
  transform2: Stream.transform(e, say.("", 0), fn x, a -> say.("fun", {[x], a}) end),
  transform3: Stream.transform(r, fn -> say.("tstart", 0) end, fn x, a -> say.("fun", {[x], a}) end, fn a -> say.("tafter #{a}", a) end),
  transform4: Stream.transform(e, fn -> say.("tstart", 0) end, fn x, a -> say.("fun", {[x], a}) end, fn a -> say.("last", {[:l], a}) end, fn a -> say.("tafter #{a}", a) end),
  unfold: Stream.unfold(1, fn n -> say.("unfold", {n, n + 1}) end),
  iterate: Stream.iterate(1, fn n -> say.("iterate", n + 1) end),
  repeatedly: Stream.repeatedly(fn -> say.("rep", 1) end),
  cycle: Stream.cycle(r), cycle_l: Stream.cycle([1, 2]),
  concat: Stream.concat([r, e]), concat2: Stream.concat(e, r),
  flat_map: Stream.flat_map(e, fn x -> say.("flat", [x, x]) end),
  flat_map_r: Stream.flat_map(e, fn _ -> r end),
  chunk: Stream.chunk_every(r, 2), dedup: Stream.dedup(r), take: Stream.take(r, 2), take0: Stream.take(r, 0), take_while: Stream.take_while(r, &(&1 < 3)),
  drop: Stream.drop(r, 1), zip: Stream.zip(r, e), zipl: Stream.zip([r, [1]]), with_index: Stream.with_index(r), into: Stream.into(r, []), run: Stream.each(r, fn x -> say.("each", x) end),
  intersperse: Stream.intersperse(r, 0), scan: Stream.scan(r, &+/2), chunk_while: Stream.chunk_while(r, [], fn x, a -> {:cont, x, a} end, fn a -> say.("cw", {:cont, a}) end),
  uniq: Stream.uniq(r), filter: Stream.filter(r, &(&1 > 1)), from_index: Stream.from_index(2), range: 1..3, map_: %{1 => :a, 2 => :b}, set: MapSet.new([1, 2]), list: [1, 2], keyword: [a: 1], fun: fn a, f -> say.("fun called", Enumerable.reduce([1, 2], a, f)) end,
  interval: Stream.interval(1), timer: Stream.timer(1), reject: Stream.reject(r, &(&1 < 2)), map_every: Stream.map_every(r, 2, &-/1), drop_while: Stream.drop_while(r, &(&1 < 2)), take_every: Stream.take_every(r, 2), drop_every: Stream.drop_every(r, 2), drop_last: Stream.drop(r, -1), flat_map_bad: Stream.flat_map(r, fn _ -> :bad end), after: Stream.transform(r, fn -> 1 end, fn _, a -> {:halt, a} end, fn _ -> say.("tafter", 1) end)
]
show = fn
  {:suspended, a, f} when is_function(f, 1) -> {:suspended, a}
  o -> o
end
t = fn f -> try do IO.inspect(f.()) rescue e -> IO.inspect(e.__struct__) end end
for {name, s} <- sources do
  IO.puts("# #{name}")
  step = fn x, a -> {:suspend, [x | a]} end
  t.(fn -> show.(Enumerable.reduce(s, {:halt, []}, step)) end)
  t.(fn -> show.(Enumerable.reduce(s, {:suspend, []}, step)) end)
  t.(fn -> {:suspended, _, f} = Enumerable.reduce(s, {:suspend, []}, step); show.(f.({:halt, :h})) end)
  t.(fn -> {:suspended, _, f} = Enumerable.reduce(s, {:suspend, []}, step); show.(f.({:cont, []})) end)
  t.(fn -> case Enumerable.reduce(s, {:cont, []}, step) do {:suspended, _, f} -> show.(f.({:halt, :h})); o -> o end end)
  t.(fn -> case Enumerable.reduce(s, {:cont, []}, step) do {:suspended, _, f} -> show.(f.({:suspend, :s})); o -> o end end)
  t.(fn -> case Enumerable.reduce(s, {:cont, []}, step) do {:suspended, _, f} -> (case f.({:cont, []}) do {:suspended, a, f} -> {a, show.(f.({:cont, []}))}; o -> o end); o -> o end end)
  t.(fn -> show.(Enumerable.reduce(s, {:cont, []}, fn x, a -> {:halt, [x | a]} end)) end)
  t.(fn -> Enumerable.reduce(s, {:cont, []}, fn _, _ -> raise ArgumentError end) end)
end
