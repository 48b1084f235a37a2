# What differs between two texts. In: text as it is shown, escaped. Out: pieces of both, those of one side only marked.
defmodule ExUnit.Diff.Texts do
  @moduledoc false

  @doc "Whether the texts are the same, and the pieces of both: `{same?, left, right}`. Texts with little in common differ as a whole."
  def compare(text, text), do: {true, [text], [text]}

  def compare(left, right) do
    if alike?(left, right) do
      {ls, rs} =
        left
        |> String.myers_difference(right)
        |> Enum.reduce({[], []}, fn
          {:eq, text}, {ls, rs} -> {[text | ls], [text | rs]}
          {:del, text}, {ls, rs} -> {[{:mark, text} | ls], rs}
          {:ins, text}, {ls, rs} -> {ls, [{:mark, text} | rs]}
        end)

      {false, Enum.reverse(ls), Enum.reverse(rs)}
    else
      {false, [{:mark, left}], [{:mark, right}]}
    end
  end

  @doc "Whether two texts have enough in common to be compared letter by letter."
  def alike?(left, right), do: String.bag_distance(left, right) > 0.4

  @doc "A binary as it stands between quotes."
  def escape(text), do: text |> inspect(binaries: :as_strings, printable_limit: :infinity) |> String.slice(1..-2//1)

  @doc "Pieces cut into the first `length` letters and the others."
  def split(pieces, length), do: split(pieces, length, [])

  defp split([], _length, taken), do: {Enum.reverse(taken), []}
  defp split(rest, 0, taken), do: {Enum.reverse(taken), rest}

  defp split([piece | rest], length, taken) do
    text = bare(piece)
    size = String.length(text)

    if size <= length do
      split(rest, length - size, [piece | taken])
    else
      {first, second} = String.split_at(text, length)
      {Enum.reverse([like(piece, first) | taken]), [like(piece, second) | rest]}
    end
  end

  defp bare({:mark, text}), do: text
  defp bare(text), do: text

  defp like({:mark, _}, text), do: {:mark, text}
  defp like(_, text), do: text
end
