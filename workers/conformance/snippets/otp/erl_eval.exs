{:ok, t, _} = :erl_scan.string(~c"X = 1, Y = X + 2 * 3, {X, Y}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"lists:map(fun(X) -> X * 2 end, [1,2,3])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"case 1 of 2 -> a; X when X > 0 -> {b, X} end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"if 1 > 2 -> a; true -> b end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"self() ! {a, 1}, receive {a, X} -> X after 10 -> none end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"receive zzz -> 1 after 1 -> late end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"try error(foo) catch error:R -> {caught, R} after ok end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"try throw(a) of x -> y catch T -> T end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"try 1 of 1 -> one catch _:_ -> no end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"try 1 of 2 -> one catch _:_ -> no end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"begin a, b end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[X * 2 || X <- [1,2,3], X > 1]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[{X, Y} || X <- [1,2], Y <- [a, b]]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"<< <<(X+1)>> || <<X>> <= <<1,2,3>> >>."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[X || <<X:4>> <= <<1,2>>]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"<<1, 2:16, \"ab\", 1.5/float, <<3>>/binary>>."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"<<A:8, B/binary>> = <<1,2,3>>, {A, B}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\#{a => 1 + 1}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"M = \#{a => 1}, M\#{a := 2, b => 3} =:= \#{b => 3, a => 2}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\#{a := X} = \#{a => 5}, X."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"-1 + 2, not true, bnot 3."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"true andalso false orelse true."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"false andalso error(x)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"catch error(foo), ok."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"catch throw(x)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\"a\" ++ \"b\"."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"F = fun G(0) -> 1; G(N) -> N * G(N-1) end, F(5)."); {:ok, e} = :erl_parse.parse_exprs(t); elem(:erl_eval.exprs(e, []), 1)

{:ok, t, _} = :erl_scan.string(~c"F = fun lists:reverse/1, F([1,2])."); {:ok, e} = :erl_parse.parse_exprs(t); elem(:erl_eval.exprs(e, []), 1)

{:ok, t, _} = :erl_scan.string(~c"[1,2|X] = [1,2,3,4], X."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"{X, X} = {1, 1}, X."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"X = 1, X = 1."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"maybe ok ?= ok, {ok, A} ?= {ok, 3}, A end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"maybe {ok, A} ?= error, A else error -> failed end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"maybe {ok, A} ?= error, A end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\#{K => V + 1 || K := V <- \#{a => 1}}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"erlang:length([1])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"length([1,2])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"1 div 2 + 7 rem 4 + (3 bsl 2)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"lists:foldl(fun(X, A) -> X + A end, 0, [1,2,3])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"M = lists, F = sum, M:F([1,2,3])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"{ok, V} = {ok, 3}, V =:= 3."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\"ab\" ++ R = \"abc\", R."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"F = fun(X) when is_integer(X) -> int; (_) -> other end, {F(1), F(a)}."); {:ok, e} = :erl_parse.parse_exprs(t); elem(:erl_eval.exprs(e, []), 1)

{:ok, t, _} = :erl_scan.string(~c"Y = 2, F = fun(X) -> X + Y end, F(1)."); {:ok, e} = :erl_parse.parse_exprs(t); elem(:erl_eval.exprs(e, []), 1)

{:ok, t, _} = :erl_scan.string(~c"is_function(fun() -> 1 end, 0)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"$a."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"1.5e3."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"apply(lists, max, [[1,3,2]])."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"put(k, 1), get(k)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"X = 5, case 5 of X -> same end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[X || {X, 1} <- [{a, 1}, b, {c, 2}, {d, 1}]]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"X."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"1 = 2."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"case 1 of 2 -> a end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"if false -> a end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"foo(1)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"lists:nope(1)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"1 + a."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"F = 1, F(2)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"F = fun(1) -> 1 end, F(2)."); {:ok, e} = :erl_parse.parse_exprs(t); elem(:erl_eval.exprs(e, []), 1)

{:ok, t, _} = :erl_scan.string(~c"try 1 of 2 -> a after ok end."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"error(boom)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"throw(ball)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"exit(bye)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\#{a := X} = \#{}, X."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"\#{}\#{a := 1}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"[X || X <- a]."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"not 1."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"1 andalso true."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"#rec{a = 1}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"<<a>>."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"{X, X} = {1, 2}."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [])

{:ok, t, _} = :erl_scan.string(~c"X + Y."); {:ok, [e]} = :erl_parse.parse_exprs(t); :erl_eval.expr(e, [X: 1, Y: 2])

{:ok, t, _} = :erl_scan.string(~c"X + Y."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, %{X: 1, Y: 2})

{:ok, t, _} = :erl_scan.string(~c"foo(1, 2)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [], {:value, fn name, args -> {name, args} end})

{:ok, t, _} = :erl_scan.string(~c"foo(X = 1)."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [], {:eval, fn name, args, bs -> {:value, {name, length(args)}, bs} end})

{:ok, t, _} = :erl_scan.string(~c"lists:sum([1]), 2."); {:ok, e} = :erl_parse.parse_exprs(t); :erl_eval.exprs(e, [], :none, {:value, fn f, args -> {f, args} end})

b = :erl_eval.new_bindings(); b = :erl_eval.add_binding(:X, 1, b); {:erl_eval.bindings(b), :erl_eval.binding(:X, b), :erl_eval.binding(:Y, b), :erl_eval.del_binding(:X, b)}

{:ok, t, _} = :erl_scan.string(~c"X = 1, X + 1, 3."); {:ok, es} = :erl_parse.parse_exprs(t); :erl_eval.expr_list(es, [])

{:ok, t, _} = :erl_scan.string(~c"fun(X, Y) -> X + Y end."); {:ok, es} = :erl_parse.parse_exprs(t); {:value, f, _} = :erl_eval.exprs(es, []); {f.(1, 2), is_function(f, 2)}

for m <- [1, 2, 3, 4], do: send(self(), m); {:ok, t, _} = :erl_scan.string(~c"receive 3 -> three end."); {:ok, e} = :erl_parse.parse_exprs(t); {:value, v, _} = :erl_eval.exprs(e, []); {v, Process.info(self(), :messages)}

for m <- [1, 2], do: send(self(), m); {:ok, t, _} = :erl_scan.string(~c"receive 3 -> three after 0 -> late end."); {:ok, e} = :erl_parse.parse_exprs(t); {:value, v, _} = :erl_eval.exprs(e, []); {v, Process.info(self(), :messages)}
