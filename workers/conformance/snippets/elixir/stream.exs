Stream.chunk_by([1, 2, 2, 3, 4, 4, 6], &(rem(&1, 2) == 1)) |> Enum.to_list()

Stream.chunk_every([1, 2, 3, 4, 5, 6], 2) |> Enum.to_list()

Stream.chunk_every([1, 2, 3, 4, 5, 6], 3, 2, :discard) |> Enum.to_list()

Stream.chunk_every([1, 2, 3, 4, 5], 3, 2, [7]) |> Enum.to_list()

Stream.chunk_every([1, 2, 3], 2, 3, []) |> Enum.to_list()

Stream.chunk_while(1..10, [], fn e, acc -> if rem(e, 3) == 0, do: {:cont, Enum.reverse([e | acc]), []}, else: {:cont, [e | acc]} end, fn [] -> {:cont, []}; acc -> {:cont, Enum.reverse(acc), []} end) |> Enum.to_list()

Stream.concat([1..3, 4..6]) |> Enum.to_list()

Stream.concat(1..3, Stream.cycle([:x])) |> Enum.take(5)

Stream.cycle([1, 2, 3]) |> Enum.take(7)

Stream.cycle([]) |> Enum.take(1)

Stream.dedup([1, 2, 3, 3, 2, 1]) |> Enum.to_list()

Stream.dedup_by([{1, :x}, {2, :y}, {2, :z}, {1, :x}], fn {x, _} -> x end) |> Enum.to_list()

Stream.drop(1..10, 5) |> Enum.to_list()

Stream.drop(1..10, -5) |> Enum.to_list()

Stream.drop(1..3, 0) |> Enum.to_list()

Stream.drop_every(1..10, 2) |> Enum.to_list()

Stream.drop_every(1..5, 0) |> Enum.to_list()

Stream.drop_every(1..5, 1) |> Enum.to_list()

Stream.drop_while(1..10, &(&1 <= 5)) |> Enum.to_list()

Stream.duplicate("hello", 0) |> Enum.to_list()

Stream.duplicate("hi", 3) |> Enum.to_list()

Stream.each([1, 2, 3], fn x -> send(self(), x) end) |> Enum.to_list()

Stream.filter([1, 2, 3], &(rem(&1, 2) == 0)) |> Enum.to_list()

Stream.flat_map([1, 2, 3], &[&1, &1 * 2]) |> Enum.to_list()

Stream.flat_map([1, 2, 3], fn x -> 1..x end) |> Enum.take(4)

Stream.from_index() |> Enum.take(3)

Stream.from_index(5) |> Enum.take(3)

Stream.from_index(&(&1 * 2)) |> Enum.take(3)

Stream.intersperse([1, 2, 3], 0) |> Enum.to_list()

Stream.intersperse([], 0) |> Enum.to_list()

Stream.into([1, 2], [3]) |> Enum.to_list()

Stream.iterate(1, &(&1 * 2)) |> Enum.take(5)

Stream.map([1, 2, 3], &(&1 * 2)) |> Enum.to_list()

Stream.map_every(1..10, 3, &(&1 * 10)) |> Enum.to_list()

Stream.map_every(1..3, 0, &(&1 * 10)) |> Enum.to_list()

Stream.reject([1, 2, 3], &(rem(&1, 2) == 0)) |> Enum.to_list()

Stream.repeatedly(fn -> 1 end) |> Enum.take(3)

Stream.resource(fn -> 3 end, fn 0 -> {:halt, 0}; n -> {[n, n], n - 1} end, fn n -> IO.puts("end #{n}") end) |> Enum.to_list()

Stream.resource(fn -> 1 end, fn n -> {[n], n + 1} end, fn n -> IO.puts("stopped at #{n}") end) |> Enum.take(2)

Stream.resource(fn -> 1 end, fn _ -> raise "oops" end, fn n -> IO.puts("cleanup #{n}") end) |> Enum.take(2)

Stream.resource(fn -> 1 end, fn _ -> {1..3, 2} end, fn _ -> :ok end) |> Enum.take(5)

Stream.run(Stream.each(1..2, &IO.puts/1))

Stream.scan(1..5, &(&1 + &2)) |> Enum.to_list()

Stream.scan(1..5, 10, &(&1 + &2)) |> Enum.to_list()

Stream.take(1..100, 3) |> Enum.to_list()

Stream.take(1..10, -3) |> Enum.to_list()

Stream.take(1..10, 0) |> Enum.to_list()

Stream.take_every(1..10, 2) |> Enum.to_list()

Stream.take_every(1..10, 0) |> Enum.to_list()

Stream.take_while(1..10, &(&1 < 4)) |> Enum.to_list()

Stream.transform(1..100, 0, fn i, acc -> if acc < 3, do: {[i], acc + 1}, else: {:halt, acc} end) |> Enum.to_list()

Stream.transform(1..3, 0, fn i, acc -> {[i, acc], acc + i} end) |> Enum.to_list()

Stream.transform(1..5, fn -> 0 end, fn i, acc -> {[i + acc], acc + 1} end, fn acc -> IO.puts("after #{acc}") end) |> Enum.to_list()

Stream.transform(1..5, fn -> [] end, fn i, acc -> if rem(i, 2) == 0, do: {[Enum.reverse([i | acc])], []}, else: {[], [i | acc]} end, fn acc -> {[acc], acc} end, fn acc -> IO.inspect(acc) end) |> Enum.to_list()

Stream.unfold(5, fn 0 -> nil; n -> {n, n - 1} end) |> Enum.to_list()

Stream.unfold({0, 1}, fn {a, b} -> {a, {b, a + b}} end) |> Enum.take(10)

Stream.uniq([1, 2, 3, 3, 2, 1]) |> Enum.to_list()

Stream.uniq_by([{1, :x}, {2, :y}, {1, :z}], fn {x, _} -> x end) |> Enum.to_list()

Stream.with_index([1, 2, 3]) |> Enum.to_list()

Stream.with_index([1, 2, 3], 3) |> Enum.to_list()

Stream.with_index([1, 2], fn x, i -> x + i end) |> Enum.to_list()

Stream.zip([1, 2], [:a, :b, :c]) |> Enum.to_list()

Stream.zip([1..3, [:a, :b, :c], Stream.cycle([0])]) |> Enum.to_list()

Stream.zip_with([1, 2], [3, 4], &(&1 + &2)) |> Enum.to_list()

Stream.zip_with([1..3, 4..6, 7..9], &Enum.sum/1) |> Enum.to_list()

1..3 |> Stream.map(&(&1 + 1)) |> Stream.filter(&(&1 > 2)) |> Enum.to_list()

1..3 |> Stream.map(& &1) |> Stream.take(2) |> inspect() |> String.starts_with?("#Stream<[enum: 1..3, funs: [")

Stream.map(1..3, & &1) |> Enum.count()

Stream.map(1..3, & &1) |> Enum.member?(2)

Stream.map([3, 4], & &1) |> Enum.at(1)

Enum.zip(Stream.cycle([1, 2]), 1..3)

Stream.take(Stream.cycle([1]), 2) |> Enum.reverse()

Stream.chunk_every(1..4, 0) |> Enum.to_list()

Stream.interval(1) |> Enum.take(3)

Stream.timer(1) |> Enum.to_list()

Stream.take_every(1..5, -1)

Stream.drop_every(1..5, -1)

Stream.duplicate(1, -1)

Stream.map(1..3, &IO.puts/1) |> Stream.run()

1..5 |> Stream.each(&IO.inspect/1) |> Stream.take(2) |> Enum.to_list()

Stream.flat_map(1..3, fn x -> Stream.map([x], & &1) end) |> Stream.take(2) |> Enum.to_list()

Stream.concat([]) |> Enum.to_list()

Enum.reduce_while(Stream.iterate(1, &(&1 + 1)), 0, fn x, acc -> if acc > 20, do: {:halt, {x, acc}}, else: {:cont, acc + x} end)

Stream.resource(fn -> [1, 2, 3] end, fn [] -> {:halt, []}; [h | t] -> {[h], t} end, fn _ -> :ok end) |> Stream.zip(Stream.cycle([:a])) |> Enum.to_list()

Stream.transform([1, 2], 0, fn _, _ -> :bad end) |> Enum.to_list()

Stream.unfold(0, fn _ -> :bad end) |> Enum.take(1)

Stream.zip([1, 2], 5) |> Enum.to_list()
