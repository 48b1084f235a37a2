# what is open at a cursor: blocks, operators, binaries, strings and sigils

for text <- ["a do", "a do b; c", "a do true else", "&one", "1 + two", "<<a, b::int", "<<a, \"s\"", "{'x'", "[1, 'y'", "f(<<1, 2>>", "f(<<1, <<2>> >>", "f(1, :", "f(1, %", "f(1, ~", "f(1, ~r", "f(1, ~r/", "%{a:", "%{a: b, c:", "f(a::b", "1..20", "x = A.B.c", "f a: :b", "@at", "f(\"a b\", \"c"], do: {text, case Code.Fragment.container_cursor_to_quoted(text) do {:ok, quoted} -> Macro.to_string(quoted); error -> error end}
