# In: paths such as `map.a[:b]`, quoted. Out: what get_in/1, put_in/2, update_in/2, get_and_update_in/2 and pop_in/1 expand to.
# Specification: the documentation of Kernel, Elixir 1.18.

defmodule Kernel.NestedAccess do
  @moduledoc false

  @doc "Reads at the path; nil stops the walk."
  def get(path) do
    {head, steps} = unnest(path, [], "get_in/1")
    nest_get(head, steps)
  end

  @doc "Puts a quoted value at the path."
  def put(path, value) do
    {head, steps} = unnest(path, [], "put_in/2")

    if fields?(steps) do
      nest_fields(head, steps, quote(context: Kernel, do: fn _ -> unquote(value) end))
    else
      second(nest_get_and_update(head, steps, quote(context: Kernel, do: fn _ -> {nil, unquote(value)} end)))
    end
  end

  @doc "Updates what is at the path by a quoted function."
  def update(path, fun) do
    {head, steps} = unnest(path, [], "update_in/2")

    if fields?(steps) do
      nest_fields(head, steps, fun)
    else
      second(nest_get_and_update(head, steps, quote(context: Kernel, do: fn x -> {nil, unquote(fun).(x)} end)))
    end
  end

  @doc "As `update/2`; the function answers what is got as well."
  def get_and_update(path, fun) do
    {head, steps} = unnest(path, [], "get_and_update_in/2")
    nest_get_and_update(head, steps, fun)
  end

  @doc "Removes what is at the path, whose last step must be one of brackets."
  def pop(path) do
    {head, steps} = unnest(path, [], "pop_in/1")

    case :lists.last(steps) do
      {:map, key} ->
        refuse(
          "cannot use pop_in when the last segment is a field. If you are using maps, use the bracket syntax to remove " <>
            inspect(key)
        )

      {:access, _} ->
        nest_pop(:map, head, steps)
    end
  end

  defp fields?(steps), do: :lists.all(fn {kind, _} -> kind == :map end, steps)

  defp second(quoted), do: quote(context: Kernel, do: :erlang.element(2, unquote(quoted)))

  # The steps from the innermost: what is got of one is what the next gets from.
  defp nest_get(value, []), do: value

  defp nest_get(value, [{:access, key} | rest]) do
    nest_get(quote(context: Kernel, do: Access.get(unquote(value), unquote(key))), rest)
  end

  defp nest_get(value, [{:map, key} | rest]) do
    quote context: Kernel, generated: true do
      case unquote(value) do
        %{unquote(key) => unquote(variable())} -> unquote(nest_get(variable(), rest))
        nil -> nil
        unquote(variable()) -> :erlang.error({:badkey, unquote(key), unquote(variable())})
      end
    end
  end

  # what nil stands for depends on what it was in: a map of fields keeps it
  defp nest_pop(outer, value, [{:access, key}]) do
    nothing = if outer == :map, do: {nil, nil}, else: :pop

    quote context: Kernel, generated: true do
      case unquote(value) do
        nil -> unquote(nothing)
        h -> Access.pop(h, unquote(key))
      end
    end
  end

  defp nest_pop(_outer, value, [{:map, key} | rest]) do
    quote context: Kernel do
      Map.get_and_update!(unquote(value), unquote(key), fn unquote(variable()) -> unquote(nest_pop(:map, variable(), rest)) end)
    end
  end

  defp nest_pop(_outer, value, [{:access, key} | rest]) do
    quote context: Kernel do
      Access.get_and_update(unquote(value), unquote(key), fn unquote(variable()) ->
        unquote(nest_pop(:access, variable(), rest))
      end)
    end
  end

  defp nest_fields(value, [{:map, key} | rest], fun) do
    quote context: Kernel, do: Map.update!(unquote(value), unquote(key), unquote(inner(rest, fun, &nest_fields/3)))
  end

  defp nest_get_and_update(value, [{:map, key} | rest], fun) do
    quote context: Kernel do
      Map.get_and_update!(unquote(value), unquote(key), unquote(inner(rest, fun, &nest_get_and_update/3)))
    end
  end

  defp nest_get_and_update(value, [{:access, key} | rest], fun) do
    quote context: Kernel do
      Access.get_and_update(unquote(value), unquote(key), unquote(inner(rest, fun, &nest_get_and_update/3)))
    end
  end

  # The function for what a step leads to: the given one at the end of the path.
  defp inner([], fun, _nest), do: fun

  defp inner(steps, fun, nest) do
    quote context: Kernel, do: fn unquote(variable()) -> unquote(nest.(variable(), steps, fun)) end
  end

  defp variable, do: quote(context: Kernel, do: x)

  defp unnest({{:., _, [Access, :get]}, _, [expr, key]}, steps, kind), do: unnest(expr, [{:access, key} | steps], kind)

  defp unnest({{:., _, [expr, key]}, _, []}, steps, kind)
       when is_tuple(expr) and elem(expr, 0) != :__aliases__ and elem(expr, 0) != :__MODULE__ do
    unnest(expr, [{:map, key} | steps], kind)
  end

  defp unnest(other, [], kind) do
    refuse("expected expression given to #{kind} to access at least one element, got: #{Macro.to_string(other)}")
  end

  defp unnest({_, _, args} = head, steps, kind) when is_list(args) do
    if names_a_call?(head) do
      {head, steps}
    else
      refuse(
        "expression given to #{kind} must start with a variable, local or remote call and be followed by an element access, " <>
          "got: " <> Macro.to_string(head)
      )
    end
  end

  defp unnest(head, steps, _kind), do: {head, steps}

  # a local call, or one of a module that is named
  defp names_a_call?({{:., _, [{form, _, _}, _]}, _, _}), do: form == :__aliases__ or form == :__MODULE__
  defp names_a_call?({{:., _, [module, _]}, _, _}), do: is_atom(module)
  defp names_a_call?({{:., _, [_]}, _, _}), do: false
  defp names_a_call?(_call), do: true

  defp refuse(message), do: :erlang.error(ArgumentError.exception(message))
end
