# Scopes that are nested far more deeply than anybody would write them.
defmodule Deep do
  @moduledoc false

  def nested(open, inner, close, levels) do
    IO.iodata_to_binary([Enum.map(1..levels, open), inner, List.duplicate(close, levels)])
  end

  def run(what, code) do
    {value, _} = Code.eval_string(code)
    IO.inspect(value, label: what)
  end

  def compile(what, body) do
    name = Module.concat(Deep, Macro.camelize(what))
    Code.compile_string("defmodule #{inspect(name)} do\ndef run(x) do\n#{body}\nend\nend")
    IO.inspect(name.run(5), label: what)
  end
end

levels = 2000
open_case = fn i -> "case x + #{i} do\n-1 -> :none\nx ->\n" end
open_if = fn i -> "if x > -#{i} do\n" end
open_fn = fn _ -> "fn x ->\n_ = x\n" end

Deep.compile("case", Deep.nested(open_case, "x", "\nend", levels))
Deep.compile("if", Deep.nested(open_if, "x", "\nelse\n:no\nend", levels))
Deep.compile("with", Deep.nested(&"with x <- x + #{&1} do\n", "x", "\nend", 800))
Deep.compile("cond", Deep.nested(&"cond do\nx == -#{&1} -> :no\ntrue ->\n", "x", "\nend", 800))
Deep.compile("try", Deep.nested(fn _ -> "try do\n" end, "x", "\nafter\n:ok\nend", 800))
Deep.compile("for", Deep.nested(&"for y <- [x + #{&1}] do\n_ = y\n", "x", "\nend", 60) <> "|> List.flatten()")

Deep.compile("value", """
y = #{Deep.nested(open_case, "x", "\nend", 400)}
{x, y}
""")

Deep.compile("caught", """
try do
  #{Deep.nested(open_case, "_ = x\nraise \"at the bottom\"", "\nend", 400)}
rescue
  e -> Exception.message(e)
end
""")

# tail calls out of the depth stay tail calls
Code.compile_string("""
defmodule Deep.Loop do
  def down(0), do: :done
  def down(n) do
    x = 0
    _ = x
    #{Deep.nested(open_case, "_ = x\ndown(n - 1)", "\nend", 300)}
  end
end
""")

IO.inspect(Deep.Loop.down(20_000), label: "loop")

functions = Deep.nested(open_fn, "x", "\nend", 300)
Deep.run("fn", "Enum.reduce(1..300, #{functions}, fn i, f -> f.(i) end)")
