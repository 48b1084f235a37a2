defmodule N do
  def f(x), do: x
  def g(x), do: x
  def f(1), do: 2
end
