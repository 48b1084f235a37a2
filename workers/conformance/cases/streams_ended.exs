# Whether a stream that came to its end says that it is done, or halted.

cont = fn x, a -> {:cont, [x | a]} end
r = fn n -> Stream.resource(fn -> 1 end, fn i -> if i > n, do: {:halt, i}, else: {[i], i + 1} end, fn _ -> :ok end) end
r2 = fn n -> Stream.resource(fn -> 1 end, fn i -> if i > n, do: {:halt, i}, else: {1..2, i + 1} end, fn _ -> :ok end) end
for {n, s} <- [r0: r.(0), r1: r.(1), r2: r.(2), rr: r2.(1), rr2: r2.(2), fm: Stream.flat_map([1, 2], &[&1]), fm0: Stream.flat_map([], &[&1]), fme: Stream.flat_map([1], fn _ -> [] end), fmr: Stream.flat_map([1, 2], fn _ -> 1..2 end), fmh: Stream.flat_map([1,2], fn _ -> r.(1) end), tr: Stream.transform([1, 2], 0, fn x, a -> {[x], a} end), trh: Stream.transform([1, 2], 0, fn _, a -> {:halt, a} end), trs: Stream.transform(r.(2), 0, fn x, a -> {[x], a} end),
   t4: Stream.transform([1, 2], fn -> 0 end, fn x, a -> {[x], a} end, fn a -> {[:l], a} end, fn _ -> :ok end), t4h: Stream.transform([1, 2], fn -> 0 end, fn x, a -> {[x], a} end, fn a -> {:halt, a} end, fn _ -> :ok end), t4e: Stream.transform([1, 2], fn -> 0 end, fn x, a -> {[x], a} end, fn a -> {1..2, a} end, fn _ -> :ok end), t4x: Stream.transform([1, 2], fn -> 0 end, fn _, a -> {:halt, a} end, fn a -> IO.puts("last"); {[9], a} end, fn _ -> :ok end),
   take: Stream.take([1, 2, 3], 2), takef: Stream.take([1], 2), un: Stream.unfold(1, fn 3 -> nil; n -> {n, n + 1} end), z: Stream.zip([1], [2]), z2: Stream.zip([1, 2], [2]), c: Stream.concat([1], [2]), map: Stream.map(r.(1), & &1), mapf: Stream.map(Stream.flat_map([1], &[&1]), & &1), ch: Stream.chunk_every(r.(3), 2), into: Stream.into(r.(1), []), tw: Stream.take_while([1, 2], &(&1 < 2)), cyc: Stream.take(Stream.cycle(r.(1)), 2), file: Stream.run(Stream.map([1], & &1)) && [1], inters: Stream.intersperse([1, 2], 0), dl: Stream.drop([1,2,3], -1), tl: Stream.take([1,2,3], -2)] do
  IO.puts("#{n} #{inspect(Enumerable.reduce(s, {:cont, []}, cont))} #{inspect(Enumerable.reduce(s, {:cont, []}, fn x, a -> if x == 2, do: {:halt, a}, else: {:cont, [x | a]} end))}")
  drive = fn drive, {:suspended, a, f} -> [a | drive.(drive, f.({:cont, []}))]; _, o -> [o] end
  IO.inspect(drive.(drive, Enumerable.reduce(s, {:suspend, []}, fn x, a -> {:suspend, [x | a]} end)))
end
