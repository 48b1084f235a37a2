# What of a pattern a value does not fit. In: a quoted pattern, expanded (ExUnit.Assertions.Pattern), a value, and an environment of
# pinned and bound variables. Out: an ExUnit.Diff and the environment with the variables that were bound.
defmodule ExUnit.Diff.Patterns do
  @moduledoc false

  import ExUnit.Diff, only: [same: 2, apart: 2]

  alias ExUnit.Diff
  alias ExUnit.Diff.{Guards, ListPatterns, Terms, Texts}

  @doc "Compares a pattern with a value."
  def compare(pattern, value, env)

  # what a macro wrote is shown as it was called
  def compare({form, meta, args} = pattern, value, env) do
    case is_list(meta) and Keyword.pop(meta, :original) do
      {original, meta} when original != nil ->
        {diff, env} = compare({form, meta, args}, value, env)
        {%{diff | left: if(diff.equivalent?, do: {:code, original}, else: {:mark, {:code, original}})}, env}

      _ ->
        form(pattern, value, env)
    end
  end

  def compare({left, right}, value, env), do: tuple([left, right], {left, right}, value, env)
  def compare(pattern, value, env) when is_list(pattern), do: list(pattern, value, env)
  def compare(text, value, env) when is_binary(text) and is_binary(value), do: {Terms.compare(text, value, :===), env}
  def compare(number, value, env) when is_number(number) and is_number(value), do: {Terms.compare(number, value, :===), env}
  def compare(literal, literal, env), do: {same({:value, literal}, {:value, literal}), env}
  def compare(literal, value, env), do: differ(literal, value, env)

  defp differ(pattern, value, env), do: {apart({:code, pattern}, {:value, value}), env}

  # ---- forms

  defp form({:_, _, context} = any, value, env) when is_atom(context), do: {same({:code, any}, {:value, value}), env}

  defp form({name, _, context} = var, value, env) when is_atom(name) and is_atom(context) do
    case env.current_vars do
      %{{^name, ^context} => bound} -> {as(var, bound, value), env}
      _ -> {same({:code, var}, {:value, value}), put_in(env.current_vars[{name, context}], value)}
    end
  end

  defp form({:^, _, [{name, _, context}]} = pin, value, env) do
    case env.pins do
      %{{^name, ^context} => pinned} -> {as(pin, pinned, value), env}
      _ -> differ(pin, value, env)
    end
  end

  defp form({:when, _, [_, _]} = pattern, value, env), do: Guards.compare(pattern, value, env, &compare/3)
  defp form({:{}, _, items} = pattern, value, env) when is_list(items), do: tuple(items, pattern, value, env)
  defp form({:-, _, [number]}, value, env) when is_number(number), do: compare(-number, value, env)
  defp form({:+, _, [number]}, value, env) when is_number(number), do: compare(number, value, env)
  defp form({:++, _, [_, _]} = pattern, value, env), do: list(pattern, value, env)
  defp form({:<>, _, [first, _]} = pattern, value, env) when is_binary(first) and is_binary(value), do: text(pattern, value, env)

  defp form({:%, _, [name, {:%{}, meta, pairs}]} = pattern, value, env) when is_map(value),
    do: struct_or_map({:%{}, meta, [{:__struct__, name} | pairs]}, pattern, value, env)

  defp form({:%{}, _, pairs} = pattern, value, env) when is_map(value) do
    if Keyword.keyword?(pairs) and is_atom(pairs[:__struct__]) and pairs[:__struct__] != nil and known?(pairs),
      do: struct_or_map(pattern, pattern, value, env),
      else: map(pairs, value, env)
  end

  defp form(pattern, value, env), do: differ(pattern, value, env)

  # a variable that has a value already
  defp as(var, bound, value) do
    diff = Terms.compare(bound, value, :===)
    %{diff | left: if(diff.equivalent?, do: {:code, var}, else: {:mark, {:code, var}})}
  end

  # ---- tuples

  defp tuple(items, _pattern, value, env) when is_tuple(value) do
    {same?, ls, rs, env} = items(items, Tuple.to_list(value), env)
    {%Diff{equivalent?: same?, left: {:tuple, ls}, right: {:tuple, rs}}, env}
  end

  defp tuple(_items, pattern, value, env), do: differ(pattern, value, env)

  defp items([p | ps], [v | vs], env) do
    {diff, env} = compare(p, v, env)
    {same?, ls, rs, env} = items(ps, vs, env)
    {diff.equivalent? and same?, [diff.left | ls], [diff.right | rs], env}
  end

  defp items(ps, vs, env), do: {ps == vs, Enum.map(ps, &{:mark, {:code, &1}}), Enum.map(vs, &{:mark, {:value, &1}}), env}

  # ---- lists

  defp list(pattern, value, env) when is_list(value) do
    if is_list(pattern) and Enum.all?(pattern, &is_integer/1) and Terms.letters?(pattern, value),
      do: {Terms.compare(pattern, value, :===), env},
      else: ListPatterns.compare(pattern, value, env, &compare/3)
  end

  defp list(pattern, value, env), do: differ(pattern, value, env)

  # ---- binaries

  # the literal parts come first; the last part takes what is left
  defp text(pattern, value, env) do
    {literals, last} = operands(pattern)

    cond do
      literals == nil -> differ(pattern, value, env)
      last == nil -> {joined(literals, Texts.compare(Enum.map_join(literals, "", &Texts.escape/1), Texts.escape(value)), nil, []), env}
      true -> prefix(literals, last, value, env)
    end
  end

  defp operands({:<>, _, [first, rest]}) when is_binary(first) do
    case operands(rest) do
      {nil, nil} -> {nil, nil}
      {literals, last} -> {[first | literals], last}
    end
  end

  defp operands({:<>, _, _}), do: {nil, nil}
  defp operands(text) when is_binary(text), do: {[text], nil}
  defp operands(last), do: {[], last}

  defp prefix(literals, last, value, env) do
    start = Enum.join(literals)
    {taken, rest} = String.split_at(value, String.length(start))
    {diff, env} = compare(last, rest, env)
    compared = Texts.compare(Texts.escape(start), Texts.escape(taken))
    {joined(literals, compared, diff, pieces(diff.right)), env}
  end

  defp pieces({:text, _, pieces, _}), do: pieces
  defp pieces({:mark, {:value, text}}), do: [{:mark, Texts.escape(text)}]
  defp pieces({:value, text}), do: [Texts.escape(text)]

  defp joined(literals, {same?, ls, rs}, last, rest) do
    {nodes, _} =
      Enum.map_reduce(literals, ls, fn literal, ls ->
        {own, ls} = Texts.split(ls, literal |> Texts.escape() |> String.length())
        {{:text, "\"", own, "\""}, ls}
      end)

    nodes = if last, do: nodes ++ [last.left], else: nodes
    left = nodes |> Enum.reverse() |> Enum.reduce(&{:op, "<>", &1, &2})
    %Diff{equivalent?: same? and (last == nil or last.equivalent?), left: left, right: {:text, "\"", merge(rs ++ rest), "\""}}
  end

  defp merge([{:mark, a}, {:mark, b} | rest]), do: merge([{:mark, a <> b} | rest])
  defp merge([piece | rest]), do: [piece | merge(rest)]
  defp merge([]), do: []

  # ---- maps and structs

  # A struct that is written out in full is compared as the value it is.
  defp struct_or_map({:%{}, _, [{:__struct__, _} | _] = pairs}, pattern, value, env) do
    {name, fields} = Keyword.pop(pairs, :__struct__)

    with true <- is_atom(name) and is_struct(value),
         true <- Enum.all?(fields, fn {_, field} -> literal?(field) end),
         {:ok, struct} <- built(name, fields),
         true <- Inspect.impl_for(struct) != Inspect.Any,
         {:ok, diff} <- as_inspected(struct, value) do
      {diff, env}
    else
      _ -> if(is_atom(name), do: struct(name, fields, value, env), else: map(pairs, value, env))
    end
  rescue
    _ -> differ(pattern, value, env)
  end

  defp struct_or_map({:%{}, meta, pairs}, pattern, value, env) do
    {name, fields} = Keyword.pop(pairs, :__struct__)
    struct_or_map({:%{}, meta, [{:__struct__, name} | fields]}, pattern, value, env)
  end

  defp known?(pairs) do
    {module, fields} = Keyword.pop(pairs, :__struct__)
    Code.ensure_loaded?(module) and function_exported?(module, :__struct__, 0) and Enum.all?(fields, fn {key, _} -> is_map_key(module.__struct__(), key) end)
  end

  defp literal?(quoted), do: Macro.quoted_literal?(quoted)

  defp built(module, fields) do
    {values, _} = Code.eval_quoted(fields)
    {:ok, Kernel.struct(module, values)}
  rescue
    _ -> :error
  end

  # what is inspected alike differs in its fields
  defp as_inspected(struct, value) do
    cond do
      struct == value -> {:ok, same({:value, struct}, {:value, value})}
      inspect(struct, safe: false) == inspect(value, safe: false) -> :error
      true -> {:ok, Terms.inspected(struct, value, :===)}
    end
  rescue
    _ -> :error
  end

  defp struct(name, fields, value, env) do
    {same?, ls, rs, env} = pairs(fields, Map.delete(value, :__struct__), env)
    {value_name, _} = Terms.name(value)

    if inspect(name) == value_name,
      do: {%Diff{equivalent?: same?, left: {:map, value_name, ls}, right: {:map, value_name, rs}}, env},
      else: {%Diff{equivalent?: false, left: {:map, {:mark, inspect(name)}, ls}, right: {:map, value_name && {:mark, value_name}, rs}}, env}
  end

  defp map(pairs, value, env) do
    {value_name, rest} = Terms.name(value)
    of_struct = Enum.find(pairs, fn {key, _} -> key == :__struct__ end)

    {same?, ls, rs, env} = pairs(pairs, if(of_struct, do: value, else: rest), env)
    {name, rs} = if of_struct, do: value_name(rs, value_name), else: {value_name, rs}
    {%Diff{equivalent?: same?, left: {:map, nil, ls}, right: {:map, name, rs}}, env}
  end

  # the module that a pattern asked for stands before the braces on the right
  defp value_name(pairs, value_name) do
    case Enum.split_with(pairs, &match?({{:value, :__struct__}, _}, &1)) do
      {[{_, {:mark, _}}], rest} -> {{:mark, value_name}, rest}
      {[{_, _}], rest} -> {value_name, rest}
      {[], rest} -> {value_name, rest}
    end
  end

  # What both have, in order of the keys; then what only the pattern has, and on the right all else.
  defp pairs(pairs, value, env) do
    {common, missing, rest, env} =
      Enum.reduce(pairs, {[], [], value, env}, fn {key, pattern}, {common, missing, rest, env} ->
        case with({:ok, key} <- key(key, env), do: Map.fetch(rest, key) |> then(&(&1 != :error and {:ok, key, elem(&1, 1)}))) do
          {:ok, found, part} ->
            {diff, env} = compare(pattern, part, env)
            {[{found, key, diff} | common], missing, Map.delete(rest, found), env}

          _ ->
            {common, [{:mark, {{:code, key}, {:code, pattern}}} | missing], rest, env}
        end
      end)

    common = Enum.sort_by(common, &elem(&1, 0))
    same? = missing == [] and Enum.all?(common, fn {_, _, diff} -> diff.equivalent? end)
    ls = for({_, key, diff} <- common, do: {{:code, key}, diff.left}) ++ Enum.reverse(missing)
    rs = for({key, _, diff} <- common, do: {{:value, key}, diff.right}) ++ for {key, part} <- Enum.sort(rest), do: {{:value, key}, {:value, part}}
    {same?, ls, rs, env}
  end

  # the key that is asked for
  defp key({:^, _, [{name, _, context}]}, env), do: Map.fetch(env.pins, {name, context})

  defp key(key, _env) do
    if literal?(key), do: {:ok, key |> Code.eval_quoted() |> elem(0)}, else: :error
  end
end
