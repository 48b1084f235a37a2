# In: a function and arguments that none of its clauses took. Out: its clauses, and which of their patterns and guards fitted,
# as Exception.blame_mfa/3 answers them. The heads of the library come from :nodebook_heads, which its build makes; others
# from the object code of their module, when that is a file.

defmodule :nodebook_blame do
  @moduledoc false

  @doc "`{:ok, kind, [{patterns, guards}]}`, or :error when nothing is known of the function."
  def clauses(module, function, args) do
    key = "\n#{module} #{function}/#{length(args)} "

    case :binary.split(:nodebook_heads.text(), key) do
      [_, rest] ->
        [kind | lines] = String.split(rest, "\n")
        heads = for " " <> text <- Enum.take_while(lines, &match?(" " <> _, &1)), do: Code.string_to_quoted!(text)
        {:ok, String.to_atom(kind), Enum.map(heads, &clause(&1, args))}

      _ ->
        of_file(module, function, args)
    end
  end

  defp of_file(module, function, args) do
    with {_, object, file} <- :code.get_object_code(module),
         true <- :filelib.is_regular(file),
         {kind, heads} <- :nodebook_code.object_clauses(object, function, length(args)) do
      {:ok, kind, Enum.map(heads, &clause(&1, args))}
    else
      _ -> :error
    end
  end

  defp clause(head, args) do
    {{_, _, patterns}, guards} =
      case head do
        {:when, _, [head, guard]} -> {head, guards(guard)}
        head -> {head, []}
      end

    {patterns, binding} = patterns |> Enum.zip(args) |> Enum.map_reduce([], &pattern/2)
    {patterns, Enum.map(guards, &guard(&1, binding))}
  end

  defp guards({:when, _, [guard, rest]}), do: [guard | guards(rest)]
  defp guards(guard), do: [guard]

  # what one pattern binds holds for the next
  defp pattern({pattern, arg}, binding) do
    argument = {:argument, [], __MODULE__}
    match = {:=, [], [Macro.postwalk(pattern, &pin(&1, binding)), argument]}

    case evaluate(match, [{{:argument, __MODULE__}, arg} | binding]) do
      {:ok, _, bound} -> {%{match?: true, node: pattern}, List.keydelete(bound, {:argument, __MODULE__}, 0)}
      :error -> {%{match?: false, node: pattern}, binding}
    end
  end

  defp pin({name, _, context} = variable, binding) when is_atom(name) and is_atom(context) do
    if List.keymember?(binding, name, 0), do: {:^, [], [variable]}, else: variable
  end

  defp pin(other, _), do: other

  defp guard({op, meta, [left, right]}, binding) when op in [:and, :or],
    do: {op, meta, [guard(left, binding), guard(right, binding)]}

  defp guard(guard, binding), do: %{match?: match?({:ok, true, _}, evaluate(guard, binding)), node: guard}

  # what did not fit has bound nothing
  defp evaluate(quoted, binding) do
    if Enum.all?(variables(quoted), &List.keymember?(binding, &1, 0)) do
      {value, binding} = Code.eval_quoted(quoted, binding)
      {:ok, value, binding}
    else
      :error
    end
  rescue
    _ -> :error
  end

  defp variables({:=, _, _}), do: []
  defp variables(guard), do: for({name, _, nil} <- Macro.prewalker(guard), do: name)
end
