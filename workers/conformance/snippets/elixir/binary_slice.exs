# Slices of binaries

for r <- [0..-1//2, 1..4//2, 1..10//3, -3..-1//2, 4..2//1, 0..0, 5..1//2, 2..100//2, 1..3, -4..-2, 10..20], do: binary_slice("elixir", r)

binary_slice("elixir", 4..2//-1)

for {a, b} <- [{0, 3}, {2, 10}, {-3, 2}, {-10, 8}, {6, 1}, {3, 0}], do: binary_slice("elixir", a, b)

binary_slice("elixir", 1, -1)

for {s, a, b} <- [{"héllo", 2, 3}, {"héllo", 1, 3}, {"héllo", 0, 2}, {"héllo", 2, 1}, {"héllo", -3, 2}, {"héllo", -4, 2}, {"héllo", 3, 1}, {"ééé", 1, 3}, {"ééé", 1, 1}, {"a", 1, 1}, {"a", 0, 5}, {"é", -1, 2}, {"aé", 0, 2}], do: {s, a, b, String.byte_slice(s, a, b)}

n = 3; <<a::binary-size(^n), _::binary>> = "abcdef"; a

n = 3; <<a::binary-size(n), _::binary>> = "abcdef"; a

<<n, a::binary-size(n), rest::binary>> = <<2, "abcd">>; {n, a, rest}
