defmodule A do
  import Enum
  def f(x), do: map(x, & &1)
  def count(x), do: x
  def g(x), do: count(x)
end
