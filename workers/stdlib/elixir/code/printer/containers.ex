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
    pinned? = match?({:^, _, [_]}, name)
    inner = if Operators.operator?(name) and not pinned?, do: Printer.parens(inner), else: inner
    map(concat(["%", inner, "{"]), args, meta, opts)
  end

  def doc({:<<>>, meta, args}, _, opts) do
    if args == [] or not Code.Normalizer.interpolated?(args), do: bits(args, meta, opts), else: :error
  end

  def doc(_, _, _), do: :error

  def tuple(args, meta, opts) do
    join = if Printer.broken?(meta, opts), do: :line, else: :flex_break
    {inner, join} = arguments(args, meta, false, :none, join, &Printer.doc(&1, :parens_arg, opts))
    {open, close} = {Printer.color("{", :tuple, opts), Printer.color("}", :tuple, opts)}
    if join == :flex_break, do: group(concat([open, nest(inner, 1), close])), else: surround(open, inner, close)
  end

  def list(args, meta, opts) do
    {inner, _} = arguments(args, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    surround("[", inner, "]", :list, opts)
  end

  defp map(open, [{:|, _, [base, changes]}], meta, opts) do
    {inner, _} = arguments(changes, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    doc = Printer.doc(base, :parens_arg, opts)
    base = if Operators.binary_form?(base), do: Printer.parens(doc), else: doc
    surround(open, concat([base, break(), "| ", nest(inner, 2)]), "}", :map, opts)
  end

  defp map(open, args, meta, opts) do
    {inner, _} = arguments(args, meta, false, :none, join(meta, opts), &Printer.doc(&1, :parens_arg, opts))
    surround(open, inner, "}", :map, opts)
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

  # what begins with an angle or a tilde at the beginning, and what ends with an angle at the end, would read as another sign
  defp segment(arg, first?, last?, opts) do
    doc = segment(arg, first?, opts)
    if (first? and opens?(arg)) or (last? and closes?(arg)), do: Printer.parens(doc), else: doc
  end

  defp segment({:<-, meta, [left, right]}, first?, opts) do
    left = {:"$doc", [], segment(left, first? and match?({:"::", _, _}, left), opts)}
    Operators.binary(:<-, meta, left, right, :parens_arg, opts)
  end

  defp segment({:"::", _, [left, right]}, first?, opts) do
    doc = Operators.side(left, :"::", :left, opts)
    doc = if first? and opens?(left), do: Printer.parens(doc), else: doc
    concat([doc, "::", segment_type(right, opts)])
  end

  defp segment(arg, _, opts), do: Printer.doc(arg, :parens_arg, opts)

  defp opens?({:"::", _, [_, _]}), do: false
  defp opens?({:<-, _, [{:"::", _, [_, _]}, _]}), do: false
  defp opens?({:<<>>, meta, _}), do: meta[:delimiter] == nil
  defp opens?({:"~~~", _, [_]}), do: true
  defp opens?({op, _, [left, right]} = quoted), do: if(Operators.binary?(op), do: opens?(left), else: sigil?(quoted, right))
  defp opens?(_), do: false

  defp sigil?({name, meta, _}, modifiers),
    do: is_list(modifiers) and meta[:delimiter] != nil and match?("sigil_" <> _, Atom.to_string(name))

  defp closes?({:"::", _, [_, _]}), do: false
  defp closes?({:<<>>, meta, _}), do: meta[:delimiter] == nil
  defp closes?({op, _, args} = quoted) when is_list(args), do: Operators.operator?(quoted) and op != :@ and closes?(List.last(args))
  defp closes?(_), do: false

  @plain_types [:binary, :bitstring, :bits, :bytes, :integer, :float, :utf8, :utf16, :utf32] ++
                 [:signed, :unsigned, :little, :big, :native]

  # minus and times stand between modifiers without spaces; what is calculated has parentheses
  defp segment_type({:-, _, [left, right]}, opts),
    do: concat([segment_type(left, opts), "-", modifier(right, opts)])

  defp segment_type({:*, _, [left, right]}, opts), do: concat([factor(left, opts), "*", modifier(right, %{opts | migrate: %{opts.migrate | bitstring_modifiers: false}})])
  defp segment_type(type, opts), do: modifier(type, opts)

  defp factor({op, _, [_, _]} = type, opts) when op in [:-, :*], do: Printer.parens(segment_type(type, opts))
  defp factor(type, opts), do: modifier(type, %{opts | migrate: %{opts.migrate | bitstring_modifiers: false}})

  defp modifier({name, _, []} = call, opts) when is_atom(name) and name != :<<>> do
    if opts.migrate.bitstring_modifiers and name in @plain_types,
      do: string(Atom.to_string(name)),
      else: Printer.doc(call, :parens_arg, opts)
  end

  defp modifier({name, _, context}, %{migrate: %{bitstring_modifiers: true}})
       when is_atom(name) and is_atom(context) and name not in [:_ | @plain_types],
       do: string(Atom.to_string(name) <> "()")

  defp modifier(type, opts) do
    doc = Printer.doc(type, :parens_arg, opts)
    if Operators.operator?(type) or opens?(type), do: Printer.parens(doc), else: doc
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

  @doc "Keywords without brackets where one expression stands: on one line, or each on its own."
  def keywords(pairs, context, opts) do
    gap = if own_lines?(pairs), do: line(), else: break()
    doc = pairs |> Enum.map(&Printer.doc(&1, context, opts)) |> Enum.intersperse(concat(",", gap)) |> concat()
    group(if(gap == line(), do: force_unfit(doc), else: doc))
  end

  @doc "Whether there are at least two expressions, each on a line of its own."
  def own_lines?([_, _ | _] = exprs) do
    lines = for expr <- exprs, line = line_of(expr), do: line
    length(lines) >= 2 and length(Enum.uniq(lines)) == length(lines)
  end

  def own_lines?(_), do: false

  @doc "The line that an expression, or the first of a list, begins with; nil when it says none."
  def line_of([first | _]), do: line_of(first)
  def line_of({{_, meta, _}, _}) when is_list(meta), do: meta[:line]
  def line_of({_, meta, _}) when is_list(meta), do: meta[:line]
  def line_of(_), do: nil

  # ---- arguments

  @doc "The document in brackets: on one line, or what is inside on lines of its own."
  def surround(open, :doc_nil, close), do: concat(open, close)
  def surround(open, doc, close), do: group(concat([nest(concat([open, break(""), doc]), 2, :break), break(""), close]))

  @doc "As `surround/3`, with brackets in the colour of a kind."
  def surround(open, doc, close, kind, opts), do: surround(Printer.color(open, kind, opts), doc, Printer.color(close, kind, opts))

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
