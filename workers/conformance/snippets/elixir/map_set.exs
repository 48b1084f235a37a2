# MapSet

MapSet.new()

MapSet.new(["b", "a", 3])

MapSet.new([3, 3, 3, 2, 2, 1])

MapSet.new(1..5)

MapSet.new([1, 2, 3], &(&1 * 2))

MapSet.new([1, 2, 3], fn _ -> :a end)

MapSet.new(:a)

MapSet.new(MapSet.new([1]))

MapSet.put(MapSet.new([1, 2]), 3)

MapSet.put(MapSet.new([1, 2]), 2)

MapSet.put(MapSet.new([1]), 1.0) |> MapSet.size()

MapSet.delete(MapSet.new([1, 2, 3]), 2)

MapSet.delete(MapSet.new([1, 2, 3]), 4)

MapSet.size(MapSet.new([1, 2, 3]))

MapSet.member?(MapSet.new([1, 2, 3]), 2)

MapSet.member?(MapSet.new([1, 2, 3]), 2.0)

MapSet.to_list(MapSet.new([3, 1, 2]))

MapSet.union(MapSet.new([1, 2]), MapSet.new([2, 3, 4]))

MapSet.union(MapSet.new([1, 2]), [3])

MapSet.intersection(MapSet.new([1, 2]), MapSet.new([2, 3, 4]))

MapSet.intersection(MapSet.new([1, 2]), MapSet.new([3, 4]))

MapSet.difference(MapSet.new([1, 2]), MapSet.new([2, 3, 4]))

MapSet.symmetric_difference(MapSet.new([1, 2, 3]), MapSet.new([2, 3, 4]))

MapSet.subset?(MapSet.new([1, 2]), MapSet.new([1, 2, 3]))

MapSet.subset?(MapSet.new([1, 2, 3]), MapSet.new([1, 2]))

MapSet.disjoint?(MapSet.new([1, 2]), MapSet.new([3, 4]))

MapSet.disjoint?(MapSet.new([1, 2]), MapSet.new([2, 3]))

MapSet.equal?(MapSet.new([1, 2]), MapSet.new([2, 1, 1]))

MapSet.equal?(MapSet.new([1, 2]), MapSet.new([3, 4]))

MapSet.equal?(MapSet.new([1]), [1])

MapSet.filter(MapSet.new(1..5), fn x -> x > 3 end)

MapSet.reject(MapSet.new(1..5), fn x -> rem(x, 2) != 0 end)

MapSet.split_with(MapSet.new([1, 2, 3, 4]), fn v -> rem(v, 2) == 0 end)

MapSet.filter([1], & &1)

inspect(MapSet.new([1, "a", nil]))

inspect(MapSet.new())

Enum.count(MapSet.new([1, 2, 3]))

2 in MapSet.new([1, 2, 3])

Enum.map(MapSet.new([1, 2, 3]), & &1 + 1)

Enum.into([1, 2, 1], MapSet.new())

for x <- [1, 2, 1], into: MapSet.new(), do: x * 2

Enum.reduce(MapSet.new([1, 2, 3]), 0, &+/2)

Enum.sum(MapSet.new([1, 2, 3]))

MapSet.new([1, 2]) == MapSet.new([2, 1])

Enum.sort(MapSet.new([3, 1, 2]), :desc)

MapSet.size([1])

MapSet.put([1], 2)

MapSet.new([{1, 2}, [3], %{a: 1}]) |> MapSet.member?(%{a: 1})

MapSet.new(%{a: 1, b: 2})

Enum.slice(MapSet.new([1, 2, 3]), 1, 2)

MapSet.new(1..40) |> Enum.to_list() |> Enum.sort() |> Enum.take(3)
