# What a sort asks, and in which order; what it makes of answers that contradict each other.

:rand.seed(:exsss, {7, 2, 3})
for i <- 1..80 do
  l = for _ <- 1..:rand.uniform(if rem(i, 5) == 0, do: 60, else: 12)//1, do: :rand.uniform(9)
  for {n, c} <- [le: &<=/2, lt: &</2, ge: &>=/2, t: fn _, _ -> true end, f: fn _, _ -> false end, odd: fn a, b -> rem(a * 7 + b * 3, 4) < 2 end, ne: fn a, b -> a != b end] do
    k = :counters.new(1, [])
    seen = fn a, b -> :counters.put(k, 1, rem(:counters.get(k, 1) * 31 + a * 10 + b, 1_000_003)); c.(a, b) end
    IO.puts("#{n} #{inspect(l, charlists: :as_lists, limit: 99)} #{inspect(Enum.sort(l, seen), charlists: :as_lists, limit: 99)} #{:counters.get(k, 1)}")
  end
end
for bad <- [fn _, _ -> nil end, fn a, _ -> a end, fn _, _ -> :true end], l <- [[1, 2], [1, 2, 3], [3, 2, 1, 0], [1, 2 | 3], [1 | 2], :a, [1]], do: IO.inspect(try do :lists.sort(bad, l) rescue e -> e catch a, b -> {a, b} end)
