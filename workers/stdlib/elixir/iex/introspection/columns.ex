# Lists in columns. In: texts. Out: rows on the standard output, each text as wide as the longest, up to a limit.

defmodule IEx.Introspection.Columns do
  @moduledoc false

  @width 80
  @longest 30

  @doc "Prints texts in columns, nothing when there are none. What a function makes of a text and its padded form is printed."
  def print(texts, show \\ fn _text, padded -> padded end)
  def print([], _show), do: :ok

  def print(texts, show) do
    longest = texts |> Enum.map(&String.length/1) |> Enum.max() |> min(@longest)
    # a text is followed by one blank at least
    rows = Enum.chunk_every(texts, div(@width - 1, longest + 5) + 1)
    for row <- rows, do: IO.puts(Enum.map(row, &[show.(&1, String.pad_trailing(&1, longest + 4)), " "]))
    :ok
  end
end
