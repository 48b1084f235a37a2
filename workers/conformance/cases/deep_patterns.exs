# Patterns and guards that are nested far more deeply than anybody would write them.
defmodule Deep do
  @moduledoc false

  def nested(open, inner, close, levels) do
    IO.iodata_to_binary([Enum.map(1..levels, open), inner, List.duplicate(close, levels)])
  end

  def run(what, code) do
    {value, _} = Code.eval_string(code)
    IO.inspect(value, label: what)
  end
end

levels = 2000
for {what, open, close} <- [{"list", "[", "]"}, {"tuple", "{", "}"}, {"pair", "{1, ", "}"}, {"map", "%{a: ", "}"}] do
  nested = &Deep.nested(fn _ -> open end, &1, close, levels)
  Deep.run(what, "#{nested.("y")} = #{nested.("5")}\ny")
end

Deep.run("cells", "#{Deep.nested(fn _ -> "[1 | " end, "y", "]", levels)} = List.duplicate(1, #{levels})\ny")
Deep.run("binaries", "byte_size(#{Enum.map_join(1..5000, " <> ", &"<<#{rem(&1, 256)}>>")})")

guarded = fn what, guard, value ->
  Deep.run(what, "f = fn x when #{guard} -> x; _ -> :no end\nf.(#{value})")
end

guarded.("and", Enum.map_join(1..levels, " and ", &"x > -#{&1}"), 5)
guarded.("or", Enum.map_join(1..levels, " or ", &"x == #{&1}"), levels)
guarded.("both", Enum.map_join(1..levels, " or ", &"x == #{&1} and is_integer(x)"), levels)
guarded.("when", Enum.map_join(1..levels, " when ", &"x == #{&1}"), levels)
guarded.("not", Deep.nested(fn _ -> "not(" end, "x == 1", ")", levels), 1)
guarded.("sum", Enum.map_join(1..levels, " + ", fn _ -> "x" end) <> " > 3", 1)
guarded.("wrong", "(x and hd(x)) or x == 5 and " <> Enum.map_join(1..levels, " and ", &"x > -#{&1}"), 5)
guarded.("in", "x in [#{Enum.join(1..levels, ", ")}]", levels)
