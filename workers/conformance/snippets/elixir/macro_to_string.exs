Macro.to_string(quote do: a + b * c)

Macro.to_string(quote do: (a + b) * c)

Macro.to_string(quote do: a - (b - c))

Macro.to_string(quote do: a - b - c)

Macro.to_string(quote do: a ++ b ++ c)

Macro.to_string(quote do: (a ++ b) ++ c)

Macro.to_string(quote do: -a)

Macro.to_string(quote do: -(a + b))

Macro.to_string(quote do: not a)

Macro.to_string(quote do: !a && !b)

Macro.to_string(quote do: not (a and b))

Macro.to_string(quote do: a and b or c)

Macro.to_string(quote do: a and (b or c))

Macro.to_string(quote do: a in b)

Macro.to_string(quote do: a not in b)

Macro.to_string(quote do: not (a in b))

Macro.to_string(quote do: !(a in b))

Macro.to_string(quote do: 1..10)

Macro.to_string(quote do: 1..10//2)

Macro.to_string(quote do: a |> b() |> c(1))

Macro.to_string(quote do: a <> b)

Macro.to_string(quote do: a ** b)

Macro.to_string(quote do: a == b and c != d)

Macro.to_string(quote do: x = y = 1)

Macro.to_string(quote do: {:ok, x} = foo(1))

Macro.to_string(quote do: assert {:ok, ^a} = foo(1))

Macro.to_string(quote do: assert x == 1)

Macro.to_string(quote do: refute x)

Macro.to_string(quote do: assert_receive {:a, _}, 100)

Macro.to_string(quote do: foo(1, 2))

Macro.to_string(quote do: foo())

Macro.to_string(quote do: foo)

Macro.to_string(quote do: foo(a: 1, b: 2))

Macro.to_string(quote do: foo(1, a: 1))

Macro.to_string(quote do: foo([a: 1], 2))

Macro.to_string(quote do: Foo.Bar.baz(1))

Macro.to_string(quote do: Foo.bar)

Macro.to_string(quote do: Foo.bar())

Macro.to_string(quote do: a.b)

Macro.to_string(quote do: a.b.c)

Macro.to_string(quote do: a.b())

Macro.to_string(quote do: f.(1))

Macro.to_string(quote do: f.())

Macro.to_string(quote do: :lists.map(f, l))

Macro.to_string(quote do: a[b])

Macro.to_string(quote do: a[:b][:c])

Macro.to_string(quote do: a.b[c])

Macro.to_string(quote do: &foo/1)

Macro.to_string(quote do: &Foo.bar/2)

Macro.to_string(quote do: &(&1 + 1))

Macro.to_string(quote do: & &1)

Macro.to_string(quote do: &foo(&1, 2))

Macro.to_string(quote do: &{&1, &2})

Macro.to_string(quote do: Enum.map(l, &(&1 * 2)))

Macro.to_string(quote do: fn -> 1 end)

Macro.to_string(quote do: fn x -> x end)

Macro.to_string(quote do: fn x, y -> x + y end)

Macro.to_string(quote do: fn x when x > 1 -> x end)

Macro.to_string(quote do: fn 1 -> :a; _ -> :b end)

Macro.to_string(quote do: fn x -> a = x; a + 1 end)

Macro.to_string(quote do: [1, 2, 3])

Macro.to_string(quote do: [])

Macro.to_string(quote do: [a: 1, b: 2])

Macro.to_string(quote do: [h | t])

Macro.to_string(quote do: [a, b | t])

Macro.to_string(quote do: [1, a: 2])

Macro.to_string(quote do: {})

Macro.to_string(quote do: {1, 2})

Macro.to_string(quote do: {1, 2, 3})

Macro.to_string(quote do: {:ok, a: 1})

Macro.to_string(quote do: %{})

Macro.to_string(quote do: %{a: 1, b: 2})

Macro.to_string(quote do: %{"a" => 1, b => 2})

Macro.to_string(quote do: %{m | a: 1})

Macro.to_string(quote do: %Foo{a: 1})

Macro.to_string(quote do: %Foo{})

Macro.to_string(quote do: %Foo{f | a: 1})

Macro.to_string(quote do: %x{})

Macro.to_string(quote do: %__MODULE__{a: 1})

Macro.to_string(quote do: <<1, 2>>)

Macro.to_string(quote do: <<a::8, b::binary>>)

Macro.to_string(quote do: <<a::size(8)-unit(2), rest::binary>>)

Macro.to_string(quote do: <<>>)

Macro.to_string(quote do: "a#{b}c")

Macro.to_string(quote do: "a\n\"b\"")

Macro.to_string(quote do: ~r/a/i)

Macro.to_string(quote do: ~w(a b)a)

Macro.to_string(quote do: ~s(a"b))

Macro.to_string(quote do: ~D[2020-01-01])

Macro.to_string(~c"abc")

Macro.to_string([1, 2])

Macro.to_string(quote do: 'abc')

Macro.to_string(quote do: :atom)

Macro.to_string(quote do: :"foo bar")

Macro.to_string(quote do: Foo)

Macro.to_string(quote do: __MODULE__)

Macro.to_string(quote do: nil)

Macro.to_string(1.0)

Macro.to_string(1000000)

Macro.to_string(-1)

Macro.to_string("é")

Macro.to_string(quote do: @foo)

Macro.to_string(quote do: @foo 1)

Macro.to_string(quote do: @spec foo(integer) :: atom)

Macro.to_string(quote do: @type t :: integer | atom)

Macro.to_string(quote do: (a; b))

Macro.to_string(quote do: if(a, do: b))

Macro.to_string(quote do: if(a, do: b, else: c))

Macro.to_string(quote(do: (if a do b; c else d end)))

Macro.to_string(quote do: unless(a, do: b))

Macro.to_string(quote(do: (case x do 1 -> 2; _ -> 3 end)))

Macro.to_string(quote(do: (case x do y when y > 1 -> 2 end)))

Macro.to_string(quote(do: (case x do 1 -> a; b end)))

Macro.to_string(quote(do: (case x do {:ok, y} -> y; z = 1; z; _ -> 3 end)))

Macro.to_string(quote(do: (cond do a -> 1; true -> 2 end)))

Macro.to_string(quote do: with({:ok, a} <- b, c <- d, do: a))

Macro.to_string(quote(do: (with {:ok, a} <- b do a else _ -> 1 end)))

Macro.to_string(quote do: for(x <- l, do: x))

Macro.to_string(quote do: for(x <- l, x > 1, into: %{}, do: x))

Macro.to_string(quote(do: (try do a rescue e in Foo -> b after c end)))

Macro.to_string(quote(do: (try do a catch :exit, x -> b end)))

Macro.to_string(quote(do: (receive do :a -> 1 after 10 -> 2 end)))

Macro.to_string(quote do: def foo(a), do: a)

Macro.to_string(quote(do: (def foo(a) when a > 1 do a end)))

Macro.to_string(quote(do: (defmodule Foo do def a, do: 1; def b, do: 2 end)))

Macro.to_string(quote do: defstruct [:a, :b])

Macro.to_string(quote do: import Foo, only: [a: 1])

Macro.to_string(quote do: alias Foo.{Bar, Baz})

Macro.to_string(quote do: use Foo, a: 1)

Macro.to_string(quote do: raise "x")

Macro.to_string(quote do: raise ArgumentError, "x")

Macro.to_string(quote(do: (foo do a end)))

Macro.to_string(quote(do: (foo(x) do a end)))

Macro.to_string(quote(do: (Foo.bar(x) do a end)))

Macro.to_string(quote do: a when b)

Macro.to_string(quote do: a <- b)

Macro.to_string(quote do: a \\ b)

Macro.to_string(quote do: x :: integer)

Macro.to_string(quote do: (a -> b))

Macro.to_string(quote do: unquote(1) + 1)

Macro.to_string({:unquote, [], [{:a, [], nil}]})

Macro.to_string(quote do: quote(do: a))

Macro.to_string(quote do: super(a))

Macro.to_string(quote do: ^a)

Macro.to_string(quote do: {a, ^b, _})

Macro.to_string(quote do: a && b || c)

Macro.to_string(quote do: a ||| b &&& c)

Macro.to_string(quote do: a <<< 1)

Macro.to_string(quote do: a =~ ~r/x/)

Macro.to_string(quote do: (fn -> 1 end).())

Macro.to_string(quote do: (a + b).c)

Macro.to_string(quote do: foo(fn -> 1 end))

Macro.to_string(quote do: foo(1) + bar(2) * 3 / 4)

Macro.to_string(quote do: a..b)

Macro.to_string(quote do: ..)

Macro.to_string(quote(do: (x |> case do 1 -> 2 end)))

Macro.to_string(quote do: Foo."bar baz"(1))

Macro.to_string(quote do: foo(:a, [b: 1], c))

Macro.to_string(quote do: %{a: %{b: [1, {2, 3}]}})

Macro.to_string({:foo, [], [1]})

Macro.to_string({:+, [], [1]})

Macro.to_string({:+, [], [1, 2, 3]})

Macro.to_string({1, 2, 3})

Macro.to_string({:a, [], Elixir})

Macro.to_string(self()) =~ "#PID"

Macro.to_string(%{a: 1})

Macro.to_string({{:., [], [{:a, [], nil}, :b]}, [], []})

Macro.to_string({{:., [], [{:a, [], nil}, :b]}, [no_parens: true], []})

Macro.to_string(quote do: assert %{a: 1, b: 2} == %{a: 1, b: 3, ccccccccccccccccccccccccccccccccc: 2, dddddddddddddddddddddddddddddddddddddddddd: "asasdasd"})

Macro.to_string(quote do: foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccccccccc))

Macro.to_string(quote do: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb() |> ccccccccccccccccccccccccccccccc())

Macro.to_string(quote do: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb + ccccccccccccccccccccccccccccccc + ddddddd)

Macro.to_string(quote do: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccccccccc])

Macro.to_string(quote do: {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccccccccc})

Macro.to_string(quote do: assert foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbb) == ccccccccccccccccccccccccccccccc)

Macro.to_string(quote do: x = foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccccccccc))

Macro.to_string(quote do: Enum.map(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, fn bbbbbbbbbbbbbbbbb -> bbbbbbbbbbbbbbbbb + ccccccccccccccccccccccccccccccc end))

Macro.to_string(quote do: "#{n} error#{if n == 1 do "" else "s" end} found")

Macro.to_string(quote(do: case (if a do b end) do x -> x end))

Macro.to_string(quote(do: def raise(message) when is_binary(message) do message end))

Macro.to_string([{:do, 1}, {:else, 2}])

Macro.to_string({:foo, [], [1, [do: 1, else: 2]]})

Macro.to_string({:"foo bar", [], [1]})

Macro.to_string(quote do: ~c"a#{b}")

Macro.to_string(quote(do: (a; b) |> c))

Macro.to_string({{:., [], [Access, :get]}, [], [{:a, [], nil}, :b]})
