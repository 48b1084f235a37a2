# quote with options that are known when it runs

line = 7; {quote(line: line, do: {bar(1), x, Foo.a(), Foo.unquote(:b)(), is_nil(1)}), quote(line: 4 + 5, do: bar(1))}

{quote(line: true, do: bar(1)), quote(file: "foo", line: 3, do: {bar(1), x, Foo.a}), quote(file: "foo", line: true, do: bar(1))}

context = :here; {quote(context: context, do: bar), quote(bind_quoted: [a: 1], context: context, do: a) |> Macro.prewalk(&Macro.update_meta(&1, fn _ -> [] end))}

for value <- ["oops", true, nil], do: (try do quote(line: value, do: bar(1)) rescue e -> Exception.message(e) end)

for value <- ["oops", nil, 1], do: (try do quote(context: value, do: bar) rescue e -> Exception.message(e) end)

for value <- [nil, 1], do: (try do quote(file: value, do: bar(1)) rescue e -> Exception.message(e) end)

# what is unquoted has to be quoted code

for v <- [%{a: 1}, 1..3, {:x, nil, []}, {:x}, [:a | :b], [n: {}], {1, %{}}, [[%{}]], {1, 2}, <<1::3>>, 1.5, [{:a, 1.0}], {[%{}], 1}, {{:a, [], nil}, [], []}, {1, [], []}, {:a, [], :b}, [{:x, nil, []}], [foo: [1 | 2]], {:{}, [], [%{}]}], do: (try do quote(do: unquote(v)) rescue e -> Exception.message(e) end)

for v <- ["s", [1 | 2], [%{}], [1..2], [{:x, nil, []}], [n: {}], [1, :a], [], nil, [[%{}]], [a: [1 | 2]]], do: (try do {quote(do: [unquote_splicing(v)]), quote(do: f(unquote_splicing(v)))} rescue e -> Exception.message(e) end)

try do quote(do: unquote(make_ref())) rescue e in ArgumentError -> String.slice(e.message, 0, 30) end

# splices before a tail

x = [1, 2]; y = 5; {quote(do: [unquote_splicing(x) | [3]]), quote(do: [0, unquote_splicing(x) | val]), quote(do: [unquote_splicing(x) | unquote([4])]), quote(do: [unquote(y) | unquote([4])]), quote(do: [unquote_splicing(x), unquote(y) | rest])}

defmodule Spliced do def f([unquote_splicing(["a", "b"]) | rest]), do: rest end; Spliced.f(["a", "b", "c"])

{quote(do: foo.unquote(:bar)), quote(do: foo.unquote(:bar)()), quote(do: foo.unquote(:bar)(1))}

defmodule Around do defmodule Elixir do def sample, do: 1 end end; Around.Elixir.sample()

# aliases

{Code.eval_quoted(quote(do: Foo.unquote(Bar))), quote(do: Foo.unquote(:Bar)()) |> elem(2)}

defmodule Here do def run, do: {Macro.expand_once(quote(do: __MODULE__.Foo), __ENV__), Macro.expand_once(quote(do: x.Foo), __ENV__) |> elem(0)} end; Here.run()

alias Deep.Nested; defmodule Inside do defmodule Nested do def x, do: __MODULE__ end; alias Other.Inner; defmodule Inner.Most do def x, do: __MODULE__ end; def run, do: {Nested, Inner, Inner.Most, __ENV__.aliases} end; {Inside.run(), Nested}

defmodule Mk do alias Foo.Bar; defmacro make do quote do defmodule Bar do def x, do: 1 end; defmodule Plain do def x, do: 2 end; def run, do: {Bar, Plain} end end end; defmodule Made do require Mk; Mk.make() end; {Made.run(), Code.ensure_loaded?(Made.Bar), Code.ensure_loaded?(Foo.Bar)}

Macro.escape({:a, [line: 1, column: 2, counter: 3, context: A, no_parens: true, delimiter: "\"", generated: true, foo: 1], [{:b, [column: 1], nil}]}, prune_metadata: true)

defmodule Same do defmacro escaped(ast), do: Macro.escape(ast, prune_metadata: true); defmacro seen, do: quote(do: var!(x)) end; defmodule Pins do import Same; def run do x = 1; escaped(x in Alias) = escaped(x in Alias); case [1, 2] do [^seen(), y] -> y end end; def own(y), do: (case 1 do ^var!(y) -> :same; _ -> :other end) end; {Pins.run(), Pins.own(1), Pins.own(2)}

defmodule Known do @text "abc"; def run("x #{@text}"), do: :known; def run(_), do: :other end; {Known.run("x abc"), Known.run("x ab")}
