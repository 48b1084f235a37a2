# The values of modules, and what code is evaluated with.
for code <- ["defmodule EvaluatedWith.Empty do\nend", "defmodule EvaluatedWith.Commented do\n  # nothing\nend", "defmodule EvaluatedWith.One do\n  1\nend"] do
  {{:module, name, _, value}, _} = Code.eval_string(code)
  IO.inspect({name, value})
end

# the type of a protocol's values is there before the protocol says so
defprotocol EvaluatedWith.Kind do
  @spec kind(t) :: String.t()
  def kind(value)
end

defimpl EvaluatedWith.Kind, for: Integer do
  def kind(_), do: "integer"
end

IO.puts(EvaluatedWith.Kind.kind(1))

IO.inspect(Code.eval_string("__ENV__.file", [], file: "a.exs"))
IO.inspect(Code.eval_string("{__MODULE__, __ENV__.line}", [], module: EvaluatedWith, line: 7))
require Integer
IO.inspect(Code.eval_string("Integer.is_even(4)", [], __ENV__))

for option <- [file: ~c"a", file: nil, line: :a, requires: :a, module: "M"] do
  try do
    Code.env_for_eval([option])
  rescue
    e -> IO.puts(Exception.message(e))
  end
end

IO.inspect(Path.absname("foo", fn -> "lazy" end))
IO.inspect(Path.absname("/foo", fn -> raise "not asked" end))
