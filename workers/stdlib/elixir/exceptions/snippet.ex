# Errors in text that was read, with the lines that they stand in. In: a title and an exception with a place, a description
# and a snippet of the source, perhaps the delimiters that do not match. Out: the message, with carets.

defmodule Exception.Snippet do
  @moduledoc false

  @doc "What is wrong, where, and the lines around it."
  def text(title, exception) do
    %{file: file, line: line, column: column, description: description, snippet: snippet} = exception
    expected = Map.get(exception, :expected_delimiter)
    lines = String.split(snippet || "", "\n")
    lines = if expected && missing?(exception), do: without_blank_end(lines), else: lines
    {end_line, end_column} = diagnostic_end(exception, lines)
    place = Exception.format_file_line_column(file && Path.relative_to_cwd(file), end_line, end_column)
    head = "#{title} on #{place}\n"
    place = String.trim_trailing(place, ":")

    cond do
      snippet in [nil, ""] and is_nil(column) ->
        "#{head}#{red("error:")} #{description}\n└─ #{place}"

      snippet in [nil, ""] ->
        "#{head}   #{red("error:")} #{indent(description, "   ")}\n   └─ #{place}"

      true ->
        margin = String.duplicate(" ", max(3, String.length("#{end_line}") + 1))
        gutter = margin <> " │"
        marks = if expected, do: marked(exception, lines, end_line, end_column, gutter), else: pointed(exception, lines, gutter)

        "#{head}#{margin} #{red("error:")} #{indent(description, margin <> " ")}\n#{gutter}\n" <>
          "#{marks}#{gutter}\n#{margin} └─ #{place}"
    end
  end

  defp missing?(exception), do: is_nil(Map.get(exception, :closing_delimiter))

  defp without_blank_end(lines) do
    lines |> Enum.reverse() |> Enum.drop_while(&(&1 == "")) |> Enum.reverse()
  end

  # What is missing is missing at the end of the text.
  defp diagnostic_end(exception, lines) do
    cond do
      is_nil(Map.get(exception, :expected_delimiter)) or lines == [""] ->
        {Map.get(exception, :end_line) || exception.line, Map.get(exception, :end_column) || exception.column}

      missing?(exception) ->
        {exception.line + length(lines) - 1, String.length(List.last(lines)) + 1}

      true ->
        {exception.end_line, exception.end_column}
    end
  end

  defp indent(text, margin) do
    text
    |> String.split("\n")
    |> Enum.map_join("\n", fn
      "" -> ""
      line -> margin <> line
    end)
    |> String.replace_prefix(margin, "")
  end

  defp marked(exception, lines, end_line, end_column, gutter) do
    %{line: line, column: column, expected_delimiter: expected} = exception
    expected = if "#{expected}" =~ ~r/^["']/, do: "#{expected}", else: "\"#{expected}\""
    what = if missing?(exception), do: "missing", else: "mismatched"
    closing = red("└ #{what} closing delimiter (expected #{expected})") <> "\n"
    opening = "#{gutter} #{spaces(column)}#{red("└ unclosed delimiter")}\n"

    if line == end_line do
      source(line, hd(lines), gutter) <>
        "#{gutter} #{spaces(column)}#{red("│")}#{spaces(end_column - column)}#{closing}" <> opening
    else
      source(line, hd(lines), gutter) <>
        opening <>
        between(line, end_line, lines, gutter) <>
        source(end_line, List.last(lines), gutter) <> "#{gutter} #{spaces(end_column)}#{closing}"
    end
  end

  defp between(line, end_line, _lines, _gutter) when end_line - line > 4, do: " ...\n"

  defp between(line, end_line, lines, gutter) do
    lines
    |> Enum.slice(1, end_line - line - 1)
    |> Enum.with_index(line + 1)
    |> Enum.map_join("", fn {text, number} -> source(number, text, gutter) end)
  end

  defp pointed(%{line: line, column: column}, [text | _], gutter) do
    {text, column} = trimmed(text, column)
    source(line, text, gutter) <> "#{gutter} #{red(spaces(column) <> "^")}\n"
  end

  # lines that stand far to the right are shown from there
  defp trimmed(text, column) do
    indented = String.length(text) - String.length(String.trim_leading(text))

    if indented < 27 or is_nil(column) do
      {text, column}
    else
      {"..." <> String.duplicate(" ", 19) <> String.trim_leading(text), column - indented + 22}
    end
  end

  defp source(line, text, gutter) do
    String.pad_leading("#{line}", String.length(gutter) - 2) <> " │ " <> text <> "\n"
  end

  defp red(text), do: if(IO.ANSI.enabled?(), do: IO.ANSI.red() <> text <> IO.ANSI.reset(), else: text)

  # What stands before a one-based column.
  defp spaces(column), do: String.duplicate(" ", max((column || 1) - 1, 0))
end
