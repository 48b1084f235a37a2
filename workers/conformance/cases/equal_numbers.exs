# Where 1 and 1.0 come among themselves, which are equal to sort: what each function keeps, turns or drops.

:rand.seed(:exsss, {1, 2, 3})

for i <- 1..150 do
  length = :rand.uniform(if rem(i, 3) == 0, do: 30, else: 7)
  list = for _ <- 1..length, do: Enum.random([1, 1.0, 2, 2.0, 3, 1, 1])
  pairs = Enum.zip(list, Enum.map(list, &(&1 * 2)))
  IO.inspect(list, label: "#{i}", width: 200)
  IO.inspect(:lists.sort(list), label: "sort", width: 200)
  IO.inspect(Enum.sort(list, :desc), label: "desc", width: 200)
  IO.inspect(Enum.sort(list, &>=/2), label: ">=", width: 200)
  IO.inspect(for({n, _} <- :lists.keysort(1, pairs), do: n), label: "keysort", width: 200)
  IO.inspect(for({_, at} <- List.keysort(Enum.with_index(list), 0), do: at), label: "places", width: 200)
  IO.inspect({:lists.usort(list), :lists.ukeysort(2, pairs)}, label: "unique", width: 200)
  IO.inspect(Enum.sort_by(list, &(-&1)), label: "by", width: 200)
  IO.inspect(Enum.sort_by(list, & &1, :desc), label: "by, desc", width: 200)
end

IO.inspect(Enum.sort([[1, 2], [1.0, 2], [1], [1.0], [2], [1.0, 2.0]]))
IO.inspect(:lists.sort([{2, :a}, {2.0, :a}, {1, :b}, {1.0, :b}, {2, :a}]))
IO.inspect(:lists.sort([2, 2.0, 1]))
IO.inspect(:lists.sort([2, 1.0, 1]))
