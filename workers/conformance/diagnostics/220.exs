defmodule A do
  def f(_x), do: _x
  def g(_y) do
    _z = 1
    _z
  end
end
