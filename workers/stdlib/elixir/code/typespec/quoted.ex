# Types quoted. In: types and specs in Erlang's abstract format. Out: quoted expressions as Elixir writes them.
defmodule Code.Typespec.Quoted do
  @moduledoc false

  @doc "The definition of a type: `name(variables) :: type`."
  def type({name, type, args}), do: {:"::", [], [{name, [], Enum.map(args, &quoted/1)}, quoted(type)]}

  @doc "A spec of a function of that name."
  def function(name, {:type, line, :fun, [{:type, _, :product, args}, result]} = fun) do
    meta = meta(line)
    body = {:"::", meta, [{name, meta, Enum.map(args, &quoted/1)}, quoted(result)]}
    guarded(body, [], variables(fun), meta)
  end

  def function(name, {:type, line, :fun, []}), do: {:"::", meta(line), [{name, meta(line), []}, {:term, meta(line), []}]}

  def function(name, {:type, line, :bounded_fun, [{:type, _, :fun, [{:type, _, :product, args}, result]} = fun, constraints]}) do
    meta = meta(line)
    guards = for {:type, _, :constraint, [{:atom, _, :is_subtype}, [{:var, _, var}, type]]} <- constraints, do: {variable(var), quoted(type)}
    body = {:"::", meta, [{name, meta, Enum.map(args, &quoted/1)}, quoted(result)]}
    guarded(body, guards, variables(fun), meta)
  end

  defp meta({line, column}), do: [line: line, column: column]
  defp meta(line), do: [line: line]

  # variables of which nothing is said
  defp guarded(body, guards, variables, meta) do
    free = for var <- Enum.uniq(variables), not Keyword.has_key?(guards, var), do: {var, {:var, meta, nil}}
    if guards ++ free == [], do: body, else: {:when, meta, [body, guards ++ free]}
  end

  # those in the types of the language alone: not what other types are given, nor what has a name
  defp variables({:var, _, name}), do: [variable(name)]
  defp variables({kind, _, types}) when kind in [:type, :paren_type], do: variables(types)
  defp variables({:type, _, _, types}), do: variables(types)
  defp variables(types) when is_list(types), do: Enum.flat_map(types, &variables/1)
  defp variables(_type), do: []

  # Erlang's variables begin with capital letters
  defp variable(name), do: name |> Atom.to_string() |> String.replace(~r/^_?[A-Z]/, &String.downcase/1) |> String.to_atom()

  # ---- types

  defp quoted({:user_type, line, name, args}), do: {name, meta(line), Enum.map(args, &quoted/1)}
  defp quoted({:type, line, name, :any}), do: {name, meta(line), []}
  defp quoted({:type, line, :tuple, items}), do: {:{}, meta(line), Enum.map(items, &quoted/1)}
  defp quoted({:type, _, :list, [{:type, _, :union, types} = union]}), do: keywords(types) || [quoted(union)]
  defp quoted({:type, _, :list, [type]}), do: [quoted(type)]
  defp quoted({:type, line, :nonempty_list, []}), do: [{:..., meta(line), nil}]
  defp quoted({:type, line, :nonempty_list, [type]}), do: [quoted(type), {:..., meta(line), nil}]
  defp quoted({:type, _, nil, []}), do: []
  defp quoted({:type, line, :map, fields}), do: map(fields, meta(line))
  defp quoted({:type, line, :binary, [size, unit]}), do: {:<<>>, meta(line), bits(size, unit, meta(line))}
  defp quoted({:type, _, :union, types}), do: types |> Enum.map(&quoted/1) |> Enum.reverse() |> Enum.reduce(&{:|, [], [&1, &2]})
  defp quoted({:type, line, :fun, [{:type, _, :product, args}, result]}), do: [{:->, meta(line), [Enum.map(args, &quoted/1), quoted(result)]}]
  defp quoted({:type, line, :fun, [{:type, _, :any}, result]}), do: [{:->, meta(line), [[{:..., meta(line), nil}], quoted(result)]}]
  defp quoted({:type, line, :fun, []}), do: {:fun, meta(line), []}
  defp quoted({:type, line, :range, [first, last]}), do: {:.., meta(line), [quoted(first), quoted(last)]}
  defp quoted({:type, line, name, args}), do: {name, meta(line), Enum.map(args, &quoted/1)}
  defp quoted({:var, line, :_}), do: {:_, meta(line), nil}
  defp quoted({:var, line, name}), do: {variable(name), meta(line), nil}
  defp quoted({:op, line, op, arg}), do: {op, meta(line), [quoted(arg)]}
  defp quoted({:op, line, :*, left, right}), do: {:*, meta(line), [quoted(left), quoted(right)]}
  defp quoted({:op, _, _, _, _} = sum), do: sum
  defp quoted({:remote_type, line, [{:atom, _, :elixir}, {:atom, _, name}, args]}), do: {name, meta(line), Enum.map(args, &quoted/1)}
  defp quoted({:remote_type, line, [module, name, args]}), do: {{:., meta(line), [quoted(module), quoted(name)]}, meta(line), Enum.map(args, &quoted/1)}
  defp quoted({:ann_type, line, [var, type]}), do: {:"::", meta(line), [quoted(var), quoted(type)]}
  defp quoted({:paren_type, _, [type]}), do: quoted(type)
  defp quoted({kind, _, literal}) when kind in [:atom, :integer, :char, :float], do: literal

  # a list of pairs whose keys are atoms
  defp keywords(types) do
    if Enum.all?(types, &match?({:type, _, :tuple, [{:atom, _, _}, _]}, &1)),
      do: for({:type, _, :tuple, [{:atom, _, key}, type]} <- types, do: {key, quoted(type)})
  end

  defp map(fields, meta) do
    case Enum.split_with(fields, &match?({:type, _, :map_field_exact, [{:atom, _, :__struct__}, {:atom, _, _}]}, &1)) do
      {[{:type, _, _, [_, {:atom, _, module}]}], others} ->
        pairs = for {:type, _, :map_field_exact, [{:atom, _, key}, type]} <- others, do: {key, quoted(type)}
        {:%, meta, [module, {:%{}, meta, pairs}]}

      _ ->
        {:%{}, meta, Enum.map(fields, &field/1)}
    end
  end

  defp field({:type, _, :map_field_exact, [{:atom, _, key}, type]}), do: {key, quoted(type)}
  defp field({:type, line, :map_field_exact, [key, type]}), do: {{:required, meta(line), [quoted(key)]}, quoted(type)}
  defp field({:type, line, :map_field_assoc, [key, type]}), do: {{:optional, meta(line), [quoted(key)]}, quoted(type)}

  # ---- sizes of binaries

  defp bits({:integer, _, 0}, {:integer, _, unit}, meta) when unit > 0, do: [unit(unit, meta)]
  defp bits(size, {:integer, _, 0}, meta), do: [{:"::", meta, [{:_, meta, nil}, quoted(size)]}]
  defp bits(size, {:integer, _, unit}, meta), do: [{:"::", meta, [{:_, meta, nil}, quoted(size)]}, unit(unit, meta)]
  defp unit(unit, meta), do: {:"::", meta, [{:_, meta, nil}, {:*, meta, [{:_, meta, nil}, unit]}]}
end
