# Calls: local and remote, with parentheses or without, with do-blocks.

defmodule Code.Printer.Calls do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Printer
  alias Code.Printer.{Comments, Containers, Literals, Operators}

  # calls that are written without parentheses
  @plain [
    alias: 1, alias: 2, case: 2, cond: 1, for: :*, import: 1, import: 2, quote: 1, quote: 2, receive: 1, require: 1,
    require: 2, try: 1, with: :*, def: 1, def: 2, defp: 1, defp: 2, defguard: 1, defguardp: 1, defmacro: 1, defmacro: 2,
    defmacrop: 1, defmacrop: 2, defmodule: 2, defdelegate: 2, defexception: 1, defoverridable: 1, defstruct: 1,
    destructure: 2, raise: 1, raise: 2, reraise: 2, reraise: 3, if: 2, unless: 2, use: 1, use: 2, defrecord: 2,
    defrecord: 3, defrecordp: 2, defrecordp: 3, assert: 1, assert: 2, assert_in_delta: 3, assert_in_delta: 4,
    assert_raise: 2, assert_raise: 3, assert_receive: 1, assert_receive: 2, assert_receive: 3, assert_received: 1,
    assert_received: 2, doctest: 1, doctest: 2, refute: 1, refute: 2, refute_in_delta: 3, refute_in_delta: 4,
    refute_receive: 1, refute_receive: 2, refute_receive: 3, refute_received: 1, refute_received: 2, setup: 1, setup: 2,
    setup_all: 1, setup_all: 2, test: 1, test: 2, config: 2, config: 3, import_config: 1
  ]
  @sections [:do, :else, :rescue, :catch, :after]

  @doc "Names and arities that need no parentheses, with those of a project."
  def plain_calls(more), do: MapSet.new(@plain ++ more)

  @doc "Whether such a call is written without parentheses."
  def plain?(name, arity, opts), do: MapSet.member?(opts.plain, {name, arity}) or MapSet.member?(opts.plain, {name, :*})

  # How far parentheses are needed: `:always` where the source has them, `:one` where a call may stand without when that is
  # clear, `:block` only before a do-block, `:called` where what is called is an expression.
  defp parens(name, meta, args, opts) do
    cond do
      meta[:closing] != nil -> :always
      plain?(name, length(args), opts) -> :one
      true -> :block
    end
  end

  def doc({:unless, meta, [condition, blocks]}, context, %{migrate: %{unless: true}} = opts) do
    if sectioned?(blocks),
      do: local({:if, meta, [Code.Printer.Migration.negate(condition), blocks]}, context, opts),
      else: local({:unless, meta, [condition, blocks]}, context, opts)
  end

  def doc({name, _, _} = call, context, opts) when is_atom(name), do: local(call, context, opts)

  # `target[key]`
  def doc({{:., _, [Access, :get]}, meta, [target, key]}, _, opts) do
    args = if Containers.keyword?(key), do: key, else: [key]
    concat(target(target, opts), Containers.list(args, meta, opts))
  end

  def doc({{:., _, [target, :{}]}, meta, args}, _, opts) do
    join = if Printer.broken?(meta, opts), do: :line, else: :break
    {inner, _} = Containers.arguments(args, meta, false, :none, join, &Printer.doc(&1, :parens_arg, opts))
    concat([target(target, opts), ".", Containers.surround("{", inner, "}", :tuple, opts)])
  end

  # `fun.(…)`
  def doc({{:., _, [fun]}, meta, args}, context, opts) do
    call(concat(target(fun, opts), "."), :called, args, meta, context, opts)
  end

  def doc({{:., _, [_, name]}, _, _} = call, context, opts) when is_atom(name), do: remote(call, context, opts)

  def doc({{:., _, [target, name]}, meta, args}, context, opts),
    do: call(concat([target(target, opts), ".", Printer.doc(name, :operand, opts)]), :called, args, meta, context, opts)

  # `f(…)(…)`
  def doc({{:unquote, _, [_]} = head, meta, args}, context, opts),
    do: call(Printer.doc(head, :no_parens_one_arg, opts), :called, args, meta, context, opts)

  def doc({head, meta, args}, context, opts), do: call(target(head, opts), :called, args, meta, context, opts)

  defp remote({{:., _, [target, name]}, meta, args}, context, opts) do
    head = concat([target(target, opts), ".", Printer.color(remote_name(name), :call, opts)])

    if args == [] and meta[:closing] == nil and not module?(target) do
      head
    else
      call(head, :block, args, meta, context, opts)
    end
  end

  defp local({name, meta, args}, context, opts) do
    call(Printer.color(string(Atom.to_string(name)), :call, opts), parens(name, meta, args, opts), args, meta, context, opts)
  end

  defp sectioned?([{{:__block__, _, [:do]}, _} | _]), do: true
  defp sectioned?({:__block__, _, [[{{:__block__, _, [:do]}, _} | _]]}), do: true
  defp sectioned?(_), do: false

  @doc "An attribute and its value, or the arguments of its call."
  def attribute(head, args, meta, context, opts), do: call(string(head), :one, args, meta, context, opts, false)

  @doc "The name of a remote call, in quotes when it needs some. Its escapes stand in the name as in the source."
  def remote_name(name) do
    case Macro.inspect_atom(:remote_call, name) do
      "\"" <> _ -> Literals.quoted(Atom.to_string(name))
      plain -> string(plain)
    end
  end

  defp module?({:__aliases__, _, _}), do: true
  defp module?({:__MODULE__, _, context}) when is_atom(context), do: true
  defp module?({:__block__, _, [target]}), do: is_atom(target)
  defp module?(target), do: is_atom(target)

  @doc "The target of a dot."
  def target(target, opts) do
    doc = Printer.doc(target, :no_parens_arg, opts)

    cond do
      Operators.operator?(target) -> Printer.parens(doc)
      match?({:__block__, _, [_, _ | _]}, target) -> doc
      match?({:@, _, [{_, _, args}]} when is_list(args), target) -> Printer.parens(doc)
      match?({:fn, _, _}, target) -> Printer.parens(doc)
      true -> doc
    end
  end

  # ---- arguments

  defp call(head, parens, args, meta, context, opts, brackets? \\ true) do
    case arguments(args, meta, context, parens, brackets?, opts) do
      {:apart, doc} -> Printer.parens(concat(head, doc))
      doc -> concat(head, doc)
    end
  end

  # What follows the name; `{:apart, doc}` when a do-block among other arguments needs parentheses around the call.
  defp arguments([], meta, _, _, _, opts) do
    {args_doc, _} = Containers.arguments([], meta, false, :none, :break, &Printer.doc(&1, :parens_arg, opts))
    Containers.surround("(", args_doc, ")")
  end

  defp arguments(args, meta, context, parens, brackets?, opts) do
    {before, [last]} = Enum.split(args, -1)

    case sections(meta, last, opts) do
      nil ->
        plain? = parens == :one and context in [:block, :operand, :no_parens_one_arg, :parens_one_arg]
        listed(args, meta, plain?, brackets?, empty(), opts)

      sections ->
        head =
          cond do
            before == [] and parens != :called -> " do"
            before == [] -> "() do"
            true -> listed(before, meta, parens in [:one, :block], brackets?, " do", opts)
          end

        doc = force_unfit(concat([head, blocks(sections, opts), line(), "end"]))
        if context in [:no_parens_arg, :no_parens_one_arg], do: {:apart, doc}, else: doc
    end
  end

  # ---- do-blocks

  defp sections(meta, [{{:__block__, _, [:do]}, _} | _] = pairs, opts) do
    cond do
      meta[:do] != nil -> numbered(pairs, meta[:end][:line])
      opts.do_end and section_pairs?(pairs) -> numbered(pairs, meta[:closing][:line])
      true -> nil
    end
  end

  defp sections(_, _, _), do: nil

  defp section_pairs?(pairs) do
    keys = for {{:__block__, _, [key]}, _} <- pairs, key in @sections, uniq: true, do: key
    length(keys) == length(pairs)
  end

  defp numbered([{{:__block__, meta, [key]}, value}], last), do: [{key, meta[:line], last || meta[:line], value}]

  defp numbered([{{:__block__, meta, [key]}, value} | [{{:__block__, next, _}, _} | _] = rest], last),
    do: [{key, meta[:line], next[:line], value} | numbered(rest, last)]

  defp blocks(sections, opts) do
    sections
    |> Enum.map(fn {key, from, to, value} ->
      head = if key == :do, do: empty(), else: concat(line(), Atom.to_string(key))

      case Printer.block(value, from, to, opts) do
        :doc_nil -> head
        doc -> concat(head, nest(concat(line(), doc), 2))
      end
    end)
    |> concat()
  end

  # ---- a list of arguments

  defp listed(args, meta, plain?, brackets?, extra, opts) do
    {left, [right]} = Enum.split(args, -1)
    {keywords?, right} = keywords(right, brackets?, plain?)

    context =
      cond do
        left == [] and not keywords? -> if plain?, do: :no_parens_one_arg, else: :parens_one_arg
        plain? -> :no_parens_arg
        true -> :parens_arg
      end

    args = if keywords?, do: left ++ right, else: left ++ [right]
    all? = match?([_, _ | _], args) and Printer.broken?(meta, opts)
    generators? = Enum.any?(args, &match?({:<-, _, [_, _]}, &1))
    fun = &Printer.doc(&1, context, opts)

    if left != [] and keywords? and not generators? do
      join = if Containers.own_lines?(left) or all?, do: :line, else: :break
      {left_doc, _} = Containers.arguments(left, Keyword.delete(meta, :closing), plain?, :comma, join, fun)
      join = if Containers.own_lines?(right) or Containers.own_lines?(args) or all?, do: :line, else: :break
      {right_doc, _} = Containers.arguments(right, meta, false, :none, join, fun)
      right_doc = concat(if(join == :line, do: line(), else: break()), right_doc)
      split(left_doc, right_doc, plain?, extra)
    else
      join = if Containers.own_lines?(args) or all?, do: :line, else: :break
      fits? = join == :break and Containers.fits_next_break?(right, opts)
      {doc, _} = Containers.arguments(args, meta, plain?, if(fits?, do: :fits, else: :none), join, fun)
      doc = Printer.ungroup(doc)
      doc = if plain?, do: nest(doc, :cursor, :break), else: concat([nest(doc, 2, :break), break(""), ")"])

      doc =
        if plain?,
          do: group(concat([" ", doc, extra])),
          else: group(concat([nest(concat("(", break("")), 2, :break), doc, extra]))

      if fits?, do: next_break_fits(doc, :disabled), else: doc
    end
  end

  # arguments and the keywords behind them, which may break alone
  defp split(left, right, true, extra) do
    doc = nest(concat(left, next_break_fits(group(right, :inherit), :enabled)), :cursor, :break)
    doc = group(concat(nest(concat(" ", doc), 2), extra))
    next_break_fits(doc, :disabled)
  end

  defp split(left, right, false, extra) do
    right = concat([nest(right, 2, :break), break(""), ")"])
    doc = concat(nest(left, 2, :break), next_break_fits(group(right, :inherit), :enabled))
    doc = group(concat([nest(concat("(", break("")), 2, :break), doc, extra]))
    next_break_fits(doc, :disabled)
  end

  # the last argument is a list of keywords, without brackets or with some that nobody needs: without parentheses there is
  # no room for a comment before the first of them
  defp keywords({:__block__, meta, [[_ | _] = list]}, true, plain?) do
    if Containers.keyword?(list) and not (plain? and Comments.between?(meta[:line], Containers.line_of(list))),
      do: {true, list},
      else: {false, {:__block__, meta, [list]}}
  end

  defp keywords([_ | _] = list, _, _), do: {true, list}
  defp keywords(other, _, _), do: {false, other}
end
