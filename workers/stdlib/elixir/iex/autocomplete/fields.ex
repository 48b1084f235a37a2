# Completion inside of structs, maps and binaries. In: the text before the cursor, as quoted by Code.Fragment. Out: entries of the
# keys that are not written yet, or of what may follow `::`; nil where the cursor stands in none of these.
defmodule IEx.Autocomplete.Fields do
  @moduledoc false

  alias IEx.Autocomplete.{Names, Shell}

  @modifiers ~w|big binary bitstring bytes bits float integer little native signed size unit unsigned utf8 utf16 utf32|
  @types ~w|binary bitstring bytes bits float integer utf8 utf16 utf32|
  @with_argument ~w|size unit|

  @doc "Entries that start with `hint`, or nil."
  def expand(code, hint, shell) do
    case Code.Fragment.container_cursor_to_quoted(code, emit_warnings: false) do
      {:ok, quoted} -> quoted |> holder() |> entries(hint, shell)
      {:error, _} -> nil
    end
  end

  # the innermost container of the cursor
  defp holder(quoted) do
    {_, found} =
      Macro.prewalk(quoted, nil, fn
        {:%, _, [_, {:%{}, _, _}]} = node, found -> {node, if(direct?(node), do: node, else: found)}
        {:%{}, _, _} = node, found -> {node, if(direct?(node) and not match?({:%, _, [_, ^node]}, found), do: node, else: found)}
        {:"::", _, [_, _]} = node, found -> {node, if(cursor?(node), do: node, else: found)}
        node, found -> {node, found}
      end)

    found
  end

  defp direct?({:%, _, [_, map]}), do: direct?(map)
  defp direct?({:%{}, _, [{:|, _, [_, pairs]}]}) when is_list(pairs), do: Enum.any?(pairs, &cursor_itself?/1)
  defp direct?({:%{}, _, [{:|, _, [_, pair]}]}), do: cursor_itself?(pair)
  defp direct?({:%{}, _, pairs}), do: Enum.any?(pairs, &cursor_itself?/1)

  defp cursor_itself?({:__cursor__, _, _}), do: true
  defp cursor_itself?(_node), do: false

  defp cursor?(quoted), do: quoted |> Macro.prewalker() |> Enum.any?(&cursor_itself?/1)

  # ---- entries

  defp entries(nil, _hint, _shell), do: nil
  defp entries({:%, _, [name, {:%{}, _, pairs}]}, hint, shell), do: name |> struct_keys(shell) |> keys(written(pairs), hint)
  defp entries({:%{}, _, [{:|, _, [map, pairs]}]}, hint, shell), do: map |> map_keys(shell) |> keys(written(List.wrap(pairs)), hint)
  defp entries({:%{}, _, _}, _hint, _shell), do: nil
  defp entries({:"::", _, [_, modifiers]}, hint, _shell), do: modifiers(words(modifiers), hint)

  defp struct_keys({:__aliases__, _, parts}, shell) when is_list(parts) do
    if Enum.all?(parts, &is_atom/1), do: parts |> Enum.map_join(".", &Atom.to_string/1) |> Shell.expand_alias(shell) |> fields()
  end

  defp struct_keys(_name, _shell), do: nil

  defp fields(module) do
    if module && Code.ensure_loaded?(module) && function_exported?(module, :__struct__, 0), do: for(%{field: field} <- module.__info__(:struct), do: field), else: []
  end

  defp map_keys({name, _, context}, shell) when is_atom(name) and is_atom(context) do
    case Shell.variable(shell, Atom.to_string(name)) do
      {:ok, %{} = map} -> Enum.filter(Map.keys(map), &is_atom/1)
      _ -> []
    end
  end

  defp map_keys(_map, _shell), do: nil

  defp written([{:|, _, [_, pairs]}]), do: written(List.wrap(pairs))
  defp written(pairs), do: for({key, _} <- pairs, do: key)

  defp keys(nil, _written, _hint), do: nil

  defp keys(keys, written, hint) do
    for key <- keys, key not in [:__struct__, :__exception__ | written], name = Atom.to_string(key), String.starts_with?(name, hint) do
      %{name: name, shown: "#{name}:", after: ": "}
    end
  end

  # ---- modifiers of bitstrings

  defp words(modifiers) do
    for {name, _, _} <- Macro.prewalker(modifiers), is_atom(name), do: Atom.to_string(name)
  end

  defp modifiers(written, hint) do
    excluded = Enum.flat_map(written, &excluded/1)
    for name <- @modifiers, name not in excluded, String.starts_with?(name, hint), do: %{Names.word(name) | shown: if(name in @with_argument, do: "#{name}/1", else: name)}
  end

  # one of a kind
  defp excluded(name) when name in @types, do: @types
  defp excluded(name) when name in ~w|big little native|, do: ~w|big little native|
  defp excluded(name) when name in ~w|signed unsigned|, do: ~w|signed unsigned|
  defp excluded(name), do: [name]
end
