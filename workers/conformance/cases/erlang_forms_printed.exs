# Erlang's forms as text: functions, expressions, attributes, types.
parse = fn text ->
  {:ok, tokens, _} = :erl_scan.string(String.to_charlist(text))
  {:ok, form} = :erl_parse.parse_form(tokens)
  form
end

for text <- [
      "sum([]) -> 0; sum([H | T]) when is_integer(H), H > 0; is_float(H) -> H + sum(T).",
      "f(X) -> Y = X * (2 + X), {ok, Y, [Y, -X, not X | Z]}.",
      "f(X) -> case g(X) of {ok, V} when V > 1 -> V; error -> 0 end.",
      "f(X) -> if X > 1 -> a; true -> b end.",
      "f() -> receive {From, Ref, ping} -> From ! {Ref, pong}, f(); stop -> ok after 5000 -> timeout end.",
      "f() -> receive after 100 -> ok end.",
      "f(X) -> try g(X) of Y -> Y catch error:badarg -> no; throw:T:S -> {T, S} after close(X) end.",
      "f(X) -> try g(X), h(X) after k() end.",
      "f(L) -> [{A, B} || A <- L, {B, _} <- A, B > 1].",
      "f(B) -> << <<X:8>> || <<X:4/integer-unit:2>> <= B >>.",
      "f(B) -> \#{K => V + 1 || K := V <- B}.",
      "f(\#{a := X} = M) -> M\#{a => 1, b := X}.",
      "f(P) -> P#point{x = 1, y = P#point.y}.",
      "f() -> #point{x = 1, _ = 0}.",
      "f() -> #point.x.",
      "f() -> fun(X) -> X + 1 end.",
      "f() -> fun G(0) -> 1; G(N) -> N * G(N - 1) end.",
      "f() -> {fun f/0, fun lists:map/2, fun M:F/A}.",
      "f(X) -> X andalso g(X) orelse not h(X).",
      "f() -> \"text with \\\"quotes\\\" and \\n lines\".",
      "f() -> {$a, $\\n, $ , 16#ff, 1.5e10, 'odd atom', 'case'}.",
      "f() -> <<1, 2:16, \"abc\", X/binary, Y:N/little-signed>>.",
      "f() -> begin a, b end.",
      "f() -> begin a end.",
      "f() -> catch throw(x).",
      "f() -> (catch g()) + 1.",
      "f() -> a_rather_long_function_name(With, Many, Arguments, That, Do, Not, Fit, Into, One, Line).",
      "f() -> [a_rather_long_atom, another_rather_long_atom, {a, tuple, inside, the, list}, yet_another_long_atom, more].",
      "f() -> X = a_rather_long_function_name(With, Many, Arguments, That, Do) + another_function(Of, The, Same, Length).",
      "f(A, B, C) when is_integer(A), is_integer(B), is_integer(C), A > B, B > C, A + B + C > 1000 -> ok.",
      "f(A) -> A ++ [1] -- [2] ++ g(A), A bsl 2 bor 3, A div 2 rem 3, A =:= 2, A == 3 xor true.",
      "f(A) -> -(-A), - 1, -A + 1, bnot A, 1 - (2 - 3), (1 - 2) - 3.",
      "f(A) -> (m:g(A))(1), (fun(X) -> X end)(2), A:b(3).",
      "f(X) -> case X of \#{key := [\#{inner => 1} | _]} -> \#{result => \#{a_long_key_name => \"some value\", another_long_key => [1, 2, 3, 4]}} end.",
      "f(X) -> maybe {ok, A} ?= g(X), A else error -> no end.",
      "f() -> \"a string that is so long that it will not fit into a line of the text and therefore is cut into pieces by the printer\".",
      "f() -> [].",
      "'Odd Name'() -> {}.",
      "-module(m).",
      "-export([f/1, g/2]).",
      "-import(lists, [map/2]).",
      "-behaviour(gen_server).",
      "-vsn({1, [a, \"b\"]}).",
      "-compile([export_all, nowarn_export_all]).",
      "-export([init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2, code_change/3, format_status/1])."
    ] do
  text |> parse.() |> :erl_pp.form() |> IO.puts()
end

t = fn name, args -> {:type, 1, name, args} end
v = fn name -> {:var, 1, name} end

for form <- [
      {:attribute, 1, :type, {:point, t.(:tuple, [t.(:integer, []), t.(:float, [])]), []}},
      {:attribute, 1, :opaque, {:set, t.(:map, :any), [v.(:A)]}},
      {:attribute, 1, :spec,
       {{:f, 1},
        [
          t.(:fun, [
            t.(:product, [t.(:integer, [])]),
            t.(:union, [{:atom, 1, :ok}, {:atom, 1, :error}])
          ])
        ]}},
      {:attribute, 1, :spec,
       {{:f, 1},
        [
          t.(:fun, [t.(:product, [t.(:integer, [])]), t.(:list, [t.(:any, [])])]),
          t.(:fun, [
            t.(:product, [t.(:atom, [])]),
            t.(:nonempty_list, [{:remote_type, 1, [{:atom, 1, :m}, {:atom, 1, :t}, []]}])
          ])
        ]}},
      {:attribute, 1, :spec,
       {{:f, 1},
        [
          t.(:bounded_fun, [
            t.(:fun, [t.(:product, [v.(:X)]), v.(:X)]),
            [
              {:type, 1, :constraint,
               [
                 {:atom, 1, :is_subtype},
                 [v.(:X), t.(:range, [{:integer, 1, 1}, {:integer, 1, 9}])]
               ]}
            ]
          ])
        ]}},
      {:attribute, 1, :callback,
       {{:init, 1},
        [
          t.(:fun, [
            t.(:product, [{:ann_type, 1, [v.(:Args), t.(:term, [])]}]),
            t.(:tuple, [
              {:atom, 1, :ok},
              t.(:map, [
                t.(:map_field_assoc, [t.(:atom, []), t.(:any, [])]),
                t.(:map_field_exact, [
                  {:atom, 1, :k},
                  t.(:binary, [{:integer, 1, 0}, {:integer, 1, 8}])
                ])
              ])
            ])
          ])
        ]}},
      {:attribute, 1, :type, {:f, t.(:fun, [{:type, 1, :any}, t.(:any, [])]), []}},
      {:attribute, 1, :type,
       {:f, t.(:record, [{:atom, 1, :r}, t.(:field_type, [{:atom, 1, :x}, t.(:integer, [])])]),
        []}},
      {:attribute, 1, :type,
       {:long, t.(:union, for(n <- 1..20, do: {:atom, 1, :"choice_number_#{n}"})), []}},
      {:attribute, 1, :record,
       {:r,
        [
          {:record_field, 1, {:atom, 1, :a}},
          {:record_field, 1, {:atom, 1, :b}, {:integer, 1, 2}},
          {:typed_record_field, {:record_field, 1, {:atom, 1, :c}, {nil, 1}},
           t.(:list, [t.(:any, [])])}
        ]}},
      {:attribute, 1, :file, {~c"m.erl", 1}},
      {:attribute, 1, :optional_callbacks, [f: 1]},
      {:eof, 3}
    ] do
  IO.puts(:erl_pp.form(form))
end

{:ok, tokens, _} = :erl_scan.string(~c"A = 1, B = f(A), {A, B}.")
{:ok, exprs} = :erl_parse.parse_exprs(tokens)
IO.puts(:erl_pp.exprs(exprs))
IO.puts(:erl_pp.exprs(exprs, 4, []))
IO.puts(:erl_pp.expr(hd(exprs)))
IO.puts(:erl_pp.guard([[{:atom, 1, true}], [{:op, 1, :>, {:var, 1, :X}, {:integer, 1, 1}}]]))
