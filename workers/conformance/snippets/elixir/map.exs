# Map

Map.new()

Map.new([{:b, 1}, {:a, 2}, {:b, 3}]) |> Enum.sort()

Map.new([:a, :b], fn x -> {x, x} end) |> Enum.sort()

Map.new(%{a: 1}, fn {k, v} -> {v, k} end)

Map.new([1])

Map.new(1..2, fn x -> x end)

Map.keys(%{a: 1, b: 2}) |> Enum.sort()

Map.keys([])

Map.values(%{a: 1, b: 2}) |> Enum.sort()

Map.to_list(%{2 => :b, 1 => :a})

Map.fetch(%{a: 1}, :a)

Map.fetch(%{a: 1}, :b)

Map.fetch([], :b)

Map.fetch!(%{a: 1}, :a)

Map.fetch!(%{a: 1}, :b)

Map.has_key?(%{a: nil}, :a)

Map.has_key?(%{1 => 2}, 1.0)

Map.get(%{a: 1}, :a)

Map.get(%{a: 1}, :b)

Map.get(%{a: nil}, :a, 5)

Map.get(%{a: 1}, :b, 3)

Map.get([a: 1], :a)

Map.get_lazy(%{a: 1}, :a, fn -> 13 end)

Map.get_lazy(%{a: 1}, :b, fn -> 13 end)

Map.put(%{a: 1}, :b, 2) |> Enum.sort()

Map.put(%{a: 1}, :a, 2)

Map.put([], :a, 2)

Map.put_new(%{a: 1}, :b, 2) |> Enum.sort()

Map.put_new(%{a: 1}, :a, 3)

Map.put_new_lazy(%{a: 1}, :a, fn -> 3 end)

Map.put_new_lazy(%{a: 1}, :b, fn -> 3 end) |> Enum.sort()

Map.replace(%{a: 1, b: 2}, :a, 3) |> Enum.sort()

Map.replace(%{a: 1}, :b, 2)

Map.replace!(%{a: 1, b: 2}, :a, 3) |> Enum.sort()

Map.replace!(%{a: 1}, :b, 2)

Map.replace_lazy(%{a: 1, b: 2}, :a, fn v -> v * 4 end) |> Enum.sort()

Map.replace_lazy(%{a: 1, b: 2}, :c, fn v -> v * 4 end) |> Enum.sort()

Map.delete(%{a: 1, b: 2}, :a)

Map.delete(%{b: 2}, :a)

Map.drop(%{a: 1, b: 2, c: 3}, [:b, :d])

Map.drop(%{a: 1}, :a)

Map.take(%{a: 1, b: 2, c: 3}, [:a, :c, :e])

Map.take(%{a: 1}, :a)

Map.split(%{a: 1, b: 2, c: 3}, [:a, :c, :e])

Map.split_with(%{a: 1, b: 2, c: 3, d: 4}, fn {_k, v} -> rem(v, 2) == 0 end)

Map.merge(%{a: 1, b: 2}, %{a: 3, d: 4}) |> Enum.sort()

Map.merge(%{a: 1}, [a: 2])

Map.merge(%{a: 1, b: 2}, %{a: 3, d: 4}, fn _k, v1, v2 -> v1 + v2 end) |> Enum.sort()

Map.merge(%{}, %{a: 1}, fn _, _, _ -> :never end)

Map.intersect(%{a: 1, b: 2}, %{b: "b", c: "c"})

Map.intersect(%{a: 1, b: 2}, %{b: 3, c: 4}, fn _k, v1, v2 -> v1 + v2 end)

Map.update(%{a: 1}, :a, 13, fn existing -> existing * 2 end)

Map.update(%{a: 1}, :b, 11, fn existing -> existing * 2 end) |> Enum.sort()

Map.update!(%{a: 1}, :a, &(&1 * 2))

Map.update!(%{a: 1}, :b, &(&1 * 2))

Map.pop(%{a: 1}, :a)

Map.pop(%{a: 1}, :b)

Map.pop(%{a: 1}, :b, 3)

Map.pop!(%{a: 1, b: 2}, :a)

Map.pop!(%{a: 1}, :b)

Map.pop_lazy(%{a: 1}, :a, fn -> 13 end)

Map.pop_lazy(%{a: 1}, :b, fn -> 13 end)

Map.get_and_update(%{a: 1}, :a, fn v -> {v, "new"} end)

{nil, m} = Map.get_and_update(%{a: 1}, :b, fn v -> {v, "new"} end); Enum.sort(m)

Map.get_and_update(%{a: 1}, :a, fn _ -> :pop end)

Map.get_and_update(%{a: 1}, :b, fn _ -> :pop end)

Map.get_and_update(%{a: 1}, :a, fn _ -> 5 end)

Map.get_and_update!(%{a: 1}, :a, fn v -> {v, "new"} end)

Map.get_and_update!(%{a: 1}, :b, fn v -> {v, "new"} end)

Map.equal?(%{a: 1, b: 2}, %{b: 2, a: 1})

Map.equal?(%{a: 1}, %{a: 1.0})

Map.from_keys([1, 2, 3], :x)

Map.filter(%{one: 1, two: 2, three: 3}, fn {_k, v} -> rem(v, 2) == 1 end)

Map.reject(%{one: 1, two: 2, three: 3}, fn {_k, v} -> rem(v, 2) == 1 end)

Map.from_struct(URI)  |> Enum.sort()

Map.from_struct(%{a: 1})

Map.from_struct(:nope_mod)

%{a: 1}.a

%{a: 1}.b

%{a: 1}[:b]

%{"a" => 1}.a

nil.a

:atom.foo

m = %{a: 1}; %{m | a: 2}

m = %{a: 1}; %{m | b: 2}

m = []; %{m | b: 2}

%{a: a, b: b} = %{a: 1, b: 2, c: 3}; {a, b}

%{a: 1} = %{a: 2}

k = :a; %{^k => v} = %{a: 5}; v

match?(%{}, %{a: 1})

map_size(%{a: 1, b: 2})

map_size([])

{is_map(%{}), is_map_key(%{a: 1}, :a), is_map([])}

is_map_key([], :a)

%{1 => :int, 1.0 => :float} |> map_size()

%{a: 1, a: 2}

%{%{a: 1} => %{b: 2}}[%{a: 1}]

Enum.map(%{1 => 2, 3 => 4}, fn {k, v} -> k * v end)

Enum.sort(%{b: 1, a: 2})

Enum.into(%{a: 1}, %{b: 2}) |> Enum.sort()

Enum.into([a: 1], %{})

for {k, v} <- %{1 => 2}, into: %{}, do: {v, k}

Enum.count(%{a: 1, b: 2})

Enum.member?(%{a: 1}, {:a, 1})

{:a, 1} in %{a: 1}

Enum.reduce(%{a: 1, b: 2}, 0, fn {_, v}, acc -> acc + v end)

Enum.find(%{a: 1, b: 2}, fn {_, v} -> v == 2 end)

%{a: 1} == %{a: 1.0}

{%{a: 1} < %{b: 1}, %{a: 1} < %{a: 2}, %{a: 1, b: 1} > %{z: 9}, %{1 => 1} < %{1.0 => 1}}

big = Map.new(1..100, &{&1, &1}); {map_size(big), big[50], Map.delete(big, 50)[50], map_size(Map.put(big, :x, 1))}

big = Map.new(1..50, &{&1, &1}); Enum.sum(Map.values(big))

inspect(%{1 => 2, "a" => :b, nil => []})

inspect(%{"a b": 1, c: 2})

inspect(%{}, pretty: true)

Map.to_list([1])

m = true; m.a

m = nil; m.a()

m = [a: 1]; m.a

m = 5; m.a
