# Access, get_in, put_in, update_in, pop_in

Access.fetch(%{a: 1}, :a)

Access.fetch([a: 1], :b)

Access.fetch(nil, :b)

Access.fetch([{"a", 1}], "a")

Access.fetch([1], 0)

Access.fetch("x", :a)

Access.fetch({1}, :a)

Access.fetch!(%{a: 1}, :a)

Access.fetch!(%{a: 1}, :b)

Access.fetch!([a: 1], :b)

Access.get(%{a: 1}, :b, 5)

Access.get(nil, :b, 5)

Access.get(nil, :b)

Access.get([a: 1], :a)

Access.get_and_update(%{a: 1}, :a, fn v -> {v, v + 1} end)

Access.get_and_update([a: 1], :a, fn v -> {v, v + 1} end)

Access.get_and_update([a: 1], :a, fn _ -> :pop end)

Access.get_and_update(nil, :a, fn v -> {v, 1} end)

Access.pop(%{a: 1, b: 2}, :a)

Access.pop([a: 1], :a)

Access.pop(nil, :a)

users = %{"john" => %{age: 27}, "meg" => %{age: 23}}; get_in(users, ["john", :age])

users = %{"john" => %{age: 27}}; get_in(users, ["x", :age])

get_in(nil, [:a, :b])

get_in(%{a: nil}, [:a, :b])

get_in(%{a: [b: %{c: 1}]}, [:a, :b, :c])

get_in(%{a: 1}, [])

users = %{"john" => %{age: 27}}; put_in(users, ["john", :age], 28)

users = %{"john" => %{age: 27}}; put_in(users["john"].age, 28)

users = %{"john" => %{age: 27}}; put_in(users["x"].age, 28)

users = %{a: %{b: %{c: 1}}}; put_in(users.a.b.c, 2)

users = %{a: [b: 1]}; update_in(users.a[:b], & &1 + 1)

users = %{a: 1}; put_in(users.b, 2)

put_in(%{}, [:a, :b], 1)

put_in(nil, [:a], 1)

update_in(%{a: %{b: 1}}, [:a, :b], & &1 * 10)

update_in(%{a: 1}, [:b], &inspect/1) |> Enum.sort()

pop_in(%{a: %{b: 1, c: 2}}, [:a, :b])

pop_in(%{a: 1}, [:x, :y])

users = %{"john" => %{age: 27}}; pop_in(users["john"][:age])

get_and_update_in(%{a: %{b: 1}}, [:a, :b], &{&1, &1 + 1})

users = %{a: %{b: 1}}; get_and_update_in(users.a.b, &{&1, &1 + 1})

get_in(%{user: %{name: "a"}}, [Access.key(:user), Access.key(:name)])

get_in(%{}, [Access.key(:x, %{}), Access.key(:y, 5)])

put_in(%{}, [Access.key(:x, %{}), :y], 5)

pop_in(%{user: %{name: "a"}}, [Access.key(:user), Access.key(:name)])

get_in([1], [Access.key(:x)])

get_in(%{a: 1}, [Access.key!(:a)])

get_in(%{a: 1}, [Access.key!(:b)])

put_in(%{a: 1}, [Access.key!(:b)], 2)

put_in(%{a: 1}, [Access.key!(:a)], 2)

get_in([], [Access.key!(:b)])

get_in({:a, :b}, [Access.elem(1)])

update_in({:a, 1}, [Access.elem(1)], & &1 + 1)

get_in({:a}, [Access.elem(1)])

pop_in({:a}, [Access.elem(0)])

get_in([], [Access.elem(0)])

Access.elem(-1)

list = [%{name: "john"}, %{name: "mary"}]; get_in(list, [Access.all(), :name])

list = [%{name: "john"}, %{name: "mary"}]; update_in(list, [Access.all(), :name], &String.upcase/1)

list = [%{name: "john"}, %{name: "mary"}]; pop_in(list, [Access.all(), :name])

get_in(%{}, [Access.all()])

get_and_update_in([1, 2, 3], [Access.all()], fn 2 -> :pop; x -> {x, x * 2} end)

get_in([:a, :b, :c], [Access.at(1)])

get_in([:a, :b, :c], [Access.at(-1)])

get_in([:a, :b, :c], [Access.at(10)])

put_in([:a, :b], [Access.at(0)], :z)

put_in([:a, :b], [Access.at(5)], :z)

update_in([1, 2, 3], [Access.at(-1)], & &1 * 10)

pop_in([:a, :b, :c], [Access.at(1)])

get_in(%{}, [Access.at(0)])

Access.at(:a)

get_in([:a, :b, :c], [Access.at!(2)])

get_in([:a, :b, :c], [Access.at!(3)])

put_in([:a], [Access.at!(1)], :b)

get_in([1, 2, 3, 4], [Access.filter(&(&1 > 2))])

update_in([1, 2, 3, 4], [Access.filter(&(&1 > 2))], & &1 * 10)

pop_in([1, 2, 3, 4], [Access.filter(&(&1 > 2))])

get_in(%{}, [Access.filter(& &1)])

get_in([1, 2, 3, 4, 5], [Access.slice(1..3)])

get_in([1, 2, 3, 4, 5], [Access.slice(-2..-1)])

update_in([1, 2, 3, 4, 5], [Access.slice(1..3)], & &1 * 10)

pop_in([1, 2, 3, 4, 5], [Access.slice(0..1)])

Access.slice(3..1//-1)

get_in(%{}, [Access.slice(1..2)])

get_in([%{id: 1, n: :a}, %{id: 2, n: :b}], [Access.find(&(&1.id == 2)), :n])

get_in([%{id: 1, n: :a}], [Access.find(&(&1.id == 2)), :n])

update_in([%{id: 1, n: 1}, %{id: 2, n: 2}], [Access.find(&(&1.id == 2)), :n], & &1 + 5)

pop_in([%{id: 1}, %{id: 2}], [Access.find(&(&1.id == 2))])

get_in([a: 1, b: 2], [Access.values()])

update_in(%{a: 1, b: 2}, [Access.values()], & &1 * 2)

pop_in([a: 1, b: 2], [Access.values()])

get_in(1, [Access.values()])

get_in(%{a: [1, 2]}, [:a, Access.all()])

get_in(%{list: [%{x: {1, 2}}, %{x: {3, 4}}]}, [:list, Access.all(), :x, Access.elem(0)])

f = fn :get, data, next -> next.(Map.get(data, :a)); :get_and_update, data, next -> {v, new} = next.(data.a); {v, %{data | a: new}} end; {get_in(%{a: 1}, [f]), put_in(%{a: 1}, [f], 2)}

%{a: %{b: 1}}[:a][:b]

nil[:a]

nil[:a][:b]

%{a: nil}[:a][:b]

"string"[:a]

1[:a]

{1}[:a]

[1, 2][0]

[a: 1]["b"]

URI.parse("http://a")[:host]

update_in(nil, [:a], & &1)

put_in([a: 1], [:b], 2)

Access.get([{"a", 1}], "a")

Access.get([1], 0)

Access.pop([{"a", 1}], "a")

Access.get_and_update([{"a", 1}], "a", & &1)

[{"a", 1}]["a"]

Access.fetch!([{"a", 1}], "a")

get_and_update_in([1], [Access.at(5)], fn x -> {x, 2} end)

get_and_update_in([1], [Access.at(-5)], fn x -> {x, 2} end)

update_in([%{a: 1}], [Access.at(3), :a], & &1 + 1)

pop_in([1], [Access.at(5)])

pop_in([%{a: 1}], [Access.at(5), :a])

get_in([1], [Access.find(& &1 > 5), :a])

update_in([1], [Access.find(& &1 > 5), :a], & &1)

pop_in([1], [Access.find(& &1 > 5)])
