defmodule A do
  def f(x) do
    x = 1
    y = 2
    _z = 3
    _z
  end
  def g(_x), do: _x
end
