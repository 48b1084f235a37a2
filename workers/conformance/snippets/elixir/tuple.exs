# Tuple

Tuple.duplicate(:hello, 3)

Tuple.duplicate(:hello, 0)

Tuple.duplicate(:hello, -1)

Tuple.insert_at({:bar, :baz}, 0, :foo)

Tuple.insert_at({:foo, :bar}, 2, :bong)

Tuple.insert_at({:a}, 2, :b)

Tuple.insert_at({:a}, -1, :b)

Tuple.append({:foo, :bar}, :baz)

Tuple.append([], :baz)

Tuple.delete_at({:foo, :bar, :baz}, 0)

Tuple.delete_at({:foo, :bar, :baz}, 3)

Tuple.delete_at({}, 0)

Tuple.to_list({:foo, :bar, :baz})

Tuple.to_list({})

Tuple.to_list([1])

Tuple.sum({255, 255})

Tuple.sum({255, 0.0})

Tuple.sum({})

Tuple.product({255, 255})

Tuple.product({})

Tuple.sum({:a})

List.to_tuple([1, 2])

{elem({:a, :b}, 1), put_elem({:a, :b}, 0, :c), tuple_size({1, 2, 3})}

elem({:a, :b}, 2)

elem({:a, :b}, -1)

elem([:a], 0)

put_elem({:a}, 1, :b)

tuple_size([])

{{1, 2} < {1, 3}, {1, 2} < {1}, {2} < {1, 1}, {} < {1}, {1, 2} == {1.0, 2}, {1} === {1.0}}

{is_tuple({}), is_tuple([])}

Enum.sort([{2, 1}, {1, 2}, {1}, {}, {1, 1}])

case {:ok, 1} do {:ok, x} when x > 0 -> x end

inspect({:ok, {1, "a", nil, [b: 1]}})
