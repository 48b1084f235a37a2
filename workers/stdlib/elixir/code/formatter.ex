# Quoted code as a document of Inspect.Algebra, laid out as Elixir's formatter lays it out. In: a quoted expression. Out: a
# document. This file: blocks, clauses and which printer a node goes to; formatter/ has the printers.

defmodule Code.Formatter do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Formatter.{Calls, Containers, Operators}

  @doc "The document of a quoted expression, and a line break behind it where the source has one."
  def to_algebra({:__block__, _, [_, _ | _] = exprs}, opts), do: block(exprs, opts)
  def to_algebra(quoted, opts), do: doc(quoted, :block, opts)

  @doc """
  The document of one expression. `context` says where it stands: `:block` for a statement, `:operand` beside an operator,
  `:arg` inside parentheses or a container, `:plain_arg` in a call without parentheses.
  """
  def doc(quoted, context, opts)

  def doc({:__block__, _, []}, _, _), do: empty()
  def doc({:__block__, meta, [single]}, context, opts) when not is_tuple(single), do: literal(single, meta, context, opts)
  def doc({:__block__, _, [{:unquote_splicing, _, [_]} = single]}, _, opts), do: doc(single, :block, opts)
  def doc({:__block__, _, [single]}, context, opts), do: doc(single, context, opts)
  def doc({:__block__, _, exprs}, _, opts), do: parens_block(block(exprs, opts))

  def doc({:__aliases__, _, [head | rest]}, _, opts) do
    first = if is_atom(head), do: Atom.to_string(head), else: doc(head, :operand, opts)
    [first | Enum.map(rest, &("." <> Atom.to_string(&1)))] |> join_docs() |> concat()
  end

  def doc({:fn, _, [{:->, _, _} | _] = clauses}, _, opts), do: fun(clauses, opts)
  def doc([{:->, _, [_, body]} = clause], _, opts) when not is_tuple(body) or elem(body, 0) != :__block__,
    do: parens(clause(clause, false, opts))

  def doc([{:->, _, _} | _] = clauses, _, opts), do: parens_block(clauses(clauses, opts))
  def doc({:->, _, [_, _]} = clause, _, opts), do: clauses([clause], opts)

  def doc({name, _, context}, where, opts) when is_atom(name) and is_atom(context),
    do: variable(name, where, opts)

  def doc({form, _, args} = quoted, context, opts) when is_list(args) do
    with :error <- Containers.doc(quoted, context, opts),
         :error <- Operators.doc(quoted, context, opts) do
      case {form, args} do
        {form, _} when is_atom(form) or is_tuple(form) -> Calls.doc(quoted, context, opts)
        _ -> string(Kernel.inspect(quoted))
      end
    end
  end

  def doc(literal, context, opts), do: literal(literal, [], context, opts)

  defp literal(literal, meta, context, opts), do: Containers.literal(literal, meta, context, opts)

  defp variable(name, _, _), do: string(Atom.to_string(name))

  defp join_docs([head | rest]), do: [head | Enum.map(rest, &string/1)]

  def parens(doc), do: concat(["(", doc, ")"])

  defp parens_block(doc), do: force_unfit(group(concat([nest(concat(["(", line(), doc]), 2), line(), ")"])))

  # ---- blocks

  @doc "Statements, each on its own line; what takes more than one line has an empty one around it."
  def block(exprs, opts) do
    exprs
    |> Enum.map(&{&1, doc(&1, :block, opts)})
    |> Enum.map(fn {expr, doc} -> {many_lines?(expr) or forced?(doc), group(doc)} end)
    |> separate()
  end

  defp separate([{_, doc}]), do: doc

  defp separate([{many, doc} | [{next, _} | _] = rest]) do
    gap = if many or next, do: empty_line(), else: line()
    concat([doc, gap, separate(rest)])
  end

  defp empty_line, do: concat(collapse_lines(2), concat(line(), line()))

  # something inside breaks its line however long it may be
  defp forced?({:doc_force, _}), do: true
  defp forced?(:doc_line), do: true
  defp forced?([head | tail]), do: forced?(head) or forced?(tail)
  defp forced?(doc) when is_tuple(doc), do: doc |> Tuple.to_list() |> tl() |> Enum.any?(&forced?/1)
  defp forced?(_), do: false

  # a do-block, or a match of one
  defp many_lines?({:=, _, [_, right]}), do: many_lines?(right)
  defp many_lines?({:__block__, _, [_, _ | _]}), do: true
  defp many_lines?({_, _, [_ | _] = args}), do: Calls.do_block(args) != nil
  defp many_lines?(_), do: false

  @doc "What stands between `do` and `end`."
  def body({:__block__, _, []}, _), do: :empty
  def body({:__block__, _, [_, _ | _] = exprs}, opts), do: block(exprs, opts)
  def body([{:->, _, _} | _] = clauses, opts), do: clauses(clauses, opts)
  def body(expr, opts), do: doc(expr, :block, opts)

  # ---- clauses

  @doc "The clauses of a `case`, `cond` or `fn`. When one needs more lines, all stand apart."
  def clauses(clauses, opts) do
    apart? = match?([_, _ | _], clauses) and Enum.any?(clauses, &long?/1)
    gap = if apart?, do: empty_line(), else: line()
    clauses |> Enum.map(&clause(&1, apart?, opts)) |> Enum.intersperse(gap) |> concat() |> force_unfit()
  end

  defp long?({:->, _, [_, body]}), do: many?(body) or many_lines?(body)

  defp many?({:__block__, _, [_, _ | _]}), do: true
  defp many?(_), do: false

  defp clause({:->, _, [args, body]}, apart?, opts) do
    head = head(args, opts)
    arrow = if args == [], do: "->", else: concat(head, " ->")
    body_doc = clause_body(body, opts)
    break = if apart? or many?(body), do: line(), else: break()
    group(concat(group(arrow), nest(concat(break, body_doc), 2)))
  end

  defp clause_body(body, opts) do
    case body(body, opts) do
      :empty -> "nil"
      doc -> doc
    end
  end

  defp head([{:when, _, args}], opts) do
    {patterns, [guard]} = Enum.split(args, -1)
    left = head(patterns, opts)
    right = concat("when ", doc(guard, :operand, opts))
    if patterns == [], do: right, else: group(concat(left, nest(glue("", right), 2)))
  end

  defp head(args, opts) do
    args
    |> Enum.map(fn
      [{key, _} | _] = keyword when is_atom(key) -> Containers.keywords(keyword, opts)
      arg -> doc(arg, :plain_arg, opts)
    end)
    |> Enum.intersperse(concat(",", break()))
    |> concat()
    |> nest(:cursor, :break)
    |> group()
  end

  defp fun([{:->, _, [args, body]}], opts) do
    head = if args == [], do: "fn ->", else: concat(["fn ", group(head(args, opts)), " ->"])
    break = if many?(body), do: line(), else: break()
    inner = concat([head, nest(concat(break, clause_body(body, opts)), 2), if(many?(body), do: line(), else: break()), "end"])
    group(inner)
  end

  defp fun(clauses, opts) do
    force_unfit(group(concat([nest(concat(["fn", line(), clauses(clauses, opts)]), 2), line(), "end"])))
  end
end
