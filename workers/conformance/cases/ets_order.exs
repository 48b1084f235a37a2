# In which order a table that is not ordered gives its objects: that of the buckets of its hash table, which grows and
# shrinks. The order of integers, strings and what is made of them is the same on every node, and so is that of atoms.
slots = fn t ->
  Stream.iterate(0, &(&1 + 1)) |> Enum.find(fn i -> :ets.slot(t, i) == :"$end_of_table" end)
end

for o <- [
      [:set],
      [:set, {:write_concurrency, true}],
      [:set, :public, {:write_concurrency, true}],
      [:set, :public, {:write_concurrency, :auto}],
      [:set, :public, {:read_concurrency, true}]
    ] do
  t = :ets.new(:t, o)
  for i <- 1..30, do: :ets.insert(t, {i, i})

  IO.inspect({o, slots.(t), Enum.map(:ets.tab2list(t), &elem(&1, 0))},
    charlists: :as_lists,
    limit: :infinity,
    width: 200
  )

  IO.inspect(:ets.info(t, :decentralized_counters))
end

t = :ets.new(:t, [:public, {:write_concurrency, :auto}])
for i <- 1..3000, do: :ets.insert(t, {i, i})
IO.inspect(slots.(t))
t = :ets.new(:t, [:bag])
for i <- 1..6, j <- 1..3, do: :ets.insert(t, {rem(i * j, 5), i, j})
IO.inspect(:ets.tab2list(t))
IO.inspect(:ets.select(t, [{{1, :_, :_}, [], [:"$_"]}, {{2, :_, :_}, [], [:"$_"]}]))
IO.inspect(:ets.foldl(fn x, acc -> [x | acc] end, [], t))
IO.inspect(:ets.foldr(fn x, acc -> [x | acc] end, [], t))
IO.inspect({:ets.first(t), :ets.last(t), :ets.next(t, 1), :ets.prev(t, 1)})
t = :ets.new(:t, [])
for i <- 1..10000, do: :ets.insert(t, {i, i})
IO.inspect(slots.(t))
for i <- 1..9990, do: :ets.delete(t, i)
IO.inspect(slots.(t))
IO.inspect(:ets.tab2list(t))
for i <- 1..10000, do: :ets.insert(t, {i, i})
:ets.select_delete(t, [{{:"$1", :_}, [{:<, :"$1", 9000}], [true]}])
IO.inspect(slots.(t))
for i <- 9000..9990, do: :ets.delete(t, i)
IO.inspect(slots.(t))
IO.inspect(:erlang.phash2(:ets.tab2list(t)))
:ets.delete_all_objects(t)
IO.inspect(slots.(t))
# chunks
t = :ets.new(:t, [])
for i <- 1..700, do: :ets.insert(t, {i, i})

walk = fn walk, r, acc ->
  case r do
    :"$end_of_table" -> Enum.reverse([:end | acc])
    {l, c} -> walk.(walk, :ets.select(c), [Enum.map(l, &elem(&1, 0)) | acc])
  end
end

for n <- [1, 2, 3, 7, 350, 699, 700, 701] do
  r = walk.(walk, :ets.select(t, [{:_, [], [:"$_"]}], n), [])

  IO.inspect(
    {n, length(r), :erlang.phash2(r),
     Enum.take(r, 5)
     |> Enum.map(fn
       l when is_list(l) -> Enum.take(l, 5)
       o -> o
     end)},
    charlists: :as_lists
  )
end

IO.inspect(
  :ets.select(t, [{{5, :_}, [], [:"$_"]}, {{6, :_}, [], [:"$_"]}, {{700, :_}, [], [:"$_"]}])
)

IO.inspect(
  :ets.select(t, [{{5, :_}, [], [:"$_"]}, {{6, :_}, [], [:"$_"]}, {{700, :_}, [], [:"$_"]}], 2)
  |> elem(0)
)

IO.inspect(:ets.match(t, {:"$1", 5}))

for k <- [
      1.5,
      -3,
      "abc",
      {1, 2},
      [1, 2],
      "a much longer binary than sixteen bytes",
      12_345_678_901_234_567_890,
      %{1 => 2},
      [],
      {},
      ~c"x",
      <<1::3>>,
      {"a", 1.0, [2]},
      -1.0e100,
      nil,
      Foo.Bar,
      :ü
    ] do
  t = :ets.new(:t, [])
  :ets.insert(t, {k})
  IO.inspect({k, Enum.find(0..255, &(:ets.slot(t, &1) != []))})
end

# fixed
t = :ets.new(:t, [])
for i <- 1..5, do: :ets.insert(t, {i})
:ets.safe_fixtable(t, true)
for i <- 1..600, do: :ets.insert(t, {i})
IO.inspect(slots.(t))
for i <- 1..600, rem(i, 3) == 0, do: :ets.delete(t, i)
for i <- 1..600, rem(i, 7) == 0, do: :ets.insert(t, {i})
IO.inspect(:erlang.phash2(:ets.tab2list(t)))
:ets.safe_fixtable(t, false)
IO.inspect(slots.(t))
:ets.insert(t, {1000})
IO.inspect(slots.(t))
:ets.insert(t, {1001})
IO.inspect({slots.(t), :erlang.phash2(:ets.tab2list(t))})
t = :ets.new(:t, [:public, {:write_concurrency, true}])
for i <- 1..700, do: :ets.insert(t, {i, i})

for n <- [1, 2, 3, 7, 350, 699, 700, 701] do
  r = walk.(walk, :ets.select(t, [{:_, [], [:"$_"]}], n), [])

  IO.inspect(
    {n, length(r), :erlang.phash2(r),
     Enum.take(r, 5)
     |> Enum.map(fn
       l when is_list(l) -> Enum.take(l, 5)
       o -> o
     end)},
    charlists: :as_lists
  )
end

# draining a table
t = :ets.new(:t, [])
for k <- [:apple, :pear, :plum, "fig", 7, {:x, 1} |> elem(0)], do: :ets.insert(t, {k, k})

drain = fn drain ->
  case :ets.first(t) do
    :"$end_of_table" ->
      []

    k ->
      :ets.delete(t, k)
      [k | drain.(drain)]
  end
end

IO.inspect(drain.(drain))
# a traversal that deletes and inserts as it goes
for i <- 1..40, do: :ets.insert(t, {i, 0})
:ets.safe_fixtable(t, true)

step = fn step, k, n ->
  if k == :"$end_of_table" or n == 0,
    do: [],
    else:
      (
        :ets.delete(t, k)
        :ets.insert(t, {{k, :again}, n})
        [k | step.(step, :ets.next(t, k), n - 1)]
      )
end

IO.inspect(step.(step, :ets.first(t), 10) |> Enum.filter(&is_integer/1) |> Enum.take(3),
  charlists: :as_lists
)

:ets.safe_fixtable(t, false)
IO.inspect(:ets.info(t, :size))
# next of a key that is not there
IO.inspect(
  try do
    :ets.next(t, :absent)
  rescue
    e -> Exception.message(e)
  end
)
