# Documentation on a terminal. In: headings, metadata, Markdown; options that say colours and width. Out: text on the standard
# output. Specification: what Elixir 1.18 prints (IO.ANSI.Docs has no public documentation).

defmodule IO.ANSI.Docs do
  @moduledoc false
  alias IO.ANSI.Docs.{Table, Text}

  @bullets ["*", "-", "+"]

  @doc "The options that print/3 and its kin fall back to."
  def default_options do
    [
      enabled: true,
      doc_bold: [:bright],
      doc_code: [:cyan],
      doc_headings: [:yellow],
      doc_metadata: [:yellow],
      doc_quote: [:light_black],
      doc_inline_code: [:cyan],
      doc_table_heading: [:reverse],
      doc_title: [:reverse, :yellow],
      doc_underline: [:underline],
      width: 80
    ]
  end

  @doc "Prints titles, each line in the middle of a coloured bar."
  def print_headings(headings, options \\ []) do
    options = Keyword.merge(default_options(), options)
    blank(options)

    for heading <- headings, line <- String.split(heading, "\n") do
      left = max(div(options[:width] - String.length(line), 2), 0)
      line = String.duplicate(" ", left) <> line
      line = if options[:enabled], do: String.pad_trailing(line, options[:width]), else: line
      write_line(Text.colored(line, :doc_title, options))
    end

    blank(options)
  end

  @doc "Prints what is known of a function beside its text: since when, deprecated, delegated to."
  def print_metadata(metadata, options \\ []) when is_map(metadata) do
    options = Keyword.merge(default_options(), options)

    lines =
      for key <- [:delegate_to, :deprecated, :guard, :since], value = metadata_text(key, metadata[key]) do
        label = Text.colored("#{key}:", :doc_metadata, options)
        pad = key |> Atom.to_string() |> String.length() |> Kernel.+(2)

        if key in [:deprecated, :since] do
          [first | more] = Text.lines_behind(label, pad - 1, value, options[:width], options)
          Enum.each([first | Enum.map(more, &[String.duplicate(" ", pad), &1])], &write_line/1)
        else
          write_line([label, " ", value])
        end
      end

    if lines != [], do: IO.puts("")
    :ok
  end

  defp metadata_text(:delegate_to, {module, name, arity}), do: Exception.format_mfa(module, name, arity)
  defp metadata_text(:guard, true), do: "true"
  defp metadata_text(key, text) when key in [:deprecated, :since] and is_binary(text), do: text
  defp metadata_text(_, _), do: nil

  @doc "Prints a text of a format: \"text/markdown\"."
  def print(doc, format, options \\ [])
  def print(doc, "text/markdown", options) when is_binary(doc), do: print_markdown(doc, options)

  def print(_doc, "application/erlang+html", _options),
    do: raise(ArgumentError, "not in Nodebook yet: documentation in the format application/erlang+html")

  def print(_doc, format, _options), do: IO.puts("\nUnknown documentation format #{inspect(format)}\n")

  @doc "Prints Markdown."
  def print_markdown(doc, options) when is_binary(doc) do
    options = Keyword.merge(default_options(), options)
    doc |> String.replace(~r/<!--.*?-->/s, "") |> String.split("\n") |> blocks([], 0, options)
    :ok
  end

  # -- blocks: `text` holds the lines of a paragraph so far, last first; `indent` is that of what a list holds.

  defp blocks([], text, indent, options), do: paragraph(text, indent, options)

  defp blocks(["```" <> info | rest], text, indent, options) do
    paragraph(text, indent, options)
    {code, rest} = Enum.split_while(rest, &(&1 != "```"))
    if String.trim(info) != "mermaid", do: code(code, indent, options)
    blocks(Enum.drop(rest, 1), [], indent, options)
  end

  defp blocks([line | rest] = lines, text, indent, options) do
    cond do
      String.trim(line) == "" ->
        paragraph(text, indent, options)
        blocks(rest, [], indent, options)

      line =~ ~r/^\s*\[[^\]]+\]:\s/ ->
        write_line(line)
        blocks(rest, text, indent, options)

      line =~ ~r/^\#{1,6}\s/ ->
        paragraph(text, indent, options)
        line |> String.trim() |> Text.colored(:doc_headings, options) |> write_line()
        blank(options)
        blocks(rest, [], indent, options)

      String.starts_with?(line, ">") ->
        paragraph(text, indent, options)
        {quoted, rest} = Enum.split_while(lines, &String.starts_with?(&1, ">"))
        quoted |> Enum.map(&unquoted/1) |> quotation(indent, options)
        blocks(rest, [], indent, options)

      String.starts_with?(line, "    ") ->
        paragraph(text, indent, options)
        {code, rest} = indented(lines, [])
        code(code, indent, options)
        blocks(rest, [], indent, options)

      Table.line?(line) and Table.line?(List.first(rest) || "") ->
        paragraph(text, indent, options)
        {rows, rest} = Enum.split_while(lines, &Table.line?/1)
        rows |> Table.lines(options) |> Enum.each(&write_line/1)
        blank(options)
        blocks(rest, [], indent, options)

      entry(line) ->
        paragraph(text, indent, options)
        rest = list(lines, spaces(line), indent, options)
        blank(options)
        blocks(rest, [], indent, options)

      true ->
        blocks(rest, [line | text], indent, options)
    end
  end

  defp paragraph([], _indent, _options), do: :ok

  defp paragraph(text, indent, options) do
    pad = String.duplicate(" ", indent)
    text |> joined() |> Text.lines(options[:width] - indent, options) |> Enum.each(&write_line([pad, &1]))
    blank(options)
  end

  defp joined(text), do: text |> Enum.reverse() |> Enum.map_join(" ", &String.trim/1)

  defp unquoted("> " <> line), do: line
  defp unquoted(">" <> line), do: line

  defp quotation(lines, indent, options) do
    mark = [String.duplicate(" ", indent), Text.colored("> ", :doc_quote, options)]

    lines
    |> Enum.chunk_by(&(String.trim(&1) == ""))
    |> Enum.each(fn
      ["" | _] -> write_line(mark)
      text -> text |> Enum.reverse() |> joined() |> Text.lines(options[:width] - indent - 2, options) |> Enum.each(&write_line([mark, &1]))
    end)

    blank(options)
  end

  # Lines of code; one empty line between them belongs to it.
  defp indented(["    " <> line | rest], code), do: indented(rest, [line | code])

  defp indented([empty, "    " <> _ = line | rest] = lines, code) do
    if String.trim(empty) == "", do: indented([line | rest], ["" | code]), else: {Enum.reverse(code), lines}
  end

  defp indented(lines, code), do: {Enum.reverse(code), lines}

  defp code(code, indent, options) do
    pad = String.duplicate(" ", indent + 4)
    code |> Enum.map_join("\n", &(pad <> &1)) |> Text.colored(:doc_code, options) |> write_line()
    blank(options)
  end

  # -- lists: entries from the line on whose mark stands no deeper than the first one; answers the lines behind the list.

  defp list([line | rest] = lines, depth, indent, options) do
    case entry(line) do
      {mark, text} when mark != nil ->
        if spaces(line) <= depth do
          {held, rest} = held(rest, depth, [])
          item(mark, text, inner(held), max(indent, 2), options)
          list(rest, depth, indent, options)
        else
          lines
        end

      nil ->
        lines
    end
  end

  defp list([], _depth, _indent, _options), do: []

  # The lines of an entry. After an empty line only what is indented goes on.
  defp held([empty, next | rest] = lines, depth, held) when empty == "" do
    cond do
      not String.starts_with?(next, " ") or String.trim(next) == "" -> {Enum.reverse(held), lines}
      entry(next) && spaces(next) <= depth -> {Enum.reverse(held), [next | rest]}
      true -> held(rest, depth, [next, "" | held])
    end
  end

  defp held([line | rest] = lines, depth, held) do
    cond do
      String.trim(line) == "" and line != "" -> held(["" | rest], depth, held)
      line == "" -> {Enum.reverse(held), []}
      entry(line) && spaces(line) <= depth -> {Enum.reverse(held), lines}
      true -> held(rest, depth, [line | held])
    end
  end

  defp held([], _depth, held), do: {Enum.reverse(held), []}

  # What an entry holds, as if it stood alone: the entries of a list in it begin where the first of them does.
  defp inner(held) do
    first = Enum.find(held, &entry/1)
    shift = if first, do: first |> spaces() |> max(2) |> min(4)
    Enum.map(held, &without_spaces(&1, if(entry(&1), do: shift, else: 4)))
  end

  defp without_spaces(" " <> line, count) when count > 0, do: without_spaces(line, count - 1)
  defp without_spaces(line, _count), do: line

  # The text beside the mark stands without an empty line behind it.
  defp item(mark, text, held, indent, options) do
    mark = if mark in @bullets, do: if(options[:enabled], do: "•", else: "*"), else: mark
    # the mark counts by its bytes when lines are broken, as there
    inside = indent + String.length(mark) + 1
    {beside, held} = Enum.split_while(held, &plain?/1)
    text = joined(Enum.reverse([text | beside]))

    [first | more] = Text.lines_behind(mark, byte_size(mark), text, options[:width] - inside, options)
    write_line([String.duplicate(" ", indent), first])
    Enum.each(more, &write_line([String.duplicate(" ", inside), &1]))
    held |> Enum.drop_while(&(&1 == "")) |> blocks([], inside, options)
  end

  defp plain?(line) do
    line != "" and entry(line) == nil and not String.starts_with?(line, ["```", ">", "    "]) and not (line =~ ~r/^\#{1,6}\s/)
  end

  defp entry(line) do
    case Regex.run(~r/^ {0,}([*+-]|\d+\.) +(\S.*)$/s, line) do
      [_, mark, text] -> {mark, text}
      nil -> nil
    end
  end

  defp spaces(line), do: byte_size(line) - byte_size(String.trim_leading(line, " "))

  defp write_line(chardata), do: IO.write([chardata, ?\n])
  defp blank(options), do: write_line(if options[:enabled], do: IO.ANSI.reset(), else: "")
end
