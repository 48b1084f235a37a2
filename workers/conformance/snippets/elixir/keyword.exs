# Keyword

for t <- [[], [a: 1], [{Foo, :bar}], [{:a, 1}, {:b, 2}], [{"a", 1}], [{:a, 1}, 1], [{:a, 1, 2}], [:a], %{}, :a, [a: 1] ++ 1, "x"], do: Keyword.keyword?(t)

Keyword.new()

Keyword.new([{:b, 1}, {:a, 2}, {:b, 3}])

Keyword.new([1])

Keyword.new([:a, :b], fn x -> {x, x} end)

Keyword.new([{"a", 1}])

Keyword.get([a: 1], :a)

Keyword.get([a: 1, a: 2], :a)

Keyword.get([a: 1], :b, 3)

Keyword.get([a: 1], "a")

Keyword.get(%{a: 1}, :a)

Keyword.get([1, {:a, 5}], :a)

Keyword.get_lazy([a: 1], :a, fn -> 5 end)

Keyword.get_lazy([a: 1], :b, fn -> 5 end)

Keyword.get_and_update([a: 1], :a, fn v -> {v, "new"} end)

Keyword.get_and_update([a: 1], :b, fn v -> {v, "new"} end)

Keyword.get_and_update([a: 2, a: 3], :a, fn v -> {v, "new"} end)

Keyword.get_and_update([a: 1], :a, fn _ -> :pop end)

Keyword.get_and_update([a: 1], :b, fn _ -> :pop end)

Keyword.get_and_update([a: 1], :a, fn _ -> :other end)

Keyword.get_and_update!([a: 1], :a, fn v -> {v, "new"} end)

Keyword.get_and_update!([a: 1], :b, fn v -> {v, "new"} end)

Keyword.fetch([a: 1], :a)

Keyword.fetch([a: 1], :b)

Keyword.fetch!([a: 1], :a)

Keyword.fetch!([a: 1], :b)

Keyword.get_values([a: 1, b: 2, a: 3], :a)

Keyword.get_values([a: 1], :x)

Keyword.get_values([{:a, 1}, 2], :a)

Keyword.keys(a: 1, b: 2, a: 3)

Keyword.keys([{:a, 1}, 2])

Keyword.values(a: 1, b: 2, a: 3)

Keyword.delete([a: 1, b: 2, a: 3], :a)

Keyword.delete([a: 1], :b)

Keyword.delete_first([a: 1, b: 2, a: 3], :a)

Keyword.delete_first([b: 2], :a)

Keyword.put([a: 1, b: 2, a: 3], :a, 4)

Keyword.put([a: 1], :b, 4)

Keyword.put([a: 1], "b", 4)

Keyword.put_new([a: 1], :b, 2)

Keyword.put_new([a: 1], :a, 2)

Keyword.put_new_lazy([a: 1], :b, fn -> 3 end)

Keyword.put_new_lazy([a: 1], :a, fn -> 3 end)

Keyword.replace([a: 1, b: 2, a: 4], :a, 3)

Keyword.replace([a: 1], :b, 2)

Keyword.replace!([a: 1, b: 2, a: 3], :a, :new)

Keyword.replace!([a: 1], :b, 2)

Keyword.replace_lazy([a: 1, b: 2], :a, fn v -> v * 4 end)

Keyword.replace_lazy([a: 1, b: 2], :c, fn v -> v * 4 end)

Keyword.equal?([a: 1, b: 2, a: 3], b: 2, a: 3, a: 1)

Keyword.equal?([a: 1], a: 1.0)

Keyword.merge([a: 1, b: 2], a: 3, d: 4)

Keyword.merge([a: 1, b: 2], a: 3, d: 4, a: 5)

Keyword.merge([a: 1], %{b: 2})

Keyword.merge([a: 1], [1])

Keyword.merge([1], a: 1)

Keyword.merge([a: 1, b: 2], [a: 3, d: 4], fn _k, v1, v2 -> v1 + v2 end)

Keyword.merge([a: 1, b: 2, a: 3], [a: 3, d: 4, a: 5], fn :a, v1, v2 -> v1 + v2 end)

Keyword.has_key?([a: 1], :a)

Keyword.has_key?([a: 1], :b)

Keyword.has_key?([a: 1], "a")

Keyword.update([a: 1], :a, 13, fn v -> v * 2 end)

Keyword.update([a: 1, a: 2], :a, 13, fn v -> v * 2 end)

Keyword.update([a: 1], :b, 11, fn v -> v * 2 end)

Keyword.update!([a: 1, b: 2, a: 3], :a, &(&1 * 2))

Keyword.update!([a: 1], :b, &(&1 * 2))

Keyword.split([a: 1, b: 2, c: 3, a: 4], [:a, :c, :e])

Keyword.split([a: 1], :a)

Keyword.split_with([a: 1, b: 2, c: 3], fn {_k, v} -> rem(v, 2) == 0 end)

Keyword.take([a: 1, b: 2, c: 3, a: 5], [:a, :c, :e])

Keyword.drop([a: 1, b: 2, b: 3, c: 3, a: 5], [:b, :d])

Keyword.pop([a: 1], :a)

Keyword.pop([a: 1], :b)

Keyword.pop([a: 1], :b, 3)

Keyword.pop([a: 1, a: 2], :a)

Keyword.pop!([a: 1, a: 2], :a)

Keyword.pop!([a: 1], :b)

Keyword.pop_values([a: 1, b: 2, a: 3], :a)

Keyword.pop_values([a: 1], :x)

Keyword.pop_lazy([a: 1], :b, fn -> 13 end)

Keyword.pop_lazy([a: 1], :a, fn -> 13 end)

Keyword.pop_first([a: 1, a: 2], :a)

Keyword.pop_first([a: 1], :b)

Keyword.pop_first([a: 1], :b, 7)

Keyword.to_list([a: 1])

Keyword.to_list([1])

Keyword.from_keys([:foo, :bar, :baz], :atom)

Keyword.from_keys([1], :atom)

Keyword.filter([one: 1, two: 2, three: 3], fn {_k, v} -> rem(v, 2) == 1 end)

Keyword.reject([one: 1, two: 2, three: 3], fn {_k, v} -> rem(v, 2) == 1 end)

Keyword.map([one: 1, two: 2], fn {_k, v} -> v * 2 end)

Keyword.validate([], one: 1, two: 2)

Keyword.validate([two: 3], one: 1, two: 2)

Keyword.validate([three: 3, four: 4], one: 1, two: 2)

Keyword.validate([b: 1], [:a, :b])

Keyword.validate!([], one: 1, two: 2)

Keyword.validate!([three: 3], one: 1, two: 2)

Keyword.validate!([1], [:a])

Keyword.validate!([a: 1, a: 2], [:a, b: 5])

Keyword.intersect([a: 1, b: 2], b: "b", c: "c")

Keyword.intersect([a: 1, b: 2], [b: 3], fn _k, v1, v2 -> v1 + v2 end)

Keyword.keys([a: 1]) ++ Keyword.values([b: 2])

[a: 1][:a]

[a: 1]["a"]

[a: 1][:b]

[{:a, 1} | [b: 2]]

inspect([a: 1, "b c": 2, Foo: 3, nil: 4])

Enum.map([a: 1, b: 2], fn {k, v} -> {v, k} end)

Keyword.put(:a, :b, 1)

Keyword.update([a: 1, b: 2, a: 3, b: 4], :b, 0, & &1 + 1)

Keyword.validate([a: 1, a: 2], [:a, b: 5])

Keyword.validate([c: 1, a: 1, a: 2, d: 3], [:a, b: 5])

Keyword.validate([b: 3], a: 1, b: 2, c: 3)

Keyword.validate([a: 1], b: 1, a: 2, c: 5, d: 7)

Keyword.validate!([a: 1, c: 2, a: 2], [:a, b: 5])

Keyword.validate([], [:a, {:b, 1}, :c])

Keyword.validate([], [:a, 1])

Keyword.validate([], [{1, 2}])

Keyword.validate([a: 1, b: 2], [:b, a: 5, c: 6])

for v <- [[{:a, 1}, {2, 3}], [{:a, 1} | :b], [{:a, 1}, {:b, 2}, 3], [1]], s <- [[], [:a], [{1, 2}], [:a | :b]], do: (try do Keyword.validate(v, s) rescue e in FunctionClauseError -> {e.function, e.arity}; e -> Exception.message(e) end)

for v <- [[], [a: 1], [b: 1, a: 2]], s <- [[1], [:a, 1], ["s", :b], [:b | :a], [{:a}, 3]], do: (try do Keyword.validate(v, s) rescue e in FunctionClauseError -> {e.function, e.arity}; e -> Exception.message(e) end)

for {given, allowed} <- [{[c: 1, x: 2, c: 3, c: 4], [:x, c: 3]}, {[y: 0, x: 1, c: 2, x: 3, c: 4, x: 7], [:c, :x]}, {[c: 1, y: 2, c: 3, y: 3], [:c]}], do: (try do Keyword.validate!(given, allowed) rescue e -> Exception.message(e) end)
