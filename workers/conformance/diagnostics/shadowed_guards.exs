defmodule A do
  def f(x) when x > 1, do: 1
  def f(x) when x > 1, do: 2
  def f(1), do: 1
  def f(1) , do: 2
  def g(x, x), do: x
  def g(1, 1), do: 2
  def g(_, _), do: 3
  def h({:ok, x}, x), do: x
  def h({:ok, 1}, 1), do: x()
  def h({:ok, y}, z), do: {y, z}
  def h({:ok, y}, 1), do: y
  defp x, do: 1
end
