# Operators: where parentheses are needed and where lines break. Specification: "Operators reference" of Elixir 1.18.

defmodule Code.Printer.Operators do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Printer
  alias Code.Printer.{Calls, Comments, Containers}

  @levels [
    {:left, 40, [:<-, :\\]},
    {:right, 50, [:when]},
    {:right, 60, [:"::"]},
    {:right, 70, [:|]},
    {:right, 80, [:"=>"]},
    {:right, 100, [:=]},
    {:left, 120, [:||, :|||, :or]},
    {:left, 130, [:&&, :&&&, :and]},
    {:left, 140, [:==, :!=, :=~, :===, :!==]},
    {:left, 150, [:<, :<=, :>=, :>]},
    {:left, 160, [:|>, :<<<, :>>>, :<~, :~>, :<<~, :~>>, :<~>, :"<|>"]},
    {:left, 170, [:in]},
    {:left, 180, [:"^^^"]},
    {:right, 190, [:"//"]},
    {:right, 200, [:++, :--, :+++, :---, :.., :<>]},
    {:left, 210, [:+, :-]},
    {:left, 220, [:*, :/]},
    {:left, 230, [:**]}
  ]
  @binary for {side, level, ops} <- @levels, op <- ops, into: %{}, do: {op, {side, level}}
  @unary [:!, :^, :not, :+, :-, :"~~~", :&, :@]
  @pipes [:|>, :~>>, :<<~, :~>, :<~, :<~>, :"<|>"]
  @logical [:||, :|||, :or, :&&, :&&&, :and]
  # other operators beside these are put in parentheses, so that nobody has to know who goes first
  @apart [:|>, :<<<, :>>>, :<~, :~>, :<<~, :~>>, :<~>, :"<|>", :"^^^", :+++, :---, :in, :++, :--, :.., :<>]
  @tight [:.., :"//"]
  @unbroken [:\\, :in]
  # what is on their right may stay open at the end of the line
  @opening [:<-, :==, :!=, :=~, :===, :!==, :<, :>, :<=, :>=, :=, :"::"]
  @before [:|, :when]

  def binary?(op), do: is_map_key(@binary, op)

  @doc "Which side a binary operator associates to and how tightly it binds; nil for what is none."
  def rank(op), do: @binary[op]

  @doc "Whether a form is an operator with operands."
  def binary_form?(form), do: binary_operator?(form)

  def operator?({:&, _, [{:__block__, _, [n]}]}) when is_integer(n), do: false
  def operator?({:&, _, [n]}) when is_integer(n), do: false
  def operator?({:@, _, [{name, _, _}]}), do: not is_atom(name) or name in [:__block__, :__aliases__] or binary?(name)
  def operator?({:@, _, [_]}), do: true
  def operator?({op, _, [_]}), do: op in @unary
  def operator?({:..//, _, [_, _, _]}), do: true
  def operator?({op, _, [_, _]}), do: is_map_key(@binary, op)
  def operator?(_), do: false

  def doc({:not, meta, [{:in, _, [left, right]}]}, context, opts), do: binary({:in, "not in"}, meta, left, right, context, opts)
  # in a call without parentheses the dots could belong to the name
  def doc({:.., _, []}, context, _) when context in [:no_parens_arg, :no_parens_one_arg], do: "(..)"
  def doc({:.., _, []}, _, _), do: ".."
  def doc({:..., _, []}, _, _), do: "..."
  def doc({:..., _, [arg]}, _, opts), do: concat("...", Printer.doc(arg, :no_parens_arg, opts))

  def doc({:..//, meta, [first, last, step]}, context, opts),
    do: concat([binary(:.., meta, first, last, context, opts), Printer.color("//", :operator, opts), side(step, :"//", :right, opts)])

  def doc({:&, _, [arg]}, context, opts), do: capture(arg, context, opts)

  def doc({:@, _, [{name, meta, [_] = args}]}, context, opts) when is_atom(name) and name not in [:__block__, :__aliases__] do
    if binary?(name) or name in @unary do
      inner = Printer.doc({name, meta, args}, :operand, opts)
      concat("@", if(name == :@, do: inner, else: Printer.parens(inner)))
    else
      Calls.attribute("@" <> Atom.to_string(name), args, meta, context, opts)
    end
  end

  def doc({:@, meta, [{:__block__, _, [{op, _, [_]} = arg]}]}, context, opts) when op in [:not, :!], do: doc({:@, meta, [arg]}, context, opts)

  def doc({:@, _, [arg]}, _, opts) do
    inner = Printer.doc(arg, :operand, opts)
    concat(Printer.color("@", :operator, opts), if(operator?(arg) or match?({:__aliases__, _, [_, _ | _]}, arg), do: Printer.parens(inner), else: inner))
  end

  # what the source has in parentheses, lest it read as another operator
  def doc({op, _, [{:__block__, _, [{inner, _, [_]} = arg]}]}, _, opts) when op in @unary and inner in [:not, :!],
    do: concat(written(op, opts), Printer.parens(Printer.doc(arg, :operand, opts)))

  def doc({op, _, [arg]}, context, opts) when op in @unary do
    inner = Printer.doc(arg, right_context(context), opts)

    cond do
      same_unary?(op, arg) or not operator?(arg) -> concat(written(op, opts), inner)
      true -> concat(written(op, opts), Printer.parens(inner))
    end
  end

  def doc({:|>, meta, [left, {:unless, inner, [_] = blocks}]}, context, %{migrate: %{unless: true}} = opts),
    do: doc({:|>, meta, [Code.Printer.Migration.negate_piped(left), {:if, inner, blocks}]}, context, opts)

  def doc({op, meta, [left, right]}, context, opts) when is_map_key(@binary, op),
    do: binary(op, meta, left, right, context, opts)

  def doc(_, _, _), do: :error

  defp written(op, opts), do: Printer.color(if(op == :not, do: "not ", else: Atom.to_string(op)), :operator, opts)

  defp same_unary?(op, {op, _, [_]}), do: op in [:!, :not]
  defp same_unary?(_, _), do: false

  defp binary_operator?({:not, _, [{:in, _, [_, _]}]}), do: true
  defp binary_operator?({op, _, [_, _]}), do: is_map_key(@binary, op)
  defp binary_operator?({:..//, _, [_, _, _]}), do: true
  defp binary_operator?(_), do: false

  # ---- captures

  defp capture(position, _, _) when is_integer(position), do: "&" <> Integer.to_string(position)

  defp capture({:/, _, [{{:., _, [target, name]}, _, []}, {:__block__, _, [arity]}]}, _, opts)
       when is_atom(name) and is_integer(arity) do
    concat(["&", Calls.target(target, opts), ".", Calls.remote_name(name), "/", Integer.to_string(arity)])
  end

  defp capture({:/, _, [{name, _, context}, {:__block__, _, [arity]}]}, _, _)
       when is_atom(name) and is_atom(context) and is_integer(arity),
       do: string(ampersand(Atom.to_string(name)) <> Atom.to_string(name) <> "/" <> Integer.to_string(arity))

  defp capture({:__block__, _, [{op, _, [_]} = arg]}, context, opts) when op in [:not, :!], do: capture(arg, context, opts)

  defp capture(arg, context, opts) do
    inner = Printer.doc(arg, if(context == :block, do: :operand, else: context), opts)

    cond do
      operator?(arg) -> concat(["&", Printer.parens(inner)])
      position_first?(arg) -> concat("& ", inner)
      true -> concat("&", inner)
    end
  end

  # two ampersands would read as one operator
  defp ampersand("&" <> _), do: "& "
  defp ampersand(_), do: "&"

  # `& &1.name`, and `& 1.name`, which is no position
  defp position_first?({:&, _, [n]}), do: is_integer(n)
  defp position_first?({:__block__, _, [n]}), do: is_integer(n)
  defp position_first?({{:., _, [_ | _]}, _, _} = call), do: position_first?(first(call))
  defp position_first?(_), do: false

  defp first({{:., _, [Access, :get]}, _, [target, _]}), do: target
  defp first({{:., _, [target | _]}, _, _}), do: target

  # ---- binary operators

  @doc "The document of a binary operator. `op` may be a pair of the operator and how it is written."
  def binary(op, meta, left, right, context, opts), do: binary(op, meta, left, right, context, opts, nil, opts.nesting)

  defp binary({op, text}, meta, left, right, context, opts, parent, nesting),
    do: binary_doc(op, text, meta, left, right, context, opts, parent, nesting)

  defp binary(op, meta, left, right, context, opts, parent, nesting),
    do: binary_doc(op, Atom.to_string(op), meta, left, right, context, opts, parent, nesting)

  defp binary_doc(op, text, meta, left, right, context, opts, parent, nesting) do
    left_doc = operand(left, left_context(context), op, :left, 2, opts)
    {last, first, done} = if op in @pipes or op in @before, do: step_lines(left, right), else: {nil, nil, nil}
    before = if done, do: Comments.take(last, first - 1), else: []
    right_doc = operand(right, right_context(context), op, :right, 0, opts)
    comments = if done, do: before ++ Comments.take(max(last, first - 1), done), else: []
    broken? = Printer.broken?(meta, opts)

    cond do
      op in @tight ->
        concat([group(left_doc), Printer.color(text, :operator, opts), group(right_doc)])

      op in @unbroken ->
        concat([group(left_doc), Printer.color(" " <> text <> " ", :operator, opts), group(right_doc)])

      op in @pipes ->
        lines = Enum.map(comments, &concat(line(), &1))
        lines = if lines != [] and many_lines?(left), do: [line() | lines], else: lines
        gap = if broken? or lines != [], do: line(), else: break()
        doc = concat([left_doc | lines] ++ [gap, group(concat([text, " ", right_doc]))])
        if gap == line(), do: force_unfit(doc), else: doc

      # keywords behind it would take in what follows
      op == :when and context in [:parens_arg, :no_parens_arg] and Containers.keyword?(right) ->
        Printer.parens(binary_doc(op, text, meta, left, right, :operand, opts, parent, nesting))

      op in @before ->
        left_doc = if same_level?(op, parent), do: nest(left_doc, String.length(text) + 1), else: left_doc
        right_doc = if match?({^op, _, [_, _]}, right), do: right_doc, else: nest(right_doc, String.length(text) + 1)
        lines = Enum.map(comments, &concat(line(), &1))
        doc = concat([left_doc | lines] ++ [break(), text, " ", right_doc])
        if broken? or lines != [], do: force_unfit(doc), else: doc

      true ->
        fits? = op in @opening and not broken? and Containers.fits_next_break?(right, opts)

        Containers.fitting(fits?, right_doc, fn right_doc ->
          right_doc = nest(glue(Printer.color(" " <> text, :operator, opts), group(right_doc)), nesting, :break)
          right_doc = if broken?, do: force_unfit(right_doc), else: right_doc
          concat(group(left_doc), group(right_doc))
        end)
    end
  end

  # Comments of a step stand before it: those behind the first line of what goes before, up to its own last line. On the
  # right of an operator like this one there are more steps.
  defp step_lines(left, right) do
    {last, _} = Comments.lines(left)
    {first, _} = Comments.lines(right)
    {_, done} = Comments.lines(first_step(right))
    {last, first, last && first && done}
  end

  defp first_step({op, _, [left, _]}) when op in @before, do: left
  defp first_step(step), do: step

  defp many_lines?({op, _, [_, step]}) when op in @pipes do
    {first, last} = Comments.lines(step)
    first != last
  end

  defp many_lines?(_), do: false

  defp same_level?(_, nil), do: false
  defp same_level?(op, parent), do: @binary[op] == @binary[parent]

  # an operand is neither a statement nor the only argument
  defp left_context(context), do: many(context, :parens_arg)
  defp right_context(context), do: many(context, :operand)

  defp many(context, _) when context in [:no_parens_one_arg, :no_parens_arg], do: :no_parens_arg
  defp many(context, _) when context in [:parens_one_arg, :parens_arg], do: :parens_arg
  defp many(_, otherwise), do: otherwise

  @doc "An operand with the parentheses that it needs on that side of an operator."
  def side(quoted, parent, side, opts), do: operand(quoted, :operand, parent, side, 2, opts)

  defp operand({:not, meta, [{:in, _, [left, right]}]}, context, parent, side, nesting, opts),
    do: nested({:in, "not in"}, :in, meta, left, right, context, parent, side, nesting, opts)

  defp operand({op, meta, [left, right]}, context, parent, side, nesting, opts) when is_map_key(@binary, op),
    do: nested(op, op, meta, left, right, context, parent, side, nesting, opts)

  defp operand({:..//, _, [_, _, _]} = range, _, parent, _, _, opts) do
    doc = Printer.doc(range, :operand, opts)
    if elem(@binary[parent], 1) > 200, do: Printer.parens(doc), else: doc
  end

  defp operand({:__block__, _, [{op, _, [_]} = unary]}, _, _, _, _, opts) when op in [:!, :not],
    do: Printer.parens(Printer.doc(unary, :operand, opts))

  defp operand({:&, _, [arg]} = capture, context, parent, side, _, opts) when not is_integer(arg) do
    doc = Printer.doc(capture, context, opts)
    {associates, level} = @binary[parent]
    if side == :left or (level > 90 and associates == :left), do: Printer.parens(doc), else: doc
  end

  defp operand(quoted, context, _, _, _, opts), do: Printer.doc(quoted, context, opts)

  defp nested(written, op, meta, left, right, context, parent, side, nesting, opts) do
    {associates, level} = @binary[parent]
    {_, own} = @binary[op]

    cond do
      own == level and associates == side and (side == :left or (op == parent and op not in [:--, :---])) ->
        binary(written, meta, left, right, context, opts, parent, nesting)

      own < level or (own == level and (associates != side or op in [:--, :---])) or
        (parent in @apart and op not in @tight and not (parent in @pipes and op in @pipes)) or
          (op in @logical and parent in @logical and op != parent) ->
        Printer.parens(binary(written, meta, left, right, :operand, opts, nil, 2))

      true ->
        binary(written, meta, left, right, context, opts, parent, 2)
    end
  end

end
