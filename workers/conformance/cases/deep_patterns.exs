# Patterns and guards that are nested far more deeply than anybody would write them.
nested = fn open, inner, close, levels -> String.duplicate(open, levels) <> inner <> String.duplicate(close, levels) end
run = fn what, code -> code |> Code.eval_string() |> elem(0) |> IO.inspect(label: what) end

levels = 2000
for {what, open, close} <- [{"list", "[", "]"}, {"tuple", "{", "}"}, {"pair", "{1, ", "}"}, {"map", "%{a: ", "}"}] do
  run.(what, "#{nested.(open, "y", close, levels)} = #{nested.(open, "5", close, levels)}\ny")
end

run.("cells", "#{nested.("[1 | ", "y", "]", levels)} = List.duplicate(1, #{levels})\ny")
run.("binaries", "byte_size(#{Enum.map_join(1..5000, " <> ", &"<<#{rem(&1, 256)}>>")})")

guarded = fn what, guard, value ->
  run.(what, "f = fn x when #{guard} -> x; _ -> :no end\nf.(#{value})")
end

guarded.("and", Enum.map_join(1..levels, " and ", &"x > -#{&1}"), 5)
guarded.("or", Enum.map_join(1..levels, " or ", &"x == #{&1}"), levels)
guarded.("both", Enum.map_join(1..levels, " or ", &"x == #{&1} and is_integer(x)"), levels)
guarded.("when", Enum.map_join(1..levels, " when ", &"x == #{&1}"), levels)
guarded.("not", nested.("not(", "x == 1", ")", levels), 1)
guarded.("sum", Enum.map_join(1..levels, " + ", fn _ -> "x" end) <> " > 3", 1)
guarded.("wrong", "(x and hd(x)) or x == 5 and " <> Enum.map_join(1..levels, " and ", &"x > -#{&1}"), 5)
guarded.("in", "x in [#{Enum.join(1..levels, ", ")}]", levels)
