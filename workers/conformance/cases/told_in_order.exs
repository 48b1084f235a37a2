# What a compilation says, and in which order: functions that are not there and those that nobody calls, followed from the
# public ones, the last by name first; variables by name.
say = fn text ->
  {_, diagnostics} =
    Code.with_diagnostics(fn ->
      try do
        Code.compile_string("defmodule Said do\n" <> text <> "\nend", "said.ex")
      rescue
        _ -> :error
      end
    end)

  IO.puts(text)
  for d <- diagnostics, do: IO.puts("  #{d.severity} #{inspect(d.position)} #{d.message |> String.split("\n") |> hd() |> String.slice(0, 90)}")
end

Code.put_compiler_option(:ignore_module_conflict, true)

say.("def a, do: {x(), g(), y()}\ndefp g, do: z()\ndef b, do: w()")
say.("defp g, do: z()\ndef a, do: {x(), g(), y()}\ndef b, do: w()")
say.("defp u1, do: z1()\ndefp g, do: {z(), h()}\ndefp h, do: z2()\ndef a, do: {x(), g(), y()}\ndefp u2, do: {u1(), z3()}\ndef b, do: w()")
say.("defp u1, do: u2()\ndefp u2, do: u1()\ndef b, do: w()")
say.("defp u1(a \\\\ 1), do: q(a)\ndefp u2(a, b \\\\ 1), do: {a, b, r()}\ndef b, do: {u2(1), w()}")
say.("defmacro m, do: z1()\ndefmacrop n, do: z2()\ndef b, do: w()\ndefp p, do: z3()")
say.("def b, do: w()\ndef a, do: z()\ndef c(x) when foo(x), do: 1")
say.("def b, do: fn -> w() + g() end\ndef a, do: &zz/1\ndefp g, do: &yy/2")
say.("def a(x), do: unused = 1\ndef b, do: w()\ndefp c, do: y = 2")
say.("defp loop(n), do: loop(n - 1) + w()\ndefp other, do: loop(3)")
say.("def b, do: w()\n@foo 1\ndefp c, do: e()\n@bar 2")
say.("def a, do: g(1)\ndefp g(x), do: h(x)\ndefp h(x), do: {g(x), q()}\ndefp k, do: h(1)")
say.("def a, do: foo(bar(), baz(1))")
say.("def a(x), do: x |> foo() |> bar(baz())")
say.("def a(x) do\n y = foo(x)\n case bar(y) do\n  z when z > 1 -> baz(z)\n  _ -> fn -> qux() end\n end\nend")
say.("def a(x), do: for(i <- foo(x), bar(i), do: baz(i))")
say.("def a(x), do: with({:ok, y} <- foo(x), z = bar(y), do: baz(z), else: (_ -> qux()))")
say.("def a(x), do: %{k() => v(), l() => w()}")
say.("def a(x), do: %{foo(x) | a: bar()}")
say.("def a(x), do: try(do: foo(), rescue: (_ -> bar()), after: baz())")
say.("def a(x), do: foo() = x")
say.("def a(x), do: [foo() | bar()]")
say.("def a(x), do: <<foo()::size(bar())>>")
say.("def a(x), do: Foo.b(foo(), bar())")
say.("def a(x), do: foo().bar(baz())")
say.("def a(x), do: x.(foo())")
say.("def a(x), do: foo().(bar())")
say.("def a(x), do: \"\#{foo()} \#{bar()}\"")
say.("def a(x \\\\ foo()), do: bar(x)")
say.("def a(x), do: foo(x)\ndef a(y, z), do: bar(y, z)\ndef b, do: baz()")
say.("def a(1), do: foo(1)\ndef b, do: baz()\ndef a(2), do: bar(2)")
say.("def a(x), do: if(foo(), do: bar(), else: baz())")
say.("def a(x), do: foo() && bar() || baz()")
say.("def a(x), do: receive(do: (1 -> foo()), after: (bar() -> baz()))")
say.("def a(x), do: cond(do: (foo() -> bar(); baz() -> qux()))")
say.("@x 1\ndef a(x), do: fn y -> foo(y) end.(bar())")
say.("def a(x), do: {fn -> foo() end, bar()}")
say.("def a(x), do: &foo(&1, bar())")
say.("def a(x), do: {&foo/1, bar(), &Zz.baz/2}")
say.("def a(x), do: unquote(1) + foo()\ndef z?(x), do: q()\ndef _p, do: r()\ndef aB, do: s()\ndef a1, do: t()\ndef \"a b\"(), do: u()")
say.("def a(x), do: struct(foo(), bar())\ndef foo(1, 2), do: 1")
say.("import Enum, only: [map: 2]\nalias Foo.Bar\nrequire Logger\ndef a(x), do: foo()\ndefp b, do: 1")
say.("@a 1\n@doc \"x\"\ndefp b, do: c()\n@doc \"y\"\ndef d, do: e()\n")
say.("def a, do: b()\ndefp b, do: c()\ndefp c, do: d()\ndefp e(x), do: x\ndefp f(1), do: 1\ndefp f(1), do: g()")
say.("def a(x) do\n {1, 2} = {foo(x), bar(x)}\n 1 = 2\nend")
say.("def a(x) do\n length(foo(x))\n :ok\nend")
say.("def a(z, y, x), do: 1")
say.("def a(x) do\n c = 1\n b = fn q -> p = 1 end\n a = 2\n end")
say.("def a(b) do\n b = 1\n b = 2\n b = 3\n end")
say.("def a(b) do\n case b do\n  z -> 1\n  y -> 2\n end\n a = 1\nend")
say.("def a(_b, d) do\n for x <- [], y = 1, do: 1\n with z <- 1, do: 1\n c = 1\nend")
say.("def a(x), do: {&foo/1, fn -> bar() end}")
say.("def a(x) when x > 1 and y > 2, do: z")
say.("def a(^x), do: 1\ndef b(z), do: {^z, y}")

for text <- [
      "^q", "&1", "&(&1 + &256)", "&(&0)", "&q", "&(1)", "&(a; b)", "& &(&1)", "case(1, do: 2)", "case(1, foo: 1)", 
      "case(1)", "case(1, do: (a, b -> 1))", "cond(do: 1)", "cond(do: (_ -> 1))", "fn a \\\\ 1 -> a end", 
      "fn a -> 1; b, c -> 2 end", "receive(do: 1)", "receive([])", "receive(after: (1 -> 2; 3 -> 4))", "try([])", 
      "try(do: 1)", "try(do: 1, foo: 2)", "try(do: 1, rescue: 1)", "try(do: 1, rescue: (1 -> 2))", 
      "try(do: 1, catch: 1)", "with(a <- 1)", "with(a <- 1, foo: 1)", "for(a <- 1)", "for(a, do: 1)", 
      "for(a <- 1, into: 1, uniq: 2, do: 1)", "for(a <- 1, reduce: 1, do: 1)", "for(a <- 1, foo: 1, do: 1)", "%{1}", 
      "%{a: 1, a: 1}", "%Foo{}", "%URI{foo: 1}", "%q{}", "%{q | 1}", "%1{}", "unquote(1)", "quote(foo: 1)", 
      "quote(do: 1, foo: 2)", "quote(1)", "a :: b", "a | b", "(a -> b)", "1 = q", "f() = q", "String.upcase(q) = 1", 
      "q.a = 1", "(fn -> 1 end) = q", "<<q::foo>>", "<<q::size(a)>>", "<<q::binary-size(1)-unit(300)>>", 
      "<<q::integer-float>>", "__MODULE__.foo = 1", "_", "__CALLER__", "__STACKTRACE__", "super(1)", "alias(1)", 
      "alias(Foo, as: 1)", "alias(Foo, bar: 1)", "import(1)", "import(Foo)", "import(String, only: 1)", 
      "import(String, only: [foo: 1])", "require(Foo)", "require(1)", "defmodule(Foo)", "def(foo, do: 1)", "@foo", 
      "@foo(1)", "x when y", "{a, b} when c", "1.foo", "q.()", "q.(1)(2)", "\"a\".b", "nil.foo", "q[1]", "not", "!q", 
      "{q, w}", "Foo.Bar.baz", "if(q)", "if(q, foo: 1)", "unless(q)", "q |> 1", "q |> (fn x -> x end)", "1 |> q", 
      "q in 1", "q in w", "sigil_x(1, 2)", "~x(a)", "~r(*)", "~D[foo]", "raise()", "throw()", "match?(1)", 
      "match?(^z, 1)", "q = z = 1", "<<a>> = q", "binding(1)", "dbg(1, 2, 3)", "var!(x)", "var!(1)", "destructure(1)", 
      "struct!(Foo)", "is_struct(q, 1, 2)", "to_charlist", "use(Foo)", "use(1)", "use(String)", "1..2//0", "1..2.5", 
      "q..1//w", "&foo/1", "&String.foo/1", "&String.upcase/q", "&Foo.bar", "&(&1).foo", "\#{1}"
    ] do
  say.("def a(q), do: [" <> text <> ", undefined]")
end

# what an import offers, attributes that nobody has set, names like those of the compiler, functions that nobody calls
say.("def a(x) when x in @foo, do: 1")
say.("def a(x) when x in [@foo, 1], do: 1")
say.("def a(x) when x == @foo, do: 1")
say.("def a(x), do: x in @foo")
say.("def a(x), do: case(x, do: (y when y in @foo -> 1))")
say.("@foo [1]\ndef a(x) when x in @foo, do: 1")
say.("@foo 1..2\ndef a(x) when x not in @foo, do: 1")
say.("@foo 3\ndef a(x) when x in @foo, do: 1")
say.("def a(x), do: put_in(x.a, 1)\ndef put_in(a, b), do: {a, b}")
say.("def a(x), do: put_in(x, 1)\ndefp put_in(a, b), do: {a, b}")
say.("def length(x), do: x\ndef a(x), do: length(x)")
say.("def a(x), do: if(x, do: 1)\ndef if(a, b), do: {a, b}")
say.("defmacro if(a, b), do: {a, b}\ndef a(x), do: if(x, do: 1)")
say.("def put_in(a, b), do: {a, b}\ndef b(x), do: put_in(x, 1)")
say.("import String\ndef length(x), do: x")
say.("import String, only: [length: 1]\ndef a(x), do: length(x)")
say.("import Kernel, except: [length: 1]\ndef length(x), do: x\ndef a(x), do: length(x)")
say.("def a(x) do\n if true, do: 1, else: bar()\n if false, do: foo()\n true || baz()\nend")
for n <- ["__", "__x", "__x__", "___", "_", "__X__", "____", "__a", "a__", "__FOO__", "__MODULES__", "__x_", "_x__", "___x___"] do
  say.("def a(x), do: {x, #{n}}")
  say.("def a(#{n}), do: 1")
  say.("def a(#{n}), do: #{n}")
end
say.("def a(x), do: length(1) + x")
say.("defp a(x), do: length(1) + x")
say.("defp a(x), do: 120 + Foo + x")
say.("def a(x), do: 120 + Foo + x")
say.("def a(x) when x < 120 + Foo, do: 1")
say.("defp a(x) when x < 120 + Foo, do: 1")
say.("defp a(_), do: 1\ndefp a(1), do: 2")
say.("def a(_), do: 1\ndef a(1), do: 2")
say.("defp a(x) do\n not 1\n x\nend")
say.("defp a(x) do\n 1 + 1\n x\nend")
say.("def a(x) do\n 1 + 1\n x\nend")
say.("defp a(x) do\n :ok\n length(x)\n x\nend")
say.("defp a(x), do: (case x do\n _ -> 1\n 2 -> 3\n end)")
say.("defp a(x), do: Foo.bar(x)")
say.("defp a(x), do: String.upcas(x)")
say.("defp a(x), do: x.y.z\ndefp b(x), do: %{x | a: 1}\ndefp c, do: %{} + 1")
say.("defp a(x), do: Integer.to_strin(x) + String.to_atom(1)")
say.("defp a, do: b()\ndefp b, do: length(1)")
say.("def c, do: a(1)\ndefp a(1), do: 1\ndefp a(x), do: length(:x) + x")
say.("defstruct [:a]\ndef a, do: 1")
say.("def a, do: %__MODULE__{}")

# told of the function that the anonymous one stands in
Application.ensure_all_started(:ex_unit)
import ExUnit.CaptureIO

IO.puts(
  capture_io(:stderr, fn ->
    try do
      Code.compile_string("defmodule Said do\n  def a(x), do: fn -> fn -> missing(x) end end\nend", "said.ex")
    rescue
      e -> IO.puts(:stderr, Exception.message(e))
    end
  end)
)
