:gb_sets.new()

:gb_sets.empty()

:gb_sets.singleton(1)

:gb_sets.from_list([3, 1, 2, 1])

:gb_sets.from_list([])

:gb_sets.from_ordset([1, 2, 3])

:gb_sets.from_list(Enum.to_list(1..12))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.size(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_empty(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_set(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_set({1, :x})

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_set([])

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_element(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_element(9, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_member(3.0, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.add(9, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.add(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.add_element(0, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.insert(9, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.insert(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.delete(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.delete(9, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.delete_any(9, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.delete_any(1, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.del_element(5, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.balance(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.smallest(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.largest(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.take_smallest(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.take_largest(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.smaller(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.smaller(1, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.larger(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.larger(5, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.iterator(s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.iterator(s, :reversed)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.next(:gb_sets.iterator(s))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.next(:gb_sets.iterator(s, :reversed))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.iterator_from(3, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.iterator_from(2.5, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.iterator_from(3, s, :reversed)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.next(:gb_sets.iterator_from(9, s))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_equal(s, t)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_equal(s, :gb_sets.from_list([1, 2, 3, 4, 5]))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_subset(t, s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_subset(:gb_sets.from_list([1, 2]), s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_disjoint(s, t)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.is_disjoint(s, :gb_sets.from_list([9]))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.fold(fn x, a -> [x | a] end, [], s)

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.union(s, t))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.union([s, t, :gb_sets.from_list([9])]))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.intersection(s, t))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.intersection([s, t]))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.subtract(s, t))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.difference(s, t))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.filter(fn x -> x > 2 end, s))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.map(fn x -> rem(x, 2) end, s))

s = :gb_sets.from_list([5, 1, 3, 2, 4, 3]); t = :gb_sets.from_list([4, 5, 6]); :gb_sets.to_list(:gb_sets.filtermap(fn 1 -> false; 2 -> {true, 20}; _ -> true end, s))

:gb_sets.smallest(:gb_sets.new())

:gb_sets.largest(:gb_sets.new())

:gb_sets.take_smallest(:gb_sets.new())

:gb_sets.take_largest(:gb_sets.new())

:gb_sets.iterator(:gb_sets.new())

:gb_sets.size(:foo)

:gb_sets.next({:ordered, []})

Enum.reduce(1..40, :gb_sets.new(), &:gb_sets.add/2)

Enum.reduce(40..1//-1, :gb_sets.new(), &:gb_sets.add/2)

Enum.reduce([7, 3, 9, 1, 5, 8, 2, 6, 4, 0, 11, 10], :gb_sets.new(), &:gb_sets.add/2)

s = Enum.reduce(1..30, :gb_sets.new(), &:gb_sets.add/2); Enum.reduce(5..25, s, &:gb_sets.delete/2)

Enum.reduce(1..200, :gb_sets.new(), fn i, s -> :gb_sets.add(rem(i * 73, 211), s) end) |> :erlang.phash2() |> is_integer()

all = fn all, it -> case :gb_sets.next(it) do {x, it} -> [x | all.(all, it)]; :none -> [] end end; all.(all, :gb_sets.iterator(:gb_sets.from_list([3, 1, 2]), :reversed))

# the shapes of trees that sets are put together to
set = fn numbers -> :gb_sets.from_list(Enum.to_list(numbers)) end
for {a, b} <- [{1..3, 2..6}, {1..1, 2..40}, {5..5, 2..40}, {1..12, 50..150}, {1..9, 5..1000}, {1..10, 5..60}, {1..20, 15..100}, {1..300, 200..400}, {1..12, 1..80}, {1..1, 2..9}, {1..2, 1..10}, {1..1, 1..11}] do
  {a, b} = {set.(a), set.(b)}
  Enum.map([:gb_sets.union(a, b), :gb_sets.union(b, a), :gb_sets.intersection(a, b), :gb_sets.difference(a, b), :gb_sets.difference(b, a), :gb_sets.union([a, b, a]), :gb_sets.union(a, :gb_sets.new())], &:erlang.phash2/1)
end
