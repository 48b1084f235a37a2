defmodule A do
  def length(x), do: x
  def f(x), do: length(x)
end
