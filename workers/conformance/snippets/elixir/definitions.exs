# defguard

defmodule Sizes do defguard big(x) when x > 9; defguard between(x, low, high \\ 9) when x >= low and x <= high end; defmodule Sizes.Use do require Sizes; def run, do: for(x <- [5, 10], do: {Sizes.big(x), Sizes.between(x, 6), Sizes.between(x, 6, 10)}) end; Sizes.Use.run()

defmodule Names do defmacro tame(x), do: quote(do: unquote(x) == :cat); defguard pet(x) when tame(x) or x == :dog; for {name, n} <- [one: 1, two: 2], do: (defguard unquote(name)(x) when x == unquote(n)) end; defmodule Names.Use do require Names; def pet(x) when Names.pet(x), do: :yes; def pet(_), do: :no; def run, do: {pet(:cat), pet(:dog), pet(:cow), Names.one(1), Names.two(1)} end; Names.Use.run()

defmodule Shown do defguard twice(x, y, _z) when x + x + y > 3; defguard inn(x) when x in 1..3 end; defmodule Shown.Use do require Shown; def run, do: for(c <- [:guard, nil], call <- [quote(do: Shown.twice(a(), b(), c())), quote(do: Shown.inn(a()))], do: Macro.to_string(Macro.expand_once(call, %{__ENV__ | context: c}))) end; Shown.Use.run()

defmodule Order do defguard same(x, y) when x == y end; defmodule Order.Use do require Order; def run do x = 1; {Order.same(x = 2, x), x} end end; Order.Use.run()

defmodule Wrong do defguard foo(1) when true end

defmodule Wrong do defguard foo(x) when x when x end

defmodule Wrong do defguardp foo({x, _}) when x end

# what may stand in guards and patterns

Code.with_diagnostics(fn -> for code <- ["x.(1)", "for(a <- x, do: a)", "case(x, do: (_ -> 1))", "fn -> x end", "&x/1", "alias(X)", "receive(do: (_ -> x))", "x = 1", "%{x | a: 1}", "x.a()", "x ++ []", ":erlang.is_record(x, :a)", "send(x, 1)", "String.length(x)"] do try do Code.eval_string("defmodule W do def f(x) when #{code}, do: x end") rescue e -> Exception.message(e) end end end) |> then(fn {results, shown} -> {results, for(d <- shown, d.severity == :error, do: d.message)} end)

Code.with_diagnostics(fn -> for code <- ["x.(1)", "for(a <- x, do: a)", "case(x, do: (_ -> 1))", "fn -> x end", "&x/1", "import(X)", "try(do: x)", "%{x | a: 1}", "x.a", "x ++ []", "send(x, & &1)", "__ENV__", "__CALLER__"] do try do Code.eval_string("defmodule W do def f(#{code}), do: 1 end") rescue e -> Exception.message(e) end end end) |> then(fn {results, shown} -> {results, for(d <- shown, d.severity == :error, do: d.message)} end)

defmodule Ranges do @list [1, 2]; @range 5..6; def f(x) when x in @range, do: :range; def f(x) when x in [0 | @list], do: :list; def f(_), do: :none end; for(n <- [0, 2, 3, 6], do: Ranges.f(n))

# captures and sizes

mod = List; {(&mod.flatten/1) == (&List.flatten/1), (&mod.flatten(&1)).([[1]]), (&Function.identity(mod).last/1).([1, 2])}

x = 8; foo = %{bar: 5}; {match?(<<1::size(^x - 5)>>, <<1::3>>), match?(<<1::size((^foo).bar)>>, <<1::5>>), match?(<<x, _::size(^x - x)>>, <<3, 0::5>>)}

# rescue

defmodule Taking do defmacrop own(e), do: quote(do: unquote(e) in ArgumentError); defmacrop others, do: [KeyError, RuntimeError]; def run(f) do try do f.() rescue own(e) -> {:own, e.message}; e in others() -> {:others, e.__struct__} end end end; {Taking.run(fn -> raise ArgumentError, "a" end), Taking.run(fn -> raise "r" end)}

for f <- [fn -> :erlang.error(:foo) end, fn -> apply(DoNot, :exist, []) end, fn -> Enum.at([:a], 0) + 1 end, fn -> raise "x" end, fn -> raise ErlangError, original: 1 end, fn -> :erlang.error({:badmatch, 1}) end], do: (try do (try do f.() rescue e in [ErlangError] -> {:took, e.__struct__} end) rescue e -> {:passed, e.__struct__} end)

# super

defmodule Sup do def f(n), do: n; defmacro m(x), do: quote(do: unquote(x) + 1); defoverridable f: 1, m: 1; def f(n), do: {Enum.map(1..n, &super/1), Enum.map(1..n, &super(&1))}; defmacro m(x), do: quote(do: unquote(super(x)) * 10) end; defmodule Sup.Use do require Sup; def run, do: {Sup.f(2), Sup.m(4)} end; Sup.Use.run()

Code.with_diagnostics(fn -> for code <- ["def f(), do: 1; defoverridable f: 0; def g(), do: super()", "def f(a), do: a; defoverridable f: 1; def f(_), do: super()", "def f(a), do: a; defoverridable f: 1; def f(_), do: (&super/0).()", "defmacro f(), do: 1; defoverridable f: 0; def f(), do: 2", "def f(), do: 1; defoverridable f: 0; defmacro f(), do: 2"] do try do Code.eval_string("defmodule S do #{code} end") rescue e -> Exception.message(e) end end end) |> then(fn {results, shown} -> {results, for(d <- shown, d.severity == :error, do: d.message)} end)

for what <- [":abc", "Does.Not.Exist", "Enum", "Access", "[f: 3]"], do: (try do Code.eval_string("defmodule S do defoverridable #{what} end") rescue e -> Exception.message(e) end)

# put_in and its like may start with any expression

for c <- ["get_and_update_in(nil[:a], &{&1, 1})", "put_in(nil[:a], 1)", "pop_in(nil[:a])", "put_in([a: 1][:a], 2)", "pop_in([a: 1][:a])", "put_in(\"a\".a, 2)", "put_in(nil, 1)"], do: (try do elem(Code.eval_string(c), 0) rescue e -> Exception.message(e) end)

[1, [2], 3] |> (List.flatten() |> Enum.map(&(&1 * 2)))

[line: 3] |> then(fn _ -> quote([line: 3], do: bar(1)) end)

# what is being defined

defmodule Open do {__MODULE__ in :elixir_module.compiler_modules(), Module.open?(__MODULE__)} |> IO.inspect() end |> then(fn {:module, m, _, _} -> m in :elixir_module.compiler_modules() end)

defmodule Fields do defmacro show(module), do: Macro.to_string(Enum.sort(Map.keys(Macro.struct!(Macro.expand(module, __CALLER__), __CALLER__)))) end; defmodule Fields.Use do defstruct a: 1; require Fields; def run, do: Fields.show(__MODULE__) end; Fields.Use.run()

defmodule Early do defmacro show, do: Macro.struct!(__CALLER__.module, __CALLER__) end; defmodule Early.Use do require Early; Early.show() end
