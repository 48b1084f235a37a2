defmodule A do
  def f(x) when is_integer(x) and x > 3, do: x
  def f({:ok, y}) when y in [1, 2], do: y
  def f([]), do: 1
end
A.f(2)
