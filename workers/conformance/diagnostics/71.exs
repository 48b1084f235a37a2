defmodule A do
  def f(x) when x > 1, do: 1
  def g(x), do: x
  def f(x), do: 2
end
