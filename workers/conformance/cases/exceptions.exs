defmodule MyError do
  defexception [:code, message: "default"]
end
IO.inspect(try do raise "a" rescue e -> e end)
IO.inspect(try do raise MyError, code: 3 rescue e in MyError -> {e.code, Exception.message(e)} end)
IO.inspect(try do 1 / 0 rescue e in ArithmeticError -> Exception.message(e) end)
IO.inspect(try do throw(:x) catch v -> {:caught, v} end)
IO.inspect(try do exit(:bye) catch :exit, r -> {:exit, r} end)
IO.inspect(try do :erlang.error(:boom) catch k, r -> {k, r} end)
IO.inspect(try do {:ok, 1} rescue _ -> :no else {:ok, x} -> {:else, x} after IO.puts("after") end)
IO.inspect(try do Map.fetch!(%{a: 1}, :b) rescue e in KeyError -> Exception.message(e) end)
IO.inspect(try do hd([]) rescue e -> e.__struct__ end)
IO.inspect(try do String.to_integer("x") rescue e -> e.__struct__ end)
IO.inspect(try do (fn 1 -> 1 end).(2) rescue e -> e.__struct__ end)
IO.inspect(try do case 5 do 6 -> 1 end rescue e -> Exception.message(e) end)
IO.inspect(try do {:a, _} = {:b, 1} rescue e -> Exception.message(e) end)
IO.inspect(try do Nope.run(1) rescue e -> e.__struct__ end)
IO.inspect(try do if 1 > 2, do: 1, else: raise(ArgumentError) rescue e -> Exception.message(e) end)
IO.inspect(try do cond do nil -> 1 end rescue e -> Exception.message(e) end)
IO.inspect(try do %{a: 1}.b rescue e -> e.__struct__ end)
f = fn -> try do raise "inner" rescue _ -> reraise "outer", [] end end
IO.inspect(try do f.() rescue e -> e.message end)
