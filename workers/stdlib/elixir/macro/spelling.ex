# In: an atom. Out: what it looks like in code. Apart from Macro, which regular expressions are compiled with.
defmodule Macro.Spelling do
  @moduledoc false

  def kind(atom) do
    text = Macro.inspect_atom(:literal, atom)

    cond do
      String.starts_with?(text, ":\"") -> :quoted
      atom in [nil, true, false] -> :identifier
      not String.starts_with?(text, ":") -> :alias
      Atom.to_string(atom) =~ ~r/^[^\W\dA-Z]\w*[?!]?$/u -> :identifier
      true -> :unquoted
    end
  end
end
