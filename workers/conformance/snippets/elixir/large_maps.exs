# the order of maps of more than 32 keys: that of the keys' hashes, one way as a list and the other way by an iterator

Map.keys(Map.new(1..40, &{&1, &1}))

Enum.map(Map.new(1..40, &{&1, &1}), &elem(&1, 0))

Map.values(Map.new(1..40, &{"key #{&1}", &1}))

Map.values(Map.new(1..40, &{"a key that is longer than sixteen bytes: #{&1}", &1}))

Map.values(Map.new(1..40, &{{&1, "a"}, &1}))

Map.values(Map.new(1..40, &{&1 * 1.5, &1}))

Map.values(Map.new(1..40, &{&1 * 100_000_000_000, &1}))

Map.values(Map.new(1..40, &{&1 + 1_000_000_000_000_000_000_000, &1}))

Map.values(Map.new(1..40, &{-&1 - 1_000_000_000_000_000_000_000, &1}))

Map.values(Map.new(1..40, &{[&1, &1 + 300, {2}], &1}))

Map.values(Map.new(1..40, &{Integer.to_charlist(&1 * 7919), &1}))

Map.values(Map.new(1..40, &{<<&1::11>>, &1}))

Map.values(Map.new(1..40, &{%{1 => &1, "x" => {&1}}, &1}))

inspect(Map.new(1..40, &{&1, &1}), limit: :infinity)

MapSet.new(1..50)

for n <- [33, 100, 2000, 70_000], do: :erlang.phash2(Map.keys(Map.new(1..n, &{&1, nil})))

for n <- [33, 100, 2000, 70_000], do: :erlang.phash2(Map.keys(Map.new(1..n, &{"#{&1}", nil})))

# a map that shrinks keeps the order, until it is small
for n <- [31, 32, 33, 60], do: Map.keys(Enum.reduce(100..(n + 1)//-1, Map.new(1..100, &{&1, 0}), &Map.delete(&2, &1)))

map = Map.new(1..40, &{&1, &1}); Enum.reduce(map, [], fn {k, _}, acc -> [k | acc] end)

map = Map.new(1..40, &{&1, &1}); for {k, _} <- map, do: k

map = Map.new(1..40, &{&1, &1}); :maps.fold(fn k, _, acc -> [k | acc] end, [], map)

map = Map.new(1..40, &{&1, &1}); Enum.to_list(map) == Map.to_list(map)

map = Map.new(1..40, &{&1, &1}); {Enum.take(map, 3), Enum.at(map, 0), Enum.at(map, -1), Enum.slice(map, 2..4), Enum.find(map, fn _ -> true end)}

map = Map.new(1..40, &{&1, &1}); {Enum.with_index(map) |> hd(), Enum.split(map, 2) |> elem(0), Enum.reverse(map) |> hd(), Enum.concat(map, []) |> hd(), Enum.intersperse(map, 0) |> hd()}

map = Map.new(1..40, &{&1, &1}); {Enum.reduce(map, fn x, _ -> x end), Enum.min_by(map, fn _ -> 1 end), Enum.max_by(map, fn _ -> 1 end), Enum.sort_by(map, fn _ -> 1 end) |> hd()}

map = Map.new(1..40, &{&1, &1}); Stream.map(map, &elem(&1, 0)) |> Enum.take(5)

map = Map.new(1..40, &{&1, &1}); {elem(:maps.next(:maps.iterator(map)), 0), JSON.encode!(map), :io_lib.format("~w", [map]) |> to_string()}

map = Map.new(1..40, &{&1, &1}); :erlang.term_to_binary(map) |> binary_part(0, 24)
