# What is no syntax, and names that are written in more than one way

Code.string_to_quoted("{foo: :bar}", columns: true, emit_warnings: false)

Code.string_to_quoted("{foo: :bar, baz: :bar}", columns: true, emit_warnings: false)

Code.string_to_quoted("<<foo: :bar, baz: :bar>>", columns: true, emit_warnings: false)

Code.string_to_quoted("{1, foo: :bar}", columns: true, emit_warnings: false)

Code.string_to_quoted("<<1, foo: :bar>>", columns: true, emit_warnings: false)

Code.string_to_quoted("foo[1, 2]", columns: true, emit_warnings: false)

Code.string_to_quoted("foo[1, 2, 3,]", columns: true, emit_warnings: false)

Code.string_to_quoted("foo[]", columns: true, emit_warnings: false)

Code.string_to_quoted("foo[a: 1]", columns: true, emit_warnings: false)

Code.string_to_quoted("foo[1,]", columns: true, emit_warnings: false)

Code.string_to_quoted("fn do :ok end", columns: true, emit_warnings: false)

Code.string_to_quoted("fn x do :ok end", columns: true, emit_warnings: false)

Code.string_to_quoted("fn do\n1\nend", columns: true, emit_warnings: false)

Code.string_to_quoted(":foo.Bar", columns: true, emit_warnings: false)

Code.string_to_quoted(":\"+\".Bar", columns: true, emit_warnings: false)

Code.string_to_quoted(":foo.bar", columns: true, emit_warnings: false)

Code.string_to_quoted("[a: :foo.Bar]", columns: true, emit_warnings: false)

Code.string_to_quoted("__aliases__", columns: true, emit_warnings: false)

Code.string_to_quoted("__block__()", columns: true, emit_warnings: false)

Code.string_to_quoted("[__block__: 1]", columns: true, emit_warnings: false)

Code.string_to_quoted(":__block__", columns: true, emit_warnings: false)

Code.string_to_quoted("# x \u202A", columns: true, emit_warnings: false)

Code.string_to_quoted("\"this is a \u202A\"", columns: true, emit_warnings: false)

Code.string_to_quoted("\"this is a \\\u202A\"", columns: true, emit_warnings: false)

Code.string_to_quoted("'\u2066'", columns: true, emit_warnings: false)

Code.string_to_quoted("~s(\u202A)", columns: true, emit_warnings: false)

Code.string_to_quoted("~S(a\u202A)", columns: true, emit_warnings: false)

Code.string_to_quoted("\"\"\"\na \u202A\n\"\"\"", columns: true, emit_warnings: false)

Code.string_to_quoted(":\"a\u202A\"", columns: true, emit_warnings: false)

Code.string_to_quoted("\"\#{1} \u202A\"", columns: true, emit_warnings: false)

Code.string_to_quoted("?\u202A", columns: true, emit_warnings: false)

Code.string_to_quoted("\r", columns: true, emit_warnings: false)

Code.string_to_quoted("a\r", columns: true, emit_warnings: false)

Code.string_to_quoted("K.\"foobar", columns: true, emit_warnings: false)

Code.string_to_quoted(":ok ?a", columns: true, emit_warnings: false)

Code.string_to_quoted(":ok ?す", columns: true, emit_warnings: false)

Code.string_to_quoted("[\"\\xz\": 1]", columns: true, emit_warnings: false)

Code.string_to_quoted("\"\\x{z}\"", columns: true, emit_warnings: false)

Code.string_to_quoted("Foo@", columns: true, emit_warnings: false)

Code.string_to_quoted("Foo@bar", columns: true, emit_warnings: false)

Code.string_to_quoted("Foo!", columns: true, emit_warnings: false)

Code.string_to_quoted("Foo?", columns: true, emit_warnings: false)

Code.string_to_quoted("Fooé", columns: true, emit_warnings: false)

Code.string_to_quoted("c\u0327 = 1", columns: true, emit_warnings: false)

Code.string_to_quoted(":c\u0327", columns: true, emit_warnings: false)

Code.string_to_quoted("[c\u0327: 1]", columns: true, emit_warnings: false)

Code.string_to_quoted("~UNKNOWN'a'", columns: true, emit_warnings: false)

Code.string_to_quoted("[foo: \u200B]", columns: true, emit_warnings: false)

Code.string_to_quoted("~UNHEARD'a'", existing_atoms_only: true)
