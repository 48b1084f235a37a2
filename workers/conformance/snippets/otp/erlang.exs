
for o <- [[scientific: 3], [decimals: 3], [:short], [:compact, decimals: 3], []], do: :erlang.float_to_binary(-0.0, o)

for f <- ["~f", "~e", "~g", "~.2f", "~.3e", "~8.2f"], v <- [-0.0, -0.0001], do: :io_lib.format(f, [v])

(try do elem(Code.eval_string("fn 0 -> 1 end"), 0).(1) rescue e -> {Exception.message(e), hd(__STACKTRACE__)} end)
