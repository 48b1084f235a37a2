# In: nothing. Out: the exception modules that come with Elixir (one file: each is a few lines).
# Wording and blame hints as Elixir 1.18 prints them.


defmodule RuntimeError do
  @moduledoc "A runtime error with a message."
  defexception message: "runtime error"
end

defmodule ArgumentError do
  @moduledoc "An argument that does not fit."
  defexception message: "argument error"

  @impl true
  def blame(
        exception,
        [{:erlang, :apply, [module, function, args], _} | stacktrace]
      ) do
    message =
      cond do
        not proper_list?(args) ->
          "you attempted to apply a function named #{inspect(function)} on module #{inspect(module)} with arguments #{inspect(args)}. " <>
            "Arguments (the third argument of apply) must always be a proper list"

        not is_atom(module) and (is_atom(function) and args == []) ->
          "you attempted to apply a function named #{inspect(function)} on #{inspect(module)}. " <>
            "If you are using Kernel.apply/3, make sure the module is an atom. If you are using the dot syntax, " <>
            "such as module.function(), make sure the left-hand side of the dot is an atom representing a module"

        not is_atom(module) ->
          "you attempted to apply a function on #{inspect(module)}. Modules (the first argument of apply) must always be an atom"

        true ->
          exception.message
      end

    {%{exception | message: message}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  defp proper_list?(list) when length(list) >= 0, do: true
  defp proper_list?(_), do: false
end

defmodule ArithmeticError do
  @moduledoc "Arithmetic on something that is not a number, or a division by zero."
  defexception message: "bad argument in arithmetic expression"

  @unary [:+, :-]
  @binary [:+, :-, :*, :/]
  @words [:div, :rem, :band, :bor, :bxor, :bsl, :bsr]

  @impl true
  def blame(%{message: message} = exception, [{:erlang, fun, args, _} | _] = stacktrace)
      when is_list(args) do
    message =
      message <>
        case {fun, args} do
          {op, [a]} when op in @unary ->
            ": #{op}(#{inspect(a)})"

          {op, [a, b]} when op in @binary ->
            ": #{inspect(a)} #{op} #{inspect(b)}"

          {word, [a, b]} when word in @words ->
            prefix = if word in [:div, :rem], do: "", else: "Bitwise."
            ": #{prefix}#{word}(#{inspect(a)}, #{inspect(b)})"

          {:bnot, [a]} ->
            ": Bitwise.bnot(#{inspect(a)})"

          _ ->
            ""
        end

    {%{exception | message: message}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}
end

defmodule SystemLimitError do
  @moduledoc "A limit of the system was reached."
  defexception message: "a system limit has been reached"
end

defmodule BadArityError do
  @moduledoc "A function was called with the wrong number of arguments."
  defexception [:function, :args]

  @impl true
  def message(exception) do
    fun = exception.function
    args = exception.args
    args_text = Enum.map_join(args, ", ", &inspect/1)
    {:arity, arity} = :erlang.fun_info(fun, :arity)

    count =
      case length(args) do
        0 -> "no arguments"
        1 -> "1 argument (#{args_text})"
        n -> "#{n} arguments (#{args_text})"
      end

    "#{inspect(fun)} with arity #{arity} called with #{count}"
  end
end

defmodule BadBooleanError do
  @moduledoc "The left side of a strict boolean operator was no boolean."
  defexception [:term, :operator]

  @impl true
  def message(exception) do
    "expected a boolean on left-side of \"#{exception.operator}\", got: #{inspect(exception.term)}"
  end
end

defmodule BadFunctionError do
  @moduledoc "A term that is no function was called."
  defexception [:term]

  @impl true
  def message(%{term: term}) when is_function(term) do
    info = :erlang.fun_info(term)

    if info[:type] == :local do
      "function #{inspect(term)} is invalid, likely because it points to an old version of the code"
    else
      "expected a function, got: #{inspect(term)}"
    end
  end

  def message(exception), do: "expected a function, got: #{inspect(exception.term)}"
end

defmodule BadMapError do
  @moduledoc "A map was expected."
  defexception [:term]
  @impl true
  def message(exception), do: "expected a map, got: #{inspect(exception.term)}"
end

defmodule BadStructError do
  @moduledoc "A struct of another name was expected."
  defexception [:struct, :term]

  @impl true
  def message(exception) do
    "expected a struct named #{inspect(exception.struct)}, got: #{inspect(exception.term)}"
  end
end

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

defmodule UndefinedFunctionError do
  @moduledoc "An undefined function was called."
  defexception [:module, :function, :arity, :reason, :message]

  @impl true
  def message(%{message: nil} = exception) do
    {message, _loaded?} = describe(exception)
    message <> finish(exception)
  end

  def message(%{message: message}), do: message

  defp finish(%{reason: reason} = exception) do
    cond do
      is_binary(reason) -> alias_hint(exception.module)
      match?({_, true}, describe(exception)) -> ""
      true -> alias_hint(exception.module)
    end
  end

  @nil_hint ". If you are using the dot syntax, such as module.function(), " <>
              "make sure the left-hand side of the dot is a module atom"

  @impl true
  def blame(exception, stacktrace) do
    {message, loaded?} = describe(exception)
    %{module: module, function: function, arity: arity} = exception

    hint =
      cond do
        function == nil -> ""
        module == nil and arity == 0 -> @nil_hint
        module == nil -> ""
        elsewhere?(exception) -> ""
        loaded? -> loaded_hint(module, function, arity)
        true -> missing_hint(module, function, arity)
      end

    {%{exception | message: message <> hint}, stacktrace}
  end

  defp describe(%{function: nil}), do: {"undefined function", true}

  defp describe(%{module: nil, function: function, arity: arity}) do
    {"function #{Exception.format_mfa(nil, function, arity)} is undefined", true}
  end

  defp describe(%{module: module, function: function, arity: arity, reason: reason} = exception) do
    mfa = Exception.format_mfa(module, function, arity)

    cond do
      is_binary(reason) ->
        {"function #{mfa} is undefined (#{reason})", false}

      elsewhere?(exception) ->
        {"not in Nodebook yet: " <> mfa, true}

      reason == :"module could not be loaded" ->
        {"function #{mfa} is undefined (module #{inspect(module)} is not available)", false}

      reason == :"function not exported" or loaded?(module) ->
        {"function #{mfa} is undefined or private", true}

      true ->
        {"function #{mfa} is undefined (module #{inspect(module)} is not available)", false}
    end
  end

  # real nodes have it, this one does not
  defp elsewhere?(%{module: module, function: function, arity: arity, reason: reason}) do
    not is_binary(reason) and is_integer(arity) and not function_exported?(module, function, arity) and
      not macro_exported?(module, function, arity) and :nodebook_elsewhere.has?(module, function, arity)
  end

  defp loaded?(module) do
    :erlang.module_loaded(module) or match?({:module, _}, :code.ensure_loaded(module))
  end

  defp alias_hint(module) do
    case Atom.to_string(module) do
      "Elixir." <> name ->
        if String.contains?(name, ".") do
          ""
        else
          ". Make sure the module name is correct and has been specified in full (or that an alias has been defined)"
        end

      _ ->
        ""
    end
  end

  defp missing_hint(module, function, arity) do
    wanted = String.downcase(Atom.to_string(module))

    similar =
      for {candidate, _} <- :code.all_loaded(),
          candidate != module,
          String.downcase(Atom.to_string(candidate)) == wanted,
          function_exported?(candidate, function, arity),
          do: candidate

    case Enum.sort(similar) do
      [] ->
        alias_hint(module)

      found ->
        ". Did you mean:\n\n" <>
          Enum.map_join(found, "", &"      * #{Exception.format_mfa(&1, function, arity)}\n")
    end
  end

  defp loaded_hint(module, function, arity) do
    cond do
      macro_exported?(module, function, arity) ->
        ". However, there is a macro with the same name and arity. " <>
          "Be sure to require #{inspect(module)} if you intend to invoke this macro"

      behaviour = expecting_behaviour(module, function, arity) ->
        ", but the behaviour #{inspect(behaviour)} expects it to be present"

      true ->
        did_you_mean(exports(module), function)
    end
  end

  defp expecting_behaviour(module, function, arity) do
    if function_exported?(module, :__info__, 1) do
      attributes = module.__info__(:attributes)

      Enum.find(Enum.flat_map(attributes, fn {:behaviour, list} -> list; _ -> [] end), fn behaviour ->
        function_exported?(behaviour, :behaviour_info, 1) and
          {function, arity} in behaviour.behaviour_info(:callbacks) and
          {function, arity} not in (behaviour.behaviour_info(:optional_callbacks) || [])
      end)
    end
  end

  defp exports(module) do
    if function_exported?(module, :__info__, 1) do
      module.__info__(:macros) ++ module.__info__(:functions)
    else
      []
    end
  end

  defp did_you_mean(exports, function) do
    case for {^function, arity} <- exports, do: {function, arity} do
      [] -> suggest(similar(exports, function))
      same_name -> suggest(Enum.sort(same_name))
    end
  end

  defp similar(exports, function) do
    wanted = Atom.to_string(function)

    candidates =
      for {name, arity} <- exports,
          distance = String.jaro_distance(wanted, Atom.to_string(name)),
          distance >= 0.77,
          do: {distance, name, arity}

    candidates |> Enum.sort(&closer?/2) |> Enum.take(5) |> Enum.map(fn {_, n, a} -> {n, a} end) |> Enum.sort()
  end

  defp suggest([]), do: ""

  defp suggest(found) do
    ". Did you mean:\n\n" <>
      Enum.map_join(found, "", fn {name, arity} ->
        "      * #{Macro.inspect_atom(:remote_call, name)}/#{arity}\n"
      end)
  end

  defp closer?({d1, n1, a1}, {d2, n2, a2}), do: d1 > d2 or (d1 == d2 and {n1, a1} <= {n2, a2})
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

  defp guard({op, _, [left, right]}, fun), do: guard(left, fun) <> " #{op} " <> guard(right, fun)
  defp guard(node, fun), do: fun.(node)

  defp indent(text), do: String.replace(text, "\n", "\n    ")
end

defmodule Kernel.TypespecError do
  @moduledoc "A type or a specification that cannot be."
  defexception [:file, :line, :description]

  @impl true
  def message(%{file: file, line: line, description: description}),
    do: Exception.format_file_line(file && Path.relative_to_cwd(file), line) <> " " <> description
end

defmodule KeyError do
  @moduledoc "A key was not found."
  defexception [:key, :term, :message]

  @impl true
  def message(%{message: nil} = exception), do: describe(exception.key, exception.term)
  def message(%{message: message}), do: message

  defp describe(key, nil), do: "key #{inspect(key)} not found"

  defp describe(key, term) when is_atom(term) and is_atom(key) do
    "key #{inspect(key)} not found in: #{inspect(term)} (if instead you want to invoke #{inspect(term)}.#{key}(), " <>
      "make sure to add parentheses after the function name)"
  end

  defp describe(key, term) do
    "key #{inspect(key)} not found in: #{inspect(term, pretty: true, limit: :infinity)}"
  end

  @impl true
  def blame(%{message: message} = exception, stacktrace) when is_binary(message) do
    {exception, stacktrace}
  end

  def blame(%{term: nil} = exception, stacktrace) do
    {%{exception | message: message(exception)}, stacktrace}
  end

  def blame(exception, stacktrace) do
    %{term: term, key: key} = exception
    {%{exception | message: message(exception) <> hint(key, keys(term))}, stacktrace}
  end

  defp keys(%{__struct__: _} = struct), do: Map.keys(struct) -- [:__struct__, :__exception__]
  defp keys(map) when is_map(map), do: Map.keys(map)
  defp keys(list) when is_list(list), do: if(Keyword.keyword?(list), do: Keyword.keys(list), else: [])
  defp keys(_), do: []

  defp hint(key, keys) when is_atom(key) do
    wanted = Atom.to_string(key)

    candidates =
      for candidate <- keys,
          is_atom(candidate),
          distance = String.jaro_distance(wanted, Atom.to_string(candidate)),
          distance >= 0.77,
          do: {distance, candidate}

    case candidates |> Enum.sort(&closer?/2) |> Enum.take(5) |> Enum.map(&elem(&1, 1)) |> Enum.uniq() |> Enum.sort() do
      [] -> ""
      found -> ". Did you mean:\n\n" <> Enum.map_join(found, "", &"      * #{inspect(&1)}\n")
    end
  end

  defp hint(_key, _keys), do: ""

  defp closer?({d1, k1}, {d2, k2}), do: d1 > d2 or (d1 == d2 and k1 <= k2)
end

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
  def normalize(:badarg, [{:erlang, :apply, [module, _function, _args], _} | _] = stacktrace) when not is_atom(module),
    do: %ArgumentError{} |> ArgumentError.blame(stacktrace) |> elem(0)

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

    general = if map[:general], do: "\n\n#{map[:general]}", else: ""

    cond do
      details != [] -> {:ok, Map.get(map, :reason, default), ":\n\n" <> IO.iodata_to_binary(details) <> general}
      general != "" -> {:ok, Map.get(map, :reason, default), ":" <> general}
      map[:reason] -> {:ok, map[:reason], ""}
      true -> :error
    end
  end

  defp ordinal(1), do: "1st"
  defp ordinal(2), do: "2nd"
  defp ordinal(3), do: "3rd"
  defp ordinal(n), do: "#{n}th"
end

defmodule Protocol.UndefinedError do
  @moduledoc "A protocol is not implemented for a term."
  defexception [:protocol, :value, description: ""]

  @impl true
  def message(%{protocol: protocol, value: value, description: description}) do
    text = inspect(value, pretty: true)

    "protocol #{inspect(protocol)} not implemented for type #{type(value)}" <>
      if(description in [nil, ""], do: "", else: ", " <> description) <>
      "\n\nGot value:\n\n    #{String.replace(text, "\n", "\n    ")}\n"
  end

  defp type(%{__struct__: struct}) when is_atom(struct), do: inspect(struct) <> " (a struct)"
  defp type(term) when is_tuple(term), do: "Tuple"
  defp type(term) when is_atom(term), do: "Atom"
  defp type(term) when is_list(term), do: "List"
  defp type(term) when is_map(term), do: "Map"
  defp type(term) when is_bitstring(term), do: "BitString"
  defp type(term) when is_integer(term), do: "Integer"
  defp type(term) when is_float(term), do: "Float"
  defp type(term) when is_function(term), do: "Function"
  defp type(term) when is_pid(term), do: "PID"
  defp type(term) when is_port(term), do: "Port"
  defp type(term) when is_reference(term), do: "Reference"
end

defmodule Enum.EmptyError do
  @moduledoc "A non-empty enumerable was expected."
  defexception message: "empty error"
end

defmodule Enum.OutOfBoundsError do
  @moduledoc "An index outside of an enumerable."
  defexception message: "out of bounds error"
end

defmodule UnicodeConversionError do
  @moduledoc "Characters that do not encode or decode."
  defexception [:encoded, :message]

  @impl true
  def exception(opts) do
    %UnicodeConversionError{
      encoded: Keyword.fetch!(opts, :encoded),
      message: "#{Keyword.fetch!(opts, :kind)} #{detail(Keyword.fetch!(opts, :rest))}"
    }
  end

  defp detail(rest) when is_binary(rest), do: "encoding starting at #{inspect(rest)}"
  defp detail([char | _]) when is_integer(char), do: "code point #{char}"
  defp detail([first | _]), do: detail(first)
  defp detail([]), do: "code point"
end

defmodule MissingApplicationsError do
  @moduledoc "Applications that are needed are missing."
  defexception apps: [], description: nil

  @impl true
  def message(%{description: description, apps: apps}) do
    deps = Enum.map_join(apps, ",\n", fn {app, version} -> "  {:#{app}, \"#{version}\"}" end)
    description = description || "missing applications found"

    description <>
      "\n\nTo address this, include these applications as your dependencies:\n\n" <> deps <> "\n"
  end
end

defmodule Code.LoadError do
  @moduledoc "A file could not be loaded."
  defexception [:file, :message, :reason]

  @impl true
  def message(%{message: message}) when is_binary(message), do: message
  def message(%{file: file, reason: reason}), do: "could not load #{file}. Reason: #{reason}"

  @impl true
  def exception(opts) do
    file = Keyword.fetch!(opts, :file)
    reason = Keyword.get(opts, :reason, :enoent)
    %Code.LoadError{file: file, reason: reason, message: "could not load #{file}. Reason: #{reason}"}
  end
end

defmodule CompileError do
  @moduledoc "Code that does not compile."
  defexception [:file, :line, description: "compile error"]

  @impl true
  def message(%{file: file, line: line, description: description}) do
    case Exception.format_file_line(file && Path.relative_to_cwd(file), line) do
      "" -> description
      formatted -> formatted <> " " <> description
    end
  end
end

defmodule SyntaxError do
  @moduledoc "Text that is not Elixir."
  defexception [:file, :line, :column, :snippet, description: "syntax error"]

  @impl true
  def message(exception) do
    Exception.__diagnostic__("invalid syntax found", exception)
  end
end

defmodule TokenMissingError do
  @moduledoc "Text that ends before the expression does."
  defexception [
    :file,
    :line,
    :column,
    :end_line,
    :end_column,
    :snippet,
    :opening_delimiter,
    :expected_delimiter,
    description: "expression is incomplete"
  ]

  @impl true
  def message(exception) do
    Exception.__diagnostic__("token missing", exception)
  end
end

defmodule MismatchedDelimiterError do
  @moduledoc "A delimiter closed by another one."
  defexception [
    :file,
    :line,
    :column,
    :end_line,
    :end_column,
    :opening_delimiter,
    :closing_delimiter,
    :expected_delimiter,
    :snippet,
    description: "unexpected token"
  ]

  @impl true
  def message(exception) do
    Exception.__diagnostic__("mismatched delimiter found", exception)
  end
end

defmodule Inspect.Error do
  @moduledoc "An implementation of Inspect raised."
  @enforce_keys [:exception_module, :exception_message, :stacktrace, :inspected_struct]
  defexception @enforce_keys

  @impl true
  def exception(arguments) when is_list(arguments) do
    exception = Keyword.fetch!(arguments, :exception)

    %Inspect.Error{
      exception_module: exception.__struct__,
      exception_message: exception |> Exception.message() |> String.trim_trailing("\n"),
      stacktrace: Keyword.fetch!(arguments, :stacktrace),
      inspected_struct: Keyword.fetch!(arguments, :inspected_struct)
    }
  end

  @impl true
  def message(%{exception_module: module, exception_message: message, inspected_struct: text}) do
    "got #{inspect(module)} with message:\n\n    \"\"\"\n#{pad(message, 4)}\n    \"\"\"\n\nwhile inspecting:\n\n#{pad(text, 4)}\n"
  end

  @doc false
  def pad(text, count) do
    padding = String.duplicate(" ", count)
    text |> String.split("\n") |> Enum.map_join("\n", fn "" -> ""; line -> padding <> line end)
  end
end
