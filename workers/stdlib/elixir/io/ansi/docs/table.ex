# Tables of Markdown. In: lines with bars. Out: lines whose cells stand below one another.

defmodule IO.ANSI.Docs.Table do
  @moduledoc false
  alias IO.ANSI.Docs.Text

  @doc "Whether a line may be a row."
  def line?(line), do: line =~ " | " or line =~ ~r/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/

  @doc "The rows as lines; a first row with dashes below is the heading."
  def lines(rows, options) do
    rows = Enum.map(rows, &cells/1)
    count = rows |> Enum.map(&length/1) |> Enum.max()
    rows = Enum.map(rows, &(&1 ++ List.duplicate("", count - length(&1))))

    case rows do
      [heading, dashes | rows] ->
        if Enum.all?(dashes, &(&1 == "" or &1 =~ ~r/^:?-+:?$/)) do
          columns = columns([heading | rows], Enum.map(dashes, &alignment/1), options)
          [heading |> row(columns, options) |> Text.colored(:doc_table_heading, options) | Enum.map(rows, &row(&1, columns, options))]
        else
          rows = [heading, dashes | rows]
          columns = columns(rows, List.duplicate(:left, count), options)
          Enum.map(rows, &row(&1, columns, options))
        end

      rows ->
        Enum.map(rows, &row(&1, columns(rows, List.duplicate(:left, count), options), options))
    end
  end

  defp cells(line) do
    line
    |> String.trim()
    |> String.replace_prefix("|", "")
    |> String.replace(~r/(?<!\\)\|$/, "")
    |> String.split(~r/(?<!\\)\|/)
    |> Enum.map(&(&1 |> String.trim() |> String.replace("\\|", "|")))
  end

  defp alignment(dashes) do
    case {String.starts_with?(dashes, ":"), String.ends_with?(dashes, ":")} do
      {true, true} -> :center
      {_, true} -> :right
      _ -> :left
    end
  end

  # {alignment, width} of each column; what stands in the middle gets an odd width
  defp columns(rows, alignments, options) do
    rows
    |> Enum.zip_with(fn cells -> cells |> Enum.map(&Text.columns(&1, options)) |> Enum.max() end)
    |> Enum.zip_with(alignments, fn
      width, :center -> {:center, width + rem(width + 1, 2)}
      width, alignment -> {alignment, width}
    end)
  end

  defp row(cells, columns, options) do
    cells
    |> Enum.zip_with(columns, fn cell, {alignment, width} ->
      free = width - Text.columns(cell, options)
      left = %{left: 0, right: free, center: div(free, 2)}[alignment]
      [String.duplicate(" ", left), Text.styled(cell, options), String.duplicate(" ", free - left)]
    end)
    |> Enum.intersperse(" | ")
  end
end
