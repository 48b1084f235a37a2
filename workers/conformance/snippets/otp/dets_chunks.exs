# tables of :dets in chunks; what a chunk holds is a system's own

Enum.each(["chunked", "copied"], &File.rm/1)
{:ok, table} = :dets.open_file(:chunked, file: ~c"chunked")
:dets.insert(table, for(i <- 1..3, do: {i, i}))
{:ok, copy} = :dets.open_file(:copied, file: ~c"copied")
next = fn next, from ->
  fn
    :read ->
      case :dets.bchunk(table, from) do
        {from, chunks} -> {chunks, next.(next, from)}
        :"$end_of_table" -> :end_of_input
      end
    :close -> :ok
  end
end
{_, [first | _]} = :dets.bchunk(table, :start)
fits = for data <- [first, 1, :foo, "a", ["a"], []], do: :dets.is_compatible_bchunk_format(copy, data)
done = :dets.init_table(copy, next.(next, :start), format: :bchunk)
{fits, done, Enum.sort(:dets.match_object(copy, :_)), :dets.close(copy), :dets.close(table)}

File.rm("chunked_bag")
{:ok, table} = :dets.open_file(:chunked_bag, file: ~c"chunked_bag", type: :bag)
one = fn data -> :dets.init_table(table, fn :read -> {[data], fn _ -> :end_of_input end}; :close -> :ok end, format: :bchunk) end
one.(1)

{:ok, table} = :dets.open_file(:chunked2, file: ~c"chunked2")
:dets.bchunk(table, :foo)

:dets.bchunk(:chunked_nowhere, :start)

:dets.is_compatible_bchunk_format(:chunked_nowhere, "")
