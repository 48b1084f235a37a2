# In: lists. Out: lists and values. Specification: documentation of List, Elixir 1.18.

defmodule List do
  @moduledoc "Functions that work on lists only."

  @doc "Removes the first occurrence of the element."
  def delete(list, element)
  def delete([element | rest], element), do: rest
  def delete([other | rest], element), do: [other | delete(rest, element)]
  def delete([], _element), do: []

  @doc "A list with the element repeated."
  def duplicate(elem, n), do: :lists.duplicate(n, elem)

  @doc "Flattens nested lists."
  def flatten(list), do: :lists.flatten(list)

  @doc "Flattens nested lists and appends the tail."
  def flatten(list, tail), do: :lists.flatten(list, tail)

  @doc "Folds from the left."
  def foldl(list, acc, fun) when is_list(list) and is_function(fun), do: :lists.foldl(fun, acc, list)

  @doc "Folds from the right."
  def foldr(list, acc, fun) when is_list(list) and is_function(fun), do: :lists.foldr(fun, acc, list)

  @doc "First element, else the default."
  def first(list, default \\ nil)
  def first([], default), do: default
  def first([head | _], _default), do: head

  @doc "Last element, else the default."
  def last(list, default \\ nil)
  def last([], default), do: default
  def last([head], _default), do: head
  def last([_ | tail], default), do: last(tail, default)

  @doc "First tuple with the key at the position, else the default."
  def keyfind(list, key, position, default \\ nil) when is_integer(position) do
    :lists.keyfind(key, position + 1, list) || default
  end

  @doc "Like keyfind/4; raises KeyError."
  def keyfind!(list, key, position) when is_integer(position) do
    :lists.keyfind(key, position + 1, list) ||
      raise KeyError,
        key: key,
        term: list,
        message:
          "key #{inspect(key)} at position #{inspect(position)} not found in: #{inspect(list)}"
  end

  @doc "Whether a tuple has the key at the position."
  def keymember?(list, key, position) when is_integer(position), do: :lists.keymember(key, position + 1, list)

  @doc "Replaces the first tuple with the key at the position."
  def keyreplace(list, key, position, new_tuple) when is_integer(position) do
    :lists.keyreplace(key, position + 1, list, new_tuple)
  end

  @doc "Sorts tuples by the element at the position."
  def keysort(list, position, sorter \\ :asc)
  def keysort(list, position, :asc) when is_list(list) and is_integer(position), do: :lists.keysort(position + 1, list)

  def keysort(list, position, sorter) when is_list(list) and is_integer(position) do
    n = position + 1
    :lists.sort(keysort_fun(sorter, n), list)
  end

  defp keysort_fun(sorter, n) when is_function(sorter, 2), do: &sorter.(:erlang.element(n, &1), :erlang.element(n, &2))
  defp keysort_fun(:desc, n), do: keysort_fun(&>=/2, n)
  defp keysort_fun(module, n) when is_atom(module), do: keysort_fun({:asc, module}, n)
  defp keysort_fun({:asc, module}, n) when is_atom(module), do: keysort_fun(&(module.compare(&1, &2) != :gt), n)
  defp keysort_fun({:desc, module}, n) when is_atom(module), do: keysort_fun(&(module.compare(&1, &2) != :lt), n)

  @doc "Replaces or appends the tuple with the key at the position."
  def keystore(list, key, position, new_tuple) when is_integer(position) do
    :lists.keystore(key, position + 1, list, new_tuple)
  end

  @doc "Deletes the first tuple with the key at the position."
  def keydelete(list, key, position) when is_integer(position), do: :lists.keydelete(key, position + 1, list)

  @doc "Takes out the first tuple with the key at the position."
  def keytake(list, key, position) when is_integer(position) do
    case :lists.keytake(key, position + 1, list) do
      {:value, item, list} -> {item, list}
      false -> nil
    end
  end

  @doc "Wraps in a list what is not one; nil gives []."
  def wrap(term)
  def wrap(list) when is_list(list), do: list
  def wrap(nil), do: []
  def wrap(other), do: [other]

  @doc "Zips lists into tuples."
  @deprecated "Use Enum.zip/1 instead"
  def zip([]), do: []
  def zip(list_of_lists) when is_list(list_of_lists), do: list_of_lists |> Enum.map(&to_list/1) |> Enum.zip()

  defp to_list(tuple) when is_tuple(tuple), do: Tuple.to_list(tuple)
  defp to_list(list) when is_list(list), do: list

  @doc "Inserts at the index."
  def insert_at(list, index, value) when is_list(list) and is_integer(index) do
    case index do
      -1 -> list ++ [value]
      _ when index < 0 -> do_insert_at(list, max(length(list) + index + 1, 0), value)
      _ -> do_insert_at(list, index, value)
    end
  end

  defp do_insert_at([], _index, value), do: [value]
  defp do_insert_at(list, 0, value), do: [value | list]
  defp do_insert_at([head | tail], index, value), do: [head | do_insert_at(tail, index - 1, value)]

  @doc "Replaces at the index."
  def replace_at(list, index, value) when is_list(list) and is_integer(index) do
    update_at(list, index, fn _ -> value end)
  end

  @doc "Updates at the index."
  def update_at(list, index, fun) when is_list(list) and is_function(fun) and is_integer(index) do
    index = if index < 0, do: length(list) + index, else: index
    if index < 0, do: list, else: do_update_at(list, index, fun)
  end

  defp do_update_at([head | tail], 0, fun), do: [fun.(head) | tail]
  defp do_update_at([head | tail], index, fun), do: [head | do_update_at(tail, index - 1, fun)]
  defp do_update_at([], _index, _fun), do: []

  @doc "Deletes at the index."
  def delete_at(list, index) when is_integer(index), do: elem(pop_at(list, index), 1)

  @doc "Takes out the element at the index."
  def pop_at(list, index, default \\ nil) when is_integer(index) do
    index = if index < 0, do: length(list) + index, else: index
    if index < 0, do: {default, list}, else: do_pop_at(list, index, default, [])
  end

  defp do_pop_at([], _index, default, acc), do: {default, :lists.reverse(acc)}
  defp do_pop_at([head | tail], 0, _default, acc), do: {head, :lists.reverse(acc, tail)}
  defp do_pop_at([head | tail], index, default, acc), do: do_pop_at(tail, index - 1, default, [head | acc])

  @doc "Whether the list starts with the prefix."
  def starts_with?(list, prefix)
  def starts_with?([head | tail], [head | prefix_tail]), do: starts_with?(tail, prefix_tail)
  def starts_with?(list, []) when is_list(list), do: true
  def starts_with?(list, [_ | _]) when is_list(list), do: false

  @doc "Whether the list ends with the suffix."
  def ends_with?(list, suffix) do
    case length(list) - length(suffix) do
      n when n < 0 -> false
      n -> :lists.nthtail(n, list) === suffix
    end
  end

  @doc "Whether the list is improper."
  def improper?(list) when is_list(list) and length(list) >= 0, do: false
  def improper?(list) when is_list(list), do: true

  @doc "Whether the list is made of printable characters."
  def ascii_printable?(list, limit \\ :infinity)

  def ascii_printable?(list, limit) when is_list(list) and (limit == :infinity or (is_integer(limit) and limit >= 0)),
    do: all_printable?(list, if(limit == :infinity, do: -1, else: limit))

  defp all_printable?(_, 0), do: true

  defp all_printable?([char | rest], n) when is_integer(char) and ((char >= 32 and char <= 126) or (char >= 7 and char <= 13) or char == 27) do
    all_printable?(rest, n - 1)
  end

  defp all_printable?([], _), do: true
  defp all_printable?(_, _), do: false

  @doc "The charlist as an atom."
  def to_atom(charlist), do: :erlang.list_to_atom(charlist)
  @doc "The charlist as an existing atom."
  def to_existing_atom(charlist), do: :erlang.list_to_existing_atom(charlist)
  @doc "The charlist as a float."
  def to_float(charlist), do: :erlang.list_to_float(charlist)
  @doc "The charlist as an integer."
  def to_integer(charlist), do: :erlang.list_to_integer(charlist)
  @doc "The charlist as an integer in the base."
  def to_integer(charlist, base), do: :erlang.list_to_integer(charlist, base)
  @doc "The list as a tuple."
  def to_tuple(list), do: :erlang.list_to_tuple(list)

  @doc "Characters, strings and lists of them as one string."
  def to_string(list) when is_list(list) do
    try do
      :unicode.characters_to_binary(list)
    rescue
      ArgumentError -> raise_conversion("string", "either be empty or only\ncontain the following elements:", "a list", list)
    else
      result when is_binary(result) -> result
      {:error, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid
      {:incomplete, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete
    end
  end

  @doc "Characters, strings and lists of them as one charlist."
  def to_charlist(list) when is_list(list) do
    try do
      :unicode.characters_to_list(list)
    rescue
      ArgumentError -> raise_conversion("charlist", "contain only:", "or a list", list)
    else
      result when is_list(result) -> result
      {:error, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid
      {:incomplete, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete
    end
  end

  defp raise_conversion(kind, contain, or_list, list) do
    raise ArgumentError, """
    cannot convert the given list to a #{kind}.

    To be converted to a #{kind}, a list must #{contain}

      * strings
      * integers representing Unicode code points
      * #{or_list} containing one of these three elements

    Please check the given list or call inspect/1 to get the list representation, got:

    #{inspect(list)}
    """
  end

  @doc "The edits that make the second list out of the first."
  def myers_difference(list1, list2) when is_list(list1) and is_list(list2), do: myers_difference(list1, list2, nil)

  @doc "Like myers_difference/2, with a function that diffs replaced elements."
  def myers_difference(list1, list2, diff_script) when is_list(list1) and is_list(list2) do
    find_script(0, length(list1) + length(list2), [{0, list1, list2, []}], diff_script)
  end

  defp find_script(envelope, max, _paths, _diff_script) when envelope > max, do: []

  defp find_script(envelope, max, paths, diff_script) do
    case each_diagonal(-envelope, envelope, paths, [], diff_script) do
      {:done, edits} -> compact(edits, [])
      {:next, paths} -> find_script(envelope + 1, max, paths, diff_script)
    end
  end

  defp compact([], acc), do: acc
  defp compact([{:diff, _} = diff | rest], acc), do: compact(rest, [diff | acc])
  defp compact([{kind, elem} | rest], [{kind, result} | acc]), do: compact(rest, [{kind, [elem | result]} | acc])
  defp compact(rest, [{:eq, elem} | acc]), do: compact_eq(rest, elem, acc)
  defp compact([{kind, elem} | rest], acc), do: compact(rest, [{kind, [elem]} | acc])

  defp compact_eq([{:eq, elem} | rest], list, acc), do: compact_eq(rest, [elem | list], acc)

  # The insertion of what stands before it moves to the front: the equal parts join.
  defp compact_eq([_ | _] = rest, list, [{:ins, list}, {:eq, behind} | acc]) do
    compact(rest, [{:ins, list}, {:eq, list ++ behind} | acc])
  end

  defp compact_eq([{kind, elem} | rest], list, acc), do: compact(rest, [{kind, [elem]}, {:eq, list} | acc])
  defp compact_eq([], list, acc), do: [{:eq, list} | acc]

  defp each_diagonal(diag, limit, _paths, next, _diff) when diag > limit, do: {:next, :lists.reverse(next)}

  defp each_diagonal(diag, limit, paths, next, diff) do
    {path, rest} = proceed(diag, limit, paths, diff)

    case follow(path) do
      {:cont, path} -> each_diagonal(diag + 2, limit, rest, [path | next], diff)
      {:done, edits} -> {:done, edits}
    end
  end

  defp proceed(0, 0, [path], _diff), do: {path, []}
  defp proceed(diag, limit, [path | _] = paths, diff) when diag == -limit, do: {move_down(path, diff), paths}
  defp proceed(diag, limit, [path], diff) when diag == limit, do: {move_right(path, diff), []}

  defp proceed(_diag, _limit, [path1, path2 | rest], diff) do
    if elem(path1, 0) > elem(path2, 0) do
      {move_right(path1, diff), [path2 | rest]}
    else
      {move_down(path2, diff), [path2 | rest]}
    end
  end

  defp move_right({y, [elem1 | rest1] = list1, [elem2 | rest2], edits}, diff) when diff != nil do
    if script = diff.(elem1, elem2) do
      {y + 1, rest1, rest2, [{:diff, script} | edits]}
    else
      {y, list1, rest2, [{:ins, elem2} | edits]}
    end
  end

  defp move_right({y, list1, [elem | rest], edits}, _diff), do: {y, list1, rest, [{:ins, elem} | edits]}
  defp move_right({y, list1, [], edits}, _diff), do: {y, list1, [], edits}

  defp move_down({y, [elem1 | rest1], [elem2 | rest2] = list2, edits}, diff) when diff != nil do
    if script = diff.(elem1, elem2) do
      {y + 1, rest1, rest2, [{:diff, script} | edits]}
    else
      {y + 1, rest1, list2, [{:del, elem1} | edits]}
    end
  end

  defp move_down({y, [elem | rest], list2, edits}, _diff), do: {y + 1, rest, list2, [{:del, elem} | edits]}
  defp move_down({y, [], list2, edits}, _diff), do: {y + 1, [], list2, edits}

  defp follow({y, [elem | rest1], [elem | rest2], edits}), do: follow({y + 1, rest1, rest2, [{:eq, elem} | edits]})
  defp follow({_y, [], [], edits}), do: {:done, edits}
  defp follow(path), do: {:cont, path}
end
