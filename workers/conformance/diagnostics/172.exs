defmodule A do
  def f(x \\ 1)
  def f(x), do: x
  def g(x \\ 1)
end
