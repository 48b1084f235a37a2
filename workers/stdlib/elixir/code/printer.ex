# Source text laid out by the rules of `mix format`. In: quoted expressions whose literals stand in blocks with their
# metadata, and comments. Out: a document of Inspect.Algebra. This file: statements, clauses and which printer a form goes to.
# Specification: documentation of Code.format_string!/2.

defmodule Code.Printer do
  @moduledoc false

  import Inspect.Algebra, except: [color: 3, format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Printer.{Calls, Comments, Containers, Literals, Operators}

  @first 0
  @last 1_000_000_000

  @doc "The document of a whole text."
  def document(quoted, comments, opts) do
    Comments.start(comments)
    block(quoted, @first, @last, settings(opts))
  end

  defp settings(opts) do
    %{
      plain: Calls.plain_calls(Keyword.get(opts, :locals_without_parens, [])),
      do_end: Keyword.get(opts, :force_do_end_blocks, false),
      migrate: migrate(opts),
      sigils: sigils(Keyword.get(opts, :sigils, [])),
      file: opts[:file],
      colors: Keyword.get(opts, :syntax_colors, []),
      nesting: 2,
      ignore_breaks: false
    }
  end

  defp sigils(sigils) do
    for {name, fun} <- sigils, into: %{} do
      if not (is_atom(name) and Atom.to_string(name) =~ ~r/^[A-Z]+$/ and is_function(fun, 2)) do
        raise ArgumentError,
              ":sigils must be a keyword list with uppercased atoms as keys and an " <>
                "anonymous function expecting two arguments as value, got: #{inspect(sigils)}"
      end

      {name, fun}
    end
  end

  defp migrate(opts) do
    all = Keyword.get(opts, :migrate, false)

    for name <- [:bitstring_modifiers, :charlists_as_sigils, :unless, :call_parens_on_pipe],
        into: %{},
        do: {name, Keyword.get(opts, :"migrate_#{name}", all)}
  end

  # ---- statements

  @doc "Statements between two lines, or the clauses of a do-block."
  def block([{:->, _, _} | _] = clauses, from, to, opts), do: clauses(clauses, from, to, opts)
  def block({:__block__, _, []}, from, to, opts), do: statements([], from, to, opts)
  def block({:__block__, _, [_, _ | _] = exprs}, from, to, opts), do: statements(exprs, from, to, opts)

  def block({:__block__, _, [{:unquote_splicing, _, [_]} = call]}, from, to, opts),
    do: statements([{:"$doc", [], parens(doc(call, :block, opts))}], from, to, opts)

  def block(expr, from, to, opts), do: statements([expr], from, to, opts)

  defp statements(exprs, from, to, opts) do
    {docs, _} =
      Comments.weave(exprs, [], from, to, fn expr, _rest -> {doc(expr, :block, opts), room(expr), newlines(expr)} end)

    case docs do
      [] -> empty()
      [doc] -> doc
      docs -> docs |> Enum.intersperse(line()) |> concat() |> force_unfit()
    end
  end

  # what takes more than one line keeps its distance, unless it is an attribute
  defp room({:@, _, _}), do: empty()
  defp room(_), do: break("")

  defp newlines({_, meta, _}) when is_list(meta), do: meta[:end_of_expression][:newlines] || 1
  defp newlines(_), do: 1

  # ---- forms

  @doc """
  The document of one expression. `context`: `:block` for a statement, `:operand` beside an operator, `:parens_arg` and
  `:no_parens_arg` for one of many arguments, `:parens_one_arg` and `:no_parens_one_arg` for the only one.
  """
  def doc(quoted, context, opts)

  def doc({:"$doc", _, doc}, _, _), do: doc
  def doc({:__block__, _, [{:unquote_splicing, _, [_]} = call]}, _, opts), do: doc(call, :block, opts)
  def doc({:__block__, meta, [[{:->, _, _} | _] = clauses]}, _, opts), do: parenthesised(clauses, meta, opts)

  def doc({:__block__, meta, [value]}, context, opts) when not is_tuple(value) or tuple_size(value) == 2,
    do: Literals.doc(value, meta, context, opts)

  def doc({:__block__, _, [expr]}, context, opts), do: doc(expr, context, opts)
  def doc({:__block__, _, []}, _, _), do: "nil"
  def doc({:__block__, meta, [_, _ | _]} = block, _, opts), do: parenthesised(block, meta, opts)

  def doc({:__aliases__, _, [head | rest]}, _, opts) do
    first = if is_atom(head), do: string(Atom.to_string(head)), else: Calls.target(head, opts)
    color([first | Enum.map(rest, &string("." <> Atom.to_string(&1)))] |> concat(), :atom, opts)
  end

  def doc({:fn, meta, [{:->, _, _} | _] = clauses}, _, opts), do: fun(clauses, meta, opts)

  def doc({name, _, context}, _, opts) when is_atom(name) and is_atom(context), do: color(string(Atom.to_string(name)), :variable, opts)

  def doc({_, _, args} = quoted, context, opts) when is_list(args) do
    with :error <- Containers.doc(quoted, context, opts),
         :error <- Literals.interpolated(quoted, context, opts),
         :error <- Operators.doc(quoted, context, opts),
         do: Calls.doc(quoted, context, opts)
  end

  def doc({_, _} = pair, context, opts), do: Containers.pair(pair, context, opts)
  def doc([_ | _] = keywords, context, opts), do: Containers.keywords(keywords, context, opts)
  def doc(other, context, opts), do: Literals.doc(other, [], context, opts)

  @doc "The document in the colour of its kind, where the options give one."
  def color(doc, _, %{colors: []}), do: doc
  def color(doc, kind, %{colors: colors}), do: color_doc(doc, kind, %{syntax_colors: colors})

  @doc "The document in parentheses."
  def parens(doc), do: concat(["(", nest(doc, :cursor), ")"])

  # a single clause is a type: `(-> t)`, `(t -> u)`
  defp parenthesised([{:->, arrow, [[], body]}], _, opts) do
    body = block(body, first_line(arrow), @first, opts)
    group(parens(concat("-> ", nest(body, :cursor))))
  end

  defp parenthesised([{:->, arrow, [args, body]} = clause], meta, opts) do
    head = Comments.aside(fn -> ungroup(head(args, first_line(meta), opts)) end)
    body = block(body, first_line(arrow), @first, opts)

    concat(group(concat(head, " ->")), nest(glue(empty(), body), 2))
    |> force_clauses([clause], opts)
    |> parens()
    |> group()
  end

  defp parenthesised(block, meta, opts) do
    inner = block(block, first_line(meta), closing_line(meta), opts)
    force_unfit(group(concat([nest(concat(["(", line(), inner]), 2), line(), ")"])))
  end

  def first_line(meta), do: meta[:line] || @last
  def closing_line(meta), do: meta[:closing][:line] || @first

  @doc "Whether the source breaks its line after the opening bracket or operator with this metadata."
  def broken?(_, %{ignore_breaks: true}), do: false
  def broken?(meta, _), do: Keyword.get(meta, :newlines, 0) > 0

  # ---- clauses

  defp breaks_after_arrow?(clauses, opts), do: Enum.any?(clauses, fn {:->, meta, _} -> broken?(meta, opts) end)

  defp force_clauses(doc, clauses, opts), do: if(breaks_after_arrow?(clauses, opts), do: force_unfit(doc), else: doc)

  defp clauses(clauses, from, to, opts) do
    [first | rest] = bound(clauses, to)

    rest
    |> Enum.reduce(clause(first, from, opts), fn clause, before ->
      concat([before, nest(break(""), :reset), line(), clause(clause, from, opts)])
    end)
    |> force_clauses(clauses, opts)
    |> group()
  end

  # the last clause ends where the block ends
  defp bound([{:->, meta, args}], to), do: [{:->, Keyword.put(meta, :closing, line: to), args}]
  defp bound([clause | rest], to), do: [clause | bound(rest, to)]

  defp clause({:->, meta, [[], body]}, _, opts) do
    inner = block(body, first_line(meta), closing_line(meta), opts)
    nest(glue("() ->", inner), 2)
  end

  defp clause({:->, meta, [args, body]}, from, opts) do
    head = head(args, from, %{opts | nesting: opts.nesting + 2})
    # comments behind the arguments and before the arrow belong to what it leads to
    {_, last} = Comments.lines(args)
    inner = block(body, min(last || @last, first_line(meta)), closing_line(meta), opts)
    concat(group(concat(ungroup(head), " ->")), nest(glue(empty(), inner), 2))
  end

  defp head(args, from, opts) do
    first = args |> Comments.lines() |> elem(0)
    {docs, _} = Comments.weave([args], [], from, first || from, fn args, _ -> {head_arguments(args, opts), empty(), 1} end)
    docs |> Enum.intersperse(line()) |> concat()
  end

  defp head_arguments([{:when, _, args}], opts) do
    {patterns, [guard]} = Enum.split(args, -1)
    right = concat("when ", nest(doc(guard, :no_parens_arg, %{opts | nesting: 2}), 5))
    # keywords would take in the guard
    patterns = Enum.map(patterns, &if(is_list(&1), do: {:__block__, [], [&1]}, else: &1))
    if patterns == [], do: concat("() ", right), else: concat([group(plain_arguments(patterns, opts)), break(), group(right)])
  end

  defp head_arguments(args, opts), do: group(plain_arguments(args, opts))

  defp plain_arguments(args, opts) do
    args
    |> Enum.map(&doc(&1, if(match?([_], args), do: :no_parens_one_arg, else: :no_parens_arg), opts))
    |> Enum.intersperse(concat(",", break()))
    |> concat()
  end

  defp fun([{:->, meta, [args, body]}] = clauses, fn_meta, opts) do
    if broken?(fn_meta, opts) and args != [] do
      many(clauses, fn_meta, opts)
    else
      to = closing_line(fn_meta)

      {start, inner} =
        if args == [] do
          {"fn ->", block(body, first_line(meta), to, opts)}
        else
          head = head(args, first_line(fn_meta), opts)
          {concat("fn ", group(nest(concat(ungroup(head), " ->"), :cursor))), block(body, first_line(meta), to, opts)}
        end

      # statements stand on lines of their own at any width
      gap = if match?({:doc_force, _}, inner), do: line(), else: break()

      concat(nest(concat([start, gap, inner]), 2), concat(gap, "end"))
      |> force_clauses(clauses, opts)
      |> force_if(broken?(fn_meta, opts))
      |> group()
    end
  end

  defp fun(clauses, meta, opts), do: many(clauses, meta, opts)

  defp force_if(doc, force?), do: if(force?, do: force_unfit(doc), else: doc)

  defp many(clauses, meta, opts) do
    inner = clauses(clauses, first_line(meta), closing_line(meta), opts)
    force_unfit(concat([nest(concat(["fn", line(), inner]), 2), line(), "end"]))
  end

  def ungroup({:doc_group, doc, _}), do: doc
  def ungroup(doc), do: doc
end
