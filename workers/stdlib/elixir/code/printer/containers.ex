# Lists, tuples, maps, structs, bitstrings and keywords, and arguments between any brackets.

defmodule Code.Printer.Containers do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Printer
  alias Code.Printer.{Comments, Literals, Operators}

  def doc({:{}, meta, args}, _, opts), do: tuple(args, meta, opts)
  def doc({:%{}, meta, args}, _, opts), do: map("%{", args, meta, opts)

  def doc({:%, _, [name, {:%{}, meta, args}]}, _, opts) do
    inner = Printer.doc(name, :parens_arg, opts)
    inner = if Operators.operator?(name), do: Printer.parens(inner), else: inner
    map(concat(["%", inner, "{"]), args, meta, opts)
  end

  def doc({:<<>>, meta, args}, _, opts) do
    if args == [] or not Code.Normalizer.interpolated?(args), do: bits(args, meta, opts), else: :error
  end

  def doc(_, _, _), do: :error

  def tuple(args, meta, opts) do
    join = if Printer.broken?(meta, opts), do: :line, else: :flex_break
    {inner, join} = arguments(args, meta, false, :none, join, &Printer.doc(&1, :parens_arg, opts))
    if join == :flex_break, do: group(concat(["{", nest(inner, 1), "}"])), else: surround("{", inner, "}")
  end

  def list(args, meta, opts) do
    {inner, _} = arguments(args, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    surround("[", inner, "]")
  end

  defp map(open, [{:|, _, [base, changes]}], meta, opts) do
    {inner, _} = arguments(changes, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    base = Operators.side(base, :|, :left, opts)
    surround(open, concat([base, break(), "| ", nest(inner, 2)]), "}")
  end

  defp map(open, args, meta, opts) do
    {inner, _} = arguments(args, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    surround(open, inner, "}")
  end

  defp join(meta, opts), do: if(Printer.broken?(meta, opts), do: :line, else: :break)

  # ---- bitstrings

  defp bits(args, meta, opts) do
    join = if Printer.broken?(meta, opts), do: :line, else: :flex_break
    last = length(args) - 1

    {inner, join} =
      args
      |> Enum.with_index()
      |> arguments(meta, false, :none, join, fn {arg, index} -> segment(arg, index == 0, index == last, opts) end)

    if join == :flex_break, do: group(concat(nest(concat("<<", inner), 2), ">>")), else: surround("<<", inner, ">>")
  end

  defp segment({:<-, meta, [left, right]}, first?, last?, opts) do
    left = {:"$doc", [], segment(left, first?, last?, opts)}
    Operators.binary(:<-, meta, left, right, :parens_arg, opts)
  end

  defp segment({:"::", _, [left, right]}, first?, _, opts) do
    inner = Operators.side(left, :"::", :left, opts)
    inner = if first? and angles?(left), do: Printer.parens(inner), else: inner
    concat([inner, "::", segment_type(right, opts)])
  end

  defp segment(arg, first?, last?, opts) do
    inner = Printer.doc(arg, :parens_arg, opts)
    if (first? and angles?(arg)) or (last? and angles?(arg)), do: Printer.parens(inner), else: inner
  end

  defp angles?({:<<>>, meta, _}), do: meta[:delimiter] == nil
  defp angles?(_), do: false

  defp segment_type({op, _, [left, right]}, opts) when op in [:-, :*],
    do: concat([segment_type(left, opts), Atom.to_string(op), segment_type(right, opts)])

  defp segment_type({name, meta, []} = call, opts) when is_atom(name) do
    if opts.migrate.bitstring_modifiers and meta[:closing] != nil,
      do: string(Atom.to_string(name)),
      else: Printer.doc(call, :parens_arg, opts)
  end

  defp segment_type(type, opts) do
    Operators.side(type, :**, :right, opts)
  end

  # ---- pairs

  @doc "Whether it is a list of pairs written with colons."
  def keyword?([_ | _] = list), do: Enum.all?(list, &keyword_pair?/1)
  def keyword?(_), do: false

  defp keyword_pair?({{:__block__, meta, [key]}, _}) when is_atom(key), do: meta[:format] == :keyword
  defp keyword_pair?({{{:., _, [:erlang, :binary_to_atom]}, meta, _}, _}), do: meta[:format] == :keyword
  defp keyword_pair?(_), do: false

  @doc "A pair: `key: value` or `key => value`."
  def pair({key, value}, context, opts) do
    if keyword_pair?({key, value}) do
      valued(Literals.key(key, opts), value, Printer.doc(value, context, opts), opts)
    else
      left = Printer.doc(key, context, opts)
      right = Printer.doc(value, context, opts)
      left = if Operators.binary_form?(key), do: Printer.parens(left), else: left
      valued(concat(left, " =>"), value, right, opts)
    end
  end

  defp valued(left, value, right, opts) do
    fitting(fits_next_break?(value, opts), right, fn right ->
      concat(group(left), group(nest(glue("", group(right)), 2, :break)))
    end)
  end

  @doc "Keywords without brackets where one expression stands."
  def keywords(pairs, context, opts) do
    pairs |> Enum.map(&Printer.doc(&1, context, opts)) |> Enum.intersperse(concat(",", break())) |> concat()
  end

  # ---- arguments

  @doc "The document in brackets: on one line, or what is inside on lines of its own."
  def surround(open, :doc_nil, close), do: concat(open, close)
  def surround(open, doc, close), do: group(concat([nest(concat([open, break(""), doc]), 2), break(""), close]))

  @doc """
  Arguments with comments and commas between them. `lead?`: the first has no room for comments before it. `last` says what
  becomes of the last one: `:comma` behind it, `:fits` for its brackets to stay on the line, `:none`. `join`: `:line`,
  `:break` or `:flex_break`. Answers the document and how it was joined in the end.
  """
  def arguments([], meta, _, _, join, _) do
    {docs, _} = Comments.weave([], [], Printer.first_line(meta), Printer.closing_line(meta), fn _, _ -> nil end)
    joined(docs, docs != [], join)
  end

  def arguments(args, meta, lead?, last, join, fun) do
    each = fn arg, rest ->
      doc = fun.(arg)

      doc =
        cond do
          rest != [] or last == :comma -> comma(doc)
          last == :fits -> next_break_fits(doc, :enabled)
          true -> doc
        end

      {doc, empty(), 1}
    end

    {rest, done} = if lead?, do: {tl(args), [each.(hd(args), tl(args))]}, else: {args, []}
    {docs, comments?} = Comments.weave(rest, done, Printer.first_line(meta), Printer.closing_line(meta), each)
    joined(docs, comments?, join)
  end

  defp joined([], _, join), do: {empty(), join}
  defp joined(docs, comments?, join) when join == :line or comments?, do: {force_unfit(between(docs, line())), :line}
  defp joined(docs, _, :break), do: {between(docs, break()), :break}
  defp joined(docs, _, :flex_break), do: {between(docs, flex_break()), :flex_break}

  defp between(docs, separator), do: docs |> Enum.intersperse(separator) |> concat()

  # the comma is part of what has to fit
  defp comma({:doc_group, doc, mode}), do: {:doc_group, concat(doc, ","), mode}
  defp comma([left | right]), do: [left | comma(right)]
  defp comma(doc), do: concat(doc, ",")

  # ---- what may stay open on a line

  @doc "Makes a document with one that may stay open at the end of its line."
  def fitting(true, doc, fun), do: doc |> next_break_fits(:enabled) |> fun.() |> next_break_fits(:disabled)
  def fitting(false, doc, fun), do: fun.(doc)

  @doc "Whether an expression may open at the end of a line and close on one of its own."
  def fits_next_break?({:{}, meta, _}, opts), do: open?(meta, opts)
  def fits_next_break?({:__block__, meta, [{_, _}]}, opts), do: open?(meta, opts)

  def fits_next_break?({:<<>>, meta, [_ | _] = parts}, opts),
    do: meta[:delimiter] == ~s(""") or (not Code.Normalizer.interpolated?(parts) and open?(meta, opts))

  def fits_next_break?({{:., _, [List, :to_charlist]}, meta, [[_ | _]]}, _), do: meta[:delimiter] == "'''"
  def fits_next_break?({{:., _, [_, :{}]}, _, _}, _), do: true
  def fits_next_break?({:__block__, meta, [text]}, _) when is_binary(text), do: meta[:delimiter] == ~s(""")
  def fits_next_break?({:__block__, meta, [list]}, _) when is_list(list), do: meta[:delimiter] != "'"
  def fits_next_break?({form, _, [_ | _]}, _) when form in [:fn, :%{}, :%], do: true

  def fits_next_break?({name, meta, args}, _) when is_atom(name) and is_list(args),
    do: meta[:delimiter] in [~s("""), "'''"]

  def fits_next_break?({{:__block__, _, [key]}, value}, opts) when is_atom(key), do: fits_next_break?(value, opts)
  def fits_next_break?(_, _), do: false

  defp open?(meta, opts), do: Printer.broken?(meta, opts) or Comments.within?(meta)
end
