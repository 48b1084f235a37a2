# Code.format_string!/2: one source a paragraph, broken lines written as escapes.

IO.puts(Code.format_string!("foo a, b"))

IO.puts(Code.format_string!("foo(a,b)"))

IO.puts(Code.format_string!("foo( a , b )"))

IO.puts(Code.format_string!("foo(\na\n)"))

IO.puts(Code.format_string!("foo(\n  a,\n  b)"))

IO.puts(Code.format_string!("foo(a,\n  b)"))

IO.puts(Code.format_string!("foo(a, b,\n  c)"))

IO.puts(Code.format_string!("foo a,\n  b"))

IO.puts(Code.format_string!("if a do b end"))

IO.puts(Code.format_string!("if(a) do b end"))

IO.puts(Code.format_string!("if(a, do: b)"))

IO.puts(Code.format_string!("if a, do: b, else: c"))

IO.puts(Code.format_string!("if a,\n  do: b,\n  else: c"))

IO.puts(Code.format_string!("unless a do\nb\nelse\nc\nend"))

IO.puts(Code.format_string!("foo bar do 1 end"))

IO.puts(Code.format_string!("foo(bar) do 1 end"))

IO.puts(Code.format_string!("foo do 1 end"))

IO.puts(Code.format_string!("foo() do 1 end"))

IO.puts(Code.format_string!("Foo.bar x do\na\nend"))

IO.puts(Code.format_string!("Foo.bar(x) do\na\nend"))

IO.puts(Code.format_string!("Foo.bar"))

IO.puts(Code.format_string!("Foo.bar 1"))

IO.puts(Code.format_string!("foo.bar"))

IO.puts(Code.format_string!("foo.bar()"))

IO.puts(Code.format_string!("foo.bar 1, 2"))

IO.puts(Code.format_string!("foo.(1)"))

IO.puts(Code.format_string!("foo.()"))

IO.puts(Code.format_string!("x = if a do\nb\nend"))

IO.puts(Code.format_string!("x = foo a do\nb\nend"))

IO.puts(Code.format_string!("(a)"))

IO.puts(Code.format_string!("((a))"))

IO.puts(Code.format_string!("(a;b)"))

IO.puts(Code.format_string!("a;b;c"))

IO.puts(Code.format_string!("(a + b) * c"))

IO.puts(Code.format_string!("a + (b * c)"))

IO.puts(Code.format_string!("(a + b) + c"))

IO.puts(Code.format_string!("a + (b + c)"))

IO.puts(Code.format_string!("a ++ (b ++ c)"))

IO.puts(Code.format_string!("(a ++ b) ++ c"))

IO.puts(Code.format_string!("a |> b |> c"))

IO.puts(Code.format_string!("a |> b() |> c"))

IO.puts(Code.format_string!("a\n|> b\n|> c()"))

IO.puts(Code.format_string!("a |>\n  b()"))

IO.puts(Code.format_string!("a\n# comment\n|> b()\n# other\n|> c()"))

IO.puts(Code.format_string!("a and b or c"))

IO.puts(Code.format_string!("a && b || c"))

IO.puts(Code.format_string!("a || b && c"))

IO.puts(Code.format_string!("not a"))

IO.puts(Code.format_string!("not(a)"))

IO.puts(Code.format_string!("not a in b"))

IO.puts(Code.format_string!("a not in b"))

IO.puts(Code.format_string!("not (a in b)"))

IO.puts(Code.format_string!("!(a in b)"))

IO.puts(Code.format_string!("!a"))

IO.puts(Code.format_string!("!!a"))

IO.puts(Code.format_string!("!(not a)"))

IO.puts(Code.format_string!("-a"))

IO.puts(Code.format_string!("-(a)"))

IO.puts(Code.format_string!("-(a + b)"))

IO.puts(Code.format_string!("- 1"))

IO.puts(Code.format_string!("+1"))

IO.puts(Code.format_string!("^a"))

IO.puts(Code.format_string!("@foo 1"))

IO.puts(Code.format_string!("@foo(1)"))

IO.puts(Code.format_string!("@foo [a: 1]"))

IO.puts(Code.format_string!("@foo a: 1"))

IO.puts(Code.format_string!("@foo"))

IO.puts(Code.format_string!("@spec foo(a) :: b"))

IO.puts(Code.format_string!("@spec foo(a) :: b when a: term, b: term"))

IO.puts(Code.format_string!("@type t :: a | b | c"))

IO.puts(Code.format_string!("@type t ::\n  a\n  | b"))

IO.puts(Code.format_string!("@type t :: :aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | :bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | :ccccccccccccccccccccccc"))

IO.puts(Code.format_string!("@doc \"\"\"\nhello\n\"\"\"\ndef foo, do: 1"))

IO.puts(Code.format_string!("@doc false\ndef foo do\n1\nend\ndef bar do\n2\nend"))

IO.puts(Code.format_string!("fn a -> b end"))

IO.puts(Code.format_string!("fn -> a end"))

IO.puts(Code.format_string!("fn () -> a end"))

IO.puts(Code.format_string!("fn (a) -> b end"))

IO.puts(Code.format_string!("fn(a, b) -> c end"))

IO.puts(Code.format_string!("fn a -> b; c end"))

IO.puts(Code.format_string!("fn a ->\n  b end"))

IO.puts(Code.format_string!("fn\n  a -> b\nend"))

IO.puts(Code.format_string!("fn a -> b; c -> d end"))

IO.puts(Code.format_string!("fn a when b -> c end"))

IO.puts(Code.format_string!("fn a, b when c when d -> e end"))

IO.puts(Code.format_string!("fn 1 -> 2\n  3 ->\n  4\nend"))

IO.puts(Code.format_string!("(fn a -> b end).(1)"))

IO.puts(Code.format_string!("&(&1 + 1)"))

IO.puts(Code.format_string!("&foo/1"))

IO.puts(Code.format_string!("&Foo.bar/2"))

IO.puts(Code.format_string!("& &1"))

IO.puts(Code.format_string!("& &1.foo"))

IO.puts(Code.format_string!("&(&1)"))

IO.puts(Code.format_string!("&foo(&1, 2)"))

IO.puts(Code.format_string!("&{&1, &2}"))

IO.puts(Code.format_string!("&[&1]"))

IO.puts(Code.format_string!("&\"\#{&1}\""))

IO.puts(Code.format_string!("&(not &1)"))

IO.puts(Code.format_string!("&(&1 |> foo())"))

IO.puts(Code.format_string!("[a, b]"))

IO.puts(Code.format_string!("[a,b,]"))

IO.puts(Code.format_string!("[\na, b]"))

IO.puts(Code.format_string!("[\na,\nb\n]"))

IO.puts(Code.format_string!("[a | b]"))

IO.puts(Code.format_string!("[a, b | c]"))

IO.puts(Code.format_string!("[a: 1, b: 2]"))

IO.puts(Code.format_string!("[{:a, 1}, {:b, 2}]"))

IO.puts(Code.format_string!("[{:a, 1}, b: 2]"))

IO.puts(Code.format_string!("[a: 1, \"b c\": 2]"))

IO.puts(Code.format_string!("[\"a\": 1, \"b\": 2]"))

IO.puts(Code.format_string!("{a, b}"))

IO.puts(Code.format_string!("{a, b: 1}"))

IO.puts(Code.format_string!("{a, [b: 1]}"))

IO.puts(Code.format_string!("{\na, b}"))

IO.puts(Code.format_string!("{}"))

IO.puts(Code.format_string!("%{}"))

IO.puts(Code.format_string!("%{a: 1}"))

IO.puts(Code.format_string!("%{:a => 1}"))

IO.puts(Code.format_string!("%{\"a\" => 1, b: 2}"))

IO.puts(Code.format_string!("%{\n\"a\" => 1, b: 2}"))

IO.puts(Code.format_string!("%{a | b: 1}"))

IO.puts(Code.format_string!("%{a | b: 1,\nc: 2}"))

IO.puts(Code.format_string!("%{\na | b: 1, c: 2}"))

IO.puts(Code.format_string!("%Foo{}"))

IO.puts(Code.format_string!("%Foo{a: 1}"))

IO.puts(Code.format_string!("%Foo{a | b: 1}"))

IO.puts(Code.format_string!("%{a: %{b: 1,\n c: 2}}"))

IO.puts(Code.format_string!("foo(%{\na: 1\n})"))

IO.puts(Code.format_string!("foo(a, %{a: 1}, [\n1\n])"))

IO.puts(Code.format_string!("foo([a: 1])"))

IO.puts(Code.format_string!("foo(a, [b: 1])"))

IO.puts(Code.format_string!("foo([{:a, 1}])"))

IO.puts(Code.format_string!("foo(a, b: 1, c: fn -> 2 end)"))

IO.puts(Code.format_string!("foo [a: 1]"))

IO.puts(Code.format_string!("<<a, b>>"))

IO.puts(Code.format_string!("<<a::8, b::binary>>"))

IO.puts(Code.format_string!("<<a :: size(8)-integer, b :: binary>>"))

IO.puts(Code.format_string!("<<a::size(x + 1)>>"))

IO.puts(Code.format_string!("<<(<<a>>), b>>"))

IO.puts(Code.format_string!("<<a <> b::binary>>"))

IO.puts(Code.format_string!("for <<a <- b>>, do: a"))

IO.puts(Code.format_string!("for <<a::8 <- b>>, into: %{}, do: a"))

IO.puts(Code.format_string!("for a <- b, c <- d, do: e"))

IO.puts(Code.format_string!("for a <- b, into: [] do\nc\nend"))

IO.puts(Code.format_string!("for a <- b,\n    c <- d,\n    do: e"))

IO.puts(Code.format_string!("with {:ok, a} <- b, {:ok, c} <- d do\ne\nelse\n_ -> f\nend"))

IO.puts(Code.format_string!("with {:ok, a} <- b,\n     {:ok, c} <- d,\n     do: e"))

IO.puts(Code.format_string!("case a do\nb -> c\nd -> e\nend"))

IO.puts(Code.format_string!("case a do\nb -> c\nd ->\ne\nend"))

IO.puts(Code.format_string!("case a do\nb -> c; d\ne -> f\nend"))

IO.puts(Code.format_string!("case a do\n\nb -> c\n\n\nd -> e\nend"))

IO.puts(Code.format_string!("cond do\na -> b\ntrue -> c\nend"))

IO.puts(Code.format_string!("receive do\na -> b\nafter\n10 -> c\nend"))

IO.puts(Code.format_string!("try do\na\nrescue\ne in [B, C] -> d\ncatch\n:exit, f -> g\nelse\nh -> i\nafter\nj\nend"))

IO.puts(Code.format_string!("def foo(a) when is_integer(a), do: a"))

IO.puts(Code.format_string!("def foo(a) when is_integer(a) and a > 0 when is_list(a) do\na\nend"))

IO.puts(Code.format_string!("def foo(a \\\\ 1), do: a"))

IO.puts(Code.format_string!("def foo(aaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) when is_integer(aaaaaaaaaaaaaaaaaaaaa) do\n1\nend"))

IO.puts(Code.format_string!("defmodule Foo do\n\n\n  use Bar\n  import Baz\n\n\n\n  def a, do: 1\n  def b, do: 2\nend"))

IO.puts(Code.format_string!("defmodule Foo do\nend"))

IO.puts(Code.format_string!("defmodule Foo do\n# nothing\nend"))

IO.puts(Code.format_string!("defstruct [:a, :b, c: 1]"))

IO.puts(Code.format_string!("defstruct a: 1, b: 2"))

IO.puts(Code.format_string!("import Foo, only: [a: 1]"))

IO.puts(Code.format_string!("alias Foo.{A, B}"))

IO.puts(Code.format_string!("alias Foo.{\nA,\nB\n}"))

IO.puts(Code.format_string!("raise \"foo\""))

IO.puts(Code.format_string!("raise(ArgumentError, \"foo\")"))

IO.puts(Code.format_string!("raise ArgumentError, message: \"foo\""))

IO.puts(Code.format_string!("x = raise \"a\""))

IO.puts(Code.format_string!("foo(raise \"a\")"))

IO.puts(Code.format_string!("[raise(\"a\"), raise \"a\"]"))

IO.puts(Code.format_string!("assert a == b"))

IO.puts(Code.format_string!("0xff"))

IO.puts(Code.format_string!("0XFF"))

IO.puts(Code.format_string!("0b1010"))

IO.puts(Code.format_string!("0o17"))

IO.puts(Code.format_string!("1000000"))

IO.puts(Code.format_string!("1_000_00"))

IO.puts(Code.format_string!("12345"))

IO.puts(Code.format_string!("1.0E10"))

IO.puts(Code.format_string!("1000000.123456"))

IO.puts(Code.format_string!("?a"))

IO.puts(Code.format_string!("?\\n"))

IO.puts(Code.format_string!("?\\s"))

IO.puts(Code.format_string!(":foo"))

IO.puts(Code.format_string!(":\"foo\""))

IO.puts(Code.format_string!(":\"foo bar\""))

IO.puts(Code.format_string!(":\"foo\\nbar\""))

IO.puts(Code.format_string!(":\"foo\#{bar}\""))

IO.puts(Code.format_string!(":\"Foo\""))

IO.puts(Code.format_string!(":nil"))

IO.puts(Code.format_string!(":\"a-b\""))

IO.puts(Code.format_string!("\"a\\nb\""))

IO.puts(Code.format_string!("\"a\"b\""))

IO.puts(Code.format_string!("\"a\\\"b\""))

IO.puts(Code.format_string!("\"a\#{b}c\""))

IO.puts(Code.format_string!("\"a\#{ b  +  c }c\""))

IO.puts(Code.format_string!("\"a\#{\"b\"}c\""))

IO.puts(Code.format_string!("\"a\#{foo(\n1)}\""))

IO.puts(Code.format_string!("'abc'"))

IO.puts(Code.format_string!("'a\"b'"))

IO.puts(Code.format_string!("'a\#{b}'"))

IO.puts(Code.format_string!("~c\"abc\""))

IO.puts(Code.format_string!("~s(a(b\\)c)"))

IO.puts(Code.format_string!("~s{a}"))

IO.puts(Code.format_string!("~r/foo/iu"))

IO.puts(Code.format_string!("~w(a b c)a"))

IO.puts(Code.format_string!("~S\"\"\"\n  a\n\"\"\""))

IO.puts(Code.format_string!("~s'''\n  a\n  '''x"))

IO.puts(Code.format_string!("\"\"\"\na\n\n  b\n\"\"\""))

IO.puts(Code.format_string!("\"\"\"\na \\\"\"\" b\n\"\"\""))

IO.puts(Code.format_string!("x = \"\"\"\n  a\n  b\n  \"\"\""))

IO.puts(Code.format_string!("foo(\"\"\"\na\n\"\"\", b)"))

IO.puts(Code.format_string!("foo(b, \"\"\"\na\n\"\"\")"))

IO.puts(Code.format_string!("foo \"\"\"\na\n\"\"\""))

IO.puts(Code.format_string!("\"a\nb\""))

IO.puts(Code.format_string!("a[b]"))

IO.puts(Code.format_string!("a[b][c]"))

IO.puts(Code.format_string!("a.b[c].d"))

IO.puts(Code.format_string!("a[b: 1]"))

IO.puts(Code.format_string!("foo(a)[b]"))

IO.puts(Code.format_string!("@a[b]"))

IO.puts(Code.format_string!("(a + b)[c]"))

IO.puts(Code.format_string!("(a |> b).c"))

IO.puts(Code.format_string!("foo(a).b.c(1).d"))

IO.puts(Code.format_string!("a..b"))

IO.puts(Code.format_string!("a..b//c"))

IO.puts(Code.format_string!("1..2"))

IO.puts(Code.format_string!("a .. b"))

IO.puts(Code.format_string!("(a..b).first"))

IO.puts(Code.format_string!(".."))

IO.puts(Code.format_string!("x = .."))

IO.puts(Code.format_string!("foo(..)"))

IO.puts(Code.format_string!("a = b = c"))

IO.puts(Code.format_string!("a =\n  b"))

IO.puts(Code.format_string!("a =\n  [b]"))

IO.puts(Code.format_string!("a = [\nb]"))

IO.puts(Code.format_string!("a = %{\nb: 1}"))

IO.puts(Code.format_string!("a = {\nb}"))

IO.puts(Code.format_string!("a == b"))

IO.puts(Code.format_string!("a ==\n b"))

IO.puts(Code.format_string!("a <> b <>\n c"))

IO.puts(Code.format_string!("a +\nb"))

IO.puts(Code.format_string!("a +\nb +\nc"))

IO.puts(Code.format_string!("a |\nb"))

IO.puts(Code.format_string!("a when b"))

IO.puts(Code.format_string!("a :: b"))

IO.puts(Code.format_string!("a <- b"))

IO.puts(Code.format_string!("a \\\\ b"))

IO.puts(Code.format_string!("a ~> b <~ c"))

IO.puts(Code.format_string!("a &&& b ||| c"))

IO.puts(Code.format_string!("a <<< 1"))

IO.puts(Code.format_string!("a ** b"))

IO.puts(Code.format_string!("a / b * c"))

IO.puts(Code.format_string!("a - b - c"))

IO.puts(Code.format_string!("a - (b - c)"))

IO.puts(Code.format_string!("a and (b or c)"))

IO.puts(Code.format_string!("(a and b) and c"))

IO.puts(Code.format_string!("a and (b and c)"))

IO.puts(Code.format_string!("a in [b, c]"))

IO.puts(Code.format_string!("a in b and c not in d"))

IO.puts(Code.format_string!("a == (b == c)"))

IO.puts(Code.format_string!("a = (b = c)"))

IO.puts(Code.format_string!("(a = b) = c"))

IO.puts(Code.format_string!("a -- b -- c"))

IO.puts(Code.format_string!("(a -- b) -- c"))

IO.puts(Code.format_string!("foo(a, (b; c))"))

IO.puts(Code.format_string!("foo fn a -> b end"))

IO.puts(Code.format_string!("foo(fn a ->\n b\nend)"))

IO.puts(Code.format_string!("foo(a, fn b ->\n c\nend, d)"))

IO.puts(Code.format_string!("Enum.map(a, fn b -> c end) |> foo"))

IO.puts(Code.format_string!("foo(a) |> bar(fn x ->\n  y\nend)"))

IO.puts(Code.format_string!("foo(if a do b end)"))

IO.puts(Code.format_string!("foo(a, if b do c end)"))

IO.puts(Code.format_string!("foo a, if(b, do: c)"))

IO.puts(Code.format_string!("foo bar baz"))

IO.puts(Code.format_string!("foo bar(baz), qux"))

IO.puts(Code.format_string!("foo(bar baz)"))

IO.puts(Code.format_string!("unquote(a)"))

IO.puts(Code.format_string!("unquote(a)(b)"))

IO.puts(Code.format_string!("unquote_splicing(a)"))

IO.puts(Code.format_string!("a.unquote(b)(c)"))

IO.puts(Code.format_string!("quote do: a"))

IO.puts(Code.format_string!("quote do a end"))

IO.puts(Code.format_string!("quote do\nunquote(a)\nb\nend"))

IO.puts(Code.format_string!("(a -> b)"))

IO.puts(Code.format_string!("(a, b -> c)"))

IO.puts(Code.format_string!("(() -> a)"))

IO.puts(Code.format_string!("(-> a)"))

IO.puts(Code.format_string!("foo((a -> b))"))

IO.puts(Code.format_string!("@callback foo(a) :: (b -> c)"))

IO.puts(Code.format_string!("@type f :: (-> a)"))

IO.puts(Code.format_string!("@type f :: (a, b -> c) | (... -> d)"))

IO.puts(Code.format_string!("__MODULE__"))

IO.puts(Code.format_string!("__MODULE__.foo"))

IO.puts(Code.format_string!("%__MODULE__{a: 1}"))

IO.puts(Code.format_string!("Foo.Bar.baz"))

IO.puts(Code.format_string!(":foo.bar"))

IO.puts(Code.format_string!(":foo.bar(1)"))

IO.puts(Code.format_string!("foo.\"bar baz\"()"))

IO.puts(Code.format_string!("a; # foo\nb"))

IO.puts(Code.format_string!("# foo"))

IO.puts(Code.format_string!("#foo"))

IO.puts(Code.format_string!("#!shebang"))

IO.puts(Code.format_string!("##foo"))

IO.puts(Code.format_string!("# a\n\n\n# b\nc\n# d\n\n\n"))

IO.puts(Code.format_string!("a # b"))

IO.puts(Code.format_string!("a # b\nc # d"))

IO.puts(Code.format_string!("a\n\n\n\n# b\n\n\n\nc"))

IO.puts(Code.format_string!("foo(# a\nb # c\n# d\n)"))

IO.puts(Code.format_string!("foo(a, # b\nc)"))

IO.puts(Code.format_string!("[\n# a\nb, # c\n# d\ne\n# f\n]"))

IO.puts(Code.format_string!("[ # a\nb]"))

IO.puts(Code.format_string!("[\n# a\n]"))

IO.puts(Code.format_string!("{a, # b\n c}"))

IO.puts(Code.format_string!("%{\n# a\nb: 1,\n# c\nd: 2\n}"))

IO.puts(Code.format_string!("%{a | # b\nc: 1}"))

IO.puts(Code.format_string!("case a do\n# b\nc -> d\n# e\nf -> g\n# h\nend"))

IO.puts(Code.format_string!("case a do # b\nc -> d\nend"))

IO.puts(Code.format_string!("case a do\nc ->\n# b\nd\ne -> # f\ng\nend"))

IO.puts(Code.format_string!("fn # a\nb -> c end"))

IO.puts(Code.format_string!("fn ->\n# a\nb\nend"))

IO.puts(Code.format_string!("fn a ->\n# b\nend"))

IO.puts(Code.format_string!("if a do\n# b\nelse\n# c\nd\nend"))

IO.puts(Code.format_string!("if a do\nb\n# c\nend"))

IO.puts(Code.format_string!("if a do # b\nc # d\nend # e"))

IO.puts(Code.format_string!("a = # b\n c"))

IO.puts(Code.format_string!("a =\n# b\nc"))

IO.puts(Code.format_string!("a + # b\n c"))

IO.puts(Code.format_string!("foo # a\n|> bar # b\n|> baz"))

IO.puts(Code.format_string!("def a do\n1\nend # b"))

IO.puts(Code.format_string!("def a do\n# b\n\n# c\n\n\n1\nend"))

IO.puts(Code.format_string!("defmodule A do\n  # a\n\n  @a 1\n  # b\n  @b 2\n\n  # c\n  def d, do: 1\n  # e\nend"))

IO.puts(Code.format_string!("with a <- b,\n     # c\n     d <- e do\nf\nend"))

IO.puts(Code.format_string!("foo(a,\n  # b\n  c: 1,\n  # d\n  e: 2)"))

IO.puts(Code.format_string!("foo a,\n  # b\n  c: 1"))

IO.puts(Code.format_string!("\"a\#{b # c\n}\""))

IO.puts(Code.format_string!("x = [\n  a, b,\n  c, d\n]"))

IO.puts(Code.format_string!("a(b(c(d(eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee, ffffffffffffffffffffffffffffffffffffffff, gggggggggggggggggggg))))"))

IO.puts(Code.format_string!("foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccc)"))

IO.puts(Code.format_string!("foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, [ccccccccccccccccccccc, ddddddd])"))

IO.puts(Code.format_string!("foo(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, c: ccccccccccccccccccccc, d: ddddddd)"))

IO.puts(Code.format_string!("x = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb + cccccccccccccccccccc"))

IO.puts(Code.format_string!("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb() |> cccccccccccccccccccc()"))

IO.puts(Code.format_string!("x = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb() |> cccccccccccccccccccc()"))

IO.puts(Code.format_string!("[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccc]"))

IO.puts(Code.format_string!("{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccccccccccccccccccc}"))

IO.puts(Code.format_string!("%{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: aaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: bbbbbbbbbbbbbbbbbbbb}"))

IO.puts(Code.format_string!("<<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa::aaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb::bbbbbbbbbbbbbbbbbbbb>>"))

IO.puts(Code.format_string!("if aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa and bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb or cccccccccccccccccc do\na\nend"))

IO.puts(Code.format_string!("raise ArgumentError, \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" <> \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\" <> \"cccccc\""))

IO.puts(Code.format_string!("def foo(%{aaaaaaaaaaaaaaaaaaaaaaaaaaaaa: a, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: b, ccccccccccccccccccccccc: c} = d), do: d"))

IO.puts(Code.format_string!("foo a, b", locals_without_parens: [foo: 2]))

IO.puts(Code.format_string!("foo(a, b)", locals_without_parens: [foo: 2]))

IO.puts(Code.format_string!("foo a", locals_without_parens: [foo: :*]))

IO.puts(Code.format_string!("foo a, b", locals_without_parens: [foo: 1]))

IO.puts(Code.format_string!("foo a, b: 1, c: 2", locals_without_parens: [foo: 2]))

IO.puts(Code.format_string!("x = foo a, b", locals_without_parens: [foo: 2]))

IO.puts(Code.format_string!("bar(foo a, b)", locals_without_parens: [foo: 2]))

IO.puts(Code.format_string!("bar foo a", locals_without_parens: [foo: 1, bar: 1]))

IO.puts(Code.format_string!("bar(c, foo a)", locals_without_parens: [foo: 1, bar: 1]))

IO.puts(Code.format_string!("foo(a, b, c)", line_length: 8))

IO.puts(Code.format_string!("a + b + c", line_length: 5))

IO.puts(Code.format_string!("[1, 2, 3]", line_length: 5))

IO.puts(Code.format_string!("foo |> bar |> baz", line_length: 10))

IO.puts(Code.format_string!("if a, do: b, else: c", force_do_end_blocks: true))

IO.puts(Code.format_string!("if a, do: b", force_do_end_blocks: true))

IO.puts(Code.format_string!("foo(do: 1)", force_do_end_blocks: true))

IO.puts(Code.format_string!("def a, do: 1", force_do_end_blocks: true))

IO.puts(Code.format_string!("with a <- b, do: c", force_do_end_blocks: true))

IO.puts(Code.format_string!("'abc'", migrate: true))

IO.puts(Code.format_string!("'a\"b'", migrate: true))

IO.puts(Code.format_string!("'''\na\n'''", migrate: true))

IO.puts(Code.format_string!("foo('a\#{b}')", migrate_charlists_as_sigils: true))

IO.puts(Code.format_string!("unless a do\nb\nend", migrate: true))

IO.puts(Code.format_string!("unless a, do: b", migrate: true))

IO.puts(Code.format_string!("unless a do b else c end", migrate_unless: true))

IO.puts(Code.format_string!("unless !a do b end", migrate_unless: true))

IO.puts(Code.format_string!("unless a == b do c end", migrate_unless: true))

IO.puts(Code.format_string!("unless a in b do c end", migrate_unless: true))

IO.puts(Code.format_string!("unless a and b, do: c", migrate_unless: true))

IO.puts(Code.format_string!("unless not a, do: c", migrate_unless: true))

IO.puts(Code.format_string!("a |> unless do: b", migrate_unless: true))

IO.puts(Code.format_string!("<<a::binary()>>", migrate: true))

IO.puts(Code.format_string!("<<a::integer()-size(8)>>", migrate_bitstring_modifiers: true))

IO.puts(Code.format_string!("a |> b |> c", migrate: true))

IO.puts(Code.format_string!("a |> b", migrate_call_parens_on_pipe: true))

IO.puts(Code.format_string!("~W(a  b)", sigils: [W: fn s, _ -> String.upcase(s) end]))

Code.format_string!("foo(")

Code.format_string!("foo)", file: "a.ex")

Code.format_string!("")

Code.format_string!("\n\n")

Code.format_string!(1)

IO.iodata_to_binary(Code.format_string!("a\r\nb"))

IO.iodata_to_binary(Code.format_string!("\n\na\n\n\n"))

IO.puts(Code.format_string!("unless(a, do: x)", migrate: true))

IO.puts(Code.format_string!("unless(a, [do: x])", migrate: true))

IO.puts(Code.format_string!("a |> unless(do: b)", migrate: true))

IO.puts(Code.format_string!("a() |> b() |> unless do\n c\nend", migrate: true))

IO.puts(Code.format_string!("unless foo", migrate: true))

IO.puts(Code.format_string!("@a unless a, do: b", migrate: true))

IO.puts(Code.format_string!("a\n|> b # x"))

IO.puts(Code.format_string!("a\n|> b # x\n"))

IO.puts(Code.format_string!("a # w\n|> b # x\n|> c # y\n\nd # z"))

IO.puts(Code.format_string!("a\n|> b(fn ->\n # x\n 1\nend) # k\n|> c(\n # z\n)"))

IO.puts(Code.format_string!("foo(a # w\n# v\n|> b # x\n)"))

IO.puts(Code.format_string!("x =\n  # w\n a\n# v\n|> b"))

IO.puts(Code.format_string!("a |> b # x"))

IO.puts(Code.format_string!("a |>\n # x\n b()"))

IO.puts(Code.format_string!("a +\n # x\n b\n # y\n+ c"))

IO.puts(Code.format_string!("a\n# x\n<> b"))

IO.puts(Code.format_string!("fn () -> a; () -> b end"))

IO.puts(Code.format_string!("fn\n -> a\nend"))

IO.puts(Code.format_string!("(a -> b\nc -> d)"))

IO.puts(Code.format_string!("(\n-> a)"))

IO.puts(Code.format_string!("f(->)"))

IO.puts(Code.format_string!("fn -> end"))

IO.puts(Code.format_string!("() "))

IO.puts(Code.format_string!("foo(())"))

IO.puts(Code.format_string!("x = fn () when a -> b end"))

IO.puts(Code.format_string!("do_it do unquote_splicing(a) end"))

IO.puts(Code.format_string!("unquote_splicing(a)\nb"))

IO.puts(Code.format_string!("fn -> unquote_splicing(a) end"))

IO.puts(Code.format_string!("(unquote_splicing(a))"))

IO.puts(Code.format_string!("foo.bar(a) do b end"))

IO.puts(Code.format_string!("foo.bar() do b end"))

IO.puts(Code.format_string!("'a\"b\\'c'", migrate: true))

IO.puts(Code.format_string!("'a\\'c'", migrate: true))

IO.puts(Code.format_string!("'a\"b'c", migrate: true))

IO.puts(Code.format_string!("'a\"\#{b}'", migrate: true))

IO.puts(Code.format_string!("'''\na\"\"\"b\n'''", migrate: true))

IO.puts(Code.format_string!("!(!a)"))

IO.puts(Code.format_string!("not(!a)"))

IO.puts(Code.format_string!("not not a"))

IO.puts(Code.format_string!("-(-a)"))

IO.puts(Code.format_string!("- -a"))

IO.puts(Code.format_string!("(!a) in b"))

IO.puts(Code.format_string!("!a in b"))

IO.puts(Code.format_string!("a --- b --- c"))

IO.puts(Code.format_string!("a ++ b -- c"))

IO.puts(Code.format_string!("(a ++ b) -- c"))

IO.puts(Code.format_string!("a..(b..c)"))

IO.puts(Code.format_string!("(..)"))

IO.puts(Code.format_string!("foo do: (..)"))

IO.puts(Code.format_string!("foo(do: a, else: b)", force_do_end_blocks: true))

IO.puts(Code.format_string!("foo(a, do: a, foo: b)", force_do_end_blocks: true))

IO.puts(Code.format_string!("foo.bar(a, do: a)", force_do_end_blocks: true))

IO.puts(Code.format_string!("x = foo(a, do: a)", force_do_end_blocks: true))

IO.puts(Code.format_string!("foo(b(a, do: a), c)", force_do_end_blocks: true))

IO.puts(Code.format_string!("[b(a, do: a), c]", force_do_end_blocks: true))

IO.puts(Code.format_string!("~W\"\"\"\n a\n\"\"\"", sigils: [W: fn s, o -> IO.inspect(o); s <> "b\n" end]))

IO.puts(Code.format_string!("&1.a"))

IO.puts(Code.format_string!("& &1[:a]"))

IO.puts(Code.format_string!("&(&1).a"))

IO.puts(Code.format_string!("&1 + 2"))

IO.puts(Code.format_string!("& &1 + 2"))

IO.puts(Code.format_string!("&-&1"))

IO.puts(Code.format_string!("&\"a\""))

IO.puts(Code.format_string!("&(a; b)"))

IO.puts(Code.format_string!("& &1.(2)"))

IO.puts(Code.format_string!("&Foo.bar(&1)"))

IO.puts(Code.format_string!("&(&1).(2)"))

IO.puts(Code.format_string!("&foo.bar/1"))

IO.puts(Code.format_string!("&@foo.bar/1"))

IO.puts(Code.format_string!("&+/2"))

IO.puts(Code.format_string!("&Kernel.+/2"))

IO.puts(Code.format_string!("&<>/2"))

IO.puts(Code.format_string!("&(a when b)"))

IO.puts(Code.format_string!("a when b when c"))

IO.puts(Code.format_string!("a :: b :: c"))

IO.puts(Code.format_string!("@foo %{\na: 1}"))

IO.puts(Code.format_string!("@foo fn -> 1 end"))

IO.puts(Code.format_string!("@foo(\n1\n)"))

IO.puts(Code.format_string!("@foo [\n1]"))

IO.puts(Code.format_string!("@foo a do b end"))

IO.puts(Code.format_string!("@foo \"\"\"\na\n\"\"\""))

IO.puts(Code.format_string!("foo ~S\"\"\"\na\n\"\"\""))

IO.puts(Code.format_string!("{:ok, \"\"\"\na\n\"\"\"}"))

IO.puts(Code.format_string!("x = ~s\"\"\"\na\n\"\"\" <> b"))

IO.puts(Code.format_string!("[\"\"\"\na\n\"\"\", b]"))

IO.puts(Code.format_string!("a = case b do\nc -> d\nend"))

IO.puts(Code.format_string!("a = b |> case do\nc -> d\nend"))

IO.puts(Code.format_string!("a = b\n|> case do\nc -> d\nend"))

IO.puts(Code.format_string!("a || case b do\nc -> d\nend"))

IO.puts(Code.format_string!("{a, case b do\nc -> d\nend}"))

IO.puts(Code.format_string!("[if a do b end]"))

IO.puts(Code.format_string!("foo if(a do b end)"))

IO.puts(Code.format_string!("foo if a do b end"))

IO.puts(Code.format_string!("foo a, if b do c end"))

IO.puts(Code.format_string!("foo a: if b do c end"))

IO.puts(Code.format_string!("!if a do b end"))

IO.puts(Code.format_string!("if a do b end + 1"))

IO.puts(Code.format_string!("(if a do b end) + 1"))

IO.puts(Code.format_string!("if a do b end |> c"))

IO.puts(Code.format_string!("if(a) do b end.c"))

IO.puts(Code.format_string!("(if a do b end).c"))

IO.puts(Code.format_string!("\"\#{if a do b end}\""))

IO.puts(Code.format_string!("\"\#{if a, do: b}\""))

IO.puts(Code.format_string!("\"\#{a\n+ b}\""))

IO.puts(Code.format_string!("\"\#{fn ->\n a\n end}\""))

IO.puts(Code.format_string!("x = \"a\n\n  b\""))

IO.puts(Code.format_string!("foo(\"a\nb\")"))

IO.puts(Code.format_string!("def f,\n do: 1"))

IO.puts(Code.format_string!("def f(a), do: (\n1\n2)"))

IO.puts(Code.format_string!("@spec f(a :: b, c) :: d | e"))

IO.puts(Code.format_string!("@spec f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) :: ccccccccccccccccccccc"))

IO.puts(Code.format_string!("@spec f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) :: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | ccccccccccccccccccccc"))

IO.puts(Code.format_string!("@spec f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) :: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb when ccccccccccccccccccccc: d"))

IO.puts(Code.format_string!("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccc(1).dddddddddddd(2)"))

IO.puts(Code.format_string!("foo.\"a b\"(1)"))

IO.puts(Code.format_string!("foo.\"bar\"(1)"))

IO.puts(Code.format_string!("foo.\"Bar\""))

IO.puts(Code.format_string!("[\"a-b\": 1, \"c\": 2]"))

IO.puts(Code.format_string!("[+: 1, \"+\": 2, nil: 1, \"A\": 1, A: 2]"))

IO.puts(Code.format_string!("%{\"a\": 1}"))

IO.puts(Code.format_string!("0xabCD_1\n0B1"))

IO.puts(Code.format_string!("1_0\n123456.0\n1.0e+5\n?\\x41\n?é"))

IO.puts(Code.format_string!("a\r\n\r\n\r\nb\r\n"))

IO.puts(Code.format_string!("foo \\\n bar"))

IO.puts(Code.format_string!("a;\n\nb"))

IO.puts(Code.format_string!(";a"))

IO.puts(Code.format_string!("unless a > b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a != b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a === b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a =~ b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a not in b, do: x", migrate: true))

IO.puts(Code.format_string!("unless is_nil(a), do: x", migrate: true))

IO.puts(Code.format_string!("unless a && b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a |> b(), do: x", migrate: true))

IO.puts(Code.format_string!("unless a + b, do: x", migrate: true))

IO.puts(Code.format_string!("unless true, do: x", migrate: true))

IO.puts(Code.format_string!("unless @a, do: x", migrate: true))

IO.puts(Code.format_string!("unless a = b, do: x", migrate: true))

IO.puts(Code.format_string!("unless a.b, do: x", migrate: true))

IO.puts(Code.format_string!("unless not(a in b), do: x", migrate: true))

IO.puts(Code.format_string!("unless !(a && b), do: x", migrate: true))

IO.puts(Code.format_string!("unless [1], do: x", migrate: true))

IO.puts(Code.format_string!("unless -a, do: x", migrate: true))

{q, c} = Code.string_to_quoted_with_comments!("# a\nfoo(b, # c\n d)", literal_encoder: &{:ok, {:__block__, &2, [&1]}}, token_metadata: true, unescape: false); IO.puts(q |> Code.quoted_to_algebra(comments: c) |> Inspect.Algebra.format(98))

{q, c} = Code.string_to_quoted_with_comments!("x = [\n# a\n1_000, 0xff]\n# b", literal_encoder: &{:ok, {:__block__, &2, [&1]}}, token_metadata: true, unescape: false); IO.puts(q |> Code.quoted_to_algebra(comments: c, line_length: 10) |> Inspect.Algebra.format(98))

IO.puts(Code.format_string!("quote do: ..\nraise (..)\nraise a, (..)\nquote do: (...)\nraise (...)\n@a (..)\n@a (...)\nx = fn (..) -> 1 end\nfn (..), (...) -> 1 end\nimport (..), a: ..\nimport a, b: a + (..)"))
