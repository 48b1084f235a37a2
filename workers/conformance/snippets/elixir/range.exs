# Range

Range.new(-100, 100)

Range.new(10, 1)

Range.new(0, 10, 2)

Range.new(0, 10, -2)

Range.new(0, 10, 0)

Range.new(1.0, 2)

Range.new(1, "a", 1)

for r <- [1..10, 1..10//2, 1..10//3, 10..1//-1, 10..1//-4, 1..0//1, 0..1//-1, 5..5, 5..5//-1, 1..1_000_000_000_000], do: {r, Range.size(r), Enum.count(r)}

for r <- [1..10//3, 10..1//-4, 1..0//1, 5..5], do: Enum.to_list(r)

Range.to_list(1..5//2)

Range.to_list([1])

Range.shift(0..10, 1)

Range.shift(0..10//2, -2)

Range.shift(10..0//-1, 3)

Range.shift(0..10, 1.0)

for s <- [-20, -3, -1, 0, 1, 2, 5, 11, 20], do: Range.split(1..5, s)

for s <- [-2, 0, 1, 3], do: Range.split(1..10//3, s)

Range.split(10..1//-2, 2)

Range.split(1..0//1, 2)

Range.split(1..5, :a)

for {a, b} <- [{1..5, 6..9}, {1..5, 5..9}, {1..6//2, 2..6//2}, {1..10//3, 2..20//3}, {10..1//-3, 1..10//4}, {1..0//1, 0..5}, {1..100//7, 3..100//5}], do: Range.disjoint?(a, b)

{1..3 == 1..3, 1..3 == 1..3//1, 3..1//-1 == 1..3, 1..3//2 == 1..4//2}

{2 in 1..3, 4 in 1..3, 2 in 1..10//3, 4 in 1..10//3, 4 in 10..1//-3, 1.5 in 1..3, 1.0 in 1..3}

x = "a"; x in 1..3

first..last//step = 1..10//3; {first, last, step}

%{first: f, last: l, step: s} = 10..1//-2; {f, l, s}

match?(1..3, 1..3)

match?(1..3//1, 1..3)

inspect(1..10)

inspect(1..10//2)

inspect(10..1//-1)

inspect(1..10//1)

Enum.map(1..3, & &1 * 2)

Enum.reduce(10..1//-3, [], &[&1 | &2])

Enum.slice(1..100, 10, 5)

Enum.slice(1..100//3, 5..7)

Enum.at(1..100//7, 3)

Enum.at(1..10, -1)

Enum.member?(1..10//2, 3)

Enum.sum(1..100)

Enum.sum(1..100//7)

Enum.max(10..1//-3)

Enum.min(1..10//4)

Enum.max(1..0//1)

Enum.reverse(1..5)

Enum.zip(1..3, 4..6)

Enum.take(1..10, -2)

Enum.random(5..5)

Enum.split(1..5, 2)

Enum.chunk_every(1..7, 3)

for i <- 1..3, j <- i..3, do: {i, j}

1..

..

a = 3; (1..a) |> Enum.to_list()

1..2.0

1..:a

1..2//0

Map.from_struct(1..3) |> Enum.sort()

String.slice("hello", 1..-2//1)

Enum.slice([1, 2, 3, 4], 1..-1//1)

Enum.slice([1, 2, 3, 4], -2..-1)

Range.disjoint?(1..2, 5)

{inspect(1..3//-1), inspect(1..1//-1), inspect(1..1), inspect(3..1//-1), inspect(5..1//1)}

1..2.0//2

1..2//:a

a = 1.0; a..2

a = 1.0; a..2//1

a = 0; 1..2//a
