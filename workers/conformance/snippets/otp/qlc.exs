:qlc.e(:qlc.string_to_handle(~c"[X || X <- [1, 2, 3], X > 1]."))

:qlc.eval(:qlc.string_to_handle(~c"[X || X <- [3, 1, 3]]."), unique_all: true)

:qlc.e(:qlc.string_to_handle(~c"[X || X <- [3, 1, 3]].", unique: true))

:qlc.e(:qlc.string_to_handle(~c"[{X, Y} || X <- [1, 2], Y <- L, X < Y].", [], L: [1, 2, 3]))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {2, :b}, {3, :c}]); {:qlc.e(:ets.table(t)), :qlc.e(:qlc.string_to_handle(~c"[{X, Y} || {X, Y} <- T, X > 1].", [], T: :ets.table(t)))}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {2, :b}, {3, :c}]); for o <- [[], [traverse: :last_prev], [traverse: :select], [traverse: {:select, [{{:"$1", :_}, [{:>, :"$1", 1}], [:"$1"]}]}], [n_objects: 1]], do: :qlc.e(:ets.table(t, o))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {2, :b}, {3, :c}]); c = :qlc.cursor(:ets.table(t)); [:qlc.next_answers(c, 2), :qlc.next_answers(c, 2), :qlc.next_answers(c), :qlc.delete_cursor(c)]

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :c}, {2, :b}, {3, :a}]); {:qlc.fold(fn x, a -> [x | a] end, [], :ets.table(t)), :qlc.e(:qlc.keysort(2, :ets.table(t))), :qlc.e(:qlc.keysort(1, :ets.table(t), order: :descending))}

:qlc.e(:qlc.sort(:qlc.append([1, 3], [0, 3])))

:qlc.e(:qlc.sort([3, 1, 3], unique: true, order: :descending))

c = :qlc.cursor([1, 2, 3]); {:qlc.next_answers(c, 1), :qlc.next_answers(c, :all_remaining), :qlc.delete_cursor(c), :qlc.delete_cursor(c)}

:qlc.string_to_handle(~c"foo(")

:qlc.string_to_handle(~c"[X || X <- .")

:qlc.e(1)

c = :qlc.cursor([1]); Task.await(Task.async(fn -> try do :qlc.next_answers(c) catch k, e -> {k, e} end end))

f = fn -> [1, 2 | fn -> [3] end] end; :qlc.e(:qlc.table(f, []))

f = String.to_charlist(Path.join(System.tmp_dir!(), "qlc_table")); {:ok, d} = :dets.open_file(:qlc_table, file: f); :dets.insert(d, [{1, :a}, {2, :b}]); r = {Enum.sort(:qlc.e(:dets.table(d))), :qlc.e(:dets.table(d, traverse: {:select, [{{:"$1", :b}, [], [:"$1"]}]}))}; :dets.close(d); File.rm(f); r
