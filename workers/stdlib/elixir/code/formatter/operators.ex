# Operators: where they need parentheses and where their lines break. Specification: "Operators reference" of Elixir 1.18.

defmodule Code.Formatter.Operators do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Formatter

  @binary %{
    :<- => {:left, 40},
    :\\ => {:left, 40},
    :when => {:right, 50},
    :"::" => {:right, 60},
    :| => {:right, 70},
    :"=>" => {:right, 80},
    := => {:right, 100},
    :|| => {:left, 120},
    :||| => {:left, 120},
    :or => {:left, 120},
    :&& => {:left, 130},
    :&&& => {:left, 130},
    :and => {:left, 130},
    :== => {:left, 140},
    :!= => {:left, 140},
    :=~ => {:left, 140},
    :=== => {:left, 140},
    :!== => {:left, 140},
    :< => {:left, 150},
    :<= => {:left, 150},
    :>= => {:left, 150},
    :> => {:left, 150},
    :|> => {:left, 160},
    :<<< => {:left, 160},
    :>>> => {:left, 160},
    :<~ => {:left, 160},
    :~> => {:left, 160},
    :<<~ => {:left, 160},
    :~>> => {:left, 160},
    :<~> => {:left, 160},
    :"<|>" => {:left, 160},
    :in => {:left, 170},
    :"^^^" => {:left, 180},
    :"//" => {:right, 190},
    :++ => {:right, 200},
    :-- => {:right, 200},
    :+++ => {:right, 200},
    :--- => {:right, 200},
    :.. => {:right, 200},
    :<> => {:right, 200},
    :+ => {:left, 210},
    :- => {:left, 210},
    :* => {:left, 220},
    :/ => {:left, 220},
    :** => {:left, 230}
  }
  @unary [:!, :^, :not, :+, :-, :"~~~", :&, :@]
  @pipes [:|>, :~>>, :<<~, :~>, :<~, :<~>, :"<|>"]
  @logical [:||, :|||, :or, :&&, :&&&, :and]
  # other operators beside these are put in parentheses, so that nobody has to know who goes first
  @apart [:|>, :<<<, :>>>, :<~, :~>, :<<~, :~>>, :<~>, :"<|>", :"^^^", :+++, :---, :in, :++, :--, :.., :<>]
  @tight [:.., :"//"]

  @doc "Associativity and precedence of a binary operator, or nil."
  def binary(op), do: @binary[op]

  def doc({:not, _, [{:in, meta, [left, right]}]}, context, opts),
    do: doc({:"not in", meta, [left, right]}, context, opts)

  def doc({:"not in", _, [left, right]}, _, opts) do
    glued(operand(left, :in, :left, opts), "not in", operand(right, :in, :right, opts))
  end

  def doc({:..//, _, [first, last, step]}, _, opts) do
    concat([operand(first, :.., :left, opts), "..", operand(last, :.., :right, opts), "//", operand(step, :"//", :right, opts)])
  end

  def doc({:.., _, []}, _, _), do: ".."
  def doc({:..., _, []}, _, _), do: "..."
  def doc({:..., _, [arg]}, _, opts), do: concat("...", Formatter.doc(arg, :operand, opts))

  def doc({:&, _, [arg]}, _, opts), do: capture(arg, opts)
  def doc({:@, _, [{name, meta, [_] = args}]}, _, opts) when is_atom(name),
    do: concat("@", Code.Formatter.Calls.doc({name, Keyword.put(meta, :plain, true), args}, :block, opts))

  def doc({:@, _, [arg]}, _, opts), do: concat("@", Formatter.doc(arg, :operand, opts))

  def doc({op, _, [arg]}, _, opts) when op in @unary do
    text = if op == :not, do: "not ", else: Atom.to_string(op)
    inner = Formatter.doc(arg, :operand, opts)
    concat(text, if(unary_parens?(op, arg), do: Formatter.parens(inner), else: inner))
  end

  def doc({op, meta, [left, right]}, context, opts) when is_map_key(@binary, op),
    do: binary_doc(op, meta, left, right, context, opts)

  def doc(_, _, _), do: :error

  defp unary_parens?(op, {inner, _, [_]}) when inner in [:!, :not, :+, :-, :"~~~", :^],
    do: not (op == :! and inner == :!) and not (op == :not and inner == :not)

  defp unary_parens?(_, {:&, _, [arg]}) when not is_integer(arg), do: true
  defp unary_parens?(_, {:__block__, _, [_, _ | _]}), do: false
  defp unary_parens?(_, {op, _, [_, _]}) when is_map_key(@binary, op), do: true
  defp unary_parens?(_, {:..//, _, [_, _, _]}), do: true
  defp unary_parens?(_, _), do: false

  defp capture(position, _opts) when is_integer(position), do: "&" <> Integer.to_string(position)
  defp capture({:__block__, _, [position]}, opts) when is_integer(position), do: capture(position, opts)

  defp capture({:/, _, [{{:., _, [target, name]}, _, []}, arity]}, opts) when is_atom(name) do
    concat(["&", Formatter.doc(target, :operand, opts), ".", Macro.inspect_atom(:remote_call, name), "/", arity(arity)])
  end

  defp capture({:/, _, [{name, _, context}, arity]}, _opts) when is_atom(name) and is_atom(context),
    do: concat(["&", Atom.to_string(name), "/", arity(arity)])

  defp capture({:&, _, [position]} = arg, opts) when is_integer(position), do: concat("& ", Formatter.doc(arg, :operand, opts))

  defp capture(arg, opts) do
    inner = Formatter.doc(arg, :operand, opts)
    if capture_parens?(arg), do: concat(["&", Formatter.parens(inner)]), else: concat("&", inner)
  end

  defp capture_parens?({op, _, [_]}) when op in @unary, do: true
  defp capture_parens?({op, _, [_, _]}) when is_map_key(@binary, op), do: true
  defp capture_parens?({:"not in", _, _}), do: true
  defp capture_parens?({:..//, _, _}), do: true
  defp capture_parens?({:__block__, _, [_, _ | _]}), do: false
  defp capture_parens?(text) when is_binary(text), do: false
  defp capture_parens?(_), do: false

  defp arity({:__block__, _, [arity]}), do: arity(arity)
  defp arity(arity) when is_integer(arity), do: Integer.to_string(arity)

  # ---- binary operators

  defp binary_doc(op, _, left, right, _, opts) when op in @tight do
    concat([operand(left, op, :left, opts), Atom.to_string(op), operand(right, op, :right, opts)])
  end

  defp binary_doc(op, _, left, right, _, opts) when op in @pipes do
    concat([group_pipes(left, op, opts), break(), Atom.to_string(op), " ", pipe_step(right, op, opts)])
    |> group_unless_nested(opts)
  end

  defp binary_doc(:when, _, left, right, _, opts) do
    group(concat([operand(left, :when, :left, opts), break(), "when ", nest(operand(right, :when, :right, opts), :cursor)]))
  end

  defp binary_doc(op, _, left, right, _, opts) when op in [:=, :<-, :\\] do
    left_doc = operand(left, op, :left, opts)
    right_doc = operand(right, op, :right, opts)
    text = concat(" ", Atom.to_string(op))

    if Formatter.Calls.opens?(right) do
      concat([left_doc, text, " ", right_doc])
    else
      group(concat([left_doc, text, nest(glue("", right_doc), 2)]))
    end
  end

  defp binary_doc(op, _, left, right, _, opts) when op in [:==, :!=, :=~, :===, :!==] do
    left_doc = operand(left, op, :left, opts)
    right_doc = operand(right, op, :right, opts)

    if Code.Formatter.Calls.opens?(right),
      do: concat([left_doc, " ", Atom.to_string(op), " ", right_doc]),
      else: glued(left_doc, Atom.to_string(op), right_doc)
  end

  defp binary_doc(op, _, left, right, _, opts) do
    glued(operand(left, op, :left, opts), Atom.to_string(op), operand(right, op, :right, opts))
  end

  # the line breaks behind the operator, whatever is in front of it
  defp glued(left, text, right), do: concat([left, " ", text, group(nest(glue("", group(right)), 2))])

  defp pipe_step(right, op, opts) do
    inner = operand(right, op, :right, opts)
    if match?({_, _, [_ | _]}, right) and Code.Formatter.Calls.do_block(elem(right, 2)) != nil, do: inner, else: nest(inner, 3)
  end

  # a chain of pipes breaks at all of them or at none
  defp group_pipes({op, meta, [left, right]}, parent, opts) when op in @pipes do
    _ = parent
    binary_doc(op, meta, left, right, :operand, Map.put(opts, :piped, true))
  end

  defp group_pipes(left, op, opts), do: operand(left, op, :left, Map.delete(opts, :piped))

  defp group_unless_nested(doc, %{piped: true}), do: doc
  defp group_unless_nested(doc, _), do: group(doc)

  @doc "An operand with the parentheses that it needs on that side."
  def operand(quoted, parent, side, opts) do
    opts = Map.delete(opts, :piped)
    inner = Formatter.doc(quoted, :operand, opts)
    if parens?(quoted, parent, side), do: Formatter.parens(inner), else: inner
  end

  defp parens?({op, _, [_, _]}, parent, side) when is_map_key(@binary, op) do
    {assoc, precedence} = @binary[parent] || {:left, 1000}
    {_, own} = @binary[op]

    cond do
      own < precedence -> true
      own == precedence and op != parent and side != assoc -> true
      own == precedence and side != assoc -> true
      parent in @logical and op in @logical and op != parent -> true
      parent in @apart and op != parent and not (parent in @pipes and op in @pipes) -> true
      true -> false
    end
  end

  defp parens?({:"not in", meta, args}, parent, side), do: parens?({:in, meta, args}, parent, side)
  defp parens?({:not, _, [{:in, meta, args}]}, parent, side), do: parens?({:in, meta, args}, parent, side)
  defp parens?({:..//, _, [_, _, _]}, parent, _), do: elem(@binary[parent] || {:left, 0}, 1) > 200
  defp parens?({:&, _, [arg]}, parent, _) when not is_integer(arg), do: parent not in [:=, :when, :"=>", :<-, :"::", :|, :\\]
  defp parens?(_, _, _), do: false
end
