:erl_scan.string(String.to_charlist("foo(X, 1) -> \"ab\\n\" ++ 'A b' , $a, $\\n, 1.5e3, 16#ff, 1_000. % c\n"))

:erl_scan.string(String.to_charlist("_ _A Abc @ ab@c a.b é É"))

:erl_scan.string(String.to_charlist("== =:= =/= /= =< >= < > = -> <- <= => := :: : .. ... || | ! ? ?= ++ -- + - * / # { } ( ) [ ] << >> , ; && <:- <:="))

:erl_scan.string(String.to_charlist("after begin case try cond catch andalso orelse end fun if let of receive when bnot not div rem band and bor bxor bsl bsr or xor maybe else"))

:erl_scan.string(String.to_charlist("\"\\x{41}\\101\\^a\\e\\s\\d\\\\\\\"\""))

:erl_scan.string(String.to_charlist("\"\"\"\n  ab\n   c\n  \"\"\""))

:erl_scan.string(String.to_charlist("~s\"ab\" ~\"x\" ~b\"y\""))

:erl_scan.string(String.to_charlist("1.0."))

:erl_scan.string(String.to_charlist("1."))

:erl_scan.string(String.to_charlist("2.5e-3"))

:erl_scan.string(String.to_charlist("1.e"))

:erl_scan.string(String.to_charlist("1e5"))

:erl_scan.string(String.to_charlist("36#zZ"))

:erl_scan.string(String.to_charlist("$ "))

:erl_scan.string(String.to_charlist("$\\x41"))

:erl_scan.string(String.to_charlist("$\\^a"))

:erl_scan.string(String.to_charlist("''"))

:erl_scan.string(String.to_charlist("\"a\" \"b\""))

:erl_scan.string(String.to_charlist("a\n  b.\n"))

:erl_scan.string(String.to_charlist("?MODULE"))

:erl_scan.string(String.to_charlist("3.14e"))

:erl_scan.string(String.to_charlist("01"))

:erl_scan.string(String.to_charlist("1__0"))

:erl_scan.string(String.to_charlist("_1"))

:erl_scan.string(String.to_charlist("a . b"))

:erl_scan.string(String.to_charlist("a.b"))

:erl_scan.string(String.to_charlist("..."))

:erl_scan.string(String.to_charlist("\"abc"))

:erl_scan.string(String.to_charlist("'abc"))

:erl_scan.string(String.to_charlist("16#zz"))

:erl_scan.string(String.to_charlist("x y\x01z"))

:erl_scan.string(String.to_charlist("$"))

:erl_scan.string(String.to_charlist("37#1"))

:erl_scan.string(String.to_charlist("1#0"))

:erl_scan.string(String.to_charlist(""))

:erl_scan.string(String.to_charlist("$\\"))

:erl_scan.string(String.to_charlist("\"\\x{110000}\""))

:erl_scan.string(String.to_charlist("'\\xz'"))

:erl_scan.string(String.to_charlist("1.0e400"))

:erl_scan.string(String.to_charlist("\"a\nb"))

:erl_scan.string(String.to_charlist("~s\"ab"))

:erl_scan.string(String.to_charlist("\"\"\"\nab"))

:erl_scan.string(~c"x.\ny. ", 5)

:erl_scan.string(~c"x.\n  y. ", {5, 3})

:erl_scan.string(~c"x % hi\n y.", 1, [:return])

:erl_scan.string(~c"x % hi\n y.", 1, [:text])

:erl_scan.string(~c"x % hi\n y.", {1, 1}, [:return_comments])

:erl_scan.string(~c"x % hi\n y.", {1, 1}, [:return_white_spaces, :text])

:erl_scan.string(~c"x\n\"ab", {1, 1})

:erl_scan.string(~c"x 16#q", {1, 1})

:erl_scan.tokens([], ~c"foo. bar", 1)

{:more, c} = :erl_scan.tokens([], ~c"foo", 1); :erl_scan.tokens(c, ~c"(1). rest", 1)

{:more, c} = :erl_scan.tokens([], ~c"foo", 1); :erl_scan.tokens(c, :eof, 1)

:erl_scan.tokens([], :eof, 1)

:erl_scan.tokens([], ~c"\"foo. \nbar\". ", 1)

:erl_scan.tokens([], ~c"foo 16#zz. x", 1)

elem(:erl_scan.tokens([], ~c" ", 1), 0)

{:more, c} = :erl_scan.tokens([], ~c"foo.", 1); :erl_scan.tokens(c, ~c"\n b", 1)

{:more, c} = :erl_scan.tokens([], ~c"\"a", {1, 1}); {:more, c} = :erl_scan.tokens(c, ~c"b\nc", {1, 1}); :erl_scan.tokens(c, ~c"\". \n", {1, 1})

{:erl_scan.category({:atom, 1, :a}), :erl_scan.symbol({:",", 1}), :erl_scan.line({:atom, {3, 4}, :a}), :erl_scan.column({:atom, {3, 4}, :a}), :erl_scan.column({:atom, 3, :a}), :erl_scan.location({:atom, {3, 4}, :a}), :erl_scan.text({:atom, 3, :a})}

for e <- [{:illegal, :character}, {:unterminated, :string, ~c"abc"}, :char, {:base, 37}, {:illegal, :float}, {:illegal, :integer}, :foo, {:unterminated, :atom, ~c"abc"}], do: to_string(:erl_scan.format_error(e))

{:erl_scan.reserved_word(:if), :erl_scan.reserved_word(:foo), :erl_scan.reserved_word(:maybe)}
