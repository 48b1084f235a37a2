defmodule A do
  def f(:a, x), do: x
  def f(:b, _), do: 1
  def f(:a, 1), do: 1
  def f(_, _), do: 2
  def f(:c, _), do: 2
  def g(x, :a), do: x
  def g(1, :a), do: 1
  def g(1, :b), do: 1
  def g(_, :b), do: 2
  def g(_, :b), do: 3
  def h({a, _, _}, _), do: a
  def h({_, b}, _), do: b
  def h({1, 2, 3}, 4), do: 1
  def h({1, 2}, 4), do: 1
end
