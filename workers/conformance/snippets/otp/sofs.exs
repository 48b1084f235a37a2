:sofs.set([3, 1, 2])

:sofs.set([1], [:x])

:sofs.set(:x)

:sofs.empty_set()

:sofs.relation([{1, :a}, {2, :b}])

:sofs.relation([{1, 2, 3}])

:sofs.relation([])

:sofs.relation([{1, 2}], 2)

:sofs.relation([{1, 2}], 3)

:sofs.relation([{1, [2]}], [{:a, [:b]}])

:sofs.from_external([{1, :a}], [{:atom, :atom}])

:sofs.from_term([[1], [2]])

:sofs.from_term({1, 2})

:sofs.from_term(1)

:sofs.from_term([])

:sofs.from_term([1, [2]])

:sofs.from_term([{1, [3, 2]}], [{:atom, [:atom]}])

:sofs.family([{:a, [2, 1]}])

:sofs.a_function([{1, 2}, {1, 3}])

:sofs.is_type([{:atom, :atom}])

:sofs.is_type({})

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.type(r)

:sofs.type(:sofs.empty_set())

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.to_external(r)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.to_sets(ss)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.to_sets(s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.from_sets([s, t])

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.from_sets({s, t})

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.from_sets([s, r])

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.no_elements(r)

:sofs.no_elements(:sofs.from_term({1, 2}))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_sofs_set(s)

:sofs.is_sofs_set(1)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_set(s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_empty_set(s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_equal(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_equal(s, r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_subset(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_disjoint(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_a_function(r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.is_a_function(f)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.union(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.union(s, r)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.union(ss)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.intersection(s, t)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.intersection(ss)

:sofs.intersection(:sofs.empty_set())

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.difference(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.symdiff(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.symmetric_partition(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.product(s, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.product({s, t, s})

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.domain(r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.range(r)

:sofs.field(:sofs.relation([{1, 2}]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.domain(s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.converse(r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.inverse(f)

:sofs.inverse(:sofs.a_function([{1, :a}, {2, :a}]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.image(r, t)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.inverse_image(r, :sofs.set([:a, :c]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.restriction(r, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.drestriction(r, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.restriction(1, r, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.drestriction(1, r, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.composite(f, :sofs.a_function([{:a, 10}, {:b, 20}]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.composite(f, :sofs.a_function([{:a, 10}]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.constant_function(s, :sofs.from_term(:c))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.relative_product(f, :sofs.relation([{:a, 10}, {:a, 11}]))

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.relative_product({f, r})

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.relative_product1(f, r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.multiple_relative_product({f, r}, :sofs.relation([{1, 2}]))

:sofs.join(:sofs.relation([{1, :a}]), 2, :sofs.relation([{:a, 5}]), 1)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.extension(f, :sofs.set([2, 3]), :sofs.from_term(:z))

:sofs.strict_relation(:sofs.relation([{1, 1}, {1, 2}]))

:sofs.weak_relation(:sofs.relation([{1, 2}]))

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.canonical_relation(ss)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.projection(1, r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.projection({:external, fn {_, b} -> b end}, r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.substitution({:external, fn x -> {x, x} end}, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.specification({:external, &is_integer/1}, s)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.specification(&:sofs.is_empty_set/1, ss)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.partition(1, r)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.partition(ss)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.partition(1, r, s)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.partition_family(1, r)

r = :sofs.relation([{1, :a}, {2, :b}, {2, :c}]); s = :sofs.set([1, 3]); t = :sofs.set([1, 2]); f = :sofs.a_function([{1, :a}, {2, :b}]); :sofs.relation_to_family(r)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_to_relation(fam)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_union(fam, g2)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_intersection(fam, g2)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_difference(fam, g2)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.union_of_family(fam)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.intersection_of_family(fam)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_projection(fn x -> x end, fam)

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_specification(&:sofs.is_empty_set/1, fam)

:sofs.family_domain(:sofs.from_term([{:a, [{1, :x}]}]))

:sofs.family_range(:sofs.from_term([{:a, [{1, :x}]}]))

:sofs.family_field(:sofs.from_term([{:a, [{1, 2}]}]))

:sofs.family_union(:sofs.from_term([{:a, [[1], [2]]}]))

:sofs.family_intersection(:sofs.from_term([{:a, [[1, 2], [2]]}]))

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.family_to_digraph(fam) |> :digraph.vertices() |> Enum.sort()

fam = :sofs.family([{:x, [1, 2]}, {:y, [2, 3]}]); g2 = :sofs.family([{:x, [2]}, {:z, [9]}]); ss = :sofs.from_term([[1, 2], [2, 3]]); :sofs.digraph_to_family(:sofs.family_to_digraph(fam))
