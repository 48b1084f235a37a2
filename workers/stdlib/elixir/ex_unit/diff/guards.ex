# Which parts of a guard fail. In: `pattern when guard`, quoted, a value, an environment. Out: an ExUnit.Diff and the environment.
defmodule ExUnit.Diff.Guards do
  @moduledoc false

  alias ExUnit.Diff

  @doc "Compares a pattern with a guard with a value; `compare` compares the pattern alone."
  def compare({:when, _, [pattern, guard]}, value, env, compare) do
    {diff, env} = compare.(pattern, value, env)

    if diff.equivalent? do
      {holds?, node} = check(guard, Map.merge(env.pins, env.current_vars))
      {%Diff{equivalent?: holds?, left: {:op, "when", diff.left, node}, right: diff.right}, env}
    else
      {%{diff | left: {:op, "when", diff.left, {:code, guard}}}, env}
    end
  end

  defp check({op, meta, [left, right]} = guard, vars) when op in [:and, :or, :when] do
    if meta[:original] do
      leaf(guard, vars)
    else
      {left?, left} = check(left, vars)
      {right?, right} = check(right, vars)
      holds? = if op == :and, do: left? and right?, else: left? or right?
      {holds?, {:op, Atom.to_string(op), if(holds?, do: bare(left), else: left), if(holds?, do: bare(right), else: right)}}
    end
  end

  defp check(guard, vars), do: leaf(guard, vars)

  # A part with a variable that nothing is known of does not hold, and nobody knows why.
  defp leaf(guard, vars) do
    case value(guard, vars) do
      {:ok, true} -> {true, {:code, guard}}
      :unknown -> {false, {:code, guard}}
      _ -> {false, {:mark, {:code, guard}}}
    end
  end

  defp value(guard, vars) do
    {guard, names} =
      Macro.prewalk(guard, [], fn
        {name, _, context}, names when is_atom(name) and is_atom(context) -> {{name, [], context}, [{name, context} | names]}
        other, names -> {other, names}
      end)

    if Enum.all?(names, &is_map_key(vars, &1)),
      do: {:ok, guard |> Code.eval_quoted(for(name <- Enum.uniq(names), do: {name, Map.fetch!(vars, name)})) |> elem(0)},
      else: :unknown
  rescue
    _ -> :error
  end

  defp bare({:mark, node}), do: node
  defp bare(node), do: node
end
