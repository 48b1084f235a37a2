# What two modules export is nobody's, be it a function of one and a macro of the other.
defmodule One do
  defmacro foo(_), do: 1
  def bar(_), do: 1
end

defmodule Two do
  def foo(_), do: 1
  defmacro bar(_), do: 1
end

for call <- ["foo(1)", "bar(1)", "&foo/1", "1 |> bar()"], imports <- ["import One; import Two", "import Two; import One"] do
  try do
    Code.eval_string("#{imports}\n#{call}")
  rescue
    error -> IO.puts(:stderr, Exception.message(error))
  end
end
