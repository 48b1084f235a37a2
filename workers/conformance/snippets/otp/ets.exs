t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1.0)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 9)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :size)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.member(t, 1)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 2)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2, :dflt)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 5)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.take(t, 1)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete(t, 1); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_object(t, {1, :a}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, {1, :z})

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {8, 1}])

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {1, 1}])

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_all_objects(t); :ets.tab2list(t)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match(t, {1, :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_object(t, {1, :_}) |> Enum.sort()

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_delete(t, {1, :_}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select(t, [{{:"$1", :"$2"}, [], [{{:"$2", :"$1"}}]}]) |> Enum.sort()

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_count(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_delete(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldl(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldr(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :type)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_counter(t, 2, 1)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_element(t, 2, {2, :zz})

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:"$1", :"$2", :"$1"})

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:_, :"$2", :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :"$1") |> Enum.sort()

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :_)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match_object(t, {:"$1", :b, :_})

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match(t, {:"$1", :_, :_}, 2); {length(a), :ets.match(c) |> elem(0) |> length()}

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); {b, e} = :ets.select(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match_object(t, {:_, :_, :_}, 2); {b, e} = :ets.match_object(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(t, [{{:_, :zz, :_}, [], [true]}], 2)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, e} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 10); {Enum.sort(a), e}

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(:"$end_of_table")

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(:"$end_of_table")

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.first(t) in [1, 2, 3]

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.next(t, k))] end; Enum.sort(keys.(keys, :ets.first(t)))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.prev(t, k))] end; Enum.sort(keys.(keys, :ets.last(t)))

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.first_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.last_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.next_lookup(t, :ets.first(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.prev_lookup(t, :ets.last(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 99)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 0)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 0)

t = :ets.new(:t, [:set, :public]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 99)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1.0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 9)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :size)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.member(t, 1)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 2)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2, :dflt)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 5)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.take(t, 1)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete(t, 1); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_object(t, {1, :a}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, {1, :z})

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {8, 1}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {1, 1}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_all_objects(t); :ets.tab2list(t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match(t, {1, :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_object(t, {1, :_}) |> Enum.sort()

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_delete(t, {1, :_}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select(t, [{{:"$1", :"$2"}, [], [{{:"$2", :"$1"}}]}]) |> Enum.sort()

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_count(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_delete(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldl(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldr(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :type)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_counter(t, 2, 1)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_element(t, 2, {2, :zz})

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:"$1", :"$2", :"$1"})

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:_, :"$2", :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :"$1") |> Enum.sort()

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :_)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match_object(t, {:"$1", :b, :_})

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match(t, {:"$1", :_, :_}, 2); {length(a), :ets.match(c) |> elem(0) |> length()}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); {b, e} = :ets.select(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match_object(t, {:_, :_, :_}, 2); {b, e} = :ets.match_object(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(t, [{{:_, :zz, :_}, [], [true]}], 2)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, e} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 10); {Enum.sort(a), e}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(:"$end_of_table")

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(:"$end_of_table")

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.first(t) in [1, 2, 3]

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.next(t, k))] end; Enum.sort(keys.(keys, :ets.first(t)))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.prev(t, k))] end; Enum.sort(keys.(keys, :ets.last(t)))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.first_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.last_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.next_lookup(t, :ets.first(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.prev_lookup(t, :ets.last(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 99)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 99)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1.0)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 9)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :size)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.member(t, 1)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 2)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2, :dflt)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 5)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.take(t, 1)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete(t, 1); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_object(t, {1, :a}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, {1, :z})

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {8, 1}])

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {1, 1}])

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_all_objects(t); :ets.tab2list(t)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match(t, {1, :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_object(t, {1, :_}) |> Enum.sort()

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_delete(t, {1, :_}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select(t, [{{:"$1", :"$2"}, [], [{{:"$2", :"$1"}}]}]) |> Enum.sort()

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_count(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_delete(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldl(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldr(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :type)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_counter(t, 2, 1)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_element(t, 2, {2, :zz})

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:"$1", :"$2", :"$1"})

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:_, :"$2", :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :"$1") |> Enum.sort()

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :_)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match_object(t, {:"$1", :b, :_})

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match(t, {:"$1", :_, :_}, 2); {length(a), :ets.match(c) |> elem(0) |> length()}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); {b, e} = :ets.select(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match_object(t, {:_, :_, :_}, 2); {b, e} = :ets.match_object(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(t, [{{:_, :zz, :_}, [], [true]}], 2)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, e} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 10); {Enum.sort(a), e}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(:"$end_of_table")

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(:"$end_of_table")

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.first(t) in [1, 2, 3]

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.next(t, k))] end; Enum.sort(keys.(keys, :ets.first(t)))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.prev(t, k))] end; Enum.sort(keys.(keys, :ets.last(t)))

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.first_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.last_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.next_lookup(t, :ets.first(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.prev_lookup(t, :ets.last(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 99)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 0)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 0)

t = :ets.new(:t, [:bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 99)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 1.0)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup(t, 9)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :size)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.member(t, 1)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 2)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 9, 2, :dflt)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.lookup_element(t, 1, 5)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.take(t, 1)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete(t, 1); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_object(t, {1, :a}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, {1, :z})

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {8, 1}])

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.insert_new(t, [{7, 1}, {1, 1}])

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.delete_all_objects(t); :ets.tab2list(t)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match(t, {1, :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_object(t, {1, :_}) |> Enum.sort()

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.match_delete(t, {1, :_}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select(t, [{{:"$1", :"$2"}, [], [{{:"$2", :"$1"}}]}]) |> Enum.sort()

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_count(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.select_delete(t, [{{1, :_}, [], [true]}])

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldl(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.foldr(fn {k, _}, acc -> acc + k end, 0, t)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.info(t, :type)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_counter(t, 2, 1)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a}, {1, :b}, {1, :a}, {2, :c}, {1.0, :f}]); :ets.update_element(t, 2, {2, :zz})

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:"$1", :"$2", :"$1"})

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, {:_, :"$2", :"$1"}) |> Enum.sort()

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :"$1") |> Enum.sort()

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(t, :_)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match_object(t, {:"$1", :b, :_})

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match(t, {:"$1", :_, :_}, 2); {length(a), :ets.match(c) |> elem(0) |> length()}

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); {b, e} = :ets.select(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.match_object(t, {:_, :_, :_}, 2); {b, e} = :ets.match_object(c); {Enum.sort(a ++ b), e}

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(t, [{{:_, :zz, :_}, [], [true]}], 2)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, e} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 10); {Enum.sort(a), e}

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select(:"$end_of_table")

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.match(:"$end_of_table")

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.first(t) in [1, 2, 3]

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.next(t, k))] end; Enum.sort(keys.(keys, :ets.first(t)))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); keys = fn keys, :"$end_of_table" -> []; keys, k -> [k | keys.(keys, :ets.prev(t, k))] end; Enum.sort(keys.(keys, :ets.last(t)))

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.first_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {k, l} = :ets.last_lookup(t); l == :ets.lookup(t, k)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.next_lookup(t, :ets.first(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); case :ets.prev_lookup(t, :ets.last(t)) do {k, l} -> l == :ets.lookup(t, k) end

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 99)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 0)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.next(t, 0)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.prev(t, 99)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {:ets.first(t), :ets.last(t), :ets.next(t, 1), :ets.next(t, 3), :ets.prev(t, 3), :ets.prev(t, 1), :ets.next(t, 1.5), :ets.prev(t, 2.5)}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.tab2list(t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.select_reverse(t, [{{:"$1", :_, :_}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select_reverse(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); {b, c} = :ets.select_reverse(c); {a, b, c}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {a, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 1); :ets.insert(t, {1.5, :n, :n}); {b, _} = :ets.select(c); {a, b}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {:ets.first_lookup(t), :ets.last_lookup(t), :ets.next_lookup(t, 1), :ets.prev_lookup(t, 3), :ets.next_lookup(t, 3), :ets.prev_lookup(t, 1)}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); {:ets.slot(t, 0), :ets.slot(t, 1), :ets.slot(t, 3)}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.slot(t, 4)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.lookup(t, 2.0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.insert(t, {2.0, :new}); :ets.tab2list(t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.foldl(fn x, acc -> [elem(x, 0) | acc] end, [], t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, :a, "x"}, {2, :b, "y"}, {3, :c, "z"}]); :ets.foldr(fn x, acc -> [elem(x, 0) | acc] end, [], t)

:ets.first(:ets.new(:t, []))

:ets.last(:ets.new(:t, [:ordered_set]))

:ets.first_lookup(:ets.new(:t, []))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, for(x <- [3, "b", :a, [1], {1}, 2.5, 1, %{a: 1}], do: {x})); Enum.map(:ets.tab2list(t), &elem(&1, 0))

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, 1)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, -5)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 3})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {3, 5})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, [{2, 1}, {3, 1}])

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, [])

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 10, 5, 0})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, -10, 0, 100})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 1, 5, 0})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, [{2, 1}, {2, 1}, {2, 0}])

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {1, 1})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {4, 1})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {5, 1})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {9, 1})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, :x)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, :x})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 1.5})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 1, :x, 0})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, [{2, 1}, :x])

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, {2, 36893488147419103232})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :none, 1)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :none, 1, {:x, 5})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :none, {3, 2}, {:x, 5, 6}); :ets.lookup(t, :none)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :none, 1, {:none})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :none, 1, :foo)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_counter(t, :k, 1, {:k, 0}); :ets.lookup(t, :k)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, {2, :new}); :ets.lookup(t, :k)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, [{2, :a}, {3, :b}]); :ets.lookup(t, :k)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :none, {2, 1})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :none, {2, 1}, {:d, 0}); :ets.lookup(t, :none)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, {1, :x})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, {7, :x})

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, :x)

t = :ets.new(:t, []); :ets.insert(t, {:k, 1, 10, "s"}); :ets.update_element(t, :k, [])

:ets.new(:t, [:foo])

:ets.new("t", [])

:ets.new(:t, :set)

:ets.new(:t, [{:keypos, 0}])

:ets.new(:t, [{:keypos, :a}])

:ets.new(:t, [{:heir, :foo}])

is_reference(:ets.new(:t, [{:heir, :none}]))

is_reference(:ets.new(:t, [{:heir, self(), 1}, {:read_concurrency, true}, {:write_concurrency, :auto}, {:decentralized_counters, true}, :compressed]))

:ets.new(:nam1, [:named_table])

:ets.new(:nam2, [:named_table]); :ets.new(:nam2, [:named_table])

:ets.new(:nam3, [:named_table]); :ets.insert(:nam3, {1, 2}); :ets.lookup(:nam3, 1)

:ets.new(:nam4, [:named_table]); :ets.rename(:nam4, :nam5); {:ets.info(:nam4), :ets.info(:nam5, :name)}

t = :ets.new(:x, []); {:ets.rename(t, :y) == t, :ets.info(t, :name)}

:ets.new(:nam6, [:named_table]); is_reference(:ets.whereis(:nam6))

:ets.whereis(:nope)

:ets.whereis("x")

t = :ets.new(:t, [{:keypos, 2}]); :ets.insert(t, {:v, :k}); {:ets.lookup(t, :k), :ets.lookup(t, :v), :ets.info(t, :keypos)}

t = :ets.new(:t, [{:keypos, 2}]); :ets.insert(t, {:v})

t = :ets.new(:t, []); :ets.insert(t, :foo)

t = :ets.new(:t, []); :ets.insert(t, [{1}, :foo])

t = :ets.new(:t, []); :ets.insert(t, {})

t = :ets.new(:t, []); :ets.insert(t, [])

t = :ets.new(:t, []); :ets.delete(t)

t = :ets.new(:t, []); :ets.delete(t); :ets.lookup(t, 1)

:ets.lookup(:no_such_table, 1)

:ets.lookup(123, 1)

:ets.insert(:no_such_table, {1})

:ets.insert(:no_such_table, 1)

:ets.delete(:no_such_table)

:ets.info(:no_such_table)

:ets.info(:no_such_table, :size)

t = :ets.new(:t, []); :ets.info(t, :foo)

:ets.info(123)

:ets.tab2list(:no_such_table)

:ets.first(:no_such_table)

:ets.next(:no_such_table, 1)

:ets.select(:no_such_table, [])

:ets.match(:no_such_table, :_)

:ets.member(:no_such_table, 1)

:ets.delete(:no_such_table, 1)

:ets.update_counter(:no_such_table, 1, 1)

:ets.rename(:no_such_table, :a)

:ets.give_away(:no_such_table, self(), 1)

:ets.take(:no_such_table, 1)

:ets.setopts(:no_such_table, [])

:ets.safe_fixtable(:no_such_table, true)

:ets.foldl(fn _, a -> a end, 0, :no_such_table)

:ets.lookup_element(:no_such_table, 1, 1)

t = :ets.new(:t, []); :ets.lookup_element(t, 1, 0)

t = :ets.new(:t, []); :ets.lookup_element(t, 1, :a)

t = :ets.new(:t, []); Enum.sort(Keyword.keys(:ets.info(t)))

t = :ets.new(:tt, [:bag, :private]); Keyword.take(:ets.info(t), [:name, :type, :protection, :keypos, :size, :named_table, :compressed, :heir, :read_concurrency, :write_concurrency, :decentralized_counters])

t = :ets.new(:t, []); {:ets.info(t, :owner) == self(), :ets.info(t, :node), :ets.info(t, :id) == t, :ets.info(t, :fixed), :ets.info(t, :binary), :ets.info(t, :safe_fixed)}

t = :ets.new(:t, []); :ets.info(t, :memory) > 0

t = :ets.new(:t, []); t in :ets.all()

t = :ets.new(:t, []); :ets.setopts(t, [{:heir, self(), :d}]); :ets.info(t, :heir) == self()

t = :ets.new(:t, []); :ets.setopts(t, {:heir, :none}); :ets.info(t, :heir)

t = :ets.new(:t, []); :ets.setopts(t, :foo)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.lookup(t, 1) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.insert(t, {3, 4}) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.info(t, :size) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.rename(t, :z) == t end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete_all_objects(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:private]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.select(t, [{{:_, :"$1"}, [], [:"$1"]}]) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.lookup(t, 1) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.insert(t, {3, 4}) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.info(t, :size) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.rename(t, :z) == t end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete_all_objects(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:protected]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.select(t, [{{:_, :"$1"}, [], [:"$1"]}]) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.lookup(t, 1) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.insert(t, {3, 4}) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.info(t, :size) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.rename(t, :z) == t end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.delete_all_objects(t) end)

me = self(); ask = fn f -> spawn(fn -> send(me, {:r, try do f.() rescue e -> Exception.message(e) end}) end); receive do {:r, r} -> r end end; t = :ets.new(:t, [:public]); :ets.insert(t, {1, 2}); ask.(fn -> :ets.select(t, [{{:_, :"$1"}, [], [:"$1"]}]) end)

me = self(); t = :ets.new(:t, []); pid = spawn(fn -> receive do {:"ETS-TRANSFER", tt, from, data} -> send(me, {tt == t, from == me, data, :ets.info(t, :owner) == self()}) end end); r = :ets.give_away(t, pid, :gift); {r, receive do m -> m end}

t = :ets.new(:t, []); :ets.give_away(t, self(), 1)

t = :ets.new(:t, []); pid = spawn(fn -> :ok end); Process.sleep(10); :ets.give_away(t, pid, 1)

me = self(); spawn(fn -> t = :ets.new(:t, [{:heir, me, :will}]); :ets.insert(t, {1, 2}); send(me, {:t, t}) end); t = receive do {:t, t} -> t end; receive do {:"ETS-TRANSFER", ^t, _, d} -> {d, :ets.lookup(t, 1), :ets.info(t, :owner) == me} after 100 -> :none end

me = self(); spawn(fn -> t = :ets.new(:t, []); send(me, {:t, t}) end); t = receive do {:t, t} -> t end; Process.sleep(20); :ets.info(t)

me = self(); spawn(fn -> :ets.new(:heired, [:named_table, {:heir, me, :w}]) end); receive do {:"ETS-TRANSFER", n, _, d} -> {n, d} after 100 -> :none end

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:>, :"$1", 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:<, :"$1", 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:>=, :"$1", 3}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:"=<", :"$1", 3}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$2", 10.0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:"=:=", :"$2", 10.0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:"/=", :"$1", 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:"=/=", :"$1", 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_atom, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_binary, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_integer, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_float, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_number, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_list, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_map, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_tuple, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_pid, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_reference, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_port, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_function, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_boolean, :"$3"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:not, {:is_atom, :"$3"}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:and, {:>, :"$1", 1}, {:<, :"$1", 4}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:or, {:==, :"$1", 1}, {:==, :"$1", 4}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:xor, {:==, :"$1", 1}, {:<, :"$1", 3}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:andalso, {:>, :"$1", 1}, {:<, :"$1", 4}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:orelse, {:==, :"$1", 1}, {:==, :"$1", 4}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:andalso, {:is_list, :"$2"}, {:==, {:hd, :"$2"}, 1}, true}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:hd, :"$2"}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:tl, :"$2"}, [2]}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:length, :"$2"}, 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:element, 1, :"$3"}, :x}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:size, :"$3"}, 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:tuple_size, :"$3"}, 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:map_size, :"$2"}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:map_get, :k, :"$2"}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_map_key, :k, :"$2"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:byte_size, :"$3"}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bit_size, :"$3"}, 8}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:rem, :"$1", 2}, 0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:div, :"$1", 2}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:+, :"$1", 1}, 3}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:-, :"$1", 1}, 0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:*, :"$1", 2}, 6}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:/, :"$1", 2}, 2.0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:abs, {:-, 0, :"$1"}}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:round, :"$2"}, 21}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:trunc, :"$2"}, 20}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:floor, :"$2"}, 20}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:ceil, :"$2"}, 21}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:band, :"$1", 1}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bor, :"$1", 1}, 3}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bxor, :"$1", 1}, 0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bsl, :"$1", 1}, 4}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bsr, :"$1", 1}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:bnot, :"$1"}, -2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:node}, :nonode@nohost}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:self}, {:self}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$_", {{1, 10, "a"}}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$$", [1, 10, "a"]}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$3", {:const, {:x, 1}}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$3", {{:x, 1}}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [true], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [false], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [:foo], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_record, :"$3", :x, 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:foo, :"$1"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:>, {:hd, :"$1"}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:max, :"$1", 2}, 2}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:min, :"$1", 2}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, :"$9", 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:float, :"$1"}, 1.0}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:unknown_fun, 1}, 1}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:is_boolean, {:==, 1, 1}}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [{:==, {:binary_part, :"$3", 0, 1}, "a"}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:"$_"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:"$$"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{{:"$1", :"$3"}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [[:"$1", :"$2"]]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [%{key: :"$1"}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:const, {:a, :"$1"}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:+, :"$1", 100}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{{:a, {:+, :"$1", 1}}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], ["lit"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:atom]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:hd, :"$1"}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{{}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:==, {:self}, {:const, 1}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [[]]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [[:"$1" | :"$2"]]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{{{{:"$1"}}}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:element, 2, :"$_"}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:map_get, :k, :"$2"}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [{:is_list, :"$2"}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [%{:"$1" => 1}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [3.5]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:"$7"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [:_]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], [1, 2, :"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$2", :"$3"}, [], []}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, :foo)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [:foo])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{:"$1", []}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{1, :_, :_}, [], [:one]}, {{2, :_, :_}, [], [:two]}, {:_, [], [:other]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{:_, [], [:"$_"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}, {{:"$1", :_}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:_, %{k: :"$1"}, :_}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:_, [:"$1" | :"$2"], :_}, [], [{{:"$1", :"$2"}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{3, :_, {:x, :"$1"}}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :"$1", :_}, [], [true]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select_replace(t, [{{:"$1", :"$2", :b}, [], [{{:"$1", :"$2", :replaced}}]}]); :ets.lookup(t, 2)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select_replace(t, [{{:"$1", :"$2", :b}, [], [{{{:+, :"$1", 1}, :"$2", :replaced}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select_count(t, [{{:"$1", :_, :_}, [{:>, :"$1", 1}], [true]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select_count(t, [{{:"$1", :_, :_}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select_delete(t, [{{:"$1", :_, :_}, [{:>, :"$1", 2}], [true]}]); Enum.map(:ets.tab2list(t), &elem(&1, 0))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], :x)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.match_delete(t, {2, :_, :_}); :ets.info(t, :size)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); c = :ets.match_spec_compile([{{:"$1", :_, :_}, [], [:"$1"]}]); {:ets.is_compiled_ms(c), :ets.match_spec_run(:ets.tab2list(t), c)}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.is_compiled_ms(:foo)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.match_spec_compile(:foo)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.match_spec_compile([{:a}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.match_spec_run([{1}], :foo)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); c = :ets.match_spec_compile([{{:"$1"}, [], [:"$1"]}]); :ets.match_spec_run([{1}, {1, 2}, :x, {3}], c)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.test_ms({1, 2}, [{{:"$1", :"$2"}, [], [{{:"$2", :"$1"}}]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.test_ms({1, 2}, [{{:"$1"}, [], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.test_ms({1}, [{{:"$1"}, [{:foo}], [:"$1"]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.test_ms(1, [{:_, [], [1]}])

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.test_ms({1}, [{{:"$1"}, [{:>, :"$1", :"$2"}], [:"$1"]}]) |> elem(0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.fun2ms(fn {a, b, _} when a > 1 -> {b, a} end)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.fun2ms(fn x -> x end)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.select(t, :ets.fun2ms(fn {a, _, c} when is_atom(c) -> {a, c} end))

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.fun2ms(:foo)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.fun2ms(fn a, b -> {a, b} end)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); {_, c} = :ets.select(t, [{{:"$1", :_, :_}, [], [:"$1"]}], 2); :ets.repair_continuation(c, [{{:"$1", :_, :_}, [], [:"$1"]}]) |> :ets.select() |> elem(0)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.safe_fixtable(t, true); r = :ets.info(t, :fixed); :ets.safe_fixtable(t, false); {r, :ets.info(t, :fixed)}

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.init_table(t, fn :read -> {[{9, 1, 1}], fn :read -> :end_of_input; :close -> :ok end}; :close -> :ok end); :ets.tab2list(t)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.delete_object(t, {1, 10, "a"}); :ets.info(t, :size)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.delete_object(t, {1, 10, "zz"}); :ets.info(t, :size)

t = :ets.new(:t, [:ordered_set]); :ets.insert(t, [{1, 10, "a"}, {2, 20.5, :b}, {3, [1, 2], {:x, 1}}, {4, %{k: 1}, nil}]); :ets.delete_object(t, :foo)

File.mkdir_p!("/tmp/ets1"); t = :ets.new(:saved, [:set, :public]); :ets.insert(t, [{1, :a}, {2, "b"}]); r = :ets.tab2file(t, ~c"/tmp/ets1/t1"); {:ok, u} = :ets.file2tab(~c"/tmp/ets1/t1"); {r, Enum.sort(:ets.tab2list(u)), :ets.info(u, :name), :ets.info(u, :protection)}

t = :ets.new(:saved2, [:ordered_set, :named_table]); :ets.insert(t, [{1, :a}]); :ets.tab2file(t, ~c"/tmp/ets_t2", extended_info: [:object_count]); :ets.delete(t); {:ets.file2tab(~c"/tmp/ets_t2", verify: true), :ets.tab2list(:saved2)}

t = :ets.new(:saved3, []); :ets.tab2file(t, ~c"/tmp/ets_t3"); {:ok, i} = :ets.tabfile_info(~c"/tmp/ets_t3"); {i[:name], i[:type], i[:size], i[:keypos], i[:named_table]}

:ets.file2tab(~c"/tmp/no_such_ets_file")

:ets.tabfile_info(~c"/tmp/no_such_ets_file")

File.write!("/tmp/ets_bad", "junk"); :ets.file2tab(~c"/tmp/ets_bad")

:ets.tab2file(:no_such_table, ~c"/tmp/x")

t = :ets.new(:t, []); for i <- 1..1000, do: :ets.insert(t, {i, i * i}); {:ets.info(t, :size), :ets.lookup_element(t, 777, 2), :ets.select_count(t, [{{:"$1", :_}, [{:>, :"$1", 500}], [true]}])}

t = :ets.new(:t, [:public]); for i <- 1..100, do: :ets.update_counter(t, rem(i, 3), {2, 1}, {0, 0}); Enum.sort(:ets.tab2list(t))

t = :ets.new(:t, [:ordered_set]); for i <- 1..50, do: :ets.insert(t, {rem(i * 37, 50), i}); Enum.map(:ets.tab2list(t), &elem(&1, 0)) == Enum.to_list(0..49)

t = :ets.new(:t, []); :ets.insert(t, {:a, 1}); for {k, v} <- :ets.tab2list(t), do: {v, k}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{:a, 3}, {:a, 1}, {:a, 2}]); :ets.lookup(t, :a)

t = :ets.new(:t, [:duplicate_bag]); :ets.insert(t, [{:a, 1}, {:a, 1}, {:a, 2}]); {:ets.lookup(t, :a), :ets.select_count(t, [{{:a, 1}, [], [true]}])}

t = :ets.new(:t, [:bag]); :ets.insert(t, [{:a, 1}, {:a, 2}]); :ets.update_element(t, :a, {2, 9})

t = :ets.new(:t, [:bag]); :ets.select_replace(t, [])

# all arguments are looked at
:ets.insert(1, :a)

:ets.insert({}, [:a])

:ets.insert(:no_such_table, {})

:ets.insert_new([], [{}])

:ets.delete_object(:no_such_table, %{})

:ets.lookup_element(1, :a, 0)

:ets.lookup_element(:no_such_table, :a, :b, 1)

:ets.match(:no_such_table, :_, "1")

:ets.match_object([], :_, 0)

:ets.select(1, [:a], 0)

:ets.select_reverse(:no_such_table, [], 1.5)

:ets.select(:a)

:ets.match("a")

:ets.new(1, :a)

:ets.rename(1, 2)

:ets.update_counter([], 1, :a)

:ets.update_element(1, 1, :a)
