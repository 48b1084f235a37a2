# Trees of differences as documents. In: trees of these nodes. Out: documents of Inspect.Algebra.
#
#     {:mark, node}                 differs from the other side
#     {:value, term}                a value, as inspected
#     {:code, quoted}               a part of a pattern, as written
#     {:text, open, pieces, close}  text between delimiters; pieces are strings or {:mark, string}
#     {:list, items, tail}          tail is a node or nil
#     {:cons, items, tail}          the items of a pattern, then `|` and the list that goes on
#     {:tuple, items}
#     {:map, name, pairs}           name is nil, a string or {:mark, string}; pairs are {key, node} or {:mark, pair}
#     {:op, operator, left, right}
#     {:function, head, environment}
defmodule ExUnit.Diff.Document do
  @moduledoc false

  import Inspect.Algebra

  alias ExUnit.Assertions.Pattern

  @doc "The document of a tree; `wrap` is given the document of each marked node."
  def build(node, wrap)
  def build({:mark, node}, wrap), do: wrap.(build(node, wrap))
  def build({:value, term}, wrap), do: value(term, wrap)
  def build({:code, quoted}, wrap), do: code(quoted, wrap)
  def build({:text, open, pieces, close}, wrap), do: concat([open | Enum.map(pieces, &piece(&1, wrap))] ++ [close])
  def build({:op, op, left, right}, wrap), do: concat([build(left, wrap), " #{op} ", build(right, wrap)])
  def build({:tuple, items}, wrap), do: container("{", Enum.map(items, &build(&1, wrap)), "}")
  def build({:cons, items, tail}, wrap), do: list(items, tail, wrap)
  def build({:list, items, tail}, wrap), do: list(items, tail, wrap)

  def build({:function, head, env}, wrap) do
    group(concat([nest(concat(["#Function<", line(), head, line(), build(env, wrap)]), 2), line(), ">"]))
  end

  def build({:map, name, pairs}, wrap) do
    atoms? = Enum.all?(pairs, fn pair -> pair |> bare() |> elem(0) |> atom_key?() end)
    container(concat(["%", name(name, wrap), "{"]), Enum.map(pairs, &pair(&1, atoms?, wrap)), "}")
  end

  defp piece({:mark, text}, wrap), do: wrap.(text)
  defp piece(text, _wrap), do: text

  defp name(nil, _wrap), do: ""
  defp name(name, wrap), do: piece(name, wrap)

  defp bare({:mark, {_, _} = pair}), do: pair
  defp bare({_, _} = pair), do: pair

  defp pair({:mark, {_, _} = pair}, atoms?, wrap), do: wrap.(pair(pair, atoms?, wrap))
  defp pair({key, node}, true, wrap), do: concat([word(key, wrap), " ", build(node, wrap)])
  defp pair({key, node}, false, wrap), do: concat([build(key, wrap), " => ", build(node, wrap)])

  # ---- lists

  defp list(items, nil, wrap) do
    if items != [] and Enum.all?(items, &keyword?/1),
      do: container("[", Enum.map(items, &entry(&1, wrap)), "]"),
      else: container("[", Enum.map(items, &build(&1, wrap)), "]")
  end

  defp list(items, tail, wrap) do
    {init, [last]} = items |> Enum.map(&build(&1, wrap)) |> Enum.split(-1)
    container("[", init ++ [concat([last, " | ", build(tail, wrap)])], "]")
  end

  defp keyword?({:tuple, [key, _]}), do: atom_key?(key)
  defp keyword?({:code, {key, _}}), do: is_atom(key)
  defp keyword?({:mark, {:code, {key, _}}}), do: is_atom(key)
  defp keyword?(_node), do: false

  defp atom_key?({:mark, key}), do: atom_key?(key)
  defp atom_key?({kind, key}) when kind in [:value, :code], do: is_atom(key)
  defp atom_key?(_node), do: false

  defp entry({:mark, node}, wrap), do: wrap.(entry(node, wrap))
  defp entry({:tuple, [key, node]}, wrap), do: concat([word(key, wrap), " ", build(node, wrap)])
  defp entry({:code, {key, node}}, wrap), do: concat([word({:value, key}, wrap), " ", code(node, wrap)])

  defp word({:mark, key}, wrap), do: wrap.(word(key, wrap))
  defp word({_kind, key}, _wrap), do: Macro.inspect_atom(:key, key)

  # ---- values and code without differences

  # maps break into a line for each pair, all else stands on one line
  defp value(%{__struct__: module} = term, wrap) when is_atom(module) do
    if Inspect.impl_for(term) == Inspect.Any, do: pairs(inspect(module), Map.delete(term, :__struct__), wrap), else: inspect(term)
  end

  defp value(%{} = term, wrap), do: pairs(nil, term, wrap)
  defp value(term, _wrap), do: inspect(term)

  defp pairs(name, map, wrap), do: build({:map, name, for({key, value} <- map, do: {{:value, key}, {:value, value}})}, wrap)

  defp code(list, wrap) when is_list(list), do: list(Enum.map(list, &{:code, &1}), nil, wrap)
  defp code({left, right}, wrap), do: build({:tuple, [{:code, left}, {:code, right}]}, wrap)
  defp code({:{}, _, items}, wrap) when is_list(items), do: build({:tuple, Enum.map(items, &{:code, &1})}, wrap)

  defp code({:%{}, meta, pairs} = quoted, wrap) do
    if meta[:original] == nil and Enum.all?(pairs, &match?({_, _}, &1)),
      do: build({:map, nil, coded(pairs)}, wrap),
      else: written(quoted)
  end

  defp code({:%, _, [name, {:%{}, _, pairs}]}, wrap) when is_atom(name), do: build({:map, inspect(name), coded(pairs)}, wrap)
  defp code(literal, _wrap) when is_number(literal) or is_atom(literal) or is_binary(literal), do: inspect(literal, binaries: :as_strings)
  defp code(quoted, _wrap), do: written(quoted)

  defp coded(pairs), do: for({key, value} <- pairs, do: {{:code, key}, {:code, value}})
  defp written(quoted), do: quoted |> Pattern.written() |> Macro.to_string() |> lines()

  defp lines(text), do: text |> String.split("\n") |> Enum.intersperse(line()) |> concat()

  defp container(open, docs, close), do: container_doc(open, docs, close, %Inspect.Opts{limit: :infinity}, fn doc, _ -> doc end, break: :strict)
end
