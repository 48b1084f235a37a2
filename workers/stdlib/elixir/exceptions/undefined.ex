# In: fields. Out: exceptions of one family: a function that is not there, with what is there under a similar name.
# Wording and blame hints as Elixir 1.18 prints them.

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
      exception.function != nil and match?({_, true}, describe(exception)) -> ""
      exception.module == nil -> ""
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
        function == nil -> if(module == nil, do: "", else: alias_hint(module))
        module == nil and arity == 0 -> @nil_hint
        module == nil -> ""
        removed(module, function, arity) != nil -> ", " <> removed(module, function, arity)
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

      removed(module, function, arity) != nil ->
        {"function #{mfa} is undefined or private", true}

      reason == :"function not available" ->
        {"function #{mfa} is undefined (function not available)", false}

      reason == :"module could not be loaded" ->
        {"function #{mfa} is undefined (module #{inspect(module)} is not available)", false}

      reason == :"function not exported" or loaded?(module) ->
        {"function #{mfa} is undefined or private", true}

      true ->
        {"function #{mfa} is undefined (module #{inspect(module)} is not available)", false}
    end
  end

  # what earlier releases of OTP had, and what is there instead
  defp removed(:erlang, :hash, 2), do: "use erlang:phash2/2 instead"
  defp removed(:erlang, :get_stacktrace, 0), do: "use the new try/catch syntax for retrieving the stack backtrace"
  defp removed(:http_uri, _, _), do: "use uri_string functions instead"
  defp removed(:ssl, :connection_info, 1), do: "use ssl:connection_information/[1,2] instead"
  defp removed(:filename, :safe_relative_path, 1), do: "use filelib:safe_relative_path/2 instead"
  defp removed(_, _, _), do: nil

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

  # modules that differ in case only, or that end in this name
  defp missing_hint(module, function, arity) do
    case Atom.to_string(module) do
      "Elixir." <> name ->
        similar =
          for {candidate, _} <- :code.all_loaded(),
              candidate != module,
              similar_name?(Atom.to_string(candidate), name),
              function_exported?(candidate, function, arity),
              do: candidate

        if similar == [], do: alias_hint(module), else: suggest_modules(similar, function, arity)

      _ ->
        ""
    end
  end

  defp similar_name?("Elixir." <> candidate, name) do
    String.ends_with?(candidate, "." <> name) or String.downcase(candidate) == String.downcase(name)
  end

  defp similar_name?(_, _), do: false

  defp suggest_modules(modules, function, arity) do
    ". Did you mean:\n\n" <>
      Enum.map_join(Enum.take(Enum.sort(modules), 5), "", &"      * #{Exception.format_mfa(&1, function, arity)}\n")
  end

  defp loaded_hint(module, function, arity) do
    cond do
      macro_exported?(module, function, arity) ->
        ". However, there is a macro with the same name and arity. " <>
          "Be sure to require #{inspect(module)} if you intend to invoke this macro"

      behaviour = expecting_behaviour(module, function, arity) ->
        ", but the behaviour #{inspect(behaviour)} expects it to be present" <> did_you_mean(module, function)

      true ->
        did_you_mean(module, function)
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
      Enum.sort(module.module_info(:exports))
    end
  end

  defp deprecated(module) do
    if function_exported?(module, :__info__, 1), do: Enum.map(module.__info__(:deprecated), &elem(&1, 0)), else: []
  end

  defp did_you_mean(module, function) do
    exports = exports(module)

    case for {^function, arity} <- exports, do: {function, arity} do
      [] -> suggest(similar(exports -- deprecated(module), function))
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

    nearest = candidates |> Enum.sort_by(&elem(&1, 0), :desc) |> Enum.take(5)
    for {_, name, arity} <- Enum.sort_by(nearest, &elem(&1, 1)), do: {name, arity}
  end

  defp suggest([]), do: ""

  defp suggest(found) do
    ". Did you mean:\n\n" <>
      Enum.map_join(found, "", fn {name, arity} ->
        "      * #{Macro.inspect_atom(:remote_call, name)}/#{arity}\n"
      end)
  end
end
