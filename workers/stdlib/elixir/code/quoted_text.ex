# Quoted expressions as documents of Inspect.Algebra, in the layout of Elixir's formatter. In: quoted code.
# Out: a document for `Macro.to_string/1` and `Code.quoted_to_algebra/2`. Comments and the author's own line breaks are not here.
defmodule Code.QuotedText do
  @moduledoc false
  import Inspect.Algebra, except: [format: 2]
  alias Code.QuotedText.Literals

  @binary %{
    :<- => {40, :left}, :\\ => {40, :left}, :when => {50, :right}, :"::" => {60, :right}, :| => {70, :right},
    := => {100, :right}, :|| => {120, :left}, :||| => {120, :left}, :or => {120, :left}, :&& => {130, :left},
    :&&& => {130, :left}, :and => {130, :left}, :== => {140, :left}, :!= => {140, :left}, :=~ => {140, :left},
    :=== => {140, :left}, :!== => {140, :left}, :< => {150, :left}, :<= => {150, :left}, :>= => {150, :left},
    :> => {150, :left}, :|> => {160, :left}, :<<< => {160, :left}, :>>> => {160, :left}, :<<~ => {160, :left},
    :~>> => {160, :left}, :<~ => {160, :left}, :~> => {160, :left}, :<~> => {160, :left}, :"<|>" => {160, :left},
    :in => {170, :left}, :^^^ => {180, :left}, :"//" => {190, :right}, :++ => {200, :right}, :-- => {200, :right},
    :+++ => {200, :right}, :--- => {200, :right}, :.. => {200, :right}, :<> => {200, :right}, :+ => {210, :left},
    :- => {210, :left}, :* => {220, :left}, :/ => {220, :left}, :** => {230, :left}
  }
  @operators Map.keys(@binary)
  @unary [:+, :-, :!, :^, :not, :"~~~", :&, :@]
  @logical [:||, :|||, :or, :&&, :&&&, :and]
  @explicit [:|>, :<<<, :>>>, :<~, :~>, :<<~, :~>>, :<~>, :"<|>", :^^^, :+++, :---, :in, :++, :--, :.., :<>]
  @pipes [:|>, :~>>, :<<~, :~>, :<~, :<~>, :"<|>"]
  @blocks [:do, :else, :rescue, :catch, :after]

  @doc "The document of a quoted expression."
  def to_doc({:__block__, _, [_, _ | _] = exprs}), do: lines(exprs)
  def to_doc([{:->, _, _} | _] = clauses), do: concat(["(", clauses(clauses, :inline), ")"])
  def to_doc(quoted), do: doc(quoted)

  # ---- blocks

  defp lines(exprs) do
    exprs
    |> Enum.map(&{doc(&1), long?(&1)})
    |> join_lines()
    |> force_unfit()
  end

  # an expression that takes several lines has empty ones around it
  defp join_lines([{first, _} | _] = docs) do
    docs
    |> Enum.zip(tl(docs))
    |> Enum.reduce(first, fn {{_, before}, {doc, many}}, acc ->
      concat(acc, concat(if(before or many, do: concat(blank(), line()), else: line()), doc))
    end)
  end

  # whether there is a block anywhere inside
  defp long?(expr) do
    {_, found} =
      Macro.prewalk(expr, false, fn
        node, true -> {node, true}
        {:fn, _, [_, _ | _]} = node, _ -> {node, true}
        {:__block__, _, [_, _ | _]} = node, _ -> {node, true}
        node, _ -> {node, multiline?(node)}
      end)

    found
  end

  # an empty line has no indentation
  defp blank, do: nest(line(), :reset)

  defp multiline?({_, _, args}) when is_list(args) and args != [], do: block_keywords?(List.last(args))
  defp multiline?(_), do: false

  defp block_keywords?([{:do, _} | _] = list), do: Enum.all?(list, &match?({key, _} when key in @blocks, &1))
  defp block_keywords?(_), do: false

  defp body({:__block__, _, []}), do: nil
  defp body({:__block__, _, [_, _ | _] = exprs}), do: lines(exprs)
  defp body([{:->, _, _} | _] = list), do: clauses(list, :lines)
  defp body(expr), do: doc(expr)

  # ` do … end` of a call
  defp do_blocks(blocks) do
    parts =
      Enum.map(blocks, fn {key, expr} ->
        case body(expr) do
          nil -> Atom.to_string(key)
          inner -> nest(concat([Atom.to_string(key), line(), inner]), 2)
        end
      end)

    force_unfit(concat([" ", fold(parts, &concat([&1, line(), &2])), line(), "end"]))
  end

  # ---- clauses of fn, case, receive …

  defp clauses(list, :inline), do: list |> Enum.map(&clause/1) |> fold(&concat([&1, "; ", &2]))

  defp clauses(list, :lines) do
    # one long body puts all of them on lines of their own
    wide = Enum.any?(list, fn {:->, _, [_, body]} -> match?({:__block__, _, [_, _ | _]}, body) or multiline?(body) end)
    docs = if wide, do: Enum.map(list, &wide_clause/1), else: Enum.map(list, &clause/1)
    fold(docs, &concat([&1, if(wide, do: concat(blank(), line()), else: line()), &2]))
  end

  defp wide_clause({:->, _, [args, body]}) do
    arrow = if args == [], do: "->", else: concat(clause_head(args), " ->")
    nest(concat([arrow, line(), body(body) || "nil"]), 2)
  end

  defp clause({:->, _, [args, body]}) do
    head = clause_head(args)
    arrow = if args == [], do: "->", else: concat(head, " ->")

    case body do
      {:__block__, _, [_, _ | _] = exprs} -> nest(concat([arrow, line(), lines(exprs)]), 2)
      {:__block__, _, []} -> concat(arrow, " nil")
      expr -> if multiline?(expr), do: nest(concat([arrow, line(), doc(expr)]), 2), else: group(nest(glue(arrow, doc(expr)), 2))
    end
  end

  defp clause_head([{:when, _, args}]) do
    {patterns, [guard]} = Enum.split(args, -1)
    concat([args_text(patterns), " when ", doc(guard)])
  end

  defp clause_head(args), do: args_text(args)
  defp args_text(args), do: args |> last_keywords() |> Enum.map(&argument/1) |> fold(&concat([&1, ", ", &2]))

  # ---- expressions

  defp doc({:__block__, _, [expr]}), do: doc(expr)
  defp doc({:__block__, _, []}), do: "nil"
  defp doc({:__block__, _, exprs}), do: force_unfit(concat([nest(concat(["(", line(), lines(exprs)]), 2), line(), ")"]))
  defp doc({:__aliases__, _, parts}), do: alias_doc(parts)
  defp doc({name, _, context}) when is_atom(name) and is_atom(context), do: Atom.to_string(name)

  defp doc({:<<>>, meta, parts}) do
    if Literals.interpolated?(parts),
      do: Literals.interpolation(parts, meta[:delimiter] || "\"", &inner/1),
      else: container("<<", Enum.map(parts, &segment/1), ">>", :flex)
  end

  defp doc({{:., _, [List, :to_charlist]}, meta, [parts]} = call) when is_list(parts) do
    if Literals.interpolated?(parts) and meta[:delimiter], do: concat("~c", Literals.interpolation(parts, "\"", &inner/1)), else: remote(call)
  end

  defp doc({{:., _, [:erlang, :binary_to_atom]}, meta, [{:<<>>, _, parts}, :utf8]} = call) do
    if meta[:delimiter] && Literals.interpolated?(parts), do: concat(":", Literals.interpolation(parts, "\"", &inner/1)), else: remote(call)
  end

  defp doc({:{}, _, items}), do: container("{", items |> last_keywords() |> Enum.map(&argument/1), "}", :flex)
  defp doc({left, right}), do: container("{", [left, right] |> last_keywords() |> Enum.map(&argument/1), "}", :flex)
  defp doc({:%{}, _, [{:|, _, [map, pairs]}]}), do: container(concat(["%{", doc(map), " | "]), pairs(pairs), "}", :strict)
  defp doc({:%{}, _, pairs}), do: container("%{", pairs(pairs), "}", :strict)
  defp doc({:%, _, [name, {:%{}, _, [{:|, _, [map, pairs]}]}]}), do: container(concat(["%", doc(name), "{", doc(map), " | "]), pairs(pairs), "}", :strict)
  defp doc({:%, _, [name, {:%{}, _, pairs}]}), do: container(concat(["%", doc(name), "{"]), pairs(pairs), "}", :strict)

  defp doc({:fn, _, [{:->, _, [_, body]} = clause]}) do
    if match?({:__block__, _, [_, _ | _]}, body) or multiline?(body),
      do: force_unfit(concat([nest(concat("fn ", clause_of_fn(clause)), 0), line(), "end"])),
      else: one_line_fn(clause)
  end

  defp doc({:fn, _, clauses}), do: force_unfit(concat([nest(concat(["fn", line(), clauses(clauses, :lines)]), 2), line(), "end"]))
  defp doc({:&, _, [n]}) when is_integer(n), do: "&#{n}"
  defp doc({:&, _, [{:/, _, [{name, _, context}, arity]}]}) when is_atom(name) and is_atom(context) and is_integer(arity), do: "&#{Macro.inspect_atom(:remote_call, name)}/#{arity}"

  defp doc({:&, _, [{:/, _, [{{:., _, [module, name]}, _, []}, arity]}]}) when is_atom(name) and is_integer(arity),
    do: concat(["&", doc(module), ".", Macro.inspect_atom(:remote_call, name), "/#{arity}"])

  defp doc({:&, _, [arg]}) do
    inner = doc(arg)

    cond do
      match?({:&, _, [n]} when is_integer(n), arg) -> concat("& ", inner)
      match?({op, _, [_, _]} when op in @operators, arg) -> concat(["&(", inner, ")"])
      true -> concat("&", inner)
    end
  end

  defp doc({:@, _, [{name, _, [arg]}]}) when is_atom(name), do: concat(["@#{name} ", nest(doc(arg), 2)])
  defp doc({:@, _, [arg]}), do: concat("@", doc(arg))
  defp doc({:not, _, [{:in, _, [left, right]}]}), do: binary(:in, "not in", left, right)
  defp doc({:not, _, [arg]}), do: concat("not ", operand_of_unary(arg))
  defp doc({op, _, [arg]}) when op in @unary, do: concat(Atom.to_string(op), operand_of_unary(arg))
  defp doc({:"..//", _, [first, last, step]}), do: concat([operand(first, :.., :left), "..", operand(last, :.., :left), "//", operand(step, :"//", :right)])
  defp doc({:.., _, []}), do: ".."
  defp doc({op, _, [left, right]}) when op in @operators, do: binary(op, Atom.to_string(op), left, right)
  defp doc({:when, _, [_, _, _ | _] = args}), do: clause_head([{:when, [], args}])
  defp doc({sigil, meta, [{:<<>>, _, parts}, modifiers]} = call) when is_atom(sigil) and is_list(modifiers), do: sigil(Atom.to_string(sigil), meta, parts, modifiers, call)
  defp doc({{:., _, [Access, :get]}, _, [container, key]}), do: concat([callee(container), "[", doc(key), "]"])
  defp doc({{:., _, _}, _, _} = call), do: remote(call)

  defp doc({name, _, args}) when is_atom(name) and is_list(args) do
    text = if name in [:unquote, :unquote_splicing, :super] or identifier?(name), do: Atom.to_string(name), else: Macro.inspect_atom(:remote_call, name)
    call(text, args, Literals.bare?(name, length(args)))
  end

  defp doc({callee, _, args}) when is_list(args), do: call(callee(callee), args, false)
  defp doc([]), do: "[]"

  defp doc(list) when is_list(list) do
    cond do
      not proper?(list) -> inspect(list)
      List.ascii_printable?(list) -> inspect(list)
      Keyword.keyword?(list) -> container("[", pairs(list), "]", :strict)
      true -> container("[", list |> trailing_pairs() |> Enum.map(&argument/1), "]", :strict)
    end
  end

  defp doc(number) when is_integer(number), do: Literals.integer(number)
  defp doc(other) when is_map(other) and not is_struct(other), do: doc({:%{}, [], Map.to_list(other)})
  defp doc(other) when is_tuple(other), do: doc({:{}, [], Tuple.to_list(other)})
  defp doc(other), do: inspect(other, limit: :infinity, printable_limit: :infinity)

  defp proper?(list), do: not List.improper?(list)
  defp inner(expr), do: expr |> doc() |> group() |> Inspect.Algebra.format(:infinity) |> IO.iodata_to_binary()

  defp alias_doc([first | rest]) do
    head = if is_atom(first), do: String.replace_prefix(Atom.to_string(first), "Elixir.", ""), else: doc(first)
    concat([head | Enum.map(rest, &".#{&1}")])
  end

  # a name is a word unless it needs quotes
  defp identifier?(name), do: Macro.inspect_atom(:remote_call, name) == Atom.to_string(name)

  # ---- operators

  defp binary(op, text, left, right) do
    cond do
      op in [:.., :"//"] -> concat([operand(left, op, :left), text, operand(right, op, :right)])
      op in @pipes -> group(chain({op, [], [left, right]}, op))
      op in [:=, :"::", :<-, :\\, :when, :|] and fits_on?(right) -> concat([operand(left, op, :left), " ", text, " ", operand(right, op, :right)])
      op == := -> group(nest(glue(concat(operand(left, op, :left), " ="), group(operand(right, op, :right))), 2))
      fits_on?(right) -> concat([operand(left, op, :left), " ", text, " ", operand(right, op, :right)])
      op == :in -> group(nest(flex_glue(concat([operand(left, op, :left), " ", text]), operand(right, op, :right)), 2))
      true -> group(nest(chain({op, [], [left, right]}, op), 2))
    end
  end

  # operators of one rank in a row break alike and stand at one depth
  defp chain({op, _, [left, right]} = expr, parent) when op in @operators do
    if @binary[op] == @binary[parent] do
      {_, side} = @binary[op]
      l = if side == :left and not parens?(left, op, :left), do: chain(left, op), else: operand(left, op, :left)
      r = if side == :right and not parens?(right, op, :right), do: chain(right, op), else: operand(right, op, :right)
      if op in @pipes, do: glue(l, concat("#{op} ", r)), else: flex_glue(concat(l, " #{op}"), r)
    else
      doc(expr)
    end
  end

  defp chain(expr, _parent), do: doc(expr)

  # a container, function or block on the right opens on the operator's line
  defp fits_on?({:%{}, _, _}), do: true
  defp fits_on?({:%, _, _}), do: true
  defp fits_on?({:fn, _, _}), do: true
  defp fits_on?([_ | _]), do: true
  defp fits_on?(expr), do: multiline?(expr)

  defp operand({:not, _, [{:in, _, _}]} = arg, _parent, _side), do: concat(["(", doc(arg), ")"])

  defp operand({op, _, [_, _]} = arg, parent, side) when op in @operators,
    do: if(parens?(arg, parent, side), do: concat(["(", doc(arg), ")"]), else: doc(arg))

  defp operand({:"..//", _, _} = arg, _parent, _side), do: concat(["(", doc(arg), ")"])
  defp operand([{:->, _, _} | _] = clauses, _parent, _side), do: to_doc(clauses)
  defp operand(arg, _parent, _side), do: doc(arg)

  defp parens?({op, _, [_, _]}, parent, side) when op in @operators do
    {precedence, assoc} = Map.fetch!(@binary, op)
    {outer, _} = Map.fetch!(@binary, parent)

    cond do
      op == parent -> assoc != side
      op in @logical and parent in @logical -> true
      parent in @explicit and parent not in @pipes and precedence != outer -> true
      parent in @pipes and op not in @pipes -> true
      precedence < outer -> true
      precedence == outer -> assoc != side or (op != parent and (parent in [:++, :--, :<>] or op in [:++, :--, :<>]))
      true -> false
    end
  end

  defp parens?(_arg, _parent, _side), do: false

  defp operand_of_unary({op, _, [_, _]} = arg) when op in @operators, do: concat(["(", doc(arg), ")"])
  defp operand_of_unary({op, _, [_]} = arg) when op in [:not, :&], do: concat(["(", doc(arg), ")"])
  defp operand_of_unary(arg), do: doc(arg)

  # ---- calls

  defp remote({{:., _, [left]}, _, args}), do: call(concat(callee(left), "."), args, false)

  defp remote({{:., _, [left, :{}]}, _, args}), do: container(concat(doc(left), ".{"), Enum.map(args, &doc/1), "}", :strict)

  defp remote({{:., _, [left, name]}, meta, []}) when is_atom(name) do
    plain = meta[:no_parens] == true and not match?({:__aliases__, _, _}, left) and not is_atom(left)
    concat([callee(left), ".", Macro.inspect_atom(:remote_call, name), if(plain, do: "", else: "()")])
  end

  defp remote({{:., _, [left, name]}, _, args}) when is_atom(name),
    # with a block the arguments stand bare
    do: call(concat([callee(left), ".", Macro.inspect_atom(:remote_call, name)]), args, match?([_, _ | _], args) and block_keywords?(List.last(args)))

  defp remote({{:., _, [left, right]}, _, args}), do: call(concat([callee(left), ".", doc(right)]), args, false)

  defp callee({op, _, [_, _]} = arg) when op in @operators, do: concat(["(", doc(arg), ")"])
  defp callee({op, _, [_]} = arg) when op in [:&, :not, :!, :-, :+, :^], do: concat(["(", doc(arg), ")"])
  defp callee({:fn, _, _} = arg), do: concat(["(", doc(arg), ")"])
  defp callee(arg), do: doc(arg)

  defp call(name, args, bare) do
    {args, blocks} = if args != [] and block_keywords?(List.last(args)), do: {Enum.drop(args, -1), List.last(args)}, else: {args, []}
    tail = if blocks == [], do: empty(), else: do_blocks(blocks)

    cond do
      args == [] and blocks != [] and bare -> concat(name, tail)
      args == [] and blocks != [] -> concat(name, tail)
      bare -> concat([name, " ", nest(bare_args(args), bare_width(name)), tail])
      true -> concat(arguments(concat(name, "("), args), tail)
    end
  end

  defp bare_width(name) when is_binary(name), do: byte_size(name) + 1
  defp bare_width(_name), do: 2

  defp bare_args(args), do: args |> last_keywords() |> Enum.map(&argument/1) |> fold(&glue(concat(&1, ","), &2)) |> group()

  # the last argument may open on the line of the call when it is a function or container
  defp arguments(open, []), do: concat(open, ")")

  defp arguments(open, args) do
    items = last_keywords(args)
    docs = Enum.map(items, &argument/1)

    if hangs?(List.last(items)) do
      {front, [last]} = Enum.split(docs, -1)
      group(concat([open, fold(front ++ [last], &concat([&1, ", ", &2])), ")"]))
    else
      container(open, docs, ")", :strict)
    end
  end

  defp hangs?({:fn, _, _}), do: true
  defp hangs?({:%{}, _, _}), do: true
  defp hangs?({:%, _, _}), do: true
  defp hangs?(_), do: false

  # a keyword list at the end stands without brackets
  defp last_keywords([]), do: []

  defp last_keywords(args) do
    case List.last(args) do
      [{_, _} | _] = last -> if Keyword.keyword?(last), do: Enum.drop(args, -1) ++ Enum.map(last, &{:pair, &1}), else: args
      _ -> args
    end
  end

  # so do pairs at the end of a list
  defp trailing_pairs(list) do
    {pairs, front} = list |> Enum.reverse() |> Enum.split_while(&match?({key, _} when is_atom(key), &1))
    Enum.reverse(front) ++ (pairs |> Enum.reverse() |> Enum.map(&{:pair, &1}))
  end

  defp argument({:pair, {key, value}}), do: pair(key, value)
  defp argument(expr), do: doc(expr)

  defp pairs(pairs) do
    if Keyword.keyword?(pairs),
      do: Enum.map(pairs, fn {k, v} -> pair(k, v) end),
      else: Enum.map(pairs, fn {k, v} -> concat([operand_of_arrow(k), " => ", doc(v)]); other -> doc(other) end)
  end

  defp operand_of_arrow(key), do: doc(key)
  defp pair(key, value), do: concat([Macro.inspect_atom(:key, key), " ", doc(value)])

  # ---- functions

  defp clause_of_fn({:->, _, [args, body]}) do
    arrow = if args == [], do: "->", else: concat(clause_head(args), " ->")
    nest(concat([arrow, line(), body(body)]), 2)
  end

  defp one_line_fn({:->, _, [args, body]}) do
    head = if args == [], do: "fn ->", else: concat(["fn ", clause_head(args), " ->"])
    inner = body(body) || "nil"
    group(glue(nest(glue(head, inner), 2), "end"))
  end

  # ---- bits and sigils

  defp segment({:"::", _, [left, right]}), do: concat([segment_value(left), "::", size(right)])
  defp segment(expr), do: segment_value(expr)
  defp segment_value({op, _, [_, _]} = expr) when op in @operators, do: concat(["(", doc(expr), ")"])
  defp segment_value(expr), do: doc(expr)
  defp size({op, _, [left, right]}) when op in [:-, :*], do: concat([size(left), Atom.to_string(op), size(right)])
  defp size(expr), do: doc(expr)

  defp sigil("sigil_" <> name, meta, parts, modifiers, call) do
    if delimiter = meta[:delimiter], do: concat(["~", name, Literals.sigil(parts, delimiter, &inner/1), List.to_string(modifiers)]), else: plain_call(call)
  end

  defp sigil(_name, _meta, _parts, _modifiers, call), do: plain_call(call)
  defp plain_call({name, _, args}), do: call(Atom.to_string(name), args, Literals.bare?(name, length(args)))

  # ---- containers

  # strict: all on one line, or each on its own; flex: as many on a line as fit
  defp container(open, [], close, _how), do: concat(open, close)

  defp container(open, docs, close, :strict) do
    inner = fold(docs, &glue(concat(&1, ","), &2))
    group(glue(nest(glue(open, "", inner), 2), "", close))
  end

  defp container(open, docs, close, :flex) do
    inner = fold(docs, &flex_glue(concat(&1, ","), &2))
    group(concat([nest(concat(open, inner), 1), close]))
  end
end
