# The text of a message as the log takes it. In: chardata of any length, maybe with bytes that are no text. Out: chardata of
# the same shape, cut at a number of bytes, and without such bytes.
defmodule Logger.Text do
  @moduledoc false

  @doc "Chardata of so many bytes at most; of a longer one what fits, and a note."
  def truncate(chardata, :infinity), do: chardata

  def truncate(chardata, bytes) when bytes >= 0 do
    case take(chardata, bytes) do
      {_, left} when left >= 0 -> chardata
      {kept, _} -> [kept, " (truncated)"]
    end
  end

  # what fits, and how many bytes are left; below zero when something did not fit
  defp take([], left), do: {[], left}

  defp take([head | tail], left) do
    case take(head, left) do
      # a character of a list that did not fit ends it
      {kept, less} when less < 0 -> {[kept], less}
      {kept, left} -> tail |> take(left) |> then(fn {rest, left} -> {[kept | rest], left} end)
    end
  end

  defp take(char, left) when is_integer(char), do: {char, left - byte_size(<<char::utf8>>)}
  defp take(binary, left) when byte_size(binary) <= left, do: {binary, left - byte_size(binary)}
  defp take(binary, left), do: {binary |> binary_part(0, left) |> whole_characters(), -1}

  # a cut may go through a character
  defp whole_characters(binary) do
    case :unicode.characters_to_binary(binary) do
      {_, whole, _} -> whole
      whole -> whole
    end
  end

  @doc "Chardata with a replacement character for every byte that is no text."
  def prune(binary) when is_binary(binary), do: String.replace_invalid(binary)
  def prune([head | tail]) when is_integer(head), do: [head | prune_tail(tail)]
  def prune([head | tail]), do: [prune(head) | prune_tail(tail)]
  def prune([]), do: []
  def prune(_), do: "�"

  defp prune_tail(tail) when is_list(tail) or is_binary(tail), do: prune(tail)
  defp prune_tail(_), do: "�"
end
