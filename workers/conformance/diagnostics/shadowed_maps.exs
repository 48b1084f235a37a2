defmodule A do
  defstruct [:a]
  def f(%A{}), do: 1
  def f(%A{a: 1}), do: 2
  def g(%A{a: 1}), do: 2
  def g(%A{}), do: 2
  def g(%A{} = x), do: x
  def h(%{}), do: 1
  def h(%{a: 1}), do: 1
  def h([]), do: 1
  def i(%{"a" => 1}), do: 1
  def i(%{"a" => 1}), do: 1
  def j(%{a: _}), do: 1
  def j(%{b: _}), do: 1
  def j(%{a: _}), do: 1
  def k(%{a: _, b: 1}), do: 1
  def k(%{b: 1, a: _}), do: 1
end
