defmodule A do
  def f(Name), do: Name
  def g(x) do
    Result = x + 1
    Result
  end
end
A.g(1)
