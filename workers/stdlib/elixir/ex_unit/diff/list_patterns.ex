# What of a pattern of lists a list does not fit. In: a quoted list, with `|` and `++` in it, a list, an environment. Out: an
# ExUnit.Diff and the environment with the variables that were bound.
defmodule ExUnit.Diff.ListPatterns do
  @moduledoc false

  alias ExUnit.Diff
  alias ExUnit.Diff.Lists

  @doc "Compares a pattern of a list with a list; `compare` compares a part of the pattern with a part of the value."
  def compare(pattern, value, env, compare) do
    {right, right_tail} = Lists.open(value)
    {items, tail, shape} = open(pattern, right_tail == [])
    {same?, ls, rs, rest, env} = Lists.compare(items, right, env, compare, &{:code, &1})
    rest = Lists.close(rest, right_tail)

    case tail do
      :none ->
        left = close(shape, ls, nil)
        if rest == [], do: {%Diff{equivalent?: same?, left: left, right: {:list, rs, nil}}, env}, else: {%Diff{equivalent?: false, left: left, right: Lists.splice(rs, {:mark, {:value, rest}})}, env}

      {:some, tail} ->
        {diff, env} = compare.(tail, rest, env)
        left = if is_list(tail) and not diff.equivalent?, do: {:mark, {:code, tail}}, else: diff.left
        right = if rest == [], do: {:list, rs, nil}, else: Lists.splice(rs, diff.right)
        {%Diff{equivalent?: same? and diff.equivalent?, left: close(shape, ls, left), right: right}, env}
    end
  end

  # The elements of a pattern, its tail, and how it was written:
  #
  #     {:list, count}              elements
  #     {:cons, count, shape}       elements, `|`, and the list that goes on
  #     {:concat, shape, shape}     `++`
  #     :tail                       what is no list
  defp open(pattern, proper?) do
    {items, tail, shape} = parts(pattern)

    if tail == :none and not proper?, do: outermost(pattern) || {items, tail, shape}, else: {items, tail, shape}
  end

  # where the list to fit is improper, a list after `|` is one part
  defp outermost(list) when is_list(list) do
    with {:|, _, [last, tail]} <- List.last(list) do
      {Enum.drop(list, -1) ++ [last], {:some, tail}, {:cons, length(list), :tail}}
    else
      _ -> nil
    end
  end

  defp outermost(_pattern), do: nil

  defp parts(list) when is_list(list) do
    case List.last(list) do
      {:|, _, [last, tail]} ->
        items = Enum.drop(list, -1) ++ [last]
        {more, end_, shape} = after_bar(tail)
        {items ++ more, end_, {:cons, length(items), shape}}

      _ ->
        {list, :none, {:list, length(list)}}
    end
  end

  defp parts({:++, _, [left, right]}) when is_list(left) do
    {items, end_, left_shape} = parts(left)

    if end_ == :none do
      {more, end_, right_shape} = parts(right)
      {items ++ more, end_, {:concat, left_shape, right_shape}}
    else
      {[], {:some, {:++, [], [left, right]}}, :tail}
    end
  end

  defp parts(other), do: {[], {:some, other}, :tail}

  # `| []` ends the list as any other tail would
  defp after_bar([]), do: {[], {:some, []}, :tail}
  defp after_bar(tail), do: parts(tail)

  # ---- the nodes of the elements, as the pattern was written

  defp close(shape, nodes, tail) do
    {node, []} = written(shape, nodes, tail)
    node
  end

  defp written({:list, count}, nodes, _tail) do
    {own, rest} = take(nodes, count)
    {{:list, own, nil}, rest}
  end

  defp written({:cons, count, shape}, nodes, tail) do
    {own, rest} = take(nodes, count)
    {node, rest} = written(shape, rest, tail)
    {{:cons, own, node}, rest}
  end

  defp written({:concat, left, right}, nodes, tail) do
    {left, nodes} = written(left, nodes, tail)
    {right, nodes} = written(right, nodes, tail)
    {{:op, "++", left, right}, nodes}
  end

  defp written(:tail, nodes, tail), do: {tail, nodes}

  defp take(nodes, count), do: Enum.split(nodes, count)
end
