# In: fields. Out: exceptions of one family: no clause took a value.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule MatchError do
  @moduledoc "The right side of a match did not fit the left."
  defexception [:term]

  @impl true
  def message(exception) do
    "no match of right hand side value: #{inspect(exception.term)}"
  end
end

defmodule CaseClauseError do
  @moduledoc "No clause of a case fitted."
  defexception [:term]
  @impl true
  def message(exception), do: "no case clause matching: #{inspect(exception.term)}"
end

defmodule WithClauseError do
  @moduledoc "No else clause of a with fitted."
  defexception [:term]
  @impl true
  def message(exception), do: "no with clause matching: #{inspect(exception.term)}"
end

defmodule CondClauseError do
  @moduledoc "No clause of a cond was truthy."
  defexception []
  @impl true
  def message(_exception), do: "no cond clause evaluated to a truthy value"
end

defmodule TryClauseError do
  @moduledoc "No else clause of a try fitted."
  defexception [:term]
  @impl true
  def message(exception), do: "no try clause matching: #{inspect(exception.term)}"
end

defmodule FunctionClauseError do
  @moduledoc "No clause of a function fitted its arguments."
  defexception [:module, :function, :arity, :kind, :args, :clauses]

  @impl true
  def message(%{function: nil}), do: "no function clause matches"

  def message(exception) do
    mfa = Exception.format_mfa(exception.module, exception.function, exception.arity)
    "no function clause matching in #{mfa}" <> blame(exception, &inspect/1, &clause/1)
  end

  defp clause(%{match?: true, node: node}), do: Macro.to_string(node)
  defp clause(%{match?: false, node: node}), do: "-" <> Macro.to_string(node) <> "-"

  @impl true
  def blame(%{module: module, function: function, arity: arity} = exception, stacktrace) do
    case stacktrace do
      [{^module, ^function, args, meta} | rest] when length(args) == arity ->
        exception =
          case Exception.blame_mfa(module, function, args) do
            {:ok, kind, clauses} -> %{exception | args: args, kind: kind, clauses: clauses}
            :error -> %{exception | args: args}
          end

        {exception, [{module, function, arity, meta} | rest]}

      stacktrace ->
        {exception, stacktrace}
    end
  end

  @doc false
  def blame(%{args: nil}, _, _), do: ""

  def blame(exception, inspect_fun, clause_fun) do
    %{module: module, function: function, arity: arity, kind: kind, args: args, clauses: clauses} = exception
    mfa = Exception.format_mfa(module, function, arity)

    given =
      args
      |> Enum.with_index(1)
      |> Enum.map(fn {arg, i} -> "\n    # #{i}\n    #{indent(inspect_fun.(arg))}\n" end)

    "\n\nThe following arguments were given to #{mfa}:\n#{given}" <>
      if clauses do
        shown = Enum.take(clauses, 10)

        "\nAttempted function clauses (showing #{length(shown)} out of #{length(clauses)}):\n\n" <>
          Enum.map_join(shown, "", fn {args, guards} ->
            args = Enum.map_join(args, ", ", clause_fun)
            guard = Enum.map_join(guards, "", &(" when " <> guard(&1, clause_fun)))
            "    #{kind} #{function}(#{args})#{guard}\n"
          end)
      else
        ""
      end
  end

  defp guard({op, _, [left, right]}, fun), do: operand(left, op, fun) <> " #{op} " <> operand(right, op, fun)
  defp guard(node, fun), do: fun.(node)

  defp operand({:or, _, [_, _]} = guard, :and, fun), do: "(" <> guard(guard, fun) <> ")"
  defp operand(guard, _, fun), do: guard(guard, fun)

  defp indent(text), do: String.replace(text, "\n", "\n    ")
end
