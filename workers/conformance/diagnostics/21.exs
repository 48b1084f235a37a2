defmodule A do
  def f(x), do: 1
  def f(y), do: 2
end
