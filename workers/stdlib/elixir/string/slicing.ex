# Parts of a string by their places. In: a string, places in graphemes or bytes. Out: the part.

defmodule String do
  @doc false
  def next_grapheme_size(string) when is_binary(string) do
    case next_grapheme(string) do
      {grapheme, rest} -> {byte_size(grapheme), rest}
      nil -> nil
    end
  end

  @doc "First grapheme."
  def first(string) when is_binary(string) do
    case next_grapheme(string) do
      {char, _} -> char
      nil -> nil
    end
  end

  @doc "Last grapheme."
  def last(""), do: nil
  def last(string) when is_binary(string), do: List.last(graphemes(string))

  @doc "Length graphemes from the start."
  def slice(string, start, length)
  def slice(_, _, 0), do: ""

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start >= 0 and length >= 0,
      do: nodebook_slice(string, start, length)

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start < 0 and length >= 0,
      do: nodebook_slice(string, start, length)

  @doc "Graphemes in the range."
  def slice(string, first..last//step = range) when is_binary(string) do
    cond do
      step > 0 ->
        slice_range(string, first, last, step)

      step == -1 and first > last ->
        IO.warn("negative steps are not supported in String.slice/2, pass #{first}..#{last}//1 instead")
        slice_range(string, first, last, 1)

      true ->
        raise ArgumentError, "String.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
    end
  end

  # A range from before ranges had a step.
  def slice(string, %{__struct__: Range, first: _, last: _} = range) when is_binary(string) do
    slice(string, Range.stepped(range))
  end

  defp slice_range(string, first, last, step) do
    count = length(string)
    from = if first < 0, do: max(first + count, 0), else: first
    to = if last < 0, do: last + count, else: last

    cond do
      from >= count or to < from -> ""
      step == 1 -> nodebook_slice(string, from, to - from + 1)
      true -> string |> graphemes() |> Enum.slice(from..to//step) |> IO.iodata_to_binary()
    end
  end

  @doc "Slice by bytes that keeps characters whole."
  def byte_slice(string, start_bytes, size_bytes)

  def byte_slice(string, start, size) when is_binary(string) and is_integer(start) and is_integer(size) and size >= 0 do
    total = byte_size(string)
    start = if start < 0, do: max(total + start, 0), else: start

    if start >= total or size == 0 do
      ""
    else
      rest = binary_part(string, start, total - start)
      trimmed = skip_continuation(rest)
      whole_prefix(trimmed, min(size, byte_size(trimmed)))
    end
  end

  defp skip_continuation(<<byte, rest::binary>>) when byte >= 128 and byte < 192, do: skip_continuation(rest)
  defp skip_continuation(binary), do: binary

  defp whole_prefix(binary, size) do
    binary_part(binary, 0, whole_size(binary, size, 0))
  end

  # The size without a character at the end that has too few or too many bytes after its first one.
  defp whole_size(_binary, 0, _following), do: 0

  defp whole_size(binary, size, following) do
    wanted =
      case :binary.at(binary, size - 1) do
        byte when byte < 0x80 -> 0
        byte when byte < 0xC0 -> :following
        byte when byte < 0xE0 -> 1
        byte when byte < 0xF0 -> 2
        byte when byte < 0xF8 -> 3
        _ -> 0
      end

    cond do
      wanted == :following -> whole_size(binary, size - 1, following + 1)
      wanted == following -> size + following
      wanted == 0 -> size
      true -> size - 1
    end
  end
end
