l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:b, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:c, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:c, l, :dflt)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_value(:z, l, :dflt)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_all_values(:b, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_all_values(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_all_values(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.append_values(:d, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.append_values(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_bool(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_bool(:b, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_bool(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.get_keys(l) |> Enum.sort()

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.is_defined(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.is_defined(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup(:b, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup(:c, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup_all(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.lookup_all(:b, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.delete(:a, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.delete(:z, l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.unfold(l)

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.compact([{:a, true}, {:b, false}, :c])

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.split(l, [:a, :b])

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.split(l, [:z])

l = [:a, {:b, 2}, {:c, 1, 2}, {:b, 3}, {:a, false}, "junk", {}, {:d, [1, 2]}, {:d, 3}]; :proplists.to_map(l) |> Enum.sort()

:proplists.property(:a)

:proplists.property({:a, true})

:proplists.property({:a, 1})

:proplists.property(:a, true)

:proplists.property(:a, 1)

:proplists.property("a", true)

:proplists.substitute_aliases([{:colour, :color}], [:colour, {:colour, 1}, :x])

:proplists.substitute_negations([{:no_foo, :foo}], [:no_foo, {:no_foo, true}, {:no_foo, false}, {:no_foo, 3}, :x])

:proplists.expand([{:foo, [:bar, :baz]}], [:fie, :foo, :fum])

:proplists.expand([{{:foo, 1}, [:one]}], [{:foo, 1}, {:foo, 2}])

:proplists.normalize([:a, :no_b, :long], [{:aliases, [{:long, :l}]}, {:negations, [{:no_b, :b}]}, {:expand, [{:a, [:x, {:y, true}]}]}])

:proplists.normalize([{:a, true}], [])

:proplists.to_map([:a, {:b, 2}, {:a, 3}]) |> Enum.sort()

:proplists.to_map([:long], [{:aliases, [{:long, :l}]}])

:proplists.from_map(%{a: true, b: 2}) |> Enum.sort()

:proplists.get_value(:a, :foo)

:proplists.get_keys([])

:proplists.get_value(:a, [{:a, true}])

:proplists.get_value("k", [{"k", 1}])

:proplists.lookup(1, [1])
