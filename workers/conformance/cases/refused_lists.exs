# What :lists, :maps and the collections say of arguments that they refuse: no function, no list, no collection.
f1 = fn _ -> true end
f2 = fn _, _ -> {true, true} end
pool = [5, [], [1, 2], [1 | 2], [{1, 2}, 3], %{1 => 2}, f1, f2]

told = fn
  f, _ when is_function(f) -> "fun"
  %FunctionClauseError{} = e, _ -> "no clause of #{e.function}/#{e.arity}"
  %{__exception__: true} = e, _ -> Exception.message(e) |> String.split([" ** ", "\n"], trim: true) |> Enum.join() |> String.split("#Function") |> hd()
  value, _ when is_list(value) or is_map(value) or is_tuple(value) -> inspect(value) |> String.replace(~r/#Function<[^>]*>/, "fun")
  value, _ -> inspect(value)
end

call = fn module, name, args ->
  try do
    told.(apply(module, name, args), nil)
  rescue
    e -> told.(e, nil)
  end
end

for {module, names} <- [
      lists: [:all, :any, :dropwhile, :filter, :filtermap, :flatmap, :foreach, :map, :partition, :search, :splitwith, :takewhile],
      lists: [:keysort, :ukeysort, :sort, :uniq, :usort, :zip, :flatten, :prefix, :suffix, :nth, :join],
      maps: [:filter, :filtermap, :foreach, :map, :groups_from_list],
      sets: [:filter, :filtermap, :map],
      ordsets: [:filter, :filtermap, :map],
      dict: [:erase, :fetch, :filter, :find, :is_key, :map, :take]
    ],
    name <- names do
  IO.puts("#{module}:#{name}/2")
  for a <- pool, do: IO.puts("  #{told.(a, nil)}: " <> Enum.map_join(pool, "; ", &call.(module, name, [a, &1])))
end

for {module, names} <- [
      lists: [:foldl, :foldr, :mapfoldl, :mapfoldr, :keydelete, :keytake, :keymap, :keymerge, :zipwith],
      maps: [:fold, :intersect_with, :merge_with],
      dict: [:append, :fold, :merge, :store, :update]
    ],
    name <- names do
  IO.puts("#{module}:#{name}/3")
  for a <- [5, [], f2], b <- [5, [1, 2]], do: IO.puts("  " <> Enum.map_join([5, [], [1 | 2], f2], "; ", &call.(module, name, [a, b, &1])))
end

for name <- [:enumerate, :flatlength, :last, :max, :min, :merge, :umerge, :uniq] do
  IO.puts("lists:#{name}/1  " <> Enum.map_join(pool, "; ", &call.(:lists, name, [&1])))
end

for keys <- [5, [1]], map <- [5, %{1 => 2}], do: IO.puts("maps:without/2  " <> call.(:maps, :without, [keys, map]))
for a <- [5, [], [1]], b <- [5, [2]], do: IO.puts("lists:merge/2  " <> call.(:lists, :merge, [a, b]))

# lists that are not in order are merged as they are
IO.inspect({:lists.merge([3, 1], [2]), :lists.umerge([2], [2, 3]), :lists.keymerge(1, [{2}, {1}], [{1, :b}])})
IO.inspect({:lists.keysort(9, [1]), :lists.prefix([], [1 | 2]), :lists.zf(&(&1 > 1), [1, 2])})
