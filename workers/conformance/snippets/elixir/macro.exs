Macro.camelize("foo_bar")

for s <- ["", "foo", "foo_bar", "foo__bar", "foo/bar_baz", "_foo", "foo_1", "Foo", "FOO_BAR", "foo_", "héllo_wörld", "foo1_bar2"], do: Macro.camelize(s)

for s <- ["FooBar", "Foo.Bar", Foo.BarBaz, "SAPExample", "FOOBar", "foo", "", "Foo1Bar", "FooBAR", "ABC", "A.BC.DeF", "foo_Bar", "HTTPServer.API2"], do: Macro.underscore(s)

Macro.decompose_call(quote do: foo)

Macro.decompose_call(quote do: foo())

Macro.decompose_call(quote do: foo(1, 2))

Macro.decompose_call(quote do: Foo.bar(1)) |> Tuple.delete_at(0)

Macro.decompose_call(quote do: a.b) |> elem(1)

Macro.decompose_call(42)

Macro.decompose_call(quote do: {1, 2, 3})

for {n, a} <- [+: 1, +: 2, -: 3, and: 2, not: 1, foo: 1, ..: 2, "..//": 3, |>: 2, "=": 2, "::": 2], do: Macro.operator?(n, a)

for {n, a} <- [case: 2, if: 2, fn: 1, quote: 1, quote: 2, &: 1, with: 1, for: 1, receive: 1, foo: 1, super: 1], do: Macro.special_form?(n, a)

for q <- [1, "a", :a, [1, 2], {1, 2}, quote(do: {1, 2, 3}), quote(do: %{a: 1}), quote(do: Foo), quote(do: foo()), quote(do: x), quote(do: -1), quote(do: [a: x]), quote(do: %Foo{a: 1}), quote(do: 1 + 1)], do: Macro.quoted_literal?(q)

Macro.update_meta(quote(do: foo(1)), &Keyword.put(&1, :line, 5)) |> elem(1) |> Keyword.get(:line)

Macro.update_meta(1, & &1)

Macro.validate({:two_element, :tuple})

Macro.validate({:three, :element, :tuple})

Macro.validate([1, 2, 3])

Macro.validate(%{})

Macro.validate(quote do: foo(1, "a", :b, 1.5))

Macro.path(quote(do: [1, 2, 3]), & &1 == 2)

Macro.path(quote(do: [1, [2, 3]]), & &1 == 3)

Macro.path(quote(do: [1]), & &1 == 9)

for a <- [:foo, Foo, :"foo bar", :+, nil, :foo?, :Foo, true, :"1a", :{}, :do, :é], do: Macro.classify_atom(a)

Macro.inspect_atom(:literal, :"foo bar")

for k <- [:literal, :key, :remote_call], a <- [:foo, :"foo bar", Foo, :+, nil, :Foo, :foo?, :{}, :.., :"::", :when], do: Macro.inspect_atom(k, a)

Macro.unescape_string("a\\nb\\t\\x41")

Macro.unescape_string("\\u0041")

Macro.var(:foo, nil)

Macro.var(:foo, Foo)

Macro.generate_arguments(2, Foo)

Macro.generate_arguments(0, Foo)

Macro.generate_unique_arguments(2, Foo) |> Enum.map(&elem(&1, 0))

Macro.unique_var(:a, Foo) |> elem(0)

Macro.prewalk([1, [2]], fn x when is_integer(x) -> x + 1; x -> x end)

Macro.postwalk([1, [2]], fn x when is_integer(x) -> x * 2; x -> x end)

Macro.prewalk(quote(do: a + 1), [], fn n, acc -> {n, [1 | acc]} end) |> elem(1) |> length()

Macro.postwalk({:a, [], [1, {2, 3}]}, [], fn n, acc -> {n, [n | acc]} end) |> elem(1)

Macro.traverse([1], 0, fn x, a -> {x, a + 1} end, fn x, a -> {x, a + 10} end)

Macro.prewalker({:a, [], [1, 2]}) |> Enum.to_list()

Macro.postwalker({:a, [], [1, 2]}) |> Enum.to_list()

Macro.pipe(1, quote(do: foo(2)), 0) |> Macro.to_string()

Macro.pipe(1, quote(do: foo), 0) |> Macro.to_string()

Macro.pipe(1, quote(do: Foo.bar(2)), 1) |> Macro.to_string()

Macro.pipe(1, 2, 0)

Macro.unpipe(quote do: 1 |> foo() |> bar(2)) |> Enum.map(fn {c, p} -> {Macro.to_string(c), p} end)

Macro.escape({1, 2, 3})

Macro.escape(%{a: {1, 2, 3}})

Macro.escape([1, {2, 3}])

Macro.escape("a")

Macro.escape({:unquote, [], [1]}, unquote: true)

Macro.expand_once(quote(do: if(a, do: b)), __ENV__) |> elem(0)

Macro.expand(quote(do: foo), __ENV__) |> elem(0)

Macro.to_string(quote do: a) |> is_binary()

{[Elixir: 1], %{Elixir => 1}, Macro.inspect_atom(:key, Elixir), Macro.inspect_atom(:literal, Elixir)}

for k <- [:literal, :key, :remote_call, :foo, 1], a <- [1, "x", nil, :a], do: (try do Macro.inspect_atom(k, a) rescue e -> {e.module, e.function, e.arity} end)

for a <- [1, nil, :a], do: (try do Macro.classify_atom(a) rescue e -> {e.module, e.function, e.arity} end)
