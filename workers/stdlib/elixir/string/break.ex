# White space. In: strings. Out: their words, or the string without white space at an end. Specification: the documentation
# of String.split/1 and String.trim_leading/1.

defmodule String.Break do
  @moduledoc false

  @whitespace [
    "\u3000", "\u205F", "\u2029", "\u2028", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
    "\u2006", "\u2008", "\u2009", "\u200A", "\u1680", "\u0085", " ", "\t", "\n", "\v", "\f", "\r"
  ]

  def split(string) when is_binary(string), do: nodebook_split(string)
  def split(other), do: :binary.split(other, @whitespace, [:global, :trim_all])
end
