# In: atoms. Out: text. Specification: documentation of Atom, Elixir 1.18.

defmodule Atom do
  @moduledoc "Functions for atoms."

  @doc "The atom's text."
  def to_string(atom), do: :erlang.atom_to_binary(atom)
  @doc "The atom's text as a charlist."
  def to_charlist(atom), do: :erlang.atom_to_list(atom)
  @doc false
  @deprecated "Use Atom.to_charlist/1 instead"
  def to_char_list(atom), do: :erlang.atom_to_list(atom)
end
