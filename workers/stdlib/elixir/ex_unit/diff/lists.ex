# Which elements of two lists belong together. In: the elements of the left list, those of the right one, and a function that
# compares one of each in an environment. Out: nodes of both sides and the environment after all. Specification: Myers,
# "An O(ND) difference algorithm and its variations"; what is removed and put in at the same place is compared in turn.
defmodule ExUnit.Diff.Lists do
  @moduledoc false

  @doc """
  Compares as many elements of `right` as `left` has; the others are left over.

  `compare` is called with an element of each and the environment, and gives `{difference, environment}`. `alone` turns an element of
  the left side that has no partner into a node. Gives `{same?, left_nodes, right_nodes, rest_of_right, env}`.
  """
  def compare(left, right, env, compare, alone) do
    {right, rest} = Enum.split(right, length(left))
    {script, env} = script(left, right, env, compare)
    {same?, ls, rs, env} = nodes(pair_up(script), env, compare, alone, true, [], [])
    {same?, ls, rs, rest, env}
  end

  # ---- the shortest script; a path is {right_index, left, right, edits, env}

  defp script(left, right, env, compare), do: search(0, [{0, left, right, [], env}], compare)

  defp search(envelope, paths, compare) do
    case diagonals(-envelope, envelope, paths, [], compare) do
      {:done, edits, env} -> {joined(edits, []), env}
      {:next, paths} -> search(envelope + 1, paths, compare)
    end
  end

  defp diagonals(diagonal, limit, _paths, next, _compare) when diagonal > limit, do: {:next, Enum.reverse(next)}

  defp diagonals(diagonal, limit, paths, next, compare) do
    {path, rest} = step(diagonal, limit, paths)

    case follow(path, compare) do
      {_, [], [], edits, env} -> {:done, edits, env}
      path -> diagonals(diagonal + 2, limit, rest, [path | next], compare)
    end
  end

  defp step(0, 0, [path]), do: {path, []}
  defp step(diagonal, limit, [path | _] = paths) when diagonal == -limit, do: {down(path), paths}
  defp step(diagonal, limit, [path]) when diagonal == limit, do: {right(path), []}

  defp step(_diagonal, _limit, [{y1, _, _, _, _} = path1, {y2, _, _, _, _} = path2 | rest]) do
    if y1 > y2, do: {right(path1), [path2 | rest]}, else: {down(path2), [path2 | rest]}
  end

  defp right({y, left, [x | right], edits, env}), do: {y, left, right, [{:ins, x} | edits], env}
  defp right({y, left, [], edits, env}), do: {y, left, [], edits, env}
  defp down({y, [x | left], right, edits, env}), do: {y + 1, left, right, [{:del, x} | edits], env}
  defp down({y, [], right, edits, env}), do: {y + 1, [], right, edits, env}

  defp follow({y, [l | left], [r | right], edits, env} = path, compare) do
    case compare.(l, r, env) do
      {%{equivalent?: true} = diff, env} -> follow({y + 1, left, right, [{:eq, diff, r} | edits], env}, compare)
      _ -> path
    end
  end

  defp follow(path, _compare), do: path

  # What is put in between elements that are equal to it moves before them.
  defp joined([], script), do: script
  defp joined([{:eq, _, _} | _] = edits, script) do
    {run, rest} = Enum.split_while(edits, &match?({:eq, _, _}, &1))
    run = Enum.reverse(run)
    {inserted, behind} = Enum.split(script, length(run))

    if rest != [] and match?([{:eq, _, _} | _], behind) and Enum.map(inserted, &value/1) == Enum.map(run, &{:ins, elem(&1, 2)}),
      do: joined(rest, inserted ++ run ++ behind),
      else: joined(rest, run ++ script)
  end

  defp joined([edit | rest], script), do: joined(rest, [edit | script])

  defp value({:ins, value}), do: {:ins, value}
  defp value(_edit), do: nil

  # ---- nodes

  # runs of deletions and insertions side by side pair up one by one
  defp pair_up([]), do: []
  defp pair_up([{:eq, _, _} = same | rest]), do: [same | pair_up(rest)]

  defp pair_up(script) do
    {run, rest} = Enum.split_while(script, &(not match?({:eq, _, _}, &1)))
    paired(for({:del, x} <- run, do: x), for({:ins, x} <- run, do: x)) ++ pair_up(rest)
  end

  defp paired([l | ls], [r | rs]), do: [{:both, l, r} | paired(ls, rs)]
  defp paired(ls, []), do: Enum.map(ls, &{:del, &1})
  defp paired([], rs), do: Enum.map(rs, &{:ins, &1})

  defp nodes([{:eq, diff, _} | rest], env, compare, alone, same?, ls, rs), do: nodes(rest, env, compare, alone, same?, [diff.left | ls], [diff.right | rs])
  defp nodes([{:del, l} | rest], env, compare, alone, _, ls, rs), do: nodes(rest, env, compare, alone, false, [{:mark, alone.(l)} | ls], rs)
  defp nodes([{:ins, r} | rest], env, compare, alone, _, ls, rs), do: nodes(rest, env, compare, alone, false, ls, [{:mark, {:value, r}} | rs])

  defp nodes([{:both, l, r} | rest], env, compare, alone, _, ls, rs) do
    {diff, env} = compare.(l, r, env)
    nodes(rest, env, compare, alone, false, [diff.left | ls], [diff.right | rs])
  end

  defp nodes([], env, _compare, _alone, same?, ls, rs), do: {same?, Enum.reverse(ls), Enum.reverse(rs), env}

  # ---- proper and improper

  @doc "The elements of a list and its tail: `{elements, tail}`, `[]` for a proper one."
  def open(list), do: open(list, [])
  defp open([x | rest], items), do: open(rest, [x | items])
  defp open(tail, items), do: {Enum.reverse(items), tail}

  @doc "A list of elements and a tail, as open/1 took it apart."
  def close(items, tail), do: Enum.reverse(items) |> Enum.reduce(tail, &[&1 | &2])

  @doc "The node of a list on the right side whose last part has a node of its own."
  def splice(items, []), do: {:list, items, nil}
  def splice(items, {:list, more, tail}), do: {:list, items ++ more, tail}
  def splice(items, {:value, list}) when is_list(list), do: joined_values(items, list, &{:value, &1})
  def splice(items, {:mark, {:value, list}}) when is_list(list), do: joined_values(items, list, &{:mark, {:value, &1}})
  def splice(items, tail), do: {:list, items, tail}

  defp joined_values(items, list, node) do
    {more, tail} = open(list)
    {:list, items ++ Enum.map(more, node), if(tail == [], do: nil, else: node.(tail))}
  end
end
