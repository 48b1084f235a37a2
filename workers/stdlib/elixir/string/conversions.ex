# What strings become. In: a string. Out: charlists, atoms, numbers, how near it is to another one; and the old names.

defmodule String do
  @doc "The string as a charlist."
  def to_charlist(string) when is_binary(string) do
    case :unicode.characters_to_list(string) do
      result when is_list(result) -> result
      {:error, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid
      {:incomplete, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete
    end
  end

  @doc "The string as an atom."
  def to_atom(string) when is_binary(string), do: :erlang.binary_to_atom(string)
  @doc "The string as an existing atom."
  def to_existing_atom(string) when is_binary(string), do: :erlang.binary_to_existing_atom(string)
  @doc "The string as an integer."
  def to_integer(string) when is_binary(string), do: :erlang.binary_to_integer(string)
  @doc "The string as an integer in the base."
  def to_integer(string, base) when is_binary(string) and is_integer(base), do: :erlang.binary_to_integer(string, base)
  @doc "The string as a float."
  def to_float(string) when is_binary(string), do: :erlang.binary_to_float(string)

  @doc "Similarity by the bags of graphemes, from 0.0 to 1.0."
  def bag_distance(_string, ""), do: 0.0
  def bag_distance("", _string), do: 0.0

  def bag_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    bag1 = Enum.frequencies(graphemes(string1))
    bag2 = Enum.frequencies(graphemes(string2))
    length1 = Enum.sum(Map.values(bag1))
    length2 = Enum.sum(Map.values(bag2))
    1 - max(bag_difference(bag1, bag2), bag_difference(bag2, bag1)) / max(length1, length2)
  end

  defp bag_difference(bag1, bag2) do
    Enum.reduce(bag1, 0, fn {char, count}, sum -> sum + max(count - Map.get(bag2, char, 0), 0) end)
  end

  @doc "Jaro similarity, from 0.0 to 1.0."
  def jaro_distance(string1, string2)
  def jaro_distance(string, string) when is_binary(string), do: 1.0
  def jaro_distance(_string, ""), do: 0.0
  def jaro_distance("", _string), do: 0.0

  def jaro_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    :string.jaro_similarity(string1, string2)
  end

  @doc "The edits that make the second string out of the first."
  def myers_difference(string1, string2) when is_binary(string1) and is_binary(string2) do
    List.myers_difference(graphemes(string1), graphemes(string2))
    |> Enum.map(fn {kind, chars} -> {kind, IO.iodata_to_binary(chars)} end)
  end

  @doc false
  @deprecated "Use String.trim/1 instead"
  def strip(string), do: trim(string)
  @doc false
  @deprecated "Use String.trim/2 with a binary second argument instead"
  def strip(string, char), do: trim(string, <<char::utf8>>)
  @doc false
  @deprecated "Use String.trim_leading/1 instead"
  def lstrip(string), do: trim_leading(string)
  @doc false
  @deprecated "Use String.trim_leading/2 with a binary as second argument instead"
  def lstrip(string, char), do: trim_leading(string, <<char::utf8>>)
  @doc false
  @deprecated "Use String.trim_trailing/1 instead"
  def rstrip(string), do: trim_trailing(string)
  @doc false
  @deprecated "Use String.trim_trailing/2 with a binary as second argument instead"
  def rstrip(string, char), do: trim_trailing(string, <<char::utf8>>)
  @doc false
  @deprecated "Use String.pad_trailing/2 instead"
  def ljust(string, count), do: pad_trailing(string, count)
  @doc false
  @deprecated "Use String.pad_trailing/3 with a binary padding instead"
  def ljust(string, count, char), do: pad_trailing(string, count, <<char::utf8>>)
  @doc false
  @deprecated "Use String.pad_leading/2 instead"
  def rjust(string, count), do: pad_leading(string, count)
  @doc false
  @deprecated "Use String.pad_leading/3 with a binary padding instead"
  def rjust(string, count, char), do: pad_leading(string, count, <<char::utf8>>)
  @doc false
  @deprecated "Use String.to_charlist/1 instead"
  def to_char_list(string), do: __MODULE__.to_charlist(string)
end
