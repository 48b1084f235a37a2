:maps.new()

:maps.get(:a, %{a: 1})

:maps.get(:z, %{a: 1})

:maps.get(:z, %{}, :d)

:maps.get(:a, :foo)

:maps.get(:a, :foo, 1)

:maps.find(:a, %{a: 1})

:maps.find(:z, %{})

:maps.find(:a, 1)

:maps.is_key(:a, %{a: 1})

:maps.is_key(:a, [])

:maps.put(:a, 1, %{})

:maps.put(:a, 1, [])

:maps.update(:a, 2, %{a: 1})

:maps.update(:z, 2, %{a: 1})

:maps.update(:z, 2, :foo)

:maps.remove(:a, %{a: 1})

:maps.remove(:z, %{a: 1})

:maps.remove(:a, 1)

:maps.take(:a, %{a: 1, b: 2})

:maps.take(:z, %{})

:maps.take(:a, 1)

:maps.keys(%{1 => 2, 3 => 4})

:maps.keys(1)

:maps.values(%{1 => 2, 3 => 4})

:maps.values(1)

:maps.to_list(%{1 => 2})

:maps.to_list(1)

:maps.to_list(:maps.iterator(%{2 => :b, 1 => :a}, :ordered))

:maps.to_list(:maps.iterator(%{2 => :b, 1 => :a}, :reversed))

:maps.from_list([{1, 2}, {1, 3}])

:maps.from_list([1])

:maps.from_list(:foo)

:maps.from_list([{1, 2} | 3])

:maps.from_keys([1, 2], :v)

:maps.from_keys(:a, 1)

:maps.merge(%{1 => 1}, %{1 => 2, 2 => 2})

:maps.merge(1, %{})

:maps.merge(%{}, 1)

:maps.size(%{1 => 1})

:maps.size(1)

:maps.with([1, 9], %{1 => 1, 2 => 2})

:maps.with(:a, %{})

:maps.with([], 1)

:maps.without([1], %{1 => 1, 2 => 2})

:maps.without(:a, %{})

:maps.without([], 1)

:maps.map(fn k, v -> {k, v} end, %{1 => 2})

:maps.map(:foo, %{})

:maps.map(fn k, v -> {k, v} end, 1)

:maps.map(fn x -> x end, %{})

:maps.filter(fn k, _ -> k > 1 end, %{1 => 1, 2 => 2})

:maps.filter(fn _, _ -> :maybe end, %{1 => 1})

:maps.filter(:a, %{})

:maps.filter(fn _, _ -> true end, 1)

:maps.filtermap(fn 1, _ -> false; 2, _ -> true; _, v -> {true, v * 2} end, %{1 => 1, 2 => 2, 3 => 3})

:maps.filtermap(1, %{})

:maps.fold(fn k, v, a -> k + v + a end, 0, %{1 => 2, 3 => 4})

:maps.fold(:x, 0, %{})

:maps.fold(fn _, _, a -> a end, 0, 1)

:maps.foreach(fn _, _ -> 1 end, %{1 => 2})

:maps.foreach(1, %{})

:maps.update_with(1, &(&1 + 1), %{1 => 1})

:maps.update_with(9, &(&1 + 1), %{1 => 1})

:maps.update_with(9, &(&1 + 1), 0, %{1 => 1})

:maps.update_with(1, &(&1 + 1), 0, %{1 => 1})

:maps.update_with(1, :foo, %{1 => 1})

:maps.update_with(1, &(&1), 1)

:maps.merge_with(fn k, a, b -> {k, a, b} end, %{1 => 1, 2 => 2}, %{2 => 3})

:maps.merge_with(1, %{}, %{})

:maps.merge_with(fn _, _, _ -> 1 end, 1, %{})

:maps.intersect(%{1 => 1, 2 => 2}, %{2 => 3})

:maps.intersect(1, %{})

:maps.intersect_with(fn k, a, b -> {k, a, b} end, %{1 => 1, 2 => 2}, %{2 => 3})

:maps.intersect_with(1, %{}, %{})

:maps.groups_from_list(&rem(&1, 2), [1, 2, 3])

:maps.groups_from_list(&rem(&1, 2), &(&1 * 10), [1, 2, 3])

:maps.groups_from_list(1, [])

:maps.groups_from_list(&(&1), :foo)

:maps.next(:maps.iterator(%{1 => 2})) |> Tuple.delete_at(2)

:maps.next(:maps.iterator(%{}))

:maps.next(:foo)

:maps.iterator(1)

:maps.iterator(%{}, :foo)

:maps.iterator(%{1 => 1}, fn a, b -> a >= b end) |> :maps.to_list()

:maps.iterator(%{1 => 1, 3 => 3, 2 => 2}, fn a, b -> a >= b end) |> :maps.to_list()

:maps.map(fn _, v -> v + 1 end, :maps.iterator(%{1 => 1}))

:maps.filter(fn _, _ -> true end, :maps.iterator(%{1 => 1}))

:maps.fold(fn k, _, a -> [k | a] end, [], :maps.iterator(%{1 => 1, 2 => 2, 3 => 3}, :reversed))

:maps.foreach(fn _, _ -> :ok end, :maps.iterator(%{1 => 1}))

:maps.from_list([{1.0, :f}, {1, :i}]) |> :maps.size()

:maps.update_with(1, fn a, b -> a + b end, %{1 => 1})

:maps.to_list({1, 2.0, "3"})

:maps.keys({1, 2, 3})

:maps.map(fn _, v -> v end, {1, 2, 3})

:maps.fold(fn _, _, a -> a end, 0, {1, 2, [3]})

:maps.to_list({:a, 1, :none})
