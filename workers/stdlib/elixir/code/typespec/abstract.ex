# Types in Erlang's abstract format. In: types, specs and callbacks, quoted, with modules in place of aliases; the names of the
# module's own types. Out: terms as `{:type, line, name, arguments}`.
defmodule Code.Typespec.Abstract do
  @moduledoc false

  # what Elixir has beside Erlang's types
  @elixir [as_boolean: 1, charlist: 0, keyword: 0, keyword: 1, nonempty_charlist: 0, struct: 0]

  @builtin ~w|any arity atom binary bitstring bool boolean byte char dynamic field_type float fun function identifier integer iodata iolist list map
    maybe_improper_list mfa module neg_integer nil no_return node non_neg_integer none nonempty_binary nonempty_bitstring
    nonempty_improper_list nonempty_list nonempty_maybe_improper_list nonempty_string number pid port pos_integer record reference string
    term timeout tuple|a

  @doc "The name and arity of a type's definition."
  def sign({:"::", _, [{name, _, args}, _]}) when is_list(args), do: {name, length(args)}
  def sign({:"::", _, [{name, _, _}, _]}), do: {name, 0}

  @doc "Whether the language itself has a type of that name and arity."
  def builtin?({name, _arity} = sign), do: sign in @elixir or name in @builtin

  @doc "`{name, type, variables}` of a type's definition."
  def type({:"::", _, [{name, _, args}, type]}, local) do
    args = if is_list(args), do: args, else: []
    vars = for {var, _, _} <- args, do: var
    {name, abstract(type, {vars, local}), for({var, meta, _} <- args, do: {:var, place(meta), var})}
  end

  @doc "`{{name, arity}, spec}` of a spec or callback."
  def function(kind, {:when, _, [spec, guards]}, local) do
    scope = {Keyword.keys(guards), local}
    {sign, {:type, line, :fun, _} = fun} = clause(kind, spec, scope)
    constraints = for {var, type} <- guards, not var?(type), do: constraint(var, type, scope, line)
    {sign, if(constraints == [], do: fun, else: {:type, line, :bounded_fun, [fun, constraints]})}
  end

  def function(kind, spec, local), do: clause(kind, spec, {[], local})

  defp clause(kind, {:"::", _, [{name, meta, args}, result]}, scope) do
    line = place(meta)
    args = if is_list(args), do: Enum.map(args, &abstract(&1, scope)), else: []
    {sign, args} = named(kind, name, args, line)
    {sign, {:type, line, :fun, [{:type, line, :product, args}, abstract(result, scope)]}}
  end

  defp named(:macrocallback, name, args, line), do: {{:"MACRO-#{name}", length(args) + 1}, [{:type, line, :term, []} | args]}
  defp named(_kind, name, args, _line), do: {{name, length(args)}, args}

  defp var?({:var, _, context}) when is_atom(context), do: true
  defp var?({:var, _, []}), do: true
  defp var?(_type), do: false

  defp constraint(var, type, scope, line),
    do: {:type, line, :constraint, [{:atom, line, :is_subtype}, [{:var, line, var}, abstract(type, scope)]]}

  # ---- types

  defp abstract({:|, meta, [_, _]} = union, scope), do: {:type, place(meta), :union, union |> parts() |> Enum.map(&abstract(&1, scope))}
  defp abstract({:"::", meta, [{name, at, _}, type]}, scope), do: {:ann_type, place(meta), [{:var, place(at), name}, abstract(type, scope)]}
  defp abstract({:.., meta, [first, last]}, scope), do: {:type, place(meta), :range, [abstract(first, scope), abstract(last, scope)]}
  defp abstract({op, meta, [number]}, _scope) when op in [:+, :-] and is_integer(number), do: {:op, place(meta), op, {:integer, place(meta), number}}
  defp abstract({:op, _, _, _, _} = sum, _scope), do: sum
  defp abstract({:<<>>, meta, parts}, _scope), do: {:type, place(meta), :binary, bits(parts, place(meta))}
  defp abstract({:{}, meta, items}, scope), do: {:type, place(meta), :tuple, Enum.map(items, &abstract(&1, scope))}
  defp abstract({:%{}, meta, pairs}, scope), do: {:type, place(meta), :map, Enum.map(pairs, &field(&1, place(meta), scope))}
  defp abstract({:__block__, _, [type]}, scope), do: abstract(type, scope)

  defp abstract({:%, _, [module, {:%{}, meta, pairs}]}, scope) do
    line = place(meta)
    struct = {:type, line, :map_field_exact, [{:atom, 0, :__struct__}, {:atom, 0, module}]}
    {:type, line, :map, [struct | Enum.map(pairs, &field(&1, line, scope))]}
  end

  defp abstract({{:., meta, [module, name]}, _, args}, scope) when is_atom(module) and is_atom(name) do
    {:remote_type, place(meta), [{:atom, 0, module}, {:atom, 0, name}, Enum.map(args, &abstract(&1, scope))]}
  end

  defp abstract({:_, meta, nil}, _scope), do: {:var, place(meta), :_}
  defp abstract({name, meta, :erlang}, _scope), do: {:var, place(meta), name}

  defp abstract({name, meta, args}, {vars, local} = scope) when is_atom(name) do
    {line, variable?, args} = {place(meta), not is_list(args), if(is_list(args), do: args, else: [])}
    sign = {name, length(args)}

    cond do
      variable? and name in vars -> {:var, line, name}
      MapSet.member?(local, sign) -> {:user_type, line, name, Enum.map(args, &abstract(&1, scope))}
      sign in @elixir -> {:remote_type, 0, [{:atom, 0, :elixir}, {:atom, 0, name}, Enum.map(args, &abstract(&1, scope))]}
      sign in [tuple: 0, map: 0] -> {:type, line, name, :any}
      name in @builtin -> {:type, line, name, Enum.map(args, &abstract(&1, scope))}
      true -> {:user_type, line, name, Enum.map(args, &abstract(&1, scope))}
    end
  end

  defp abstract({left, right}, scope), do: {:type, 0, :tuple, [abstract(left, scope), abstract(right, scope)]}
  defp abstract([], _scope), do: {:type, 0, nil, []}
  defp abstract([{:->, meta, [args, result]}], scope), do: {:type, place(meta), :fun, [arguments(args, place(meta), scope), abstract(result, scope)]}
  defp abstract([{:..., _, _}], _scope), do: {:type, 0, :nonempty_list, []}
  defp abstract([type, {:..., _, _}], scope), do: {:type, 0, :nonempty_list, [abstract(type, scope)]}
  defp abstract([{key, _}] = list, scope) when is_atom(key), do: {:type, 0, :list, [keyed(hd(list), scope)]}
  defp abstract([{key, _}, _ | _] = list, scope) when is_atom(key), do: {:type, 0, :list, [{:type, 0, :union, Enum.map(list, &keyed(&1, scope))}]}
  defp abstract([type], scope), do: {:type, 0, :list, [abstract(type, scope)]}
  defp abstract(integer, _scope) when is_integer(integer), do: {:integer, 0, integer}
  defp abstract(atom, _scope) when is_atom(atom), do: {:atom, 0, atom}

  defp parts({:|, _, [left, right]}), do: parts(left) ++ parts(right)
  defp parts(type), do: [type]

  defp keyed({key, type}, scope), do: {:type, 0, :tuple, [{:atom, 0, key}, abstract(type, scope)]}

  defp arguments([{:..., _, _}], line, _scope), do: {:type, line, :any}
  defp arguments(args, line, scope), do: {:type, line, :product, Enum.map(args, &abstract(&1, scope))}

  defp field({{:required, meta, [key]}, type}, _line, scope), do: {:type, place(meta), :map_field_exact, [abstract(key, scope), abstract(type, scope)]}
  defp field({{:optional, meta, [key]}, type}, _line, scope), do: {:type, place(meta), :map_field_assoc, [abstract(key, scope), abstract(type, scope)]}
  defp field({key, type}, line, scope), do: {:type, line, :map_field_exact, [abstract(key, scope), abstract(type, scope)]}

  # ---- sizes of binaries

  defp bits(parts, line), do: Enum.reduce(parts, [{:integer, line, 0}, {:integer, line, 0}], &segment/2)

  defp segment({:"::", meta, [_, {:*, _, [{:_, _, _}, unit]}]}, [size, _]), do: [size, {:integer, place(meta), unit}]

  defp segment({:"::", meta, [_, {:*, _, [size, unit]}]}, [_, rest]),
    do: [{:op, place(meta), :*, {:integer, place(meta), size}, {:integer, place(meta), unit}}, rest]

  defp segment({:"::", meta, [_, size]}, [_, unit]), do: [{:integer, place(meta), size}, unit]

  defp place(meta) do
    case {meta[:line], meta[:column]} do
      {nil, _} -> 0
      {line, nil} -> line
      place -> place
    end
  end
end
