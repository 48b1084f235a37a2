defprotocol Shape do
  def area(shape)
end
defmodule Square do
  defstruct [:side]
end
Shape.area(%Square{side: 1})
