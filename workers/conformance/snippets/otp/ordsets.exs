:ordsets.new()

:ordsets.from_list([3, 1, 2, 1])

:ordsets.is_set([1, 2])

:ordsets.is_set([2, 1])

:ordsets.is_set([1, 1])

:ordsets.is_set(:foo)

:ordsets.is_set([])

:ordsets.size([1, 2])

:ordsets.is_empty([])

:ordsets.is_empty([1])

:ordsets.to_list([1])

:ordsets.is_element(2, [1, 2, 3])

:ordsets.is_element(1.0, [1, 2])

:ordsets.is_element(9, [1])

:ordsets.add_element(2, [1, 3])

:ordsets.add_element(1, [1, 3])

:ordsets.add_element(9, [1, 3])

:ordsets.add_element(1.0, [1])

:ordsets.del_element(2, [1, 2, 3])

:ordsets.del_element(9, [1])

:ordsets.union([1, 3], [2, 3])

:ordsets.union([[1], [2], [1, 5]])

:ordsets.union([])

:ordsets.union([1.0], [1])

:ordsets.intersection([1, 2], [2, 3])

:ordsets.intersection([[1, 2], [2], [2, 3]])

:ordsets.intersection([])

:ordsets.is_disjoint([1], [2])

:ordsets.is_disjoint([1, 2], [2])

:ordsets.is_equal([1], [1.0])

:ordsets.is_equal([1], [2])

:ordsets.subtract([1, 2, 3], [2])

:ordsets.subtract([1], [])

:ordsets.is_subset([1], [1, 2])

:ordsets.is_subset([1, 9], [1, 2])

:ordsets.fold(fn x, a -> x + a end, 0, [1, 2])

:ordsets.filter(&(&1 > 1), [1, 2])

:ordsets.map(fn x -> rem(x, 2) end, [1, 2, 3])

:ordsets.filtermap(fn 1 -> false; x -> {true, -x} end, [1, 2, 3])
