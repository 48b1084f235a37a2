defprotocol Shape do
  def area()
end
