# How Erlang's code is laid out over lines. In: documents, and the column they start in, from 0. Out: text. What fits into a line of 72
# columns, without what stands behind it, stays in one, unless it must not.
#
# A document is a text; {:leaf, text}, which shares a line with other leaves; {:chars, pieces} of a string that may be cut;
# {:row, documents} beside each other; {:list, documents} with blanks or lines between them; {:step, head, tail} with the tail in the
# same line or indented below, {:short_step, head, tail} also beside a head that is no wider than the indentation;
# {:items, open, [{document, behind}], close, blank}; {:lines, [{document, behind}]}; {:stack, [{indentation, document}]}, always over
# lines; {:broken, document}, never in one; {:choice, document, other} where the first one must fit into a line.
defmodule :nodebook_erl_layout do
  @moduledoc false

  @width 72
  @step 4

  @doc "The text of a document that starts in a column."
  def text(doc, column) do
    case flat(doc) do
      nil -> broken(doc, column)
      line -> if column + String.length(line) <= @width, do: line, else: broken(doc, column)
    end
  end

  # -- in one line ----------------------------------------------------------------------------

  defp flat(text) when is_binary(text), do: text
  defp flat({:leaf, text}), do: text
  defp flat({:chars, pieces}), do: "\"#{pieces}\""
  defp flat({:row, docs}), do: joined(docs, "")
  defp flat({:list, docs}), do: joined(docs, " ")
  defp flat({step, head, tail}) when step in [:step, :short_step], do: joined([head, tail], " ")
  defp flat({:lines, items}), do: flat({:items, "", items, "", " "})
  defp flat({:choice, doc, _}), do: flat(doc)
  defp flat({kind, _}) when kind in [:stack, :broken], do: nil

  defp flat({:items, open, items, close, blank}) do
    case joined(Enum.map(items, fn {doc, behind} -> {:row, [doc, behind]} end), blank) do
      nil -> nil
      inner -> open <> inner <> close
    end
  end

  defp joined(docs, between) do
    texts = Enum.map(docs, &flat/1)
    if Enum.any?(texts, &is_nil/1), do: nil, else: Enum.join(texts, between)
  end

  # -- over lines --------------------------------------------------------------------------------

  defp broken(text, _column) when is_binary(text), do: text
  defp broken({:leaf, text}, _column), do: text
  defp broken({:broken, doc}, column), do: broken(doc, column)
  defp broken({:choice, _, other}, column), do: text(other, column)

  defp broken({:row, docs}, column) do
    {texts, _} =
      Enum.map_reduce(docs, column, fn doc, at ->
        text = text(doc, at)
        {text, behind(text, at)}
      end)

    Enum.join(texts)
  end

  defp broken({:list, docs}, column), do: Enum.map_join(docs, line(column), &text(&1, column))
  defp broken({:lines, items}, column), do: Enum.map_join(items, line(column), fn {doc, behind} -> text(doc, column) <> behind end)

  defp broken({:stack, docs}, column) do
    Enum.map_join(docs, line(column), fn {indent, doc} -> String.duplicate(" ", indent) <> text(doc, column + indent) end)
  end

  defp broken({:step, head, tail}, column), do: text(head, column) <> line(column + @step) <> text(tail, column + @step)

  defp broken({:short_step, head, tail}, column) do
    line = flat(head)

    if line != nil and String.length(line) < @step,
      do: broken({:row, [line, " ", tail]}, column),
      else: broken({:step, head, tail}, column)
  end

  defp broken({:items, open, items, close, blank}, column) do
    start = column + String.length(open)
    open <> filled(items, start, blank) <> close
  end

  defp broken({:chars, pieces}, column), do: pieces |> cut(max(@width - column - 2, 1)) |> Enum.map_join(line(column), &"\"#{&1}\"")

  # leaves follow each other in a line; what is no leaf has lines of its own
  defp filled([{first, behind} | rest], start, blank) do
    text = text(first, start) <> behind
    {text, _, _} = Enum.reduce(rest, {text, behind(text, start), first}, &filled(&1, &2, start, blank))
    text
  end

  defp filled({{:leaf, leaf} = doc, behind}, {text, at, {:leaf, _}}, start, blank) do
    # a blank is counted, shown or not
    last = at + 1 + String.length(leaf)

    if last <= @width,
      do: {text <> blank <> leaf <> behind, last + String.length(behind), doc},
      else: below(doc, behind, text, start)
  end

  defp filled({doc, behind}, {text, _, _}, start, _blank), do: below(doc, behind, text, start)

  defp below(doc, behind, text, start) do
    added = text(doc, start) <> behind
    {text <> line(start) <> added, behind(added, start), doc}
  end

  defp line(column), do: "\n" <> String.duplicate(" ", column)

  defp behind(text, column) do
    case :binary.matches(text, "\n") do
      [] -> column + String.length(text)
      found -> String.length(binary_part(text, elem(List.last(found), 0) + 1, byte_size(text) - elem(List.last(found), 0) - 1))
    end
  end

  defp cut(pieces, room) do
    {lines, last, _} =
      Enum.reduce(pieces, {[], "", 0}, fn piece, {lines, line, n} ->
        size = String.length(piece)
        if n + size > room and line != "", do: {[line | lines], piece, size}, else: {lines, line <> piece, n + size}
      end)

    Enum.reverse([last | lines])
  end
end
