# What the reader says to text that is no Elixir: the tuple, and the words of the exception.
say = fn text ->
  case Code.string_to_quoted(text, columns: true, emit_warnings: false) do
    {:ok, quoted} -> quoted
    {:error, {meta, words, token}} -> {meta, if(is_binary(words), do: String.slice(words, 0, 150), else: words), token}
  end
end

for text <- [
    "quote.o: 1", "f(quote.o: 1)", "f quote.o: 1", "[a.b: 1]", "a.b: ", "A.b: 1", "A.B: 1", "a.and: 1", "a.+: 1", "a.\"x\": 1", "in", " in ", 
    "1 in in", "1 + in", "not in", "1 not in in 2", "in 2", "[in]", "1 in", "a and", "and", "|>", "a |> |>", "1 when", "when", "a.do: 1", "a.(b: 1)", 
    "if a.do", "a.end: 1", "a.b?: 1", "a.b:c", "a.b::c", "a.b:: c", ".a: 1", "@a.b: 1", "f(a.b: 1, 2)", "%{a.b: 1}", "a.b: 1, c: 2", "x a.b: 1, c: 2", 
    "(]", "fn -> )", "(\n\n  [\nend", "do end )", "if x do\n )", "a\u00A0b", "import\u00A0Foo", "a =\u00A01", "1\u00A0", "\u00A0", "foo(\u00A01)", 
    "x\u200Bb", "x \u200Bb", "\u200B", "a – b", "xﬁ", "ﬁx", "f\u2003x", "X\u00A0", "é", "e\u0301", "É", "aÉ", "Aé", ":é\u00A0", "a: \u00A0", 
    "@a\u00A0b", "ｘ", "ｘ = 1", "２", "𝐱", "x𝐲", "ℌ", "µ", "ſ", "K", "a\u2060b", "\uFEFFx", "x\uFEFF", "x\u00ADy", "x\u202Ey", "x \u202E y", 
    "\"\u202E\"", "'\u202E'", "~s(\u202E)", "~S(\u202E)", "\"\"\"\n\u202E\n\"\"\"", "\"a\#{1}\u202E\"", "# \u202E", ":\"\u202E\"", "?\u202E", 
    "a.\"\u202E\"", "\"\u202E\": 1", "[\"\u202E\": 1]", "~w(a \u2066b)", "~r/\u202E/", "👍", "x👍", "👍 = 1", ":👍", "foo👍bar", "a😀: 1", "→", "a → b", "≠", 
    "a ≠ b", "≤", "x²", "x₁", "½", "∑", "π", "Π", "Пр", "名前", "名前?", "日本: 1", "ñ!", "ñ!a", "ª", "ㅤ", "xㅤ", "(", "fn ->", "if x do", "\"abc", "'abc", 
    "~s(abc", "\"\"\"\nabc", "\"a\#{", "\"a\#{1", "[(1]", "x]", "end", "<<1", "~w(", ":\"a", "a.\"b", "%{", "%{a: (]}", "do end", "'''\na", 
    "\"\"\"\n\u202E", "~s(\u202E", "\"\u202E", "\"a\#{\u202E", "\"\u202E\#{1", "\"\u202E\#{1}", "\"\"\"\n\#{1}\u202E", "  foo do\n  end\nend", 
    " if a do\n  b\n  end\nend", "Foo (1)", "Foo  (for", "Foo\n(1)", "Foo.Bar (1)", "foo Foo (1)", "Foo.(1)", "Foo\t(1)", "Foo #c\n (1)", "Foo\\\n(1)", 
    "Foo,(1)", "a: 1\n", "a: 1", "a: 1\nb", "x = 1\na: 1\n", "fn a: 1\n end", "foo do\n a: 1\nend", "1 +\n", "f(1\n2)", "[1\n2]", "{1\n}", 
    "%{a: 1\nb}", "foo(\n", "if a\ndo end", "x \"a\\nb\"y \"q\nr\"", "1 \"q\nr\t'\\\"é\e\0\"", "1 ~s(a\nb)", "1 'a\nb'", "1 \"\"\"\na\nb\n\"\"\"", 
    "1 \"\"\"\n  a\n  b\t\"q\"\n  \"\"\"", "1 :\"a\nb\"", "1 \"a\nb\": 2", "1 \"\"", "1 ''", "1 ~w()", "1 \"é\"", "1 \"日本\"", "1 ~s(é)", 
    "1 \"a\\\\b\"", "1 \"\\u00e9\"", "~x", "~s", "~", "~x\n", "~é", "~xy", "~X", "~XY", "~X1", "~x1", "~x)", "~x ", "~x?", "x = ~s\n", "%{f a: 1}", 
    "%{f a}", "%{f a | b: 1}", "%{f a, b | c: 1}", "%{f.a | b: 1}", "%{f a => 1}", "%{f a: 1, b: 2}", "%{f}", "%{f()}", "%{f.x}", "%{@a}", "%{1}", 
    "%{a + b}", "%{a = b}", "%{a | b}", "%{f x do 1 end}", "%{if x do 1 end => 2}", "%{if x do 1 end}", "%{1 => 2, f}", "%{a: 1, f}", "%{{1, 2}}", 
    "do@c", "fn@c", "true@c", "nil@", "and@b", "end@", "a.do@c", "in@x", "else@b: 1", "do@c: 1", "Alg!b", "Alg?b", "Alg@b", "Alg!", "Alg!: 1", "Algé", 
    "Algéb c", "Alg.Bb!c", "(\n  do\n   end\n end", "{\n if x do\n  end\n\n end", "(\n foo do\n   end\n end\n)", "[b: 2, &1 a: 12]", 
    "f b: 2, &1 a: 12", "[b: 2, c d: 1]", "[a: 1, b c]", "f(a: 1, b c, d)", "f a: 1, b c, d", "f a: 1, b do end", "f(a: 1, b do end)", "f(a: 1, 2 3)", 
    "f(a: 1, 2", "[a: 1, 2\n]", "[a: 1, 2, b: 3]", "[a: 1, -> b]", "%{a: 1, b => 2}", "%{a: 1, b + => 2}", "f(a: 1, b: 2 c)", "f ... b: 1", "... b: 1", 
    "[... b: 1]", "f ... b", "[....]", "....", "....a", "...a", "... .a", "x....", "(...).a", "...()", "... ()", "...[1]", "... [1]", "[f g a, b]", 
    "x y, f g a, b", "x f g a, b", "[a + f b, c]", "[1 ++ 2 ++ f b, c]", "[1 + 2 + f b, c]", "[x == 1 + f b, c]", "[not f b, c]", "[-f b, c]", 
    "[a: f b, c]", "[a: 1 + f b, c]", "{f b, c}", "%{a: f b, c}", "foo(f b, c)", "foo(1, f b, c)", "foo(1, 2 + f b, c)", "foo 1, 2 + f b, c", 
    "foo 1, x = f b, c", "x = foo 1, f b, c", "foo 1, a.f b, c", "[a.f b, c]", "[f.() b, c]", "[@f b, c]", "[&f b, c]", "foo 1, @f b, c", 
    "foo 1, fn -> f b, c end", "foo 1, (f b, c)", "foo 1, if a, do: f b, c", "[f -> g a, b]", "<<f b, c>>", "[... f b, c]", "foo 1, f b, c do end", 
    "foo 1, 2 + f b, c do end", "foo bar 1, 2 do end", "[bar 1, 2 do end]", "x = //2", "foo(//2)", "[//2]", "//2", "& //2", "&//2", "a\n//2", "a // 2", 
    "fn //2", "do //2", "x, //2", "/2", "a\n/2", "x = /2", "&/2", "&/", "& /2", "a ; do", "if a; do end", "if a\n;do end", "if a ;\n do\nend", 
    "; do end", "if a do ; do end", "0xend", "0b12", "0o18", "0xg", "0x", "0b", "0o9", "0xFg", "0b1a", "0o7x", "1a", "1.0a", "1e5", "1.0e", "1.0e+", 
    "1_", "1__0", "1_0_", "1._0", "1.e5", "1?", "1!", "1@", "0X1", "0B1", "00", "01", "0_1", "0x_1", "0x1_f", "0x1__f", "1.0e5x", "1é", "12abc", 
    "1.5.5", "% {", "%  {}", "%\n{}", "%\t{}", "x % {1}", "%#c\n{}", ":a.B", "true.B", "nil.Foo", ":\"a\".B", ":a .B", ":a. B", "(:a).B", "x = :a.B.c", 
    "[:a.B", "\"\\u\" end", "'\\x' end", ":\"\\u\" end", "~s(\\u) end", "\"\"\"\n\\u\n\"\"\" end", "\"\\u\": 1 end", "\"\\u\#{1}\" end", 
    "\"\#{1}\\u\" end", ":a\u202E", ":a→", ":a. \u202E", "a.b→", ":\"a\"→", "\"\\u\" \"", "[\"\\xZZ\"", "foo(\"\\u12\", end",
    "[->: 1]", "[//: 1]", "[::: 1]", "[=>: 1]", "[.: 1]", "[..//: 1]", "[..: 1]", "[...: 1]", "[\\\\: 1]", "[<-: 1]", "[|: 1]", "[&: 1]", "[@: 1]", 
    "[!: 1]", "[^: 1]", "[when: 1]", "[{}: 1]", "[%{}: 1]", "[%: 1]", "[<<>>: 1]", "[<<: 1]", "[(): 1]", "[,: 1]", "[;: 1]", "[[]: 1]", "[~~~: 1]", 
    "[^^^: 1]", "[not: 1]", "[not in: 1]", "[<|>: 1]", "[+: 1]", "[+:1]", "[+:\u00A01]", "[a:\u00A01]", "[\"a\":\u00A01]", "[a:\f1]", "[a:\v1]", 
    "[a:\r1]", "[a:\r\n1]", "[a:\n1]", "[a:]", "[a:", "a:", "f a:", "f(a:)", "[a:)", "{a:}", "[\"a\":]", "[\"a\":1]", "[a:b]", "[a:1]", "[a: ]", 
    "[A:1]", "[a::b]", ":a:", ":a: 1", "a :b", "a : b", "foo?é", "foo!é(1)", "foo?\u00A0", "é?ñ", "a?b", "a!b", "a?1", "a??", "a?!", "a!!", "A?b", 
    "a?B", "f a when b: 1", "[a when b: 1]", "f(a when b: 1)", "fn a when b: 1 -> 2 end", "fn (a when b: 1) -> 2 end", "(a when b: 1)", "a when b: 1", 
    "@spec f(a) :: b when a: 1, b: 2", "x = a when b: 1", "{a when b: 1}", "f a, b when c: 1", "f a, b when c: 1, d: 2", "[x: a when b: 1]", 
    "f x: a when b: 1", "%f x", "%f.a x", "%f 1 + 2", "%f + 2", "%f[1]", "%F x", "%F [1]", "%F()", "%f(1) + 1", "%f = 1", "%f\n", "%f\n{}", "%f\n1", 
    "%@f x", "%^f x", "%1", "%1 2", "%\"a\"", "%:a{}", "%%", "%", "% ", "%\n", "%f,", "[%f]", "[%f, 1]", "f(%g)", "%f do end", "%f -> 1", 
    "fn %f -> 1 end", "%f a, b", "%f a: 1", "%f a: 1, b: 2", "%f |> g", "%f;"
  ] do
  IO.puts("#{inspect(text)} #{inspect(say.(text), limit: :infinity)}")

  try do
    Code.string_to_quoted!(text, emit_warnings: false)
  rescue
    e -> IO.puts("  #{inspect(e.__struct__)} #{e.description |> String.slice(0, 120) |> inspect()}")
  end
end
