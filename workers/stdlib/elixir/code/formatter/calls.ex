# Calls: with and without parentheses, remote ones, do-blocks.

defmodule Code.Formatter.Calls do
  @moduledoc false

  import Inspect.Algebra, except: [format: 2, surround: 3, surround_many: 5, surround_many: 6]

  alias Code.Formatter
  alias Code.Formatter.{Containers, Operators}

  # calls that are written without parentheses; :* for any number of arguments
  @plain [
    alias: [1, 2],
    case: [2],
    cond: [1],
    for: :*,
    import: [1, 2],
    quote: [1, 2],
    receive: [1],
    require: [1, 2],
    try: [1],
    with: :*,
    def: [1, 2],
    defp: [1, 2],
    defguard: [1],
    defguardp: [1],
    defmacro: [1, 2],
    defmacrop: [1, 2],
    defmodule: [2],
    defdelegate: [2],
    defexception: [1],
    defoverridable: [1],
    defstruct: [1],
    destructure: [2],
    raise: [1, 2],
    reraise: [2, 3],
    if: [2],
    unless: [2],
    use: [1, 2],
    defrecord: [2, 3],
    defrecordp: [2, 3],
    assert: [1, 2],
    assert_in_delta: [3, 4],
    assert_raise: [2, 3],
    assert_receive: [1, 2, 3],
    assert_received: [1, 2],
    doctest: [1, 2],
    refute: [1, 2],
    refute_in_delta: [3, 4],
    refute_receive: [1, 2, 3],
    refute_received: [1, 2],
    setup: [1, 2],
    setup_all: [1, 2],
    test: [1, 2],
    config: [2, 3],
    import_config: [1]
  ]
  @sections [:do, :else, :rescue, :catch, :after]

  @doc "Whether a value opens on the line where it stands and closes on one of its own."
  def opens?({:__block__, _, [value]}), do: opens?(value)
  def opens?({:fn, _, [_ | _]}), do: true
  def opens?({:%{}, _, [_ | _]}), do: true
  def opens?({:%, _, [_, _]}), do: true
  def opens?([_ | _]), do: true
  def opens?(_), do: false

  @doc "The sections of a do-block at the end of arguments, or nil."
  def do_block(args) do
    case List.last(args) do
      [_ | _] = pairs -> if Enum.all?(pairs, &section?/1) and section(hd(pairs)) == :do, do: pairs
      _ -> nil
    end
  end

  defp section?({{:__block__, _, [key]}, _}), do: key in @sections
  defp section?({key, _}), do: key in @sections
  defp section?(_), do: false

  defp section({{:__block__, _, [key]}, _}), do: key
  defp section({key, _}), do: key

  def doc({form, meta, args} = quoted, context, opts) do
    case do_block(args) do
      nil -> call(form, meta, args, "", context, opts)
      sections -> with_block(quoted, sections, context, opts)
    end
  end

  defp with_block({form, meta, args}, sections, context, opts) do
    call = call(form, Keyword.put(meta, :block, true), Enum.drop(args, -1), " do", context, opts)
    parts = sections |> Enum.with_index() |> Enum.map(fn {pair, i} -> section_doc(pair, i > 0, opts) end)
    force_unfit(group(concat([call, concat(parts), line(), "end"])))
  end

  defp section_doc({_, value} = pair, named?, opts) do
    name = if named?, do: concat(line(), Atom.to_string(section(pair))), else: empty()

    case Formatter.body(value, opts) do
      :empty -> name
      doc -> concat(name, nest(concat(line(), doc), 2))
    end
  end

  # ---- what is called

  defp call(:unquote_splicing, _, [arg], extra, :block, opts),
    do: concat(Formatter.parens(concat(["unquote_splicing", args([arg], "", opts)])), extra)

  defp call(name, meta, args, extra, context, opts) when is_atom(name) do
    text = string(local_name(name))

    cond do
      plain?(name, meta, args) and context in [:block, :operand, :arg, :plain_arg] and args != [] ->
        plain(concat(text, " "), args, extra, opts)

      plain?(name, meta, args) or (meta[:block] == true and args == []) ->
        concat(text, extra)

      true ->
        concat(text, args(args, extra, opts))
    end
  end

  defp call({:., _, [Access, :get]}, _, [target, key], extra, _, opts),
    do: concat([dotted(target, opts), "[", Formatter.doc(key, :arg, opts), "]", extra])

  defp call({:., _, [target, :{}]}, _, args, extra, _, opts),
    do: concat([dotted(target, opts), ".", Containers.surround("{", Containers.items(args, opts), "}"), extra])

  defp call({:., _, [fun]}, _, args, extra, _, opts) do
    inner = Formatter.doc(fun, :operand, opts)
    inner = if called_parens?(fun), do: Formatter.parens(inner), else: inner
    concat([inner, ".", args(args, extra, opts)])
  end

  defp call({:., _, [target, name]}, meta, args, extra, _, opts) when is_atom(name) do
    head = concat([dotted(target, opts), ".", string(Macro.inspect_atom(:remote_call, name))])

    cond do
      args == [] and meta[:no_parens] == true and not module?(target) -> concat(head, extra)
      args != [] and meta[:block] == true -> plain(concat(head, " "), args, extra, opts)
      true -> concat(head, args(args, extra, opts))
    end
  end

  defp call({:., _, [target, {:unquote, _, _} = name]}, _, args, extra, _, opts),
    do: concat([dotted(target, opts), ".", Formatter.doc(name, :operand, opts), args(args, extra, opts)])

  defp call({:unquote, _, [_]} = name, _, args, extra, _, opts),
    do: concat(Formatter.doc(name, :operand, opts), args(args, extra, opts))

  defp call(form, _, args, extra, _, opts), do: concat(Formatter.doc(form, :operand, opts), args(args, extra, opts))

  defp module?({:__aliases__, _, _}), do: true
  defp module?({:__block__, _, [target]}), do: module?(target)
  defp module?(target), do: is_atom(target)

  defp local_name(name), do: if(Macro.classify_atom(name) in [:identifier, :unquoted], do: Atom.to_string(name), else: "unquote(#{Kernel.inspect(name)})")

  # the target of a dot
  defp dotted(target, opts) do
    inner = Formatter.doc(target, :operand, opts)
    if target_parens?(target), do: Formatter.parens(inner), else: inner
  end

  defp target_parens?({:__block__, _, [single]}), do: target_parens?(single)
  defp target_parens?({:&, _, [arg]}), do: not is_integer(arg)
  defp target_parens?({:fn, _, _}), do: false
  defp target_parens?({:@, _, _}), do: false
  defp target_parens?({op, _, [_]}) when op in [:!, :^, :not, :+, :-], do: true
  defp target_parens?({op, _, [_, _]}), do: is_atom(op) and Operators.binary(op) != nil
  defp target_parens?(_), do: false

  defp called_parens?({:fn, _, _}), do: true
  defp called_parens?({:&, _, [arg]}), do: not is_integer(arg)
  defp called_parens?(target), do: target_parens?(target)

  defp plain?(_, [{:plain, true} | _], _), do: true

  defp plain?(name, meta, args) do
    arity = length(args) + if(meta[:block], do: 1, else: 0)

    case @plain[name] do
      nil -> false
      :* -> args != [] or meta[:block] == true
      arities -> arity in arities
    end
  end

  # ---- arguments

  defp plain(name, args, extra, opts) do
    {left, keywords} = split(args)

    cond do
      left == [] ->
        group(concat([name, nest(Containers.keywords(keywords, opts), :cursor, :break), extra]))

      keywords == [] ->
        docs = Enum.map(left, &Formatter.doc(&1, :plain_arg, opts))
        inner = docs |> Enum.intersperse(concat(",", break())) |> concat()
        group(concat([name, nest(inner, :cursor, :break), extra]))

      true ->
        docs = Enum.map(left, &Formatter.doc(&1, :plain_arg, opts))
        before = docs |> Enum.intersperse(concat(",", break())) |> concat()

        if generators?(left) do
          group(concat([name, nest(concat([before, ",", break(), Containers.keywords(keywords, opts)]), :cursor, :break), extra]))
        else
          group(concat([name, nest(group(before), :cursor, :break), ",", nest(concat(break(), Containers.keywords(keywords, opts)), 2), extra]))
        end
    end
  end

  defp generators?(args), do: Enum.any?(args, &match?({:<-, _, _}, &1))

  defp split(args) do
    case List.last(args) do
      [_ | _] = last -> if Containers.keyword?(last), do: {Enum.drop(args, -1), last}, else: {args, []}
      _ -> {args, []}
    end
  end

  @doc "Arguments in parentheses."
  def args([], extra, _), do: concat("()", extra)

  def args(args, extra, opts) do
    {left, keywords} = split(args)
    docs = Enum.map(left, &Formatter.doc(&1, :arg, opts))

    cond do
      left != [] and keywords != [] ->
        before = docs |> Enum.intersperse(concat(",", break())) |> concat()
        after_ = nest(concat(break(), Containers.keywords(keywords, opts)), 2)
        group(concat(["(", nest(group(before), 2), ",", after_, break(""), ")", extra]))

      keywords != [] ->
        group(concat(["(", nest(concat(break(""), Containers.keywords(keywords, opts)), 2), break(""), ")", extra]))

      opens?(List.last(left)) ->
        # the last argument opens on the line of the call
        {before, [last]} = Enum.split(docs, -1)
        lead = before |> Enum.map(&concat(&1, ", ")) |> concat()
        group(concat(["(", lead, next_break_fits(group(last)), ")", extra]))

      true ->
        Containers.surround("(", docs, concat(")", extra))
    end
  end
end
