# Code.string_to_quoted/2 and string_to_quoted_with_comments/2 with their options.

Code.string_to_quoted_with_comments("foo(a, b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo a, b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(\n  a\n)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.bar", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.bar()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.bar(1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.(\n1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("Foo.Bar", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a.B.C", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("Foo.{A, B}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.{\nA}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\nb\n\n\nc", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a;b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\n;b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a ;\n\n b\n", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("((a))", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(\na\nb\n)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a;b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a ->\n b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a, b -> c)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("((a, b) -> c)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn a -> b end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn\n  a -> b\n  c ->\n\n d\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn () -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn (a) -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn (a) when b -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn a when b -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn (a, b) when b -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn (a,\n b) -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if a do\n b\nelse\n c\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if a do b end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if(a) do b end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if(a, do: b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if a, do: b, else: c", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo do\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.bar do a -> b\n c -> d end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("case a do\n x -> 1\n\n y -> 2; 3\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[1, 2]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[\n1, 2\n]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[a: 1, b: 2]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[{:a, 1}]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[\"a\": 1]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[\"a\#{b}\": 1]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{1, 2}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{1, 2, 3}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{\n1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{a: 1, \"b\" => 2}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{\na => 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{a | b: 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{a | b => 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%Foo{a: 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%Foo{\n}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%foo{}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{}.a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("<<a, b::8>>", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("<<\na>>", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"abc\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("'abc'", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"a\#{b}c\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("'a\#{b}'", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"\"\"\n a\n \"\"\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("  '''\n  a\#{b}\n  '''", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(":a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(":\"a b\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(":\"a\#{b}\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("~s(a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("~s\"\"\"\n a\n\"\"\"x", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("~r/a\#{b}/i", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("?a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("?\\n", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("0xFF", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("1_000", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("1.0e-1_0", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("true", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("nil", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(":foo?", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a[b]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a[\nb]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a.b[c]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("@foo", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("@foo 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("@foo bar: 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("@spec a(b) :: c", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("-1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("+a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("!a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("!(a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not(a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a + b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a +\nb", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\n|> b\n|> c()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a |>\n\n b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a and b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a not in b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not(a in b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not a in b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a when b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a..b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a..b//c", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("..", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("...", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("... a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("&1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("&foo/1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("&(&1 + 1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("&Foo.bar/1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("& &1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a -- b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a = b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a <- b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a \\\\ b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a | b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a :: b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo -1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo - 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(-1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo[1]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo (1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo (1 + 2) * 3", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(1).bar", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(1)(2)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.\"bar baz\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.\"bar\"(1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("unquote(a)(b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a -> b; c -> d)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(a, b: 1, c: 2)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo a, b: 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(a,\n b: 1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo do\n a\nafter\n b\nrescue\n c -> d\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn x ->\n a\n b\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(fn -> 1 end)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("try do\nrescue\n e in [A] -> 1\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a && (b || c)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(a; b) + 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(((a)))", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(fn -> 1 end).()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[a | b]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{a => (b)}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a = \n b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(\n\n\na)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("x do\n\n\n a\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{a, b: 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{:a, b}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[{a, b}]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[{a, b}, c: 1]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("quote do: a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(-> a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("( -> a; b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("case x do\n (a, b) -> 1\n  -> 2\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\n", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\n\na", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("# foo\na # b\n# c\n", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo # x\n\nbar", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("x = # y\n 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[\n # a\n 1 # b\n # c\n]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(# a\n)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a.\nb", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\n.b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not\na", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a\n# foo\n\n# bar\n\n\nb", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("<<\"a\">>", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("~S'''\n a\n '''", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"a\\nb\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(":\"a\\nb\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("Elixir", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("Foo.bar", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("Foo.bar 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("nil.a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[:a, b]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("1.. 2", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("&a.b/2", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a ~> b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a;", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments(";a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn a -> a; b end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("!a.b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(!a) in b", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%a.b{c: 1}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(bar baz)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo bar(1), do: 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo bar do 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a = foo b do\n c\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(foo b, c)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(&(&1))", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"\#{}\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("\"\#{a;b}\"", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("{a,}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("[a,]", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo.(a)(b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("not (a)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("-(1)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("@(foo)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("^a", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a.b.c", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a.b().c()", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("%{a: 1,}", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("if (a) do\n1\nend", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("() -> 1", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("fn () when x -> 1 end", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("foo(\n)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(\na\n)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a |> (\n b)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("(\n\na)", token_metadata: true, columns: true, literal_encoder: &{:ok, {:__block__, &2, [&1]}}, unescape: false, emit_warnings: false)

Code.string_to_quoted_with_comments("a: 1", [])

Code.string_to_quoted_with_comments("foo_zzz_q", [static_atoms_encoder: fn s, m -> {:ok, {:atom, s, m}} end])

Code.string_to_quoted_with_comments("Foo.Bar.baz(:x, y: 1, \"q\": 2)", [columns: true, static_atoms_encoder: fn s, m -> {:ok, {:atom, s, m}} end])

Code.string_to_quoted_with_comments(":abc + 1", [static_atoms_encoder: fn s, _ -> {:error, "no #{s}"} end])

Code.string_to_quoted_with_comments("x do 1 end; fn a -> ~s(1) end; [do: 1]; @foo true; nil; a and b; a.b", [static_atoms_encoder: fn s, _ -> {:ok, {:at, s}} end])

Code.string_to_quoted_with_comments("1 + :a", [literal_encoder: fn l, _m -> {:error, "bad #{inspect l}"} end])

Code.string_to_quoted_with_comments("a\n  b", [line: 5, column: 3, columns: true, indentation: 2])

Code.string_to_quoted_with_comments("\"a\\nb\" <> 'c\\t' <> ~s(\\n)", [unescape: false])

Code.string_to_quoted_with_comments("\"\"\"\na\\nb\n\"\"\"", [unescape: false])

Code.string_to_quoted_with_comments(":\"a\\nb\"", [unescape: false])

Code.string_to_quoted_with_comments("foo\n bar(", [file: "x.ex", columns: true])

Code.string_to_quoted_with_comments("a", [columns: :a])

Code.string_to_quoted_with_comments("\"abc\#{", [token_metadata: true])

Code.string_to_quoted_with_comments("\"a\#{x}b\\n\"", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end])

Code.string_to_quoted_with_comments("%{a: 1, b => {1, 2}}", [])

Code.string_to_quoted_with_comments("[a: {1, 2}, b: [3], c: {}]", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end])

Code.string_to_quoted_with_comments("&1 + &(2)", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("'abc'", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("'a\\n\#{b}'", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("'''\na\n'''", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("~c'abc'xy", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("a.b[1]", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("a.\"b c\"()", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("\"a b\": 1", [])

Code.string_to_quoted_with_comments("foo \"a b\": 1, 'c d': 2", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("(true)", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("a.{}", [token_metadata: true])

Code.string_to_quoted_with_comments("a[b: 1]", [token_metadata: true])

Code.string_to_quoted_with_comments("((a; b))", [token_metadata: true])

Code.string_to_quoted_with_comments("(((a, b) -> c))", [token_metadata: true])

Code.string_to_quoted_with_comments("(\"a\#{1}\")", [token_metadata: true])

Code.string_to_quoted_with_comments("(1)", [token_metadata: true])

Code.string_to_quoted_with_comments("([1])", [token_metadata: true, literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end])

Code.string_to_quoted_with_comments("foo (a), b", [token_metadata: true])

Code.string_to_quoted_with_comments("foo (fn -> a end)", [token_metadata: true])

Code.string_to_quoted_with_comments("(a when b -> c)", [token_metadata: true])

Code.string_to_quoted_with_comments("foo(a\n)", [token_metadata: true])

Code.string_to_quoted_with_comments("a..b//\nc", [token_metadata: true])

Code.string_to_quoted_with_comments("a ++\n\nb", [token_metadata: true])

Code.string_to_quoted_with_comments("a not in\n b", [token_metadata: true])

Code.string_to_quoted_with_comments("a\n|> b", [token_metadata: true])

Code.string_to_quoted_with_comments("a\n\n\n|> b |>\n c", [token_metadata: true])

Code.string_to_quoted_with_comments("x = if a do b end", [token_metadata: true])

Code.string_to_quoted_with_comments("foo a do\n\n\nend", [token_metadata: true])

Code.string_to_quoted_with_comments("(a)\n(b)", [token_metadata: true])

Code.string_to_quoted_with_comments("1\n2", [token_metadata: true])

Code.string_to_quoted_with_comments("[1]\n[2]", [token_metadata: true])

Code.string_to_quoted_with_comments("fn -> \n\n end", [token_metadata: true, emit_warnings: false])

Code.string_to_quoted_with_comments("a ->\n b", [token_metadata: true])

Code.string_to_quoted_with_comments("f(a,\n b\n)\n.c(\n)", [token_metadata: true])

Code.string_to_quoted_with_comments("a when\n b", [token_metadata: true])

Code.string_to_quoted_with_comments("!\na", [token_metadata: true])

Code.string_to_quoted_with_comments("&\na", [token_metadata: true])

Code.string_to_quoted_with_comments("foo\n  .bar\n  # a\n  .baz", [token_metadata: true])

Code.string_to_quoted_with_comments("a # x\n|> b # y\n", [])

Code.string_to_quoted_with_comments("fn ->\n # z\n a\nend", [])

Code.string_to_quoted_with_comments("", [token_metadata: true])

Code.string_to_quoted_with_comments("# foo", [token_metadata: true])

Code.string_to_quoted_with_comments("\n", [token_metadata: true])

Code.string_to_quoted_with_comments("  # a\r\n b # c\r\n", [])

Code.string_to_quoted_with_comments("\"\#{a # b\n}\" # c", [])

Code.string_to_quoted_with_comments("1; # a\n\n# b", [token_metadata: true])

Code.string_to_quoted_with_comments("foo(a # b\n, c)", [])

Code.string_to_quoted_with_comments("%{a | b: 1\n}", [token_metadata: true])

Code.string_to_quoted_with_comments("foo do 1 else 2 end", [token_metadata: true, columns: true])

Code.string_to_quoted_with_comments("@a [1]", [token_metadata: true])

Code.string_to_quoted_with_comments("@a\n@b", [token_metadata: true])

Code.string_to_quoted_with_comments("{:a, [1]}", [token_metadata: true, literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, columns: true])

Code.string_to_quoted_with_comments("<<1>>", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end])

Code.string_to_quoted_with_comments("%{:a => 1}", [literal_encoder: fn l, m -> {:ok, {:lit, l, m}} end, token_metadata: true])

Code.string_to_quoted_with_comments("%{[1] => 1}", [token_metadata: true])

Code.string_to_quoted_with_comments("%{f(1) => 1, {1,2} => 3}", [token_metadata: true])

Code.string_to_quoted_with_comments("a = b\n", [token_metadata: true])

Code.string_to_quoted_with_comments("f do\n a -> b\n\n\nend", [token_metadata: true])

Code.string_to_quoted_with_comments("(a\n)", [token_metadata: true])

Code.string_to_quoted_with_comments("(\na)", [token_metadata: true])

Code.string_to_quoted_with_comments("foo (\na\n)", [token_metadata: true])

Code.string_to_quoted_with_comments("f (a;b)", [token_metadata: true])

Code.string_to_quoted_with_comments("not (a in b)", [token_metadata: true])

Code.string_to_quoted_with_comments("not(a) in b", [token_metadata: true, emit_warnings: false])

Code.string_to_quoted_with_comments("(not a)", [token_metadata: true, columns: true])

Code.string_to_quoted_with_comments("(!a; b)", [token_metadata: true, columns: true])

Code.string_to_quoted_with_comments("a.(\n\n)", [token_metadata: true])

Code.string_to_quoted_with_comments("foo.bar 1, 2 do\nend", [token_metadata: true])

Code.string_to_quoted_with_comments("...", [token_metadata: true])

Code.string_to_quoted_with_comments("unquote_splicing(a)", [token_metadata: true])

Code.string_to_quoted_with_comments("(unquote_splicing(a))", [token_metadata: true, columns: true])

Code.string_to_quoted_with_comments("x\nunquote_splicing(a)\n", [token_metadata: true])

Code.string_to_quoted_with_comments("fn -> unquote_splicing(a) end", [token_metadata: true, columns: true])

Code.string_to_quoted_with_comments("do_it do unquote_splicing(a) end", [token_metadata: true, columns: true])

Code.string_to_quoted!("foo", token_metadata: true)

Code.string_to_quoted_with_comments!("# a\nb")

Code.string_to_quoted_with_comments!("foo(")

Code.string_to_quoted("some_atom_that_nobody_wrote", existing_atoms_only: true)

Code.string_to_quoted(":ok", existing_atoms_only: true)
