# Who ends a stream: its source, a part of it, or what follows

Stream.concat([[0], Stream.take_while(1..6, &(&1 <= 3)), [4]]) |> Stream.take_while(&(&1 <= 4)) |> Enum.to_list()

Stream.concat([[0], Stream.take_while(1..6, &(&1 <= 3)), [4]]) |> Stream.take_while(&(&1 < 2)) |> Enum.to_list()

Stream.concat([[0], Stream.take(1..6, 2), [4]]) |> Enum.zip(1..9)

Stream.resource(fn -> 0 end, fn 3 -> {:halt, 3}; n -> {Stream.take(n..9, 2), n + 1} end, &IO.inspect/1) |> Enum.to_list()

Stream.resource(fn -> 0 end, fn 3 -> {:halt, 3}; n -> {Stream.take(n..9, 2), n + 1} end, &IO.inspect/1) |> Enum.take(3)

1..10 |> Stream.take(6) |> Stream.chunk_every(4, 4, [7, 8]) |> Enum.to_list()

1..10 |> Stream.chunk_every(4) |> Enum.take(1)

1..10 |> Stream.chunk_every(4) |> Stream.take_while(&(hd(&1) < 5)) |> Enum.zip([:a, :b, :c])

1..10 |> Stream.take(6) |> Stream.transform(fn -> 0 end, fn x, n -> {[x], n + 1} end, fn n -> {[{:last, n}], n} end, &IO.inspect/1) |> Enum.to_list()

[false, true] |> Stream.each(&(&1 && raise("pulled"))) |> Stream.take(1) |> Stream.flat_map(&[&1]) |> Enum.to_list()

Stream.zip_with(fn _, _ -> {:halted, [1, 2]} end, 3..4, &+/2) |> Enum.to_list()

Stream.zip([1..3, Stream.resource(fn -> 1 end, &{[&1], &1 + 1}, fn _ -> IO.puts("closed") end)]) |> Enum.to_list()
