:erlang.phash2(0)

:erlang.phash2(1)

:erlang.phash2(-1)

:erlang.phash2(255)

:erlang.phash2(70000)

:erlang.phash2(134217727)

:erlang.phash2(134217728)

:erlang.phash2(-134217729)

:erlang.phash2(5000000000)

:erlang.phash2(123456789012345678901234567890)

:erlang.phash2(-123456789012345678901234567890)

:erlang.phash2(18446744073709551616)

:erlang.phash2(1.5)

:erlang.phash2(0.0)

:erlang.phash2(-0.0)

:erlang.phash2(-2.25)

:erlang.phash2(1.0e300)

:erlang.phash2(:abc)

:erlang.phash2(true)

:erlang.phash2(nil)

:erlang.phash2(:"é")

:erlang.phash2(:"日本")

:erlang.phash2("")

:erlang.phash2("a")

:erlang.phash2("abc")

:erlang.phash2("0123456789ab")

:erlang.phash2("0123456789abcdef")

:erlang.phash2("the quick brown fox jumps")

:erlang.phash2(<<1::3>>)

:erlang.phash2(<<1, 2, 3::5>>)

:erlang.phash2([])

:erlang.phash2([1])

:erlang.phash2([1, 2, 3, 4])

:erlang.phash2([1, 2, 3, 4, 5])

:erlang.phash2([1000])

:erlang.phash2([1000, 2000])

:erlang.phash2([:a])

:erlang.phash2([:a | :b])

:erlang.phash2([1 | 2])

:erlang.phash2([[]])

:erlang.phash2([[1], [2]])

:erlang.phash2({})

:erlang.phash2({1})

:erlang.phash2({:a, "b", [1]})

:erlang.phash2(~c"hello")

:erlang.phash2({"x", 1})

:erlang.phash2([a: 1])

:erlang.phash2([256, 1])

:erlang.phash2([1, 256])

:erlang.phash2(%{})

:erlang.phash2(%{a: 1})

:erlang.phash2(%{a: 1, b: 2})

:erlang.phash2(%{1 => "x", 2.0 => [:y]})

:erlang.phash2(Map.new(1..100, &{&1, &1 * 2}))

:erlang.phash2({{}, {}})

:erlang.phash2(Enum.to_list(1..300))

:erlang.phash2("user:42")

:erlang.phash2({:via, Registry, {R, "k"}})

:erlang.phash2(1..10)

:erlang.phash2(MapSet.new([1, 2]))

:erlang.phash2(0, 1000)

:erlang.phash2(70000, 1000)

:erlang.phash2(5000000000, 1000)

:erlang.phash2(1.5, 1000)

:erlang.phash2(1.0e300, 1000)

:erlang.phash2(:"é", 1000)

:erlang.phash2("abc", 1000)

:erlang.phash2(<<1::3>>, 1000)

:erlang.phash2([1, 2, 3, 4], 1000)

:erlang.phash2([:a], 1000)

:erlang.phash2([[1], [2]], 1000)

:erlang.phash2(~c"hello", 1000)

:erlang.phash2([1, 256], 1000)

:erlang.phash2(%{1 => "x", 2.0 => [:y]}, 1000)

:erlang.phash2("user:42", 1000)

:erlang.phash(0, 4294967296)

:erlang.phash(1, 4294967296)

:erlang.phash(-1, 4294967296)

:erlang.phash(255, 4294967296)

:erlang.phash(70000, 4294967296)

:erlang.phash(134217727, 4294967296)

:erlang.phash(134217728, 4294967296)

:erlang.phash(-134217729, 4294967296)

:erlang.phash(5000000000, 4294967296)

:erlang.phash(123456789012345678901234567890, 4294967296)

:erlang.phash(-123456789012345678901234567890, 4294967296)

:erlang.phash(18446744073709551616, 4294967296)

:erlang.phash(1.5, 4294967296)

:erlang.phash(0.0, 4294967296)

:erlang.phash(-0.0, 4294967296)

:erlang.phash(-2.25, 4294967296)

:erlang.phash(1.0e300, 4294967296)

:erlang.phash(:abc, 4294967296)

:erlang.phash(true, 4294967296)

:erlang.phash(nil, 4294967296)

:erlang.phash(:"é", 4294967296)

:erlang.phash("", 4294967296)

:erlang.phash("a", 4294967296)

:erlang.phash("abc", 4294967296)

:erlang.phash("0123456789ab", 4294967296)

:erlang.phash("0123456789abcdef", 4294967296)

:erlang.phash("the quick brown fox jumps", 4294967296)

:erlang.phash([], 4294967296)

:erlang.phash([1], 4294967296)

:erlang.phash([1, 2, 3, 4], 4294967296)

:erlang.phash([1, 2, 3, 4, 5], 4294967296)

:erlang.phash([1000], 4294967296)

:erlang.phash([1000, 2000], 4294967296)

:erlang.phash([:a], 4294967296)

:erlang.phash([:a | :b], 4294967296)

:erlang.phash([1 | 2], 4294967296)

:erlang.phash([[]], 4294967296)

:erlang.phash([[1], [2]], 4294967296)

:erlang.phash({}, 4294967296)

:erlang.phash({1}, 4294967296)

:erlang.phash({:a, "b", [1]}, 4294967296)

:erlang.phash(~c"hello", 4294967296)

:erlang.phash({"x", 1}, 4294967296)

:erlang.phash([a: 1], 4294967296)

:erlang.phash([256, 1], 4294967296)

for i <- 1..50, do: :erlang.phash2(i, 8)

for i <- 1..50, do: :erlang.phash2("key#{i}", 16)

:erlang.phash2({:a, 1}, 4294967296)

:erlang.phash2(:a, 1)
