# Functions inside of what the library answers: each is shown as what made it.
shown = fn term -> IO.puts(Regex.replace(~r/#Function<[\d.]+/, inspect(term, pretty: true, limit: 20), "#Function<")) end

for stream <- [
      Stream.transform([1], 0, fn x, acc -> {[x], acc} end),
      Stream.transform([1], fn -> 0 end, fn x, acc -> {[x], acc} end, fn _ -> :ok end),
      Stream.flat_map([1], &[&1]),
      Stream.concat([[1], [2]]),
      Stream.drop(1..3, 1),
      Stream.drop(1..3, -1),
      Stream.drop_every(1..3, 2),
      Stream.map_every(1..3, 2, & &1),
      Stream.take(1..3, 2),
      Stream.take(1..3, -2),
      Stream.take_every(1..3, 2),
      Stream.from_index(),
      Stream.from_index(&(&1 * 2)),
      Stream.iterate(1, & &1),
      Stream.cycle([1, 2]),
      Stream.unfold(1, &{&1, &1}),
      Stream.resource(fn -> 1 end, &{[&1], &1}, & &1),
      Stream.chunk_every(1..3, 2),
      Stream.dedup([1]),
      Stream.uniq([1]),
      Stream.with_index([1]),
      Stream.zip([1], [2]),
      Stream.intersperse([1], 0),
      Stream.interval(1),
      Stream.map([1], & &1) |> Stream.filter(& &1)
    ] do
  shown.(stream)
end

for algorithm <- [:default, :exsss, :exsp, :exrop, :exro928ss, :exs1024s], do: shown.(:rand.seed_s(algorithm, {1, 2, 3}))

try do
  :rand.seed_s(:mwc59, {1, 2, 3})
rescue
  e -> IO.puts(Exception.message(e))
end
