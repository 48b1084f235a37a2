defprotocol P do
  def size(x)
end
defimpl P, for: List do
  def siz(x), do: 1
end
