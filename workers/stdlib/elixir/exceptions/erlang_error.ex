# In: fields. Out: exceptions of one family: any other reason of Erlang, and which of Elixir's exceptions a reason becomes.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule ErlangError do
  @moduledoc "An error that Elixir has no exception for."
  defexception [:original, :reason]

  @impl true
  def message(%{original: {:nodebook_missing, what}}) do
    "not in Nodebook yet: #{what}"
  end

  def message(%{original: original, reason: nil}) do
    "Erlang error: #{inspect(original)}"
  end

  def message(%{original: original, reason: reason}) do
    IO.iodata_to_binary(["Erlang error: ", inspect(original), reason])
  end

  @doc false
  def normalize(:badarg, [{:erlang, :apply, [module, function, args], _} | _]) when not is_atom(module) do
    message =
      cond do
        is_map(module) and is_atom(function) and is_map_key(module, function) ->
          "you attempted to apply a function named #{inspect(function)} on a map/struct. " <>
            "If you are using Kernel.apply/3, make sure the module is an atom. " <>
            "If you are using the dot syntax, ensure there are no parentheses after the field name, such as map.#{function}"

        is_atom(function) and args == [] ->
          "you attempted to apply a function named #{inspect(function)} on #{inspect(module)}. " <>
            "If you are using Kernel.apply/3, make sure the module is an atom. If you are using the dot syntax, " <>
            "such as module.function(), make sure the left-hand side of the dot is an atom representing a module"

        true ->
          "you attempted to apply a function on #{inspect(module)}. Modules (the first argument of apply) must always be an atom"
      end

    %ArgumentError{message: message}
  end

  def normalize(:badarg, stacktrace) do
    case error_info(:badarg, stacktrace, "errors were found at the given arguments") do
      {:ok, reason, details} -> %ArgumentError{message: reason <> details}
      :error -> %ArgumentError{}
    end
  end

  def normalize({:badarg, arg}, _), do: %ArgumentError{message: "argument error: #{inspect(arg)}"}
  def normalize(:badarith, _), do: %ArithmeticError{}

  def normalize(:system_limit, stacktrace) do
    case error_info(:system_limit, stacktrace, "a system limit has been reached due to errors at the given arguments") do
      {:ok, reason, details} -> %SystemLimitError{message: reason <> details}
      :error -> %SystemLimitError{}
    end
  end

  def normalize(:cond_clause, _), do: %CondClauseError{}
  def normalize({:badarity, {fun, args}}, _), do: %BadArityError{function: fun, args: args}
  def normalize({:badfun, term}, _), do: %BadFunctionError{term: term}
  def normalize({:badstruct, struct, term}, _), do: %BadStructError{struct: struct, term: term}
  def normalize({:badmatch, term}, _), do: %MatchError{term: term}
  def normalize({:badmap, term}, _), do: %BadMapError{term: term}
  def normalize({:badbool, op, term}, _), do: %BadBooleanError{operator: op, term: term}

  def normalize({:badkey, key}, stacktrace) do
    %KeyError{key: key, term: badkey_term(stacktrace)}
  end

  def normalize({:badkey, key, map}, _) when is_map(map), do: %KeyError{key: key, term: map}

  def normalize({:badkey, key, term}, _) do
    %KeyError{
      key: key,
      term: term,
      message:
        "key #{inspect(key)} not found in: #{inspect(term)}\n\nIf you are using the dot syntax, such as map.field, " <>
          "make sure the left-hand side of the dot is a map"
    }
  end

  def normalize({:case_clause, term}, _), do: %CaseClauseError{term: term}
  def normalize({:with_clause, term}, _), do: %WithClauseError{term: term}
  def normalize({:else_clause, term}, _), do: %WithClauseError{term: term}
  def normalize({:try_clause, term}, _), do: %TryClauseError{term: term}

  def normalize(:undef, stacktrace) do
    {module, function, arity} = from_stacktrace(stacktrace)
    %UndefinedFunctionError{module: module, function: function, arity: arity}
  end

  def normalize(:function_clause, stacktrace) do
    case from_stacktrace(stacktrace) do
      {module, function, arity} when is_atom(function) and is_integer(arity) ->
        # the code of a macro has one argument more, the caller's environment
        case Atom.to_string(function) do
          "MACRO-" <> name -> %FunctionClauseError{module: module, function: String.to_atom(name), arity: arity - 1}
          _ -> %FunctionClauseError{module: module, function: function, arity: arity}
        end

      {module, function, arity} ->
        %FunctionClauseError{module: module, function: function, arity: arity}
    end
  end

  def normalize(other, stacktrace) do
    case error_info(other, stacktrace, "") do
      {:ok, _reason, details} -> %ErlangError{original: other, reason: details}
      :error -> %ErlangError{original: other}
    end
  end

  defp badkey_term([{:maps, :get, [_, map], _} | _]), do: map
  defp badkey_term([{:maps, :update, [_, _, map], _} | _]), do: map
  defp badkey_term([{:maps, :take, [_, map], _} | _]), do: map
  defp badkey_term([{:erlang, :map_get, [_, map], _} | _]), do: map
  defp badkey_term([{Map, :get_and_update!, [map, _, _], _} | _]), do: map
  defp badkey_term([{Map, :update!, [map, _, _], _} | _]), do: map
  defp badkey_term(_), do: nil

  defp from_stacktrace([{module, function, args, _} | _]) when is_list(args), do: {module, function, length(args)}
  defp from_stacktrace([{module, function, arity, _} | _]), do: {module, function, arity}
  defp from_stacktrace(_), do: {nil, nil, nil}

  defp error_info(reason, [{module, _, args, opts} | _] = stacktrace, default) when is_list(args) do
    formatter =
      case opts[:error_info] do
        %{module: formatter} -> formatter
        nil -> if module == :erlang, do: :erl_erts_errors
        _ -> module
      end

    function =
      case opts[:error_info] do
        %{function: function} -> function
        _ -> :format_error
      end

    if formatter && function_exported?(formatter, function, 2) do
      try do
        apply(formatter, function, [reason, stacktrace])
      rescue
        _ -> :error
      else
        map when is_map(map) -> format_info(map, length(args), default)
        _ -> :error
      end
    else
      :error
    end
  end

  # a construct of the language that explains itself: there are no arguments
  defp error_info(reason, [{_, _, _, opts} | _] = stacktrace, _default) do
    case opts[:error_info] do
      %{module: formatter, function: function} ->
        %{general: general, reason: what} = apply(formatter, function, [reason, stacktrace])
        {:ok, what, ": " <> general}

      _ ->
        :error
    end
  end

  defp error_info(_reason, _stacktrace, _default), do: :error

  defp format_info(map, arity, default) do
    details =
      for n <- 1..arity//1, Map.has_key?(map, n) do
        "  * #{ordinal(n)} argument: #{map[n]}\n"
      end

    cond do
      details != [] -> {:ok, Map.get(map, :reason, default), ":\n\n" <> IO.iodata_to_binary(details)}
      map[:general] -> {:ok, Map.get(map, :reason, default), ": #{map[:general]}"}
      true -> :error
    end
  end

  defp ordinal(1), do: "1st"
  defp ordinal(2), do: "2nd"
  defp ordinal(3), do: "3rd"
  defp ordinal(n), do: "#{n}th"
end
