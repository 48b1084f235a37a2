defmodule A do
  def f(x) when is_integer(x), do: x
  def f(%{a: _}, _), do: 1
end
A.f(:a)
