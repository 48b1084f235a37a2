defmodule A do
  def f(x \\ 1, y \\ 2), do: x + y
  def f(x), do: x
end
