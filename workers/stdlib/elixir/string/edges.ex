# Both ends of a string. In: a string. Out: it filled up, trimmed, and with another beginning or end.

defmodule String do
  @doc "The string so many times."
  def duplicate(subject, n) when is_binary(subject) and is_integer(n) and n >= 0, do: :binary.copy(subject, n)

  @doc "Fills up with padding at the front to a count of graphemes."
  def pad_leading(string, count, padding \\ [" "])
  def pad_leading(string, count, padding) when is_binary(padding), do: pad_leading(string, count, graphemes(padding))

  def pad_leading(string, count, [_ | _] = padding) when is_binary(string) and is_integer(count) and count >= 0,
    do: nodebook_pad_leading(string, count, padding_elements(padding))

  defp padding_elements(padding) do
    case Enum.find(padding, &(not is_binary(&1))) do
      nil -> padding
      element -> raise ArgumentError, "expected a string padding element, got: #{inspect(element)}"
    end
  end

  @doc "Fills up with padding at the end to a count of graphemes."
  def pad_trailing(string, count, padding \\ [" "])
  def pad_trailing(string, count, padding) when is_binary(padding), do: pad_trailing(string, count, graphemes(padding))

  def pad_trailing(string, count, [_ | _] = padding) when is_binary(string) and is_integer(count) and count >= 0,
    do: nodebook_pad_trailing(string, count, padding_elements(padding))

  @doc "Without white space at the beginning."
  defdelegate trim_leading(string), to: String.Break

  @doc "Without white space at the end."
  defdelegate trim_trailing(string), to: String.Break

  @doc "Removes the string repeatedly at the beginning."
  def trim_leading(string, to_trim) when is_binary(string) and is_binary(to_trim), do: replace_leading(string, to_trim, "")
  @doc "Removes the string repeatedly at the end."
  def trim_trailing(string, to_trim) when is_binary(string) and is_binary(to_trim), do: replace_trailing(string, to_trim, "")
  @doc "Removes the string repeatedly at both ends."
  def trim(string, to_trim) when is_binary(string) and is_binary(to_trim) do
    string |> trim_leading(to_trim) |> trim_trailing(to_trim)
  end

  @doc "Replaces the match repeatedly at the beginning."
  def replace_leading(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    if match == "" do
      raise ArgumentError, "cannot use an empty string as the match to replace"
    end

    prefix_size = byte_size(match)
    count = count_leading(string, match, prefix_size, 0)

    if count == 0 do
      string
    else
      rest = binary_part(string, count * prefix_size, byte_size(string) - count * prefix_size)
      duplicate(replacement, count) <> rest
    end
  end

  defp count_leading(string, match, size, count) do
    case string do
      <<^match::binary-size(size), rest::binary>> -> count_leading(rest, match, size, count + 1)
      _ -> count
    end
  end

  @doc "Replaces the match repeatedly at the end."
  def replace_trailing(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    if match == "" do
      raise ArgumentError, "cannot use an empty string as the match to replace"
    end

    size = byte_size(match)
    count = count_trailing(string, match, size, 0)
    binary_part(string, 0, byte_size(string) - count * size) <> duplicate(replacement, count)
  end

  defp count_trailing(string, match, size, count) do
    start = byte_size(string) - (count + 1) * size

    if start >= 0 and binary_part(string, start, size) == match do
      count_trailing(string, match, size, count + 1)
    else
      count
    end
  end

  @doc "Replaces the match at the beginning."
  def replace_prefix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    size = byte_size(match)

    case string do
      <<^match::binary-size(size), rest::binary>> -> replacement <> rest
      _ -> string
    end
  end

  @doc "Replaces the match at the end."
  def replace_suffix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    start = byte_size(string) - byte_size(match)

    if start >= 0 and binary_part(string, start, byte_size(match)) == match do
      binary_part(string, 0, start) <> replacement
    else
      string
    end
  end
end
