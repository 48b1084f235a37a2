defmodule A do
  def f(x), do: x
end
A.f(1, 2)
