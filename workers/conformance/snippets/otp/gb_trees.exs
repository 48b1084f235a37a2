:gb_trees.empty()

:gb_trees.from_orddict([])

:gb_trees.from_orddict([a: 1])

:gb_trees.from_orddict(for(i <- 1..9, do: {i, i}))

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.to_list(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.size(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.is_empty(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.is_empty(:gb_trees.empty())

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.keys(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.values(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.is_defined(:a, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.is_defined(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.lookup(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.lookup(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.get(:c, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.get(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.insert(:e, 5, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.insert(:a, 5, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.enter(:a, 5, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.enter(:e, 5, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.update(:a, 9, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.update(:z, 9, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.delete(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.delete(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.delete_any(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.delete_any(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take_any(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take_any(:z, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.balance(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.smallest(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.largest(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take_smallest(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.take_largest(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.smaller(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.smaller(:a, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.larger(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.larger(:d, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.map(fn k, v -> {k, v} end, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.iterator(t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.iterator(t, :reversed)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.next(:gb_trees.iterator(t))

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.next(:gb_trees.iterator(t, :reversed))

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.iterator_from(:b, t)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.iterator_from(:bb, t, :reversed)

t = :gb_trees.from_orddict([a: 1, b: 2, c: 3, d: 4]); :gb_trees.next(:gb_trees.iterator(:gb_trees.empty()))

:gb_trees.smallest(:gb_trees.empty())

:gb_trees.largest(:gb_trees.empty())

:gb_trees.take_smallest(:gb_trees.empty())

:gb_trees.size(:foo)

:gb_trees.get(1, :foo)

Enum.reduce(1..40, :gb_trees.empty(), fn i, t -> :gb_trees.insert(i, i * i, t) end)

Enum.reduce(40..1//-1, :gb_trees.empty(), fn i, t -> :gb_trees.enter(rem(i * 7, 41), i, t) end)

t = Enum.reduce(1..30, :gb_trees.empty(), fn i, t -> :gb_trees.insert(i, i, t) end); Enum.reduce(5..25, t, &:gb_trees.delete/2)

t = Enum.reduce(1..30, :gb_trees.empty(), fn i, t -> :gb_trees.insert(i, i, t) end); {v, t} = :gb_trees.take(17, t); {v, :gb_trees.size(t)}
