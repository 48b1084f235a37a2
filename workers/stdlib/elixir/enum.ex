# In: enumerables and functions. Out: lists, values, collections. Lists are walked directly; everything
# else goes through Enumerable.reduce/3, element by element, so that streams stay lazy.
# Specification: documentation of Enum, Elixir 1.18.

defmodule Enum do
  @moduledoc "Functions for working with collections."

  @type t :: Enumerable.t()
  @type acc :: any
  @type element :: any
  @type index :: integer
  @type default :: any

  # -- reducing ---------------------------------------------------------------

  # The loops over lists have the names that the real compiler gives to functions of :lists that it writes into this module:
  # stack traces show them.

  @doc "Folds from the left, starting with the first element."
  def reduce(enumerable, fun)
  def reduce([head | tail], fun), do: unquote(:"-reduce/3-lists^foldl/2-0-")(fun, head, tail)
  def reduce([], _fun), do: raise(Enum.EmptyError)

  def reduce(enumerable, fun) do
    result =
      reduce_other(enumerable, :first, fn
        elem, {:acc, acc} -> {:acc, fun.(elem, acc)}
        elem, :first -> {:acc, elem}
      end)

    case result do
      :first -> raise Enum.EmptyError
      {:acc, acc} -> acc
    end
  end

  @doc "Folds from the left."
  def reduce(enumerable, acc, fun)
  def reduce(list, acc, fun) when is_list(list), do: unquote(:"-reduce/3-lists^foldl/2-0-")(fun, acc, list)

  def reduce(first..last//step, acc, fun) do
    reduce_range(first, last, step, acc, fun)
  end

  def reduce(%_{} = enumerable, acc, fun), do: reduce_other(enumerable, acc, fun)
  def reduce(map, acc, fun) when is_map(map),
    do: unquote(:"-reduce/3-lists^foldl/2-0-")(fn pair, acc -> fun.(pair, acc) end, acc, :maps.nodebook_walk(map))

  def reduce(enumerable, acc, fun), do: reduce_other(enumerable, acc, fun)

  defp unquote(:"-reduce/3-lists^foldl/2-0-")(fun, acc, [head | tail]), do: unquote(:"-reduce/3-lists^foldl/2-0-")(fun, fun.(head, acc), tail)
  defp unquote(:"-reduce/3-lists^foldl/2-0-")(fun, acc, []) when is_function(fun, 2), do: acc

  defp reduce_range(first, last, step, acc, fun)
       when (step > 0 and first <= last) or (step < 0 and first >= last) do
    reduce_range(first + step, last, step, fun.(first, acc), fun)
  end

  defp reduce_range(_first, _last, _step, acc, _fun), do: acc

  defp reduce_other(enumerable, acc, fun) do
    elem(Enumerable.reduce(enumerable, {:cont, acc}, fn elem, acc -> {:cont, fun.(elem, acc)} end), 1)
  end

  @doc "Folds until the function answers {:halt, acc}."
  def reduce_while(enumerable, acc, fun) do
    elem(Enumerable.reduce(enumerable, {:cont, acc}, fun), 1)
  end

  # As a list in the order of reduce/3, which is another than that of to_list/1 for large maps.
  defp walked(%_{} = enumerable), do: to_list(enumerable)
  defp walked(map) when is_map(map), do: :maps.nodebook_walk(map)
  defp walked(enumerable), do: to_list(enumerable)

  # Folds with halting; answers the bare accumulator.
  defp walk(enumerable, acc, fun), do: elem(Enumerable.reduce(enumerable, {:cont, acc}, fun), 1)

  @doc "Maps and folds at once."
  def map_reduce(enumerable, acc, fun)
  def map_reduce(list, acc, fun) when is_list(list), do: unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, list)

  def map_reduce(enumerable, acc, fun) do
    {list, acc} =
      reduce(enumerable, {[], acc}, fn elem, {list, acc} ->
        {mapped, acc} = fun.(elem, acc)
        {[mapped | list], acc}
      end)

    {:lists.reverse(list), acc}
  end

  defp unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, []) when is_function(fun, 2), do: {[], acc}
  defp unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, [_ | _] = list), do: unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, list, [])

  defp unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, [head | tail], done) do
    {mapped, acc} = fun.(head, acc)
    unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(fun, acc, tail, [mapped | done])
  end

  defp unquote(:"-map_reduce/3-lists^mapfoldl/2-0-")(_fun, acc, [], done), do: {:lists.reverse(done), acc}

  @doc "Each intermediate result of a fold that starts with the first element."
  def scan(enumerable, fun)
  def scan([], _fun), do: []
  def scan([head | tail], fun), do: [head | scan_list(tail, head, fun)]

  def scan(enumerable, fun) do
    {_, list} =
      reduce(enumerable, {:first, []}, fn
        elem, {:first, _} -> {{:acc, elem}, [elem]}
        elem, {{:acc, acc}, list} ->
          value = fun.(elem, acc)
          {{:acc, value}, [value | list]}
      end)

    :lists.reverse(list)
  end

  @doc "Each intermediate result of a fold."
  def scan(enumerable, acc, fun)
  def scan(list, acc, fun) when is_list(list), do: scan_list(list, acc, fun)

  def scan(enumerable, acc, fun) do
    {_, list} =
      reduce(enumerable, {acc, []}, fn elem, {acc, list} ->
        value = fun.(elem, acc)
        {value, [value | list]}
      end)

    :lists.reverse(list)
  end

  defp scan_list([], _acc, _fun), do: []

  defp scan_list([head | tail], acc, fun) do
    value = fun.(head, acc)
    [value | scan_list(tail, value, fun)]
  end

  # -- mapping and filtering ----------------------------------------------------

  @doc "Applies the function to each element."
  def map(enumerable, fun)
  def map(list, fun) when is_list(list), do: unquote(:"-map/2-lists^map/1-1-")(fun, list)

  def map(enumerable, fun) do
    :lists.reverse(reduce(enumerable, [], fn elem, acc -> [fun.(elem) | acc] end))
  end

  defp unquote(:"-map/2-lists^map/1-1-")(fun, [head | tail]), do: [fun.(head) | unquote(:"-map/2-lists^map/1-1-")(fun, tail)]
  defp unquote(:"-map/2-lists^map/1-1-")(fun, []) when is_function(fun, 1), do: []

  @doc "Calls the function for each element; answers :ok."
  def each(enumerable, fun)
  def each(list, fun) when is_list(list), do: unquote(:"-each/2-lists^foreach/1-0-")(fun, list)

  def each(enumerable, fun) do
    reduce(enumerable, :ok, fn elem, _ ->
      fun.(elem)
      :ok
    end)
  end

  defp unquote(:"-each/2-lists^foreach/1-0-")(fun, [head | tail]) do
    fun.(head)
    unquote(:"-each/2-lists^foreach/1-0-")(fun, tail)
  end

  defp unquote(:"-each/2-lists^foreach/1-0-")(fun, []) when is_function(fun, 1), do: :ok

  @doc "Elements for which the function is truthy."
  def filter(enumerable, fun)
  def filter(list, fun) when is_list(list), do: filter_list(list, fun)

  def filter(enumerable, fun) do
    :lists.reverse(reduce(enumerable, [], fn elem, acc -> if fun.(elem), do: [elem | acc], else: acc end))
  end

  defp filter_list([head | tail], fun) do
    if fun.(head), do: [head | filter_list(tail, fun)], else: filter_list(tail, fun)
  end

  defp filter_list([], _fun), do: []

  @doc "Elements for which the function is falsy."
  def reject(enumerable, fun)
  def reject(list, fun) when is_list(list), do: reject_list(list, fun)

  def reject(enumerable, fun) do
    :lists.reverse(reduce(enumerable, [], fn elem, acc -> if fun.(elem), do: acc, else: [elem | acc] end))
  end

  defp reject_list([head | tail], fun) do
    if fun.(head), do: reject_list(tail, fun), else: [head | reject_list(tail, fun)]
  end

  defp reject_list([], _fun), do: []

  @doc "Deprecated: filter and map."
  @deprecated "Use Enum.filter/2 + Enum.map/2 or for comprehensions instead"
  def filter_map(enumerable, filter, mapper), do: enumerable |> filter(filter) |> map(mapper)

  @doc "Maps each element to an enumerable and concatenates."
  def flat_map(enumerable, fun)
  def flat_map(list, fun) when is_list(list), do: flat_map_list(list, fun)

  def flat_map(enumerable, fun) do
    reduce(enumerable, [], fn elem, acc ->
      case fun.(elem) do
        list when is_list(list) -> [list | acc]
        other -> [walked(other) | acc]
      end
    end)
    |> concat_reversed([])
  end

  defp flat_map_list([head | tail], fun) do
    case fun.(head) do
      [] -> flat_map_list(tail, fun)
      [one] -> [one | flat_map_list(tail, fun)]
      list when is_list(list) -> list ++ flat_map_list(tail, fun)
      other -> walked(other) ++ flat_map_list(tail, fun)
    end
  end

  defp flat_map_list([], _fun), do: []

  defp concat_reversed([list | rest], acc), do: concat_reversed(rest, list ++ acc)
  defp concat_reversed([], acc), do: acc

  @doc "Maps and folds, flattening one level; the function may halt."
  def flat_map_reduce(enumerable, acc, fun) do
    {_, {list, acc}} =
      Enumerable.reduce(enumerable, {:cont, {[], acc}}, fn elem, {list, acc} ->
        case fun.(elem, acc) do
          {:halt, acc} -> {:halt, {list, acc}}
          {[], acc} -> {:cont, {list, acc}}
          {[one], acc} -> {:cont, {[one | list], acc}}
          {entries, acc} -> {:cont, {reduce(entries, list, &[&1 | &2]), acc}}
        end
      end)

    {:lists.reverse(list), acc}
  end

  @doc "Applies the function to every nth element, beginning with the first."
  def map_every(enumerable, nth, fun)
  def map_every(enumerable, 1, fun), do: map(enumerable, fun)
  def map_every(enumerable, 0, _fun), do: to_list(enumerable)
  def map_every([], nth, _fun) when is_integer(nth) and nth > 1, do: []

  def map_every(enumerable, nth, fun) when is_integer(nth) and nth > 1 do
    {list, _} =
      map_reduce(enumerable, 0, fn
        elem, 0 -> {fun.(elem), nth - 1}
        elem, n -> {elem, n - 1}
      end)

    list
  end

  @doc "Puts the separator between the elements."
  def intersperse(enumerable, separator) do
    case walked(enumerable) do
      [] -> []
      [head | tail] -> [head | intersperse_list(tail, separator)]
    end
  end

  defp intersperse_list([], _separator), do: []
  defp intersperse_list([head | tail], separator), do: [separator, head | intersperse_list(tail, separator)]

  @doc "Maps and puts the separator between the results."
  def map_intersperse(enumerable, separator, mapper) do
    enumerable |> map(mapper) |> intersperse(separator)
  end

  @doc "Pairs each element with an index, or maps element and index."
  def with_index(enumerable, fun_or_offset \\ 0)

  def with_index(enumerable, offset) when is_list(enumerable) and is_integer(offset), do: with_index_list(enumerable, offset)

  def with_index(enumerable, fun) when is_list(enumerable) and is_function(fun, 2) do
    elem(map_reduce(enumerable, 0, fn elem, i -> {fun.(elem, i), i + 1} end), 0)
  end

  def with_index(enumerable, offset) when is_integer(offset), do: with_index_list(walked(enumerable), offset)

  def with_index(enumerable, fun) when is_function(fun, 2) do
    elem(map_reduce(enumerable, 0, fn elem, i -> {fun.(elem, i), i + 1} end), 0)
  end

  defp with_index_list([head | tail], i), do: [{head, i} | with_index_list(tail, i + 1)]
  defp with_index_list([], _i), do: []

  @continued_in ["enum/searching.ex", "enum/measuring.ex", "enum/taking.ex", "enum/ordering.ex", "enum/collecting.ex", "enum/zipping.ex"]

  # -- old names ----------------------------------------------------------------------------

  @doc false
  @deprecated "Use Enum.chunk_every/2 instead"
  def chunk(enumerable, count), do: chunk_every(enumerable, count, count, :discard)
  @doc false
  @deprecated "Use Enum.chunk_every/3 instead"
  def chunk(enumerable, n, step), do: chunk_every(enumerable, n, step, :discard)
  @doc false
  @deprecated "Use Enum.chunk_every/4 instead"
  def chunk(enumerable, n, step, leftover), do: chunk_every(enumerable, n, step, leftover || :discard)
  @doc false
  @deprecated "Use Enum.uniq_by/2 instead"
  def uniq(enumerable, fun), do: uniq_by(enumerable, fun)
end
