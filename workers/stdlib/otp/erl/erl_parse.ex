# Erlang's abstract forms. In: tokens of :erl_scan that a full stop ends. Out: expressions, a form or a term; and back from terms
# to forms. What the references of `erl_parse` and "The Abstract Format", OTP 27, say. Types and specs are not here.
defmodule :erl_parse do
  @moduledoc "The Erlang parser."

  alias :nodebook_erl_expressions, as: Expressions

  @doc "The expressions of a list that a full stop ends: {:ok, expressions} or {:error, {where, :erl_parse, what}}."
  def parse_exprs(tokens), do: parsed(tokens, &Expressions.exprs/1)

  @doc "The term that an expression stands for."
  def parse_term(tokens) do
    with {:ok, found} <- parsed(tokens, fn tokens -> tokens |> Expressions.expr() |> one() end) do
      try do
        {:ok, normalise(found)}
      rescue
        _ -> {:error, {elem(found, 1), :erl_parse, ~c"bad term"}}
      end
    end
  end

  defp one({expr, rest}), do: {expr, rest}

  @doc "A function or an attribute."
  def parse_form([{:-, _}, {:atom, anno, name} | rest]), do: parsed(rest, &attribute(anno, name, &1))
  def parse_form(tokens), do: parsed(tokens, &Expressions.function/1)

  defp parsed([], _parse), do: {:error, {0, :erl_parse, [~c"syntax error before: ", []]}}

  defp parsed(tokens, parse) do
    case parse.(tokens) do
      {found, [{:dot, _} | _]} -> {:ok, found}
      {_, []} -> {:error, ended(tokens)}
      {_, rest} -> {:error, Expressions.unexpected(rest)}
    end
  catch
    {:unexpected, []} -> {:error, ended(tokens)}
    {:unexpected, rest} -> {:error, Expressions.unexpected(rest)}
    {:bad, anno, text} -> {:error, {anno, :erl_parse, text}}
  end

  defp ended(tokens), do: {elem(List.last(tokens), 1), :erl_parse, [~c"syntax error before: ", []]}

  @doc "The text of an error."
  def format_error(text), do: if(:io_lib.deep_char_list(text), do: text, else: :io_lib.write(text))

  # -- attributes ------------------------------------------------------------------------

  defp attribute(_anno, name, _) when name in [:spec, :callback, :type, :opaque],
    do: :erlang.error({:nodebook_missing, :"types in :erl_parse.parse_form/1"})

  defp attribute(anno, name, [{:"(", _} | _] = tokens) do
    {args, rest} = Expressions.arguments(tokens)
    {{:attribute, anno, name, value(anno, name, args)}, rest}
  end

  defp attribute(_anno, _name, tokens), do: throw({:unexpected, tokens})

  defp value(anno, name, [list]) when name in [:export, :export_type, :optional_callbacks], do: names(anno, list)
  defp value(anno, :import, [{:atom, _, module}, list]), do: {module, names(anno, list)}
  defp value(_, :record, [{:atom, _, name}, {:tuple, _, fields}]), do: {name, Enum.map(fields, &field/1)}
  defp value(_, :file, [{:string, _, name}, {:integer, _, line}]), do: {name, line}
  defp value(anno, :define, _), do: throw({:bad, anno, ~c"bad attribute"})

  defp value(anno, _name, [value]) do
    normalise(value)
  rescue
    _ -> throw({:bad, anno, ~c"bad attribute"})
  end

  defp value(anno, _, _), do: throw({:bad, anno, ~c"bad attribute"})

  defp names(_, {nil, _}), do: []
  defp names(anno, {:cons, _, {:op, _, :/, {:atom, _, name}, {:integer, _, arity}}, rest}), do: [{name, arity} | names(anno, rest)]
  defp names(anno, _), do: throw({:bad, anno, ~c"bad attribute"})

  defp field({:match, anno, {:atom, _, _} = name, value}), do: {:record_field, anno, name, value}
  defp field({:atom, anno, _} = name), do: {:record_field, anno, name}
  defp field(other), do: throw({:bad, elem(other, 1), ~c"bad record field"})

  # -- terms -------------------------------------------------------------------------------

  @doc "The term that a form without variables or calls stands for."
  def normalise({kind, _, value}) when kind in [:char, :integer, :float, :atom, :string], do: value
  def normalise({nil, _}), do: []
  def normalise({:cons, _, head, tail}), do: [normalise(head) | normalise(tail)]
  def normalise({:tuple, _, items}), do: List.to_tuple(Enum.map(items, &normalise/1))
  def normalise({:map, _, pairs}), do: Map.new(pairs, fn {:map_field_assoc, _, key, value} -> {normalise(key), normalise(value)} end)
  def normalise({:op, _, :+, {kind, _, value}}) when kind in [:integer, :float, :char], do: value
  def normalise({:op, _, :-, {kind, _, value}}) when kind in [:integer, :float, :char], do: -value
  def normalise({:op, _, :++, {:string, _, left}, right}), do: left ++ normalise(right)
  def normalise({:fun, _, {:function, module, name, arity}}), do: :erlang.make_fun(normalise(module), normalise(name), normalise(arity))

  def normalise({:bin, _, _} = binary) do
    {:value, value, _} = :erl_eval.expr(binary, [])
    value
  end

  def normalise(other), do: :erlang.error({:badarg, other})

  @doc "The form of a term."
  def abstract(term), do: abstract(term, 0)
  def abstract(term, location) when is_integer(location) or is_tuple(location), do: form(term, location, fn c -> c in 0..255 end)

  def abstract(term, options) when is_list(options) do
    location = :proplists.get_value(:location, options, :proplists.get_value(:line, options, 0))

    text? =
      case :proplists.get_value(:encoding, options, :latin1) do
        :none -> fn _ -> false end
        encoding when encoding in [:utf8, :unicode] -> fn c -> c in 0..0xD7FF or c in 0xE000..0x10FFFF end
        test when is_function(test) -> test
        _ -> fn c -> c in 0..255 end
      end

    form(term, location, text?)
  end

  defp form(n, at, _) when is_integer(n), do: {:integer, at, n}
  defp form(n, at, _) when is_float(n), do: {:float, at, n}
  defp form(atom, at, _) when is_atom(atom), do: {:atom, at, atom}
  defp form([], at, _), do: {nil, at}

  defp form([_ | _] = list, at, text?) do
    if is_list(list) and not List.improper?(list) and Enum.all?(list, &(is_integer(&1) and &1 >= 0 and text?.(&1))),
      do: {:string, at, list},
      else: {:cons, at, form(hd(list), at, text?), tail(tl(list), at, text?)}
  end

  defp form(tuple, at, text?) when is_tuple(tuple), do: {:tuple, at, for(item <- Tuple.to_list(tuple), do: form(item, at, text?))}

  defp form(map, at, text?) when is_map(map),
    do: {:map, at, for({key, value} <- :maps.to_list(map), do: {:map_field_assoc, at, form(key, at, text?), form(value, at, text?)})}

  defp form(bits, at, _) when is_bitstring(bits) do
    whole = div(bit_size(bits), 8)
    <<bytes::binary-size(^whole), last::bitstring>> = bits
    elements = for <<byte <- bytes>>, do: {:bin_element, at, {:integer, at, byte}, :default, :default}
    size = bit_size(last)
    <<value::size(^size)>> = last
    {:bin, at, elements ++ if(size == 0, do: [], else: [{:bin_element, at, {:integer, at, value}, {:integer, at, size}, :default}])}
  end

  defp form(fun, at, _) when is_function(fun) do
    {:module, module} = :erlang.fun_info(fun, :module)
    {:name, name} = :erlang.fun_info(fun, :name)
    {:arity, arity} = :erlang.fun_info(fun, :arity)
    if :erlang.fun_info(fun, :type) != {:type, :external}, do: :erlang.error({:badarg, fun})
    {:fun, at, {:function, {:atom, at, module}, {:atom, at, name}, {:integer, at, arity}}}
  end

  defp form(other, _, _), do: :erlang.error({:badarg, other})

  # the end of a list that is no text as a whole is not shown as text, either
  defp tail([head | tail], at, text?), do: {:cons, at, form(head, at, text?), tail(tail, at, text?)}
  defp tail(other, at, text?), do: form(other, at, text?)

  # -- annotations -----------------------------------------------------------------------------

  @doc "The form with each annotation changed by a function."
  def map_anno(fun, form), do: elem(mapfold_anno(fn anno, acc -> {fun.(anno), acc} end, nil, form), 0)

  @doc "A fold over the annotations of a form, in their order."
  def fold_anno(fun, acc, form), do: elem(mapfold_anno(fn anno, acc -> {anno, fun.(anno, acc)} end, acc, form), 1)

  @doc "Both at once."
  def mapfold_anno(fun, acc, forms) when is_list(forms), do: Enum.map_reduce(forms, acc, &mapfold_anno(fun, &2, &1))

  def mapfold_anno(fun, acc, form) when is_tuple(form) and tuple_size(form) >= 2 do
    case Tuple.to_list(form) do
      [kind | parts] when kind in [:clauses, :function] ->
        {parts, acc} = Enum.map_reduce(parts, acc, &part(fun, &2, &1))
        {List.to_tuple([kind | parts]), acc}

      [kind, anno | parts] when is_atom(kind) and kind not in [:value] ->
        {anno, acc} = fun.(anno, acc)
        {parts, acc} = if kind in [:atom, :string, :char, :integer, :float, :var], do: {parts, acc}, else: Enum.map_reduce(parts, acc, &part(fun, &2, &1))
        {List.to_tuple([kind, anno | parts]), acc}
    end
  end

  def mapfold_anno(_fun, acc, other), do: {other, acc}

  defp part(fun, acc, part) when is_tuple(part) and tuple_size(part) >= 2 and is_atom(elem(part, 0)), do: mapfold_anno(fun, acc, part)
  defp part(fun, acc, [_ | _] = list), do: if(List.improper?(list), do: {list, acc}, else: Enum.map_reduce(list, acc, &part(fun, &2, &1)))
  defp part(_fun, acc, other), do: {other, acc}

  # -- how tightly operators bind ----------------------------------------------------------------

  @doc "The precedences of an operator between two operands: the left one's, its own, the right one's."
  def inop_prec(op) do
    {level, left, right} = Expressions.infix(op)
    {left, level, right}
  end

  @doc "The precedences of an operator before its operand: its own, the operand's."
  def preop_prec(:catch), do: {0, 100}
  def preop_prec(op) when op in [:+, :-, :bnot, :not], do: {600, 700}
  def preop_prec(:"#"), do: {700, 800}
  def func_prec, do: {800, 700}
  def max_prec, do: 900
end
