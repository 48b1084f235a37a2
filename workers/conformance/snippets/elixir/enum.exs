Enum.all?([]) and Enum.all?([1, true]) and not Enum.all?([1, nil])

Enum.all?([2, 4], &(rem(&1, 2) == 0))

Enum.all?(%{1 => 2}, fn {k, v} -> v == k + 1 end)

{Enum.any?([]), Enum.any?([nil, false]), Enum.any?([nil, 1])}

Enum.any?(1..5, &(&1 > 4))

Enum.at([1, 2, 3], 0)

Enum.at([1, 2, 3], -1)

Enum.at([1, 2, 3], 5)

Enum.at([1, 2, 3], -4, :none)

Enum.at(1..10//3, 2)

Enum.at(%{1 => :a}, 0)

Enum.chunk_by([1, 2, 2, 3, 4, 4, 6, 7, 7], &(rem(&1, 2) == 1))

Enum.chunk_by([], & &1)

Enum.chunk_every([1, 2, 3, 4, 5, 6], 2)

Enum.chunk_every([1, 2, 3, 4, 5, 6], 3, 2, :discard)

Enum.chunk_every([1, 2, 3, 4, 5, 6], 3, 2, [7])

Enum.chunk_every([1, 2, 3, 4], 3, 3, [])

Enum.chunk_every([1, 2, 3, 4], 10)

Enum.chunk_every([1, 2, 3, 4, 5], 2, 3, [])

Enum.chunk_every([1, 2, 3, 4], 3, 3, Stream.cycle([0]))

Enum.chunk_every([], 3)

Enum.chunk_every(1..3, 0)

Enum.chunk_while(1..10, [], fn e, acc -> if rem(e, 2) == 0, do: {:cont, Enum.reverse([e | acc]), []}, else: {:cont, [e | acc]} end, fn [] -> {:cont, []}; acc -> {:cont, Enum.reverse(acc), []} end)

Enum.chunk_while([1, 2, 3, 4], [], fn e, acc -> if e == 3, do: {:halt, acc}, else: {:cont, e, [e | acc]} end, fn acc -> {:cont, acc, []} end)

Enum.concat([1..3, [4, 5], []])

Enum.concat(1..3, [4, 5])

Enum.concat([[1, [2], 3], [4], [5, 6]])

Enum.count([1, 2, 3])

Enum.count(1..10, &(&1 > 3))

Enum.count(%{})

Enum.count_until(1..20, 5)

Enum.count_until([1, 2], 5)

Enum.count_until(1..20, &(rem(&1, 2) == 0), 7)

Enum.count_until([1], 0)

Enum.dedup([1, 2, 3, 3, 2, 1])

Enum.dedup([1, 1, 2, 2.0, :three, :three])

Enum.dedup_by([{1, :a}, {2, :b}, {2, :c}, {1, :a}], fn {x, _} -> x end)

Enum.drop([1, 2, 3], 2)

Enum.drop([1, 2, 3], 10)

Enum.drop([1, 2, 3], 0)

Enum.drop([1, 2, 3], -1)

Enum.drop(1..5, -10)

Enum.drop_every(1..10, 2)

Enum.drop_every(1..10, 0)

Enum.drop_every([1, 2, 3], 1)

Enum.drop_every([1, 2, 3], -1)

Enum.drop_while([1, 2, 3, 2, 1], &(&1 < 3))

Enum.each([1, 2], fn x -> IO.puts(x) end)

Enum.empty?([])

{Enum.empty?(%{}), Enum.empty?(1..0//1), Enum.empty?([1]), Enum.empty?(Stream.take([1], 0))}

Enum.fetch([2, 4, 6], 0)

Enum.fetch([2, 4, 6], -3)

Enum.fetch([2, 4, 6], 4)

Enum.fetch!([2, 4, 6], 2)

Enum.fetch!([2, 4, 6], 4)

Enum.fetch!(1..3, -4)

Enum.filter([1, 2, 3], &(rem(&1, 2) == 0))

Enum.filter(%{1 => 1, 2 => 3}, fn {k, v} -> k == v end)

Enum.find([2, 3, 4], &(rem(&1, 2) == 1))

Enum.find([2, 4], &(rem(&1, 2) == 1))

Enum.find([2, 4], 0, &(rem(&1, 2) == 1))

Enum.find_index([2, 4, 6], &(&1 == 6))

Enum.find_index([], &(&1 == 6))

Enum.find_value([2, 3, 4], fn x -> if x > 2, do: x * x end)

Enum.find_value([2, 3, 4], "no", fn x -> if x > 10, do: x end)

Enum.flat_map([:a, :b], fn x -> [x, x] end)

Enum.flat_map([{1, 3}, {4, 6}], fn {x, y} -> x..y end)

Enum.flat_map_reduce(1..100, 0, fn x, acc -> if acc < 3, do: {[x], acc + 1}, else: {:halt, acc} end)

Enum.flat_map_reduce(1..3, 0, fn x, acc -> {[x, x], acc + x} end)

Enum.frequencies(~w{ant buffalo ant ant buffalo dingo})

Enum.frequencies_by(~w{aa aA bb cc}, &String.downcase/1)

Enum.group_by(~w{ant buffalo cat dingo}, &String.length/1)

Enum.group_by(~w{ant buffalo cat dingo}, &String.length/1, &String.first/1)

Enum.intersperse([1, 2, 3], 0)

Enum.intersperse([1], 0)

Enum.intersperse([], 0)

Enum.into([1, 2], [])

Enum.into([{1, 2}, {3, 4}], %{})

Enum.into(%{1 => 1}, %{2 => 2})

Enum.into([1, 2], MapSet.new([3]))

Enum.into(["a", "b"], "")

Enum.into([{1, 2}], %{}, fn {k, v} -> {k, v * 2} end)

Enum.into([2, 3], [1])

Enum.into([1], 5)

Enum.join([1, 2, 3])

Enum.join([1, 2, 3], " = ")

Enum.join(["a", ["b", ["c"]]], "-")

Enum.join([], "-")

Enum.join([{1, 2}])

Enum.map([1, 2, 3], &(&1 * 2))

Enum.map(%{1 => 2}, fn {k, v} -> {k, -v} end)

Enum.map(1..3, fn x -> x end)

Enum.map(5, & &1)

Enum.map_every(1..10, 2, fn x -> x + 1000 end)

Enum.map_every(1..3, 0, fn x -> x + 1000 end)

Enum.map_every([1, 2, 3], 1, fn x -> x + 1000 end)

Enum.map_every([1, 2, 3], -1, fn x -> x + 1000 end)

Enum.map_intersperse([1, 2, 3], :a, &(&1 * 2))

Enum.map_join([1, 2, 3], &(&1 * 2))

Enum.map_join([1, 2, 3], " = ", &(&1 * 2))

Enum.map_reduce([1, 2, 3], 0, fn x, acc -> {x * 2, x + acc} end)

Enum.map_reduce(1..3, "", fn x, acc -> {x, acc <> to_string(x)} end)

Enum.max([4, 2, 7, 2])

Enum.max([])

Enum.max([], fn -> 0 end)

Enum.max(["b", "a", :c, 1])

Enum.max([~D[2017-03-31], ~D[2017-04-01]], Date)

Enum.max([1, 2, 3], &<=/2)

Enum.max_by(["a", "aa", "aaa", "bbb"], &String.length/1)

Enum.max_by([], & &1)

Enum.max_by([], & &1, fn -> nil end)

Enum.max_by(~w(a bb cc), &String.length/1, &>/2)

Enum.member?(1..10, 5)

{Enum.member?([1, 2], 3), Enum.member?(%{a: 1}, {:a, 1}), Enum.member?(%{a: 1}, :a), Enum.member?(1..10//2, 4), 1.0 in [1]}

Enum.min([4, 2, 7, 2])

Enum.min([])

Enum.min([], fn -> 0 end)

Enum.min(["b", :c, 1.0, 1])

Enum.min_by(["a", "aa", "", "bbb"], &String.length/1)

Enum.min_by([], & &1)

Enum.min_max([2, 3, 1])

Enum.min_max(1..5)

Enum.min_max([])

Enum.min_max([], fn -> {nil, nil} end)

Enum.min_max_by(["aaa", "bb", "c"], &String.length/1)

Enum.min_max_by([], & &1)

Enum.product([2, 3, 4])

Enum.product([])

Enum.product([2, 2.5])

Enum.product_by([%{n: 2}, %{n: 4}], & &1.n)

Enum.sum_by([%{n: 2}, %{n: 4}], & &1.n)

(:rand.seed(:exsss, {1, 2, 3}); Enum.random(1..100))

(:rand.seed(:exsss, {1, 2, 3}); Enum.random([:a, :b, :c]))

Enum.random([])

(:rand.seed(:exsss, {1, 2, 3}); Enum.shuffle(1..10))

Enum.take_random(1..10, 0)

Enum.reduce([1, 2, 3], 0, fn x, acc -> x + acc end)

Enum.reduce([1, 2, 3, 4], fn x, acc -> x * acc end)

Enum.reduce([], fn x, acc -> x * acc end)

Enum.reduce(%{1 => 2, 3 => 4}, 0, fn {k, v}, acc -> k + v + acc end)

Enum.reduce(1..3//1, [], &[&1 | &2])

Enum.reduce_while(1..100, 0, fn x, acc -> if x < 5, do: {:cont, acc + x}, else: {:halt, acc} end)

Enum.reduce_while([1, 2], 0, fn x, acc -> {:cont, acc + x} end)

Enum.reject([1, 2, 3], &(rem(&1, 2) == 0))

Enum.reverse([1, 2, 3])

Enum.reverse(1..5)

Enum.reverse([1, 2, 3], [4, 5, 6])

Enum.reverse(%{1 => 2, 3 => 4}, [1])

Enum.reverse_slice([1, 2, 3, 4, 5, 6], 2, 4)

Enum.reverse_slice([1, 2, 3], 2, 40)

Enum.reverse_slice(1..5, 10, 2)

Enum.scan(1..5, &(&1 + &2))

Enum.scan(1..5, 0, &(&1 + &2))

Enum.scan([], &+/2)

Enum.slice([1, 2, 3, 4, 5], 1..3)

Enum.slice([1, 2, 3, 4, 5], 2..-1//1)

Enum.slice([1, 2, 3, 4, 5], -3..-2//1)

Enum.slice([1, 2, 3, 4, 5], 4..2//1)

Enum.slice([1, 2, 3, 4, 5], 0..4//2)

Enum.slice(1..10, 5..100)

Enum.slice(1..10, -2..-1)

Enum.slice(1..10, 5..6//-1)

Enum.slice([1, 2, 3, 4, 5], 1, 2)

Enum.slice([1, 2, 3, 4, 5], -2, 5)

Enum.slice([1, 2, 3, 4, 5], 10, 5)

Enum.slice(1..10, 5, 0)

Enum.slice([1, 2], 1, -1)

Enum.slice(%{1 => 2, 3 => 4}, 1, 1)

Enum.slide([:a, :b, :c, :d, :e, :f], 3, 1)

Enum.slide([:a, :b, :c, :d, :e, :f], 1..3, 5)

Enum.slide([:a, :b, :c, :d, :e, :f], 3..5, 1)

Enum.slide([:a, :b, :c, :d, :e, :f], -1, 0)

Enum.slide([:a, :b, :c], 0..1, 0)

Enum.slide([:a, :b, :c, :d], 1..2, 2)

Enum.sort([3, 2, 1])

Enum.sort([3, 2.0, 1, :a, "b", [1], {1}, %{}])

Enum.sort([1, 2, 3], :desc)

Enum.sort([1, 2, 3], &>=/2)

Enum.sort(["some", "kind", "of", "monster"], &(byte_size(&1) <= byte_size(&2)))

Enum.sort([~D[2019-01-01], ~D[2020-03-02], ~D[2019-06-06]], Date)

Enum.sort([~D[2019-01-01], ~D[2020-03-02], ~D[2019-06-06]], {:desc, Date})

Enum.sort(3..1//-1)

Enum.sort_by(["some", "kind", "of", "monster"], &byte_size/1)

Enum.sort_by(["some", "kind", "of", "monster"], &byte_size/1, :desc)

Enum.sort_by(["some", "kind", "of", "monster"], &{byte_size(&1), String.first(&1)})

Enum.sort_by([{"a", ~D[2020-01-02]}, {"b", ~D[2019-01-02]}], &elem(&1, 1), Date)

Enum.sort_by([{1, :b}, {1, :a}, {0, :c}], &elem(&1, 0))

Enum.split([1, 2, 3], 2)

Enum.split([1, 2, 3], 10)

Enum.split([1, 2, 3], -1)

Enum.split([1, 2, 3], -10)

Enum.split(1..4, 0)

Enum.split_while([1, 2, 3, 4], &(&1 < 3))

Enum.split_while([1, 2], &(&1 > 3))

Enum.split_with([5, 4, 3, 2, 1, 0], &(rem(&1, 2) == 0))

Enum.split_with(%{1 => 1, 2 => -2}, fn {_k, v} -> v < 0 end)

Enum.sum([1, 2, 3])

Enum.sum(1..100)

Enum.sum([])

Enum.sum([1, 2.5])

Enum.sum(1..0//1)

Enum.sum(["a"])

Enum.take([1, 2, 3], 2)

Enum.take([1, 2, 3], -2)

Enum.take([1, 2, 3], 0)

Enum.take(1..3, 10)

Enum.take(Stream.iterate(1, &(&1 * 2)), 5)

Enum.take_every(1..10, 3)

Enum.take_every(1..10, 0)

Enum.take_every(1..3, 1)

Enum.take_every([1], -1)

Enum.take_while([1, 2, 3, 1], &(&1 < 3))

Enum.to_list(1..3)

Enum.to_list(%{1 => 2})

Enum.to_list(:atom)

Enum.uniq([1, 2, 3, 3, 2, 1, 1.0])

Enum.uniq_by([{1, :x}, {2, :y}, {1, :z}], fn {x, _} -> x end)

Enum.unzip([{:a, 1}, {:b, 2}, {:c, 3}])

Enum.unzip([])

Enum.unzip([1])

Enum.with_index([:a, :b, :c])

Enum.with_index([:a, :b, :c], 3)

Enum.with_index([:a, :b], fn el, i -> {i, el} end)

Enum.with_index(%{1 => 2})

Enum.zip([1, 2, 3], [:a, :b, :c])

Enum.zip([1, 2, 3, 4, 5], [:a, :b])

Enum.zip([[1, 2], [:a, :b], ["x", "y", "z"]])

Enum.zip([])

Enum.zip(1..3, %{1 => 2})

Enum.zip_reduce([1, 2], [3, 4], 0, fn x, y, acc -> x + y + acc end)

Enum.zip_reduce([[1, 2], [3, 4], [5, 6]], [], fn els, acc -> [List.to_tuple(els) | acc] end)

Enum.zip_with([1, 2], [3, 4, 5], fn x, y -> x * y end)

Enum.zip_with([[1, 2], [3, 4], [5, 6]], fn [x, y, z] -> x + y + z end)

Enum.zip_with([], & &1)

Enum.count([1 | 2])

Enum.reduce("abc", 0, fn _, a -> a end)

Enum.map(nil, & &1)

Enum.map({1, 2}, & &1)

Enum.sort(%{b: 1})

Enum.flat_map([1], fn x -> x end)

Enum.chunk_every([1], 2, -1)

Enum.filter(nil, & &1)

Enum.take([1], :a)

Enum.zip_with([1..3, 4..6], fn [a, b] -> {a, b} end) |> Enum.unzip()

for {k, v} <- Enum.group_by(1..10, &rem(&1, 3)), into: %{}, do: {k, Enum.sum(v)}

1..10 |> Enum.chunk_every(3, 3, :discard) |> Enum.map(&Enum.sum/1)

Enum.into(%{}, MapSet.new())

Enum.into(1..3, %{}, &{&1, &1 * &1})

Enum.frequencies([1, 1.0, 1])

Enum.max([1, 1.0])

Enum.min([1.0, 1])

Enum.max_by([{1, :a}, {1, :b}], &elem(&1, 0))

Enum.sort([1, 1.0, 1], :desc)

Enum.uniq([1.0, 1])

Enum.to_list(MapSet.new([3, 1, 2]))

Enum.slice([a: 1, b: 2, c: 3], 1..2)

Enum.at([a: 1], 0)

Enum.reduce_while(1..3, 0, fn _, _ -> :bad end)

Enum.into(["b"], <<5::3>>)

Enum.into([1], <<1::3>>)

Enum.zip([1 | 2], [3, 4])

Enum.zip_with([1 | 2], [3, 4], &{&1, &2})

Enum.group_by([1, 2, 3], &IO.inspect(rem(&1, 2)), &IO.inspect/1)

Enum.group_by([1, 2 | 3], & &1)

Enum.unzip([{1, 2}, {3, 4} | 5])

:lists.reverse([1, 2 | 3])

:lists.reverse([1, 2, 3 | 4])

:lists.reverse([1 | 2])

{Enum.split([1, 2, 3], -1), Enum.split([1, 2, 3], -3), Enum.split([1, 2, 3], -5), Enum.split([], -1), Enum.split(1..4, -2), Enum.split(%{1 => :a, 2 => :b}, -1)}

Enum.split([1, 2 | 3], -1)

Enum.split([3, 2, 1, 3 | 1.5], -1)
