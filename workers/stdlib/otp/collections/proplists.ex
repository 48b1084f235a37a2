# Lists of properties: {key, value} tuples, and atoms that stand for {atom, true}. After proplists' manual page (OTP 27).

defmodule :proplists do
  @moduledoc "Support functions for property lists."

  defguardp keyed(t, k) when is_tuple(t) and tuple_size(t) >= 1 and elem(t, 0) == k

  @doc "The property in its shortest form."
  def property({k, true}) when is_atom(k), do: k
  def property(p), do: p
  @doc "The property of a key and a value, in its shortest form."
  def property(k, true) when is_atom(k), do: k
  def property(k, v), do: {k, v}

  @doc "The list with atoms as tuples."
  def unfold([p | rest]), do: [if(is_atom(p), do: {p, true}, else: p) | unfold(rest)]
  def unfold([]), do: []
  @doc "The list with tuples as atoms, where that can be."
  def compact(list), do: for(p <- list, do: property(p))

  @doc "The first entry of a key as a tuple, or :none."
  def lookup(k, [p | rest]) do
    cond do
      is_atom(p) and p === k -> {k, true}
      keyed(p, k) -> p
      true -> lookup(k, rest)
    end
  end

  def lookup(_, []), do: :none

  @doc "All entries of a key as tuples."
  def lookup_all(k, [p | rest]) do
    cond do
      is_atom(p) and p === k -> [{k, true} | lookup_all(k, rest)]
      keyed(p, k) -> [p | lookup_all(k, rest)]
      true -> lookup_all(k, rest)
    end
  end

  def lookup_all(_, []), do: []

  @doc "Whether there is an entry of the key."
  def is_defined(k, list), do: lookup(k, list) != :none

  @doc "The value of a key, else :undefined."
  def get_value(k, list), do: get_value(k, list, :undefined)

  @doc "The value of a key, else the default."
  def get_value(k, [p | rest], default) do
    cond do
      is_atom(p) and p === k -> true
      keyed(p, k) -> if(tuple_size(p) == 2, do: elem(p, 1), else: default)
      true -> get_value(k, rest, default)
    end
  end

  def get_value(_, [], default), do: default

  @doc "All values of a key."
  def get_all_values(k, list), do: for({_, v} <- lookup_all(k, list), do: v)

  @doc "All values of a key in one list; a value that is a list counts as its elements."
  def append_values(k, list) do
    :lists.append(for v <- get_all_values(k, list), do: if(is_list(v), do: v, else: [v]))
  end

  @doc "Whether the value of a key is true."
  def get_bool(k, [p | rest]) do
    cond do
      is_atom(p) and p === k -> true
      keyed(p, k) -> match?({_, true}, p)
      true -> get_bool(k, rest)
    end
  end

  def get_bool(_, []), do: false

  @doc "All keys, each once."
  def get_keys(list) do
    keys = for p <- list, is_atom(p) or (is_tuple(p) and tuple_size(p) >= 1), do: if(is_atom(p), do: p, else: elem(p, 0))
    :sets.to_list(:sets.from_list(keys))
  end

  @doc "Without the entries of a key."
  def delete(k, [p | rest]) do
    if (is_atom(p) and p === k) or keyed(p, k), do: delete(k, rest), else: [p | delete(k, rest)]
  end

  def delete(_, []), do: []

  @doc "Renames keys: [{key, other key}]."
  def substitute_aliases(aliases, list), do: for(p <- list, do: substitute(aliases, p))

  defp substitute([{old, new} | rest], p) do
    cond do
      is_atom(p) and p === old -> property(new, true)
      keyed(p, old) -> property(:erlang.setelement(1, p, new))
      true -> substitute(rest, p)
    end
  end

  defp substitute([], p), do: p

  @doc "Turns keys around: [{key, opposite}]; {key, true} becomes {opposite, false}."
  def substitute_negations(negations, list), do: for(p <- list, do: negate(negations, p))

  defp negate([{old, new} | rest], p) do
    cond do
      is_atom(p) and p === old -> property(new, false)
      keyed(p, old) -> opposite(p, new)
      true -> negate(rest, p)
    end
  end

  defp negate([], p), do: p

  defp opposite({_, true}, new), do: property(new, false)
  defp opposite({_, false}, new), do: property(new, true)
  defp opposite(_, new), do: property(new, true)

  @doc "Replaces properties by lists of them: [{property, [property]}]."
  def expand(expansions, list) do
    expanded = fn
      {what, by}, list -> expand_1(list, property(what), key(what), by)
      _, list -> list
    end

    :lists.foldl(expanded, compacted(list), expansions)
  end

  # Only the first entry of the key counts; when it is replaced, the later ones go.
  defp expand_1([p | rest], what, key, by) do
    cond do
      p === what -> by ++ delete(key, rest)
      (is_atom(p) and p === key) or keyed(p, key) -> [p | rest]
      true -> [p | expand_1(rest, what, key, by)]
    end
  end

  defp expand_1([], _, _, _), do: []

  defp key(p) when is_tuple(p), do: elem(p, 0)
  defp key(p), do: p
  defp compacted(list), do: for(p <- list, do: property(p))

  @doc "Aliases, negations and expansions in the order given: [{:aliases, …}, {:negations, …}, {:expand, …}]."
  def normalize(list, [{:aliases, aliases} | rest]), do: normalize(substitute_aliases(aliases, list), rest)
  def normalize(list, [{:negations, negations} | rest]), do: normalize(substitute_negations(negations, list), rest)
  def normalize(list, [{:expand, expansions} | rest]), do: normalize(expand(expansions, list), rest)
  def normalize(list, []), do: compact(list)

  @doc "The entries of each key in lists of their own, and the others."
  def split(list, keys) do
    {lists, rest} =
      :lists.foldr(
        fn p, {found, rest} ->
          k = if is_tuple(p) and tuple_size(p) >= 1, do: elem(p, 0), else: p
          if is_map_key(found, k), do: {Map.update!(found, k, &[p | &1]), rest}, else: {found, [p | rest]}
        end,
        {Map.new(keys, &{&1, []}), []},
        list
      )

    {for(k <- keys, do: lists[k]), rest}
  end

  @doc "A map of the properties; the first entry of a key counts."
  def to_map(list) do
    :lists.foldr(
      fn
        {k, v}, map -> :maps.put(k, v, map)
        k, map when is_atom(k) -> :maps.put(k, true, map)
        _, map -> map
      end,
      %{},
      list
    )
  end

  @doc "Like to_map/1 after normalize/2."
  def to_map(list, stages), do: list |> normalize_stages(stages) |> to_map()

  defp normalize_stages(list, [{:aliases, a} | rest]), do: normalize_stages(substitute_aliases(a, list), rest)
  defp normalize_stages(list, [{:negations, n} | rest]), do: normalize_stages(substitute_negations(n, list), rest)
  defp normalize_stages(list, [{:expand, e} | rest]), do: normalize_stages(expand(e, list), rest)
  defp normalize_stages(list, []), do: list

  @doc "The pairs of a map."
  def from_map(map), do: :maps.to_list(map)
end
