# Lists in columns. In: texts. Out: rows on the standard output, each text as wide as the longest, up to a limit.

defmodule IEx.Introspection.Columns do
  @moduledoc false

  @width 80
  @longest 30

  @doc "Prints texts in columns; nothing when there are none."
  def print([]), do: :ok

  def print(texts) do
    longest = texts |> Enum.map(&String.length/1) |> Enum.max() |> min(@longest)
    # a text is followed by one blank at least
    rows = Enum.chunk_every(texts, div(@width - 1, longest + 5) + 1)
    for row <- rows, do: IO.puts(Enum.map(row, &[String.pad_trailing(&1, longest + 4), " "]))
    :ok
  end
end
