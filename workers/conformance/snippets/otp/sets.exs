:sets.new()

:sets.from_list([3, 1, 2, 1])

:sets.from_list([])

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.to_list(s) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.size(s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_empty(s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_set(s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_element(1, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_element(1.0, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_element(:z, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.add_element(7, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.add_element(1, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.del_element(1, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.del_element(:z, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_equal(s, t)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_equal(s, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_subset(t, s)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.is_disjoint(s, t)

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); :sets.fold(fn x, a -> [x | a] end, [], t) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.union(s, t)))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.union([s, t])))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.intersection(s, t)))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.intersection([s, t])))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.subtract(s, t)))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.filter(&is_integer/1, s)))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.map(fn x -> {x} end, s)))

s = :sets.from_list([1, 2, :a, 3]); t = :sets.from_list([2, 3, 9]); Enum.sort(:sets.to_list(:sets.filtermap(fn :a -> {true, :b}; 1 -> true; _ -> false end, s)))

:sets.new([{:version, 2}])

:sets.from_list([3, 1, 2, 1], [{:version, 2}])

:sets.from_list([], [{:version, 2}])

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.to_list(s) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.size(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_empty(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_set(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_element(1.0, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_element(:z, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.add_element(7, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.add_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.del_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.del_element(:z, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_equal(s, t)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_equal(s, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_subset(t, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.is_disjoint(s, t)

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); :sets.fold(fn x, a -> [x | a] end, [], t) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.union(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.union([s, t])))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.intersection(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.intersection([s, t])))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.subtract(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.filter(&is_integer/1, s)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.map(fn x -> {x} end, s)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 2}]); t = :sets.from_list([2, 3, 9], [{:version, 2}]); Enum.sort(:sets.to_list(:sets.filtermap(fn :a -> {true, :b}; 1 -> true; _ -> false end, s)))

:sets.new([{:version, 1}])

:sets.from_list([3, 1, 2, 1], [{:version, 1}])

:sets.from_list([], [{:version, 1}])

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.to_list(s) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.size(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_empty(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_set(s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_element(1.0, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_element(:z, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.add_element(7, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.add_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.del_element(1, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.del_element(:z, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_equal(s, t)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_equal(s, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_subset(t, s)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.is_disjoint(s, t)

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); :sets.fold(fn x, a -> [x | a] end, [], t) |> Enum.sort()

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.union(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.union([s, t])))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.intersection(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.intersection([s, t])))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.subtract(s, t)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.filter(&is_integer/1, s)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.map(fn x -> {x} end, s)))

s = :sets.from_list([1, 2, :a, 3], [{:version, 1}]); t = :sets.from_list([2, 3, 9], [{:version, 1}]); Enum.sort(:sets.to_list(:sets.filtermap(fn :a -> {true, :b}; 1 -> true; _ -> false end, s)))

:sets.union([])

:sets.new([{:version, 3}])

:sets.is_set(:foo)

:sets.is_set(%{a: 1})

:sets.size(:foo)

:sets.to_list(:sets.from_list(Enum.to_list(1..20)))

:sets.to_list(:sets.from_list(Enum.to_list(1..200)))

:sets.from_list(Enum.to_list(1..100))

:sets.to_list(:sets.filter(fn x -> rem(x, 9) == 0 end, :sets.from_list(Enum.to_list(1..200))))

:sets.is_subset(:sets.from_list([1]), :sets.from_list([1, 2], version: 2))
