# In: any term. Out: the document that prints it as Elixir source (or as #Name<...>).
# Specification: documentation of Inspect, output of Elixir 1.18.

defprotocol Inspect do
  @moduledoc "How terms are written by inspect/2."
  @fallback_to_any true

  @doc "A document of the term."
  @spec inspect(t, Inspect.Opts.t()) :: Inspect.Algebra.t()
  def inspect(term, opts)
end

defimpl Inspect, for: Any do
  import Inspect.Algebra

  defmacro __deriving__(module, struct, options) do
    struct =
      case struct do
        {:%{}, _, pairs} -> pairs
        map when is_map(map) -> Map.to_list(map)
      end

    fields = List.delete(List.delete(Keyword.keys(struct), :__exception__), :__struct__) |> ordered(module)
    only = Keyword.get(options, :only, fields)
    except = Keyword.get(options, :except, [])
    optional = Keyword.get(options, :optional, [])
    :ok = validate(:only, only, fields, module)
    :ok = validate(:except, except, fields, module)
    :ok = validate(:optional, optional, fields, module)
    filtered = fields |> Enum.filter(&(&1 in only)) |> Enum.reject(&(&1 in except))
    inspect_module = if filtered == fields, do: Inspect.Map, else: Inspect.Any

    optional_checks =
      for field <- optional, do: {field, Keyword.get(struct, field)}

    quote do
      defimpl Inspect, for: unquote(module) do
        def inspect(struct, opts) do
          infos =
            for field <- unquote(filtered),
                not Inspect.Any.__default__(unquote(Macro.escape(optional_checks)), field, struct),
                do: %{field: field}

          name = Macro.inspect_atom(:literal, unquote(module))
          unquote(inspect_module).inspect_as_struct(struct, name, infos, opts)
        end
      end
    end
  end

  defp ordered(fields, module) do
    case Module.open?(module) && Module.get_attribute(module, :__struct_keys__) do
      keys when is_list(keys) -> Enum.filter(keys, &(&1 in fields))
      _ -> fields
    end
  end

  defp validate(option, values, fields, module) do
    case values -- fields do
      [] ->
        :ok

      missing ->
        raise ArgumentError,
              "unknown fields #{Kernel.inspect(missing)} in #{Kernel.inspect(option)} when deriving the Inspect protocol for #{Kernel.inspect(module)}"
    end
  end

  @doc false
  def __default__(optional, field, struct) do
    case List.keyfind(optional, field, 0) do
      {^field, default} -> Map.get(struct, field) == default
      nil -> false
    end
  end

  def inspect(%module{} = struct, opts) do
    try do
      {module.__struct__(), module.__info__(:struct)}
    rescue
      _ -> Inspect.Map.inspect_as_map(struct, opts)
    else
      {template, infos} ->
        if :lists.sort(Map.keys(template)) == :lists.sort(Map.keys(struct)) do
          infos =
            for %{field: field} = info <- infos,
                field not in [:__struct__, :__exception__],
                do: info

          Inspect.Map.inspect_as_struct(struct, Macro.inspect_atom(:literal, module), infos, opts)
        else
          Inspect.Map.inspect_as_map(struct, opts)
        end
    end
  end

  @doc false
  def inspect_as_struct(map, name, infos, opts) do
    open = color_doc("#" <> name <> "<", :map, opts)
    sep = color_doc(",", :map, opts)
    close = color_doc(">", :map, opts)

    fun = fn
      %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts)
      :..., _opts -> "..."
    end

    container_doc(open, infos ++ [:...], close, opts, fun, separator: sep, break: :strict)
  end
end

defimpl Inspect, for: Macro.Env do
  # not what only the compiler knows
  @shown [:aliases, :context, :context_modules, :file, :function, :functions, :lexical_tracker, :line, :macro_aliases, :macros] ++
           [:module, :requires]

  def inspect(env, opts), do: Inspect.Any.inspect_as_struct(env, "Macro.Env", Enum.map(@shown, &%{field: &1}), opts)
end

defimpl Inspect, for: Inspect.Error do
  def inspect(%{exception_module: module, exception_message: message, stacktrace: stacktrace, inspected_struct: struct}, _opts) do
    trace = Exception.format_stacktrace(stacktrace)

    "#Inspect.Error<\n  got #{Macro.inspect_atom(:literal, module)} with message:\n\n      \"\"\"\n" <>
      Inspect.Error.pad(message, 6) <>
      "\n      \"\"\"\n\n  while inspecting:\n\n" <>
      Inspect.Error.pad(struct, 6) <>
      "\n\n  Stacktrace:\n\n" <> trace <> "\n>"
  end
end
