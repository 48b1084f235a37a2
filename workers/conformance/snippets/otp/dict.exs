:dict.new()

:dict.from_list([a: 1, b: 2])

:dict.from_list([a: 1, a: 2])

:dict.to_list(:dict.new())

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.to_list(d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.size(d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.is_empty(d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.is_empty(:dict.new())

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.is_key(:a, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.is_key(:z, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.fetch_keys(d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.fetch(:a, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.find(:a, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.find(:z, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.erase(:a, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.erase(:z, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.store(:a, 9, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.store(:z, 26, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.take(:b, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.take(:z, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.append(:l, 1, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.append_list(:l, [1, 2], d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.append(:l, 2, :dict.append(:l, 1, d)) |> then(&:dict.fetch(:l, &1))

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.append(:a, 1, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update(:a, &(&1 + 1), d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update(:z, &(&1 + 1), 0, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update(:a, &(&1 + 1), 0, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update_counter(:a, 5, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update_counter(:n, 5, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.fold(fn k, v, acc -> [{k, v} | acc] end, [], d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.map(fn _, v -> v * 2 end, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.filter(fn _, v -> v > 1 end, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; srt.(:dict.merge(fn _, a, b -> a + b end, d, :dict.from_list([a: 10, z: 1])))

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; srt.(:dict.merge(fn _, a, b -> {a, b} end, :dict.from_list([a: 10]), d))

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.fetch(:z, d)

d = :dict.from_list([a: 1, b: 2, c: 3]); srt = fn d -> Enum.sort(:dict.to_list(d)) end; :dict.update(:z, &(&1 + 1), d)

:dict.to_list(:dict.from_list(for(i <- 1..20, do: {i, i})))

:dict.to_list(:dict.from_list(for(i <- 1..100, do: {i, i})))

:dict.from_list(for(i <- 1..100, do: {i, i}))

d = :dict.from_list(for(i <- 1..300, do: {i, i})); :dict.fetch_keys(Enum.reduce(1..290, d, &:dict.erase/2))

d = :dict.from_list(for(i <- 1..300, do: {i, i})); Enum.reduce(1..290, d, &:dict.erase/2)

:dict.to_list(:dict.from_list(for(k <- [:a, "b", ~c"c", {1, 2}, 1.5, %{x: 1}, [], -7, 70000], do: {k, k})))

:dict.size(:foo)

:dict.filter(fn k, _ -> rem(k, 7) == 0 end, :dict.from_list(for(i <- 1..200, do: {i, i}))) |> :dict.to_list()
