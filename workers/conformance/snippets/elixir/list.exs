List.ascii_printable?(~c"abc")

{List.ascii_printable?(~c"abc\0"), List.ascii_printable?([1]), List.ascii_printable?([]), List.ascii_printable?(~c"a\n\t\e")}

List.ascii_printable?(~c"abc\0", 2)

List.ascii_printable?([:a])

List.delete([:a, :b, :c, :b], :b)

List.delete([1, 2], 3)

List.delete_at([1, 2, 3], 0)

List.delete_at([1, 2, 3], 10)

List.delete_at([1, 2, 3], -1)

List.delete_at([1, 2, 3], -4)

List.duplicate("hi", 3)

List.duplicate(1, 0)

List.duplicate(1, -1)

List.ends_with?([1, 2, 3], [2, 3])

{List.ends_with?([1], [1, 2]), List.ends_with?([1], []), List.ends_with?([], [1])}

List.starts_with?([1, 2, 3], [1, 2])

{List.starts_with?([1], []), List.starts_with?([], [1]), List.starts_with?([], [])}

List.first([1, 2])

List.first([])

List.first([], :none)

List.first(:a)

List.last([1, 2])

List.last([])

List.last([], :none)

List.flatten([1, [[2], 3]])

List.flatten([[], [[]], [1, [2, [3, []]]]])

List.flatten([1, [2]], [3, 4])

List.foldl([5, 5], 10, fn x, acc -> x + acc end)

List.foldl([1, 2, 3, 4], [], &[&1 | &2])

List.foldr([1, 2, 3, 4], 0, fn x, acc -> x - acc end)

List.improper?([1, 2 | 3])

{List.improper?([]), List.improper?([1]), List.improper?([1 | [2]])}

List.improper?(:a)

List.insert_at([1, 2, 3], 0, :a)

List.insert_at([1, 2, 3], 2, :a)

List.insert_at([1, 2, 3], 10, :a)

List.insert_at([1, 2, 3], -1, :a)

List.insert_at([1, 2, 3], -2, :a)

List.insert_at([1, 2, 3], -10, :a)

List.keydelete([a: 1, b: 2, a: 3], :a, 0)

List.keydelete([a: 1], 2, 1)

List.keyfind([a: 1, b: 2], 2, 1)

List.keyfind([a: 1], :c, 0)

List.keyfind([a: 1], :c, 0, :default)

List.keyfind!([a: 1], :a, 0)

List.keyfind!([a: 1], :c, 0)

List.keymember?([a: 1], :a, 0)

List.keyreplace([a: 1, b: 2], :a, 0, {:a, 3})

List.keyreplace([a: 1], :z, 0, {:a, 3})

List.keysort([a: 5, b: 1, c: 3], 1)

List.keysort([a: 5, b: 1, c: 3], 1, :desc)

List.keysort([a: ~D[2020-01-01], b: ~D[2019-01-01]], 1, Date)

List.keysort([a: ~D[2020-01-01], b: ~D[2021-01-01]], 1, {:desc, Date})

List.keystore([a: 1], :b, 0, {:b, 2})

List.keystore([a: 1], :a, 0, {:a, 2})

List.keytake([a: 1, b: 2], :a, 0)

List.keytake([a: 1], :z, 0)

List.myers_difference([1, 4, 2, 3], [1, 2, 3, 4])

List.myers_difference([], [1])

List.myers_difference([1, 2], [1, 2])

List.myers_difference([1, 2, 3], [4, 5])

List.myers_difference(["a", "db", "c"], ["a", "bc"], &String.myers_difference/2)

List.myers_difference([1, 4, 5, 6], [4, 6, 7, 1])

List.pop_at([1, 2, 3], 0)

List.pop_at([1, 2, 3], 5)

List.pop_at([1, 2, 3], 5, 10)

List.pop_at([1, 2, 3], -1)

List.replace_at([1, 2, 3], 0, 0)

List.replace_at([1, 2, 3], 10, 0)

List.replace_at([1, 2, 3], -1, 0)

List.replace_at([1, 2, 3], -10, 0)

List.to_atom(~c"abc")

List.to_atom([955, 32])

List.to_existing_atom(~c"erlang")

List.to_existing_atom(~c"this_atom_is_not_there_yet_1")

List.to_charlist([0x00E6, 0x00DF])

List.to_charlist([0x0061, "bc"])

List.to_charlist([0x0064, "ee", [~c"p"]])

List.to_charlist([-1])

List.to_float(~c"2.2017764e+0")

List.to_float(~c"2")

List.to_integer(~c"123")

List.to_integer(~c"12x")

List.to_integer(~c"3FF", 16)

List.to_integer(~c"-7F", 16)

List.to_string([0x00E6, 0x00DF])

List.to_string([0x0061, "bc", [~c"d"]])

List.to_string([])

List.to_string([0xD800])

List.to_string([:a])

List.to_string(["a", <<255>>])

List.to_tuple([:share, [:a, 163]])

List.to_tuple([])

List.update_at([1, 2, 3], 0, &(&1 + 10))

List.update_at([1, 2, 3], 5, &(&1 + 10))

List.update_at([1, 2, 3], -1, &(&1 + 10))

List.wrap("hello")

List.wrap(nil)

List.wrap([1])

List.wrap({1, 2})

List.zip([[1, 2], [3, 4], [5, 6]])

List.zip([[1, 2], [3], [5, 6]])

List.zip([])

[1, 2, 3] -- [2]

[1, 2, 2, 3] -- [2, 3, 4]

[1] ++ 2

[1, [2]] ++ [3]

hd([])

tl([1])

length([1 | 2])

[1, 2] ++ :a

in?(1, [])

:a in [:b, :a]

[head | tail] = [1]; {head, tail}

[a, b] = [1]

List.delete(:a, 1)

List.to_integer([])

List.keyfind([{1}], 1, 3)

List.to_tuple([1 | 2])

for l <- [[[10]], [5], [{1, 2}, {1, 1}], [{1, 2}, 5], [{3}, {1, 2}]], p <- [0, 1, 5], s <- [:desc, {:asc, Integer}, {:desc, Integer}, &</2], do: (try do List.keysort(l, p, s) rescue e -> Exception.message(e) end)
