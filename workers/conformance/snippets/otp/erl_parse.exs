{:ok, t, _} = :erl_scan.string(~c"X = 1, Y = X + 2 * 3, {X, Y}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"foo(1), m:f(2), M:F(X), fun foo/1, fun m:f/2."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"fun(X) -> X; (Y) when Y > 1, Y < 2; Y == 3 -> Y end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"case X of 1 -> a; _ when true -> b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"if X > 1 -> a; true -> b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"receive {a, X} -> X; b -> c after 10 -> d end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"receive after 10 -> d end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"receive a -> b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"try foo() of x -> y catch error:R -> R; throw:X:S -> S; Z -> Z after ok end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"try a catch _:_ -> b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"try a after b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"begin a, b end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"[X || X <- L, X > 1, Y <- M]."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<< <<X>> || <<X>> <= B >>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"[X || <<X>> <= B]."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<<1, X:8, Y:16/little-signed-unit:8, Z/binary, \"abc\", \"d\"/utf8>>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"\#{a => 1, b => 2}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"M\#{a := 1}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"#rec{a = 1}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"R#rec.a."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"#rec.a."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"R#rec{a = 2}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"-1 + not true, +2, bnot 3."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"A andalso B orelse C."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"catch foo(1)."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"A ! B ! C."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"\"a\" \"b\" ++ \"c\"."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"fun F(0) -> 1; F(N) -> F(N-1) end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"[]."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"{}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"a:b."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"$a."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"1.0e3."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"X = Y = 2."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"f(fun() -> ok end)."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"'hello world'."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"maybe ok ?= foo(), X else _ -> err end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"\#{K => V || K := V <- M}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"(1 + 2) * 3."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"1 +."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"foo(."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"X"); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c""); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"a b."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"case X of end."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"{a, }."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"[1 | 2, 3]."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"1 = ."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"A == B == C."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"x y z"); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<<X:Y/foo>>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"fun foo."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"?X."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"a + b - c * d div e."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"a =:= b, a =/= b, a -- b -- c."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"M:f(), (foo()):bar(1), (X)(1), fun() -> 1 end()."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"X\#{a := 1}\#{b => 2}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"not A, catch throw(x)."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"\#{}."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<<>>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<<-1>>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"<<(X+1):8>>."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"f(X) when X."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"[1, 2 | T]."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"a:b:c(1)."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"X#r.f#r.g."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"fun M:F/A."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"fun 'a b'/1."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"A bor B band C bsl 2."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"1 < 2, 1 =< 2."); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"f(X) ->\n  X + 1.", {1, 1}); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(~c"foo(X,\n  Y) + 1.", {1, 1}); :erl_parse.parse_exprs(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("{a, [1, 2 | 3], \"s\", <<1, \"ab\">>, \#{a => 1}}.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("-1.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("+2.5.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("foo(1).")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("X.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("1 + 2.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("[a, {b, []}].")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("fun m:f/1.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("$a.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("\"a\" \"b\".")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("<<1:4>>.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("<<\"é\"/utf8>>.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("'X y'.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(String.to_charlist("\#{1 => \#{}}.")); :erl_parse.parse_term(t)

{:ok, t, _} = :erl_scan.string(~c"foo(X, Y) when X > Y -> X; foo(_, Y) -> Y."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-module(foo)."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-export([a/1, b/2])."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-record(r, {a, b = 1, c})."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-define(X, 1)."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-foo({a, 1})."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-compile(export_all)."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"f() -> ok"); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"foo."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"f() -> ok; g() -> no."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-import(lists, [map/2])."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-file(\"x\", 3)."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"-behaviour(gen_server)."); :erl_parse.parse_form(t)

{:ok, t, _} = :erl_scan.string(~c"f() -> a, b."); :erl_parse.parse_form(t)

for x <- [1, -1, 1.5, :a, "bin", ~c"str", [], [1 | 2], {}, {1, :b}, %{a: 1}, [1, 2], <<1::3>>, [256, 0x110000], <<255>>], do: (try do :erl_parse.abstract(x) rescue e -> e end)

:erl_parse.abstract({~c"é", 1}, 7)

:erl_parse.abstract(~c"é", encoding: :latin1)

for x <- [{:integer, 1, 5}, {:op, 1, :-, {:integer, 1, 3}}, {:cons, 1, {:atom, 1, :a}, {nil, 1}}, {:tuple, 1, [{:string, 1, ~c"a"}]}, {:bin, 1, [{:bin_element, 1, {:string, 1, ~c"ab"}, :default, :default}]}, {:map, 1, [{:map_field_assoc, 1, {:atom, 1, :a}, {:integer, 1, 1}}]}, {:char, 1, ?a}, {:var, 1, :X}], do: (try do :erl_parse.normalise(x) rescue e -> e end)

to_string(:erl_parse.format_error([~c"syntax error before: ", ~c"X"]))

to_string(:erl_parse.format_error(~c"bad term"))

:erl_parse.inop_prec(:+)

:erl_parse.preop_prec(:-)

:erl_parse.func_prec()

:erl_parse.max_prec()

:erl_parse.map_anno(fn a -> a + 1 end, {:op, 1, :+, {:integer, 1, 2}, {:var, 2, :X}})

:erl_parse.fold_anno(fn a, acc -> [a | acc] end, [], {:op, 1, :+, {:integer, 1, 2}, {:var, 2, :X}})
