# Macro.pipe/3 and |>: what can be piped into; Macro.escape/2 with prune_metadata.

for call <- [quote(do: 1 + 1), quote(do: 1 * 1), quote(do: <<1>>), quote(do: %{p: 1}), {:unquote, [], []}, quote(do: fn p -> p end), quote(do: {1, 2, 3}), quote(do: -1), quote(do: !1), quote(do: &1), quote(do: p.q), quote(do: P), [1], quote(do: @p 1), 1, quote(do: p), quote(do: p.()), quote(do: not p), quote(do: p and q), quote(do: p[:q]), quote(do: (p -> q)), quote(do: p |> q), quote(do: p(1, 2))], do: IO.puts(try do Macro.to_string(Macro.pipe(:x, call, 0)) rescue e -> Exception.message(e) end)

Macro.pipe(:x, quote(do: p(1, 2)), -1) |> Macro.to_string()

Code.eval_string("1 |> (2 + 3)")

Code.eval_string("1 |> -2")

Code.eval_string("1 |> P")

Code.eval_string("1 |> fn p -> p end")

Code.eval_string("1 |> %{}")

Code.eval_string("1 |> 2")

Macro.escape({:p, [no_parens: true, line: 3, column: 4, counter: 7, delimiter: "a"], [{:q, [line: 1], nil}, {1, [r: 2]}]}, prune_metadata: true)
