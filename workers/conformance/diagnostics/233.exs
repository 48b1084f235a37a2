defprotocol Shape do
  def area(shape)
  def perimeter(shape)
end
defmodule Square do
  defstruct [:side]
end
defimpl Shape, for: Square do
  def area(s), do: s.side * s.side
end
