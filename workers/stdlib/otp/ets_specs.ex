# Match specifications from functions.
# In: a function that keeps its quoted form (it was evaluated). Out: clauses of {head, guards, body}.
defmodule :nodebook_ms do
  @moduledoc false

  @doc "The match specification of a function of one argument: of tuples for `:ets`, of lists of arguments for `:dbg`."
  def from_fun(fun, dialect \\ :ets) do
    case :nodebook_quoted.of(fun) do
      {:fn, _, clauses} when is_list(clauses) ->
        try do
          for clause <- clauses, do: clause(dialect, clause)
        catch
          {:refused, text} ->
            :io.format(~c"Error: ~ts~n", [text])
            {:error, :transform_error}
        end

      _ ->
        :erlang.exit(
          {:badarg,
           {dialect, :fun2ms,
            [:function, :called, :with, :real, :fun, :should, :be, :transformed, :with, :parse_transform, :or, :called, :with, :a, :fun, :generated, :in, :the, :shell]}}
        )
    end
  end

  defp clause(dialect, {:->, _, [[arg], body]}) do
    {arg, guards} =
      case arg do
        {:when, _, [arg, guard]} -> {arg, guards(guard)}
        _ -> {arg, []}
      end

    make(dialect, arg, guards, body)
  end

  defp clause(dialect, _), do: refused(dialect)

  defp guards({:when, _, [a, b]}), do: guards(a) ++ guards(b)
  defp guards(guard), do: [guard]

  defp make(dialect, arg, guards, body) do
    {head, vars, whole} = head(dialect, arg)
    env = {vars, whole}
    tests = for guard <- guards, part <- conjuncts(guard), do: value(part, env)
    {head, tests, body(body, env)}
  end

  defp conjuncts(guard), do: [guard]

  defp body({:__block__, _, exprs}, env), do: for(expr <- exprs, do: value(expr, env))
  defp body(expr, env), do: [value(expr, env)]

  # -- heads -----------------------------------------------------------------

  defp head(_dialect, {name, meta, ctx}) when is_atom(name) and is_atom(ctx) and is_list(meta) do
    if underscore?(name), do: {:_, %{}, nil}, else: {:"$1", %{key(name, meta, ctx) => :"$1"}, nil}
  end

  defp head(_dialect, {:=, _, [{name, meta, ctx}, pattern]}) when is_atom(ctx), do: whole(pattern, key(name, meta, ctx))
  defp head(_dialect, {:=, _, [pattern, {name, meta, ctx}]}) when is_atom(ctx), do: whole(pattern, key(name, meta, ctx))
  defp head(:ets, {:{}, _, _} = tuple), do: plain(tuple)
  defp head(:ets, {_, _} = tuple), do: plain(tuple)
  defp head(:dbg, list) when is_list(list), do: plain(list)
  defp head(dialect, _), do: refused(dialect)

  defp refused(:ets), do: throw({:refused, "ets:fun2ms requires fun with single variable or tuple parameter"})
  defp refused(:dbg), do: throw({:refused, "dbg:fun2ms requires fun with single variable or list parameter"})

  defp plain(pattern) do
    {head, vars} = pattern(pattern, %{})
    {head, vars, nil}
  end

  defp whole(pattern, key) do
    {head, vars} = pattern(pattern, %{})
    {head, vars, key}
  end

  defp pattern({name, meta, ctx}, vars) when is_atom(name) and is_atom(ctx) and is_list(meta) do
    key = key(name, meta, ctx)

    cond do
      underscore?(name) ->
        {:_, vars}

      is_map_key(vars, key) ->
        {vars[key], vars}

      true ->
        var = :erlang.binary_to_atom("$" <> Integer.to_string(map_size(vars) + 1))
        {var, Map.put(vars, key, var)}
    end
  end

  defp pattern({:{}, _, items}, vars) do
    {items, vars} = patterns(items, vars)
    {List.to_tuple(items), vars}
  end

  defp pattern({a, b}, vars) do
    {[a, b], vars} = patterns([a, b], vars)
    {{a, b}, vars}
  end

  defp pattern([{:|, _, [h, t]}], vars) do
    {[h, t], vars} = patterns([h, t], vars)
    {[h | t], vars}
  end

  defp pattern([h | t], vars) do
    {h, vars} = pattern(h, vars)
    {t, vars} = pattern(t, vars)
    {[h | t], vars}
  end

  defp pattern({:%{}, _, pairs}, vars) do
    Enum.reduce(pairs, {%{}, vars}, fn {k, v}, {map, vars} ->
      {v, vars} = pattern(v, vars)
      {Map.put(map, k, v), vars}
    end)
  end

  defp pattern(literal, vars) when not is_tuple(literal), do: {literal, vars}
  defp pattern(_, _), do: throw({:refused, "the language element in a match specification head is not allowed"})

  defp patterns(items, vars), do: Enum.map_reduce(items, vars, &pattern/2)

  defp key(name, meta, ctx), do: {name, Keyword.get(meta, :counter, ctx)}
  defp underscore?(name), do: :binary.first(Atom.to_string(name)) == ?_

  # -- guards and bodies -----------------------------------------------------

  defp value({name, meta, ctx}, {vars, whole}) when is_atom(name) and is_atom(ctx) and is_list(meta) do
    key = key(name, meta, ctx)

    cond do
      key == whole -> :"$_"
      is_map_key(vars, key) -> vars[key]
      true -> throw({:refused, "variable #{name} is unbound"})
    end
  end

  defp value({:{}, _, items}, env), do: {List.to_tuple(Enum.map(items, &value(&1, env)))}
  defp value({a, b}, env), do: {{value(a, env), value(b, env)}}
  defp value([{:|, _, [h, t]}], env), do: [value(h, env) | value(t, env)]
  defp value([h | t], env), do: [value(h, env) | value(t, env)]
  defp value({:%{}, _, pairs}, env), do: Map.new(pairs, fn {k, v} -> {value(k, env), value(v, env)} end)

  defp value({{:., _, [:erlang, fun]}, _, args}, env) when is_atom(fun), do: List.to_tuple([fun | Enum.map(args, &value(&1, env))])
  defp value({{:., _, [mod, fun]}, _, _}, _) when is_atom(mod), do: throw({:refused, "illegal call to remote function #{inspect(mod)}.#{fun}"})
  defp value({:__block__, _, [expr]}, env), do: value(expr, env)
  defp value(literal, _env) when not is_tuple(literal), do: literal
  defp value(_, _), do: throw({:refused, "illegal language element in fun2ms"})
end
