:orddict.new()

:orddict.from_list([b: 1, a: 2, b: 3])

:orddict.to_list([a: 1])

:orddict.size([a: 1])

:orddict.is_empty([])

:orddict.is_empty([a: 1])

:orddict.is_key(:a, [a: 1])

:orddict.is_key(:z, [a: 1])

:orddict.fetch(:a, [a: 1])

:orddict.fetch(:z, [a: 1])

:orddict.fetch(:z, [])

:orddict.find(:a, [a: 1])

:orddict.find(:z, [a: 1])

:orddict.find(1.0, [{1, :x}])

:orddict.fetch_keys([a: 1, b: 2])

:orddict.erase(:a, [a: 1, b: 2])

:orddict.erase(:z, [a: 1])

:orddict.take(:a, [a: 1, b: 2])

:orddict.take(:z, [])

:orddict.store(:b, 2, [a: 1, c: 3])

:orddict.store(1.0, :x, [{1, :a}])

:orddict.append(:a, 1, [])

:orddict.append(:a, 2, [a: [1]])

:orddict.append_list(:a, [2, 3], [a: [1]])

:orddict.append(:a, 1, [a: 1])

:orddict.update(:a, &(&1 + 1), [a: 1])

:orddict.update(:z, &(&1 + 1), [a: 1])

:orddict.update(:z, &(&1 + 1), 0, [a: 1])

:orddict.update(:a, &(&1 + 1), 0, [a: 1])

:orddict.update_counter(:a, 2, [a: 1])

:orddict.update_counter(:b, 2, [a: 1])

:orddict.fold(fn k, v, a -> [{k, v} | a] end, [], [a: 1, b: 2])

:orddict.map(fn k, v -> {k, v} end, [a: 1])

:orddict.filter(fn _, v -> v > 1 end, [a: 1, b: 2])

:orddict.merge(fn _, a, b -> a + b end, [a: 1, b: 2], [b: 3, c: 4])
