defprotocol Shape do
  def area(shape)
end
Shape.area(3)
