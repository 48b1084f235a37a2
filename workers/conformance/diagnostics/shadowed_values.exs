defmodule A do
  def f(x = {:ok, _}), do: x
  def f({:ok, 1}), do: 1
  def g(x = y), do: {x, y}
  def g(1), do: 1
  def h({:ok, _} = {_, :b}), do: 1
  def h({:ok, :b}), do: 2
  def i(1.0), do: 1
  def i(1), do: 2
  def i(1.0), do: 1
  def i(0.0), do: 1
  def i(-0.0), do: 1
  def i(12345678901234567890123), do: 2
  def i(12345678901234567890123), do: 2
end
