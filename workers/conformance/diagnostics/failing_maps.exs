defmodule A do
  def k(), do: tuple_size(%{a: 1})
  def l(), do: length(%{})
  def m(), do: hd(%{})
  def n() do
    x = %{a: 1}
    x + 1
  end
  def o(y) do
    x = %{a: y}
    x + 1
  end
  def p(y) do
    x = [y]
    x + 1
  end
  def q(), do: map_size(1)
  def r(), do: map_size({1})
end
