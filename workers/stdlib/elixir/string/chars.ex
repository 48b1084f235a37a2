# In: terms. Out: their text, for interpolation and to_string/1. Specification: documentation of String.Chars.

defprotocol String.Chars do
  @moduledoc "Conversion to a string."
  @doc "The term as a string."
  @spec to_string(t) :: String.t()
  def to_string(term)
end

defimpl String.Chars, for: Atom do
  def to_string(nil), do: ""
  def to_string(atom), do: :erlang.atom_to_binary(atom)
end

defimpl String.Chars, for: BitString do
  def to_string(term) when is_binary(term), do: term

  def to_string(term) do
    raise Protocol.UndefinedError,
      protocol: @protocol,
      value: term,
      description: "cannot convert a bitstring to a string"
  end
end

defimpl String.Chars, for: List do
  def to_string(charlist), do: List.to_string(charlist)
end

defimpl String.Chars, for: Integer do
  def to_string(term), do: :erlang.integer_to_binary(term)
end

defimpl String.Chars, for: Float do
  def to_string(term), do: :erlang.float_to_binary(term, [:short])
end
