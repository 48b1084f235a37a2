# Comments find their place: those in front of an expression stand on lines of their own before it, and so do those beside it.
# In: comments in the order of the text, kept in the process while a document is made. Out: documents with comments between.

defmodule Code.Printer.Comments do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  @key {__MODULE__, :left}

  def start(comments), do: Process.put(@key, Enum.map(comments, &%{&1 | text: spaced(&1.text)}))
  defp left, do: Process.get(@key, [])
  defp keep(comments), do: Process.put(@key, comments)

  defp spaced("#" <> rest), do: "#" <> spaced_text(rest)
  # hashes and a bang belong to what starts a comment
  defp spaced_text("#" <> rest), do: "#" <> spaced_text(rest)
  defp spaced_text("!" <> rest), do: "!" <> rest
  defp spaced_text(""), do: ""
  defp spaced_text(" " <> _ = text), do: text
  defp spaced_text(text), do: " " <> text

  @doc "Whether a comment stands between the brackets of this metadata."
  def within?(meta), do: between?(meta[:line], meta[:closing][:line])

  @doc "Whether a comment stands on a line between two."
  def between?(from, to), do: Enum.any?(left(), &(&1.line > (from || 0) and &1.line < (to || 0)))

  @doc "Makes a document in which no comment has a place."
  def aside(fun) do
    comments = left()
    keep([])
    doc = fun.()
    keep(comments)
    doc
  end

  @doc "Takes the comments behind a line and up to another."
  def take(from, to) do
    {taken, kept} = Enum.split_with(left(), &(&1.line > from and &1.line <= to))
    keep(kept)
    Enum.map(taken, &string(&1.text))
  end

  @doc """
  Documents of the expressions with the comments that stand between lines `from` and `to`. `fun` gets an expression and
  those after it and gives `{doc, room, newlines}`: what stands around it when it takes more lines, and how many line breaks
  the source has behind it. Answers the documents and whether a comment is among them.
  """
  def weave(exprs, done, from, to, fun) do
    {outside, inside} = Enum.split_while(left(), &(&1.line <= from))
    keep(inside)
    {items, comments?} = each(exprs, done, to, false, fun)
    keep(outside ++ left())
    {items |> Enum.reverse() |> merge(empty()), comments?}
  end

  defp each([], items, to, comments?, _) do
    {items, more?} = before(to, items)
    {items, comments? or more?}
  end

  defp each([expr | rest], items, to, comments?, fun) do
    case lines(expr, {nil, nil}) do
      {nil, nil} ->
        each(rest, [fun.(expr, rest) | items], to, comments?, fun)

      {first, last} ->
        {items, before?} = before(first, items)
        {doc, room, newlines} = fun.(expr, rest)
        {beside, kept} = Enum.split_while(left(), &(&1.line >= first and &1.line <= last))
        keep(kept)
        items = Enum.reduce(beside, items, &beside/2)
        newlines = beside |> Enum.map(& &1.next_eol_count) |> Enum.max(fn -> 0 end) |> max(newlines)
        each(rest, [{doc, room, newlines} | items], to, comments? or before? or beside != [], fun)
    end
  end

  defp before(line, items) do
    {found, kept} = Enum.split_while(left(), &(&1.line < line))
    keep(kept)
    {Enum.reduce(found, items, &in_front/2), found != []}
  end

  defp in_front(comment, items) do
    [{string(comment.text), empty(), comment.next_eol_count} | apart(items, comment.previous_eol_count)]
  end

  defp beside(comment, items), do: [{string(comment.text), empty(), 1} | items]

  defp apart([{doc, room, _} | rest], count) when count > 0, do: [{doc, room, count} | rest]
  defp apart(items, _), do: items

  defp merge([{doc, room, newlines} | rest], before) do
    gap = if newlines >= 2, do: line(), else: room
    doc = if before == :doc_nil, do: doc, else: concat(before, doc)
    doc = if rest != [] and gap != :doc_nil, do: concat(doc, concat(collapse_lines(2), gap)), else: doc
    [if(match?({:doc_group, _, _}, doc), do: doc, else: group(doc)) | merge(rest, gap)]
  end

  defp merge([], _), do: []

  @doc "The first and the last line that an expression names."
  def lines(expr), do: lines(expr, {nil, nil})

  defp lines({form, meta, args}, found) when is_list(meta) do
    found =
      case {found, List.keyfind(meta, :line, 0)} do
        {found, nil} -> found
        {{nil, nil}, {_, line}} -> {line, line}
        {{first, last}, {_, line}} -> {min(first, line), max(last, line)}
      end

    lines(args, lines(form, found))
  end

  defp lines({left, right}, found), do: lines(right, lines(left, found))
  defp lines([head | tail], found), do: lines(tail, lines(head, found))
  defp lines(_, found), do: found
end
