defmodule A do
  def f(:a), do: 1
  def f(x) when is_integer(x), do: 2
  def f(:a), do: 3
  def f(x), do: x
  def g({:a, x}) when x > 1, do: 2
  def g({:a, x}), do: x
  def g({:a, 3}), do: 2
  def g(_), do: 1
  def h(:a, _), do: 1
  def h(_, :b), do: 1
  def h(:a, :b), do: 1
  def h(:a, _), do: 2
end
