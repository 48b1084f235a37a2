# Patterns of assertions, quoted. In: what stands left of `=` or in match?. Out: it with macros expanded, its variables, pins.
defmodule ExUnit.Assertions.Pattern do
  @moduledoc false

  @doc "The pattern with its macros expanded."
  def expand(pattern, caller)
  def expand({:quote, _, [_]} = expr, _caller), do: expr
  def expand({:quote, _, [_, _]} = expr, _caller), do: expr
  def expand({:__aliases__, _, _} = expr, caller), do: Macro.expand(expr, caller)
  def expand({:^, _, _} = expr, _caller), do: expr
  def expand({:"::", meta, [left, right]}, caller), do: {:"::", meta, [expand(left, caller), right]}

  def expand({left, meta, right} = expr, caller) do
    case Macro.expand_once(expr, caller) do
      ^expr -> {expand(left, caller), meta, expand(right, caller)}
      {:<<>>, _, _} -> {left, meta, expand(right, caller)}
      {{:., _, [:erlang, op]}, _, _} when op in [:andalso, :orelse] -> {left, meta, expand(right, caller)}
      {other, _, _} = expanded when other != left -> keep_original(expr, expand(expanded, caller))
      expanded -> expand(expanded, caller)
    end
  end

  def expand({left, right}, caller), do: {expand(left, caller), expand(right, caller)}
  def expand([_ | _] = list, caller), do: Enum.map(list, &expand(&1, caller))
  def expand(other, _caller), do: other

  # what was called stays with what it became: reports show it
  defp keep_original({_, meta, _} = original, {form, expanded_meta, args}) when is_list(expanded_meta),
    do: {form, [original: meta[:original] || original] ++ expanded_meta, args}

  defp keep_original(_original, expanded), do: expanded

  @doc "The pattern as it was written, with the macros that `expand/2` expanded."
  def written(pattern) do
    Macro.prewalk(pattern, fn
      {_, meta, _} = node when is_list(meta) -> meta[:original] || node
      node -> node
    end)
  end

  @doc "The variables that a pattern binds."
  def vars(expr) do
    {_, vars} =
      Macro.prewalk(expr, [], fn
        {:"::", _, [left, right]}, acc -> {[left, in_size(right)], acc}
        {skip, _, [_]}, acc when skip in [:^, :@, :quote] -> {:ok, acc}
        {skip, _, [_, _]}, acc when skip == :quote -> {:ok, acc}
        {:_, _, context}, acc when is_atom(context) -> {:ok, acc}
        {name, _, context}, acc when name in [:__MODULE__, :__ENV__, :__CALLER__, :__DIR__, :__STACKTRACE__] and is_atom(context) -> {:ok, acc}
        {name, meta, context} = var, acc when is_atom(name) and is_atom(context) -> {:ok, if(known?(acc, {name, meta[:counter], context}), do: acc, else: [var | acc])}
        node, acc -> {node, acc}
      end)

    Enum.reverse(vars)
  end

  defp known?(vars, key), do: Enum.any?(vars, fn {name, meta, context} -> {name, meta[:counter], context} == key end)
  defp in_size(_right), do: :ok

  @doc "The pattern with its variables marked as generated: nobody is warned of them."
  def generated({:quote, _, [_ | _]} = quoted), do: quoted

  def generated({name, meta, context}) when is_atom(name) and is_atom(context),
    do: {name, [generated: true] ++ meta, context}

  def generated({left, meta, right}), do: {generated(left), meta, generated(right)}
  def generated({left, right}), do: {generated(left), generated(right)}
  def generated(list) when is_list(list), do: Enum.map(list, &generated/1)
  def generated(other), do: other

  # A variable that the pattern only names is nobody's mistake: it is used when the pattern fails.
  def underscored({:when, _, [_, _]} = pattern), do: pattern
  def underscored(pattern), do: underscore_vars(pattern)

  defp underscore_vars(pattern) do
    counts =
      Enum.frequencies_by(all_vars(pattern), fn {name, meta, context} -> {name, meta[:counter], context} end)

    rename(pattern, counts)
  end

  @doc "The variables that a pattern itself uses, as sizes, in its guard or by asking for the same value twice."
  def used(pattern) do
    counts = Enum.frequencies_by(all_vars(pattern), fn {name, meta, context} -> {name, meta[:counter], context} end)
    bound = if match?({:when, _, _}, pattern), do: pattern |> elem(2) |> hd(), else: pattern
    for {name, meta, context} = var <- vars(bound), counts[{name, meta[:counter], context}] > 1, do: var
  end

  defp all_vars(expr) do
    {_, vars} =
      Macro.prewalk(expr, [], fn
        {skip, _, [_]}, acc when skip in [:^, :@, :quote] -> {:ok, acc}
        {:_, _, context}, acc when is_atom(context) -> {:ok, acc}
        {name, _, context} = var, acc when is_atom(name) and is_atom(context) -> {var, [var | acc]}
        node, acc -> {node, acc}
      end)

    vars
  end

  # the right side of :: names types, and sizes by variables that are bound before
  defp rename({:"::", meta, [left, right]}, counts), do: {:"::", meta, [rename(left, counts), right]}
  defp rename({skip, _, [_]} = node, _counts) when skip in [:^, :@, :quote], do: node
  defp rename({:quote, _, [_, _]} = node, _counts), do: node

  defp rename({name, meta, context} = var, counts) when is_atom(name) and is_atom(context) do
    if counts[{name, meta[:counter], context}] == 1, do: {:_, meta, context}, else: var
  end

  defp rename({left, meta, right}, counts), do: {rename(left, counts), meta, rename(right, counts)}
  defp rename({left, right}, counts), do: {rename(left, counts), rename(right, counts)}
  defp rename(list, counts) when is_list(list), do: Enum.map(list, &rename(&1, counts))
  defp rename(other, _counts), do: other

  @doc "Quoted pairs of the pinned variables that the caller wrote, and their values."
  def pins(pattern, caller) do
    written = Macro.Env.vars(caller)

    {_, pins} =
      Macro.prewalk(pattern, [], fn
        {:quote, _, [_]}, acc -> {:ok, acc}
        {:quote, _, [_, _]}, acc -> {:ok, acc}
        {:^, _, [var]}, acc -> {:ok, [var | acc]}
        node, acc -> {node, acc}
      end)

    for {name, _, context} = var when is_atom(name) and is_atom(context) <- Enum.uniq_by(pins, &elem(&1, 0)), {name, context} in written do
      quote(do: {{unquote(name), unquote(context)}, unquote(var)})
    end
  end
end
