# Tables of :dets: what they hold, what they refuse, and what is left of them when they were not closed.
for name <- ~w(squares words copied), do: File.rm("/tmp/nb_#{name}.dets")
File.write!("/tmp/nb_no_table.txt", "hello")

show = fn fun ->
  try do
    IO.inspect(fun.(), charlists: :as_charlists, limit: :infinity)
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
  end
end

squares = [file: ~c"/tmp/nb_squares.dets"]
words = [file: ~c"/tmp/nb_words.dets", type: :bag, keypos: 2]

for fun <- [
      fn -> :dets.open_file(~c"/tmp/nb_absent") end,
      fn -> :dets.open_file(~c"/tmp/nb_no_table.txt") end,
      fn -> :dets.open_file(:x, file: ~c"/tmp/nb_no_table.txt") end,
      fn -> :dets.open_file(:x, file: "/tmp/nb_binary") end,
      fn -> :dets.open_file(:x, file: ~c"/nb_no_folder/x") end,
      fn -> :dets.open_file(:x, file: ~c"/tmp/nb_absent", access: :read) end,
      fn -> :dets.open_file(:x, foo: 1) end,
      fn -> :dets.open_file(:x, type: :ordered_set) end,
      fn -> :dets.is_dets_file(~c"/tmp/nb_no_table.txt") end,
      fn -> :dets.is_dets_file(~c"/tmp/nb_absent") end,
      fn -> :dets.insert(:squares, {1, 1}) end,
      fn -> :dets.info(:squares) end,
      fn -> :dets.open_file(:squares, squares) end,
      fn -> :dets.open_file(:squares, squares ++ [type: :bag]) end,
      fn -> :dets.open_file(:squares, file: ~c"/tmp/nb_other.dets") end,
      fn -> :dets.insert(:squares, for(i <- 1..40, do: {i, i * i})) end,
      fn -> :dets.insert(:squares, []) end,
      fn -> :dets.insert(:squares, 1) end,
      fn -> :dets.insert(:squares, [{1}, 2]) end,
      fn -> :dets.lookup(:squares, 7) end,
      fn -> :dets.lookup(:squares, 7.0) end,
      fn -> {:dets.member(:squares, 7), :dets.member(:squares, 77)} end,
      fn -> :dets.insert_new(:squares, {7, 0}) end,
      fn -> :dets.insert_new(:squares, [{41, 0}, {42, 0}]) end,
      fn -> :dets.update_counter(:squares, 41, 5) end,
      fn -> :dets.update_counter(:squares, 41, {2, -3}) end,
      fn -> :dets.update_counter(:squares, 99, 1) end,
      fn -> Enum.sort(:dets.match(:squares, {:"$1", :_})) == for(i <- 1..42, do: [i]) end,
      fn -> :dets.match_object(:squares, {:_, 2}) end,
      fn -> :dets.sync(:squares) end,
      fn -> Enum.sort(:dets.match_object(:squares, :_)) end,
      fn -> :dets.select(:squares, [{{:"$1", :"$2"}, [{:>, :"$2", 1000}], [:"$1"]}]) end,
      fn -> :dets.select(:squares, :foo) end,
      fn -> :dets.select_delete(:squares, [{{:"$1", :_}, [], [{:>, :"$1", 5}]}]) end,
      fn -> :dets.match_delete(:squares, {5, :_}) end,
      fn -> :dets.foldl(fn {k, _}, acc -> [k | acc] end, [], :squares) end,
      fn -> :dets.traverse(:squares, fn x -> {:continue, x} end) end,
      fn -> :dets.traverse(:squares, fn x -> {:done, x} end) end,
      fn -> :dets.traverse(:squares, fn _ -> :continue end) end,
      fn -> :dets.traverse(:squares, fn _ -> :other end) end,
      fn -> :dets.first(:squares) end,
      fn -> Stream.iterate(:dets.first(:squares), &:dets.next(:squares, &1)) |> Enum.take(5) end,
      fn -> for i <- [:size, :type, :keypos, :access, :no_keys, :hash, :filename, :foo], do: :dets.info(:squares, i) end,
      fn -> :dets.open_file(:words, words) end,
      fn -> :dets.insert(:words, [{:x, 1}, {:y, 1}, {:x, 1}, {:z, 2}]) end,
      fn -> :dets.lookup(:words, 1) end,
      fn -> :dets.insert(:words, {:x}) end,
      fn -> :dets.update_counter(:words, 1, 1) end,
      fn -> :dets.delete_object(:words, {:x, 1}) end,
      fn -> :dets.lookup(:words, 1) end,
      fn -> :dets.delete(:words, 1) end,
      fn -> :dets.to_ets(:words, :ets.new(:e, keypos: 2)) |> :ets.tab2list() end,
      fn -> :dets.open_file(:seen, words ++ [access: :read]) end,
      fn -> :dets.sync(:words) end,
      fn -> :dets.close(:words) end,
      fn -> :dets.close(:words) end,
      fn -> :dets.open_file(:words, Keyword.put(words, :keypos, 1)) end,
      fn -> :dets.open_file(:words, Keyword.put(words, :type, :set)) end,
      fn -> :dets.open_file(:seen, words ++ [access: :read]) end,
      fn -> :dets.lookup(:seen, 2) end,
      fn -> :dets.insert(:seen, {:q, 2}) end,
      fn -> :dets.delete(:seen, 2) end,
      fn -> :dets.close(:seen) end,
      # the file of an open table is one that was not closed, but for one in sync
      fn -> :dets.sync(:squares) end,
      fn -> File.cp("/tmp/nb_squares.dets", "/tmp/nb_copied.dets") end,
      fn -> :dets.open_file(:copied, file: ~c"/tmp/nb_copied.dets", repair: false) end,
      fn -> Enum.sort(:dets.match_object(:copied, :_)) end,
      fn -> :dets.close(:copied) end,
      fn -> :dets.insert(:squares, {50, 50}) end,
      fn -> File.cp("/tmp/nb_squares.dets", "/tmp/nb_copied.dets") end,
      fn -> :dets.open_file(:copied, file: ~c"/tmp/nb_copied.dets", repair: false) end,
      fn -> :dets.open_file(:copied, file: ~c"/tmp/nb_copied.dets") end,
      fn -> Enum.sort(:dets.match_object(:copied, :_)) |> Enum.take(4) end,
      fn -> :dets.close(:squares) end,
      fn -> {:ok, ref} = :dets.open_file(~c"/tmp/nb_squares.dets"); {is_reference(ref), :dets.lookup(ref, 3), :dets.close(ref)} end
    ] do
  show.(fun)
end

ets = :ets.new(:ets, [])
:ets.insert(ets, [{1, :one}, {2, :two}])
show.(fn -> :dets.safe_fixtable(:copied, true) end)
show.(fn -> :dets.from_ets(:copied, ets) end)
show.(fn -> :ets.to_dets(ets, :copied) end)
show.(fn -> :dets.safe_fixtable(:copied, false) end)
show.(fn -> :ets.to_dets(ets, :copied) end)
show.(fn -> Enum.sort(:dets.match_object(:copied, :_)) end)
show.(fn -> :ets.from_dets(ets, :copied) end)
show.(fn -> :dets.init_table(:copied, fn :read -> {[{:i, 1}], fn :read -> :end_of_input end} end) end)
show.(fn -> Enum.sort(:dets.match_object(:copied, :_)) end)
show.(fn -> :dets.delete_all_objects(:copied) end)
show.(fn -> :dets.first(:copied) end)

# a table is closed when the process that opened it ends
{pid, monitor} =
  spawn_monitor(fn ->
    {:ok, :owned} = :dets.open_file(:owned, file: ~c"/tmp/nb_owned.dets")
    :dets.insert(:owned, {:kept, true})
  end)

receive do: ({:DOWN, ^monitor, _, ^pid, _} -> :ok)
Stream.repeatedly(fn -> :dets.info(:owned) end) |> Enum.find(&(&1 == :undefined))
{:ok, :owned} = :dets.open_file(:owned, file: ~c"/tmp/nb_owned.dets")
show.(fn -> :dets.lookup(:owned, :kept) end)
