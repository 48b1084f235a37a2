# Loops that the compiler writes into Enum: what they refuse, and the names that stack traces show.
t = fn f -> try do IO.inspect f.() rescue e -> IO.puts(String.replace(Exception.format_banner(:error, e) <> " at " <> inspect(elem(hd(__STACKTRACE__), 1)), ~r/#Function<[^>]*>/, "fun")) end end
for l <- [[1, 2], []], f <- [5, &{&1, &2}, &is_atom/1] do
  t.(fn -> Enum.map(l, f) end)
  t.(fn -> Enum.each(l, f) end)
  t.(fn -> Enum.reduce(l, 0, f) end)
  t.(fn -> Enum.map_reduce(l, 0, f) end)
end
for f <- [:map, :each], do: t.(fn -> apply(Enum, f, [[1, :a], &rem(&1, 0)]) end)
for unit <- [123_456_789_012_345_678_901_234_567_890, -123_456_789_012_345_678_901_234_567_890], do: t.(fn -> {System.convert_time_unit(7, unit, :second), System.convert_time_unit(7, :second, unit)} end)
