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

  @doc "Folds from the left, starting with the first element."
  def reduce(enumerable, fun)
  def reduce([head | tail], fun), do: reduce_list(tail, head, fun)
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
  def reduce(list, acc, fun) when is_list(list), do: reduce_list(list, acc, fun)

  def reduce(first..last//step, acc, fun) do
    reduce_range(first, last, step, acc, fun)
  end

  def reduce(%_{} = enumerable, acc, fun), do: reduce_other(enumerable, acc, fun)
  def reduce(map, acc, fun) when is_map(map), do: reduce_list(:maps.nodebook_walk(map), acc, fn pair, acc -> fun.(pair, acc) end)
  def reduce(enumerable, acc, fun), do: reduce_other(enumerable, acc, fun)

  defp reduce_list([head | tail], acc, fun), do: reduce_list(tail, fun.(head, acc), fun)
  defp reduce_list([], acc, _fun), do: acc

  defp reduce_range(first, last, step, acc, fun)
       when (step > 0 and first <= last) or (step < 0 and first >= last) do
    reduce_range(first + step, last, step, fun.(first, acc), fun)
  end

  defp reduce_range(_first, _last, _step, acc, _fun), do: acc

  defp reduce_other(enumerable, acc, fun) do
    {_, acc} = Enumerable.reduce(enumerable, {:cont, acc}, fn elem, acc -> {:cont, fun.(elem, acc)} end)
    acc
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
  def map_reduce(list, acc, fun) when is_list(list), do: :lists.mapfoldl(fun, acc, list)

  def map_reduce(enumerable, acc, fun) do
    {list, acc} =
      reduce(enumerable, {[], acc}, fn elem, {list, acc} ->
        {mapped, acc} = fun.(elem, acc)
        {[mapped | list], acc}
      end)

    {:lists.reverse(list), acc}
  end

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
  def map(list, fun) when is_list(list), do: map_list(list, fun)

  def map(enumerable, fun) do
    :lists.reverse(reduce(enumerable, [], fn elem, acc -> [fun.(elem) | acc] end))
  end

  defp map_list([head | tail], fun), do: [fun.(head) | map_list(tail, fun)]
  defp map_list([], _fun), do: []

  @doc "Calls the function for each element; answers :ok."
  def each(enumerable, fun)
  def each(list, fun) when is_list(list), do: each_list(list, fun)

  def each(enumerable, fun) do
    reduce(enumerable, :ok, fn elem, _ ->
      fun.(elem)
      :ok
    end)
  end

  defp each_list([head | tail], fun) do
    fun.(head)
    each_list(tail, fun)
  end

  defp each_list([], _fun), do: :ok

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

  # -- testing and finding -------------------------------------------------------

  @doc "Whether all elements are truthy."
  def all?(enumerable), do: all?(enumerable, & &1)

  @doc "Whether the function is truthy for all elements."
  def all?(enumerable, fun)
  def all?(list, fun) when is_list(list), do: all_in?(list, fun)

  def all?(enumerable, fun) do
    walk(enumerable, true, fn elem, _ -> if fun.(elem), do: {:cont, true}, else: {:halt, false} end)
  end

  defp all_in?([head | tail], fun), do: if(fun.(head), do: all_in?(tail, fun), else: false)
  defp all_in?([], _fun), do: true

  @doc "Whether any element is truthy."
  def any?(enumerable), do: any?(enumerable, & &1)

  @doc "Whether the function is truthy for any element."
  def any?(enumerable, fun)
  def any?(list, fun) when is_list(list), do: any_in?(list, fun)

  def any?(enumerable, fun) do
    walk(enumerable, false, fn elem, _ -> if fun.(elem), do: {:halt, true}, else: {:cont, false} end)
  end

  defp any_in?([head | tail], fun), do: if(fun.(head), do: true, else: any_in?(tail, fun))
  defp any_in?([], _fun), do: false

  @doc "Whether there are no elements."
  def empty?(enumerable)
  def empty?([]), do: true
  def empty?([_ | _]), do: false

  def empty?(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, count, _} -> count == 0
      {:ok, count, _, _} -> count == 0
      {:error, _} -> walk(enumerable, true, fn _, _ -> {:halt, false} end)
    end
  end

  @doc "Whether the element is in the enumerable, by strict equality."
  def member?(enumerable, element)
  def member?(list, element) when is_list(list), do: :lists.member(element, list)

  def member?(enumerable, element) do
    case Enumerable.member?(enumerable, element) do
      {:ok, answer} ->
        answer

      {:error, module} ->
        {_, found} =
          module.reduce(enumerable, {:cont, false}, fn
            other, _ when other === element -> {:halt, true}
            _, _ -> {:cont, false}
          end)

        found
    end
  end

  @doc "First element for which the function is truthy."
  def find(enumerable, default \\ nil, fun)
  def find(list, default, fun) when is_list(list), do: find_list(list, default, fun)

  def find(enumerable, default, fun) do
    walk(enumerable, default, fn elem, default ->
      if fun.(elem), do: {:halt, elem}, else: {:cont, default}
    end)
  end

  defp find_list([head | tail], default, fun), do: if(fun.(head), do: head, else: find_list(tail, default, fun))
  defp find_list([], default, _fun), do: default

  @doc "Index of the first element for which the function is truthy."
  def find_index(enumerable, fun) do
    result =
      walk(enumerable, {:not_found, 0}, fn elem, {_, i} ->
        if fun.(elem), do: {:halt, {:found, i}}, else: {:cont, {:not_found, i + 1}}
      end)

    case result do
      {:found, i} -> i
      _ -> nil
    end
  end

  @doc "First truthy value of the function."
  def find_value(enumerable, default \\ nil, fun) do
    walk(enumerable, default, fn elem, default ->
      if value = fun.(elem), do: {:halt, value}, else: {:cont, default}
    end)
  end

  @doc "Element at the index, else the default."
  def at(enumerable, index, default \\ nil) when is_integer(index) do
    case fetch(enumerable, index) do
      {:ok, elem} -> elem
      :error -> default
    end
  end

  @doc "Element at the index as {:ok, element}, else :error."
  def fetch(enumerable, index)
  def fetch(enumerable, index) when is_integer(index), do: fetch_at(enumerable, index)

  defp fetch_at(list, index) when is_list(list) and index >= 0, do: fetch_list(list, index)

  defp fetch_at(list, index) when is_list(list) do
    index = length(list) + index
    if index < 0, do: :error, else: fetch_list(list, index)
  end

  defp fetch_at(enumerable, index) do
    case slice_info(enumerable) do
      {:ok, count, slicer} ->
        index = if index < 0, do: count + index, else: index
        if index >= 0 and index < count, do: {:ok, hd(slicer.(index, 1, 1))}, else: :error

      {:error, _} when index < 0 ->
        fetch(to_list(enumerable), index)

      {:error, _} ->
        result =
          walk(enumerable, index, fn
            elem, 0 -> {:halt, {:ok, elem}}
            _, n -> {:cont, n - 1}
          end)

        if is_tuple(result), do: result, else: :error
    end
  end

  defp fetch_list([head | _], 0), do: {:ok, head}
  defp fetch_list([_ | tail], n), do: fetch_list(tail, n - 1)
  defp fetch_list([], _), do: :error

  @doc "Element at the index; raises when out of bounds."
  def fetch!(enumerable, index) when is_integer(index) do
    case fetch(enumerable, index) do
      {:ok, elem} -> elem
      :error -> raise Enum.OutOfBoundsError
    end
  end

  # {:ok, count, fn start, length, step -> list end} or {:error, module}
  defp slice_info(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, count, slicer} when is_function(slicer, 1) ->
        {:ok, count, fn start, length, step -> slice_step(slicer.(enumerable), start, length, step) end}

      {:ok, count, slicer} when is_function(slicer, 2) ->
        {:ok, count,
         fn start, length, step ->
           slice_step(slicer.(start, 1 + (length - 1) * step), 0, length, step)
         end}

      other ->
        other
    end
  end

  defp slice_step(list, start, length, step), do: every(drop_list(list, start), length, step)

  defp every(_, 0, _), do: []
  defp every([], _, _), do: []
  defp every([head | tail], n, step), do: [head | every(drop_list(tail, step - 1), n - 1, step)]

  # -- counting -------------------------------------------------------------------

  @doc "Number of elements."
  def count(enumerable)
  def count(list) when is_list(list), do: length(list)

  def count(enumerable) do
    case Enumerable.count(enumerable) do
      {:ok, count} -> count
      {:error, module} -> elem(module.reduce(enumerable, {:cont, 0}, fn _, n -> {:cont, n + 1} end), 1)
    end
  end

  @doc "Number of elements for which the function is truthy."
  def count(enumerable, fun) do
    reduce(enumerable, 0, fn elem, n -> if fun.(elem), do: n + 1, else: n end)
  end

  @doc "Counts, but no further than the limit."
  def count_until(enumerable, limit) when is_integer(limit) and limit > 0 do
    case enumerable do
      list when is_list(list) ->
        count_list(list, limit, 0)

      _ ->
        case Enumerable.count(enumerable) do
          {:ok, count} -> Kernel.min(count, limit)
          {:error, _} -> count_until(enumerable, fn _ -> true end, limit)
        end
    end
  end

  defp count_list([_ | tail], limit, n) when n < limit, do: count_list(tail, limit, n + 1)
  defp count_list(_, _, n), do: n

  @doc "Counts elements for which the function is truthy, but no further than the limit."
  def count_until(enumerable, fun, limit) when is_integer(limit) and limit > 0 do
    walk(enumerable, 0, fn elem, n ->
      cond do
        not truthy?(fun.(elem)) -> {:cont, n}
        n + 1 == limit -> {:halt, limit}
        true -> {:cont, n + 1}
      end
    end)
  end

  defp truthy?(value), do: if(value, do: true, else: false)

  @doc "How often each element occurs."
  def frequencies(enumerable), do: frequencies_by(enumerable, & &1)

  @doc "How often each key occurs."
  def frequencies_by(enumerable, key_fun) when is_function(key_fun) do
    reduce(enumerable, %{}, fn elem, acc ->
      key = key_fun.(elem)

      case acc do
        %{^key => n} -> %{acc | key => n + 1}
        %{} -> :maps.put(key, 1, acc)
      end
    end)
  end

  @doc "Groups values under keys."
  def group_by(enumerable, key_fun, value_fun \\ fn x -> x end) when is_function(key_fun) do
    # from the last element on
    reduce(reverse(enumerable), %{}, fn elem, acc ->
      key = key_fun.(elem)
      value = value_fun.(elem)

      case acc do
        %{^key => values} -> %{acc | key => [value | values]}
        %{} -> :maps.put(key, [value], acc)
      end
    end)
  end

  # -- sums and extremes ------------------------------------------------------------

  @doc "Sum of the elements."
  def sum(enumerable)
  def sum(list) when is_list(list), do: sum_list(list, 0)
  def sum(first..last//1) when first <= last, do: div((last + first) * (last - first + 1), 2)
  def sum(_first.._last//step = range) when step != 0, do: reduce(range, 0, &+/2)
  def sum(enumerable), do: reduce(enumerable, 0, &+/2)

  defp sum_list([head | tail], acc), do: sum_list(tail, head + acc)
  defp sum_list([], acc), do: acc

  @doc "Sum of the mapped elements."
  def sum_by(list, mapper) when is_list(list) and is_function(mapper, 1) do
    :lists.foldl(fn elem, acc -> acc + mapper.(elem) end, 0, list)
  end

  def sum_by(enumerable, mapper) when is_function(mapper, 1) do
    reduce(enumerable, 0, fn elem, acc -> acc + mapper.(elem) end)
  end

  @doc "Product of the elements."
  def product(enumerable), do: reduce(enumerable, 1, &*/2)

  @doc "Product of the mapped elements."
  def product_by(list, mapper) when is_list(list) and is_function(mapper, 1) do
    :lists.foldl(fn elem, acc -> acc * mapper.(elem) end, 1, list)
  end

  def product_by(enumerable, mapper) when is_function(mapper, 1) do
    reduce(enumerable, 1, fn elem, acc -> acc * mapper.(elem) end)
  end

  defp empty_error, do: raise(Enum.EmptyError)

  @doc "Largest element."
  def max(enumerable), do: max(enumerable, &>=/2, &empty_error/0)

  @doc "Largest element by a sorter, or with a fallback for empty."
  def max(enumerable, empty_fallback) when is_function(empty_fallback, 0), do: max(enumerable, &>=/2, empty_fallback)
  def max(enumerable, sorter), do: max(enumerable, sorter, &empty_error/0)

  @doc "Largest element by a sorter, with a fallback for empty."
  def max(enumerable, sorter, empty_fallback) do
    best(enumerable, sort_fun(sorter, :max), empty_fallback)
  end

  @doc "Smallest element."
  def min(enumerable), do: min(enumerable, &<=/2, &empty_error/0)

  @doc "Smallest element by a sorter, or with a fallback for empty."
  def min(enumerable, empty_fallback) when is_function(empty_fallback, 0), do: min(enumerable, &<=/2, empty_fallback)
  def min(enumerable, sorter), do: min(enumerable, sorter, &empty_error/0)

  @doc "Smallest element by a sorter, with a fallback for empty."
  def min(enumerable, sorter, empty_fallback) do
    best(enumerable, sort_fun(sorter, :min), empty_fallback)
  end

  defp sort_fun(fun, _) when is_function(fun, 2), do: fun
  defp sort_fun(module, :max) when is_atom(module), do: &(module.compare(&1, &2) != :lt)
  defp sort_fun(module, :min) when is_atom(module), do: &(module.compare(&1, &2) != :gt)

  defp best(enumerable, keep?, fallback) do
    result =
      reduce(enumerable, :none, fn
        elem, {:some, acc} -> if keep?.(acc, elem), do: {:some, acc}, else: {:some, elem}
        elem, :none -> {:some, elem}
      end)

    case result do
      {:some, acc} -> acc
      :none -> fallback.()
    end
  end

  @doc "Element with the largest key."
  def max_by(enumerable, fun, sorter \\ &>=/2, empty_fallback \\ fn -> raise Enum.EmptyError end)

  def max_by(enumerable, fun, fallback, _) when is_function(fallback, 0), do: max_by(enumerable, fun, &>=/2, fallback)
  def max_by(enumerable, fun, sorter, fallback), do: best_by(enumerable, fun, sort_fun(sorter, :max), fallback)

  @doc "Element with the smallest key."
  def min_by(enumerable, fun, sorter \\ &<=/2, empty_fallback \\ fn -> raise Enum.EmptyError end)

  def min_by(enumerable, fun, fallback, _) when is_function(fallback, 0), do: min_by(enumerable, fun, &<=/2, fallback)
  def min_by(enumerable, fun, sorter, fallback), do: best_by(enumerable, fun, sort_fun(sorter, :min), fallback)

  defp best_by(enumerable, fun, keep?, fallback) do
    result =
      reduce(enumerable, :none, fn
        elem, {:some, _, key} = acc ->
          new_key = fun.(elem)
          if keep?.(key, new_key), do: acc, else: {:some, elem, new_key}

        elem, :none ->
          {:some, elem, fun.(elem)}
      end)

    case result do
      {:some, elem, _} -> elem
      :none -> fallback.()
    end
  end

  @doc "Smallest and largest element."
  def min_max(enumerable, empty_fallback \\ fn -> raise Enum.EmptyError end) do
    result =
      reduce(enumerable, :none, fn
        elem, {min, max} ->
          cond do
            elem < min -> {elem, max}
            elem > max -> {min, elem}
            true -> {min, max}
          end

        elem, :none ->
          {elem, elem}
      end)

    if result == :none, do: empty_fallback.(), else: result
  end

  @doc "Elements with the smallest and the largest key."
  def min_max_by(enumerable, fun, sorter_or_fallback \\ &</2, empty_fallback \\ fn -> raise Enum.EmptyError end)

  def min_max_by(enumerable, fun, fallback, _) when is_function(fallback, 0) do
    min_max_by(enumerable, fun, &</2, fallback)
  end

  def min_max_by(enumerable, fun, sorter, fallback) do
    less? = if is_function(sorter, 2), do: sorter, else: &(sorter.compare(&1, &2) == :lt)

    result =
      reduce(enumerable, :none, fn
        elem, {{min, min_key} = low, {_, max_key} = high} ->
          key = fun.(elem)

          cond do
            less?.(key, min_key) -> {{elem, key}, high}
            less?.(max_key, key) -> {{min, min_key}, {elem, key}}
            true -> {low, high}
          end

        elem, :none ->
          pair = {elem, fun.(elem)}
          {pair, pair}
      end)

    case result do
      :none -> fallback.()
      {{min, _}, {max, _}} -> {min, max}
    end
  end

  # -- taking and dropping -------------------------------------------------------------

  @doc "First elements, or last ones with a negative amount."
  def take(enumerable, amount)
  def take(_enumerable, 0), do: []
  def take(enumerable, amount) when is_list(enumerable) and is_integer(amount) and amount > 0, do: take_list(enumerable, amount)

  def take(enumerable, amount) when is_integer(amount) and amount > 0 do
    {_, {list, _}} =
      Enumerable.reduce(enumerable, {:cont, {[], amount}}, fn elem, {list, n} ->
        case n do
          1 -> {:halt, {[elem | list], 0}}
          _ -> {:cont, {[elem | list], n - 1}}
        end
      end)

    :lists.reverse(list)
  end

  def take(enumerable, amount) when is_integer(amount) and amount < 0 do
    list = to_list(enumerable)
    drop_list(list, Kernel.max(length(list) + amount, 0))
  end

  defp take_list(_, 0), do: []
  defp take_list([head | tail], n), do: [head | take_list(tail, n - 1)]
  defp take_list([], _), do: []

  @doc "All but the first elements, or all but the last with a negative amount."
  def drop(enumerable, amount)

  def drop(enumerable, amount) when is_list(enumerable) and is_integer(amount) and amount >= 0, do: drop_list(enumerable, amount)

  def drop(enumerable, 0), do: to_list(enumerable)

  def drop(enumerable, amount) when is_integer(amount) and amount > 0 do
    {list, _} =
      reduce(enumerable, {[], amount}, fn
        elem, {list, 0} -> {[elem | list], 0}
        _, {list, n} -> {list, n - 1}
      end)

    :lists.reverse(list)
  end

  def drop(enumerable, amount) when is_integer(amount) and amount < 0 do
    list = to_list(enumerable)
    take_list(list, Kernel.max(length(list) + amount, 0))
  end

  defp drop_list(list, 0), do: list
  defp drop_list([_ | tail], n), do: drop_list(tail, n - 1)
  defp drop_list([], _), do: []

  @doc "Elements from the beginning while the function is truthy."
  def take_while(enumerable, fun)
  def take_while(list, fun) when is_list(list), do: take_while_list(list, fun)

  def take_while(enumerable, fun) do
    walk(enumerable, [], fn elem, list -> if fun.(elem), do: {:cont, [elem | list]}, else: {:halt, list} end)
    |> :lists.reverse()
  end

  defp take_while_list([head | tail], fun), do: if(fun.(head), do: [head | take_while_list(tail, fun)], else: [])
  defp take_while_list([], _fun), do: []

  @doc "Elements from the first for which the function is falsy."
  def drop_while(enumerable, fun)
  def drop_while(list, fun) when is_list(list), do: drop_while_list(list, fun)

  def drop_while(enumerable, fun) do
    {list, _} =
      reduce(enumerable, {[], true}, fn
        elem, {list, false} -> {[elem | list], false}
        elem, {list, true} -> if fun.(elem), do: {list, true}, else: {[elem | list], false}
      end)

    :lists.reverse(list)
  end

  defp drop_while_list([head | tail] = list, fun), do: if(fun.(head), do: drop_while_list(tail, fun), else: list)
  defp drop_while_list([], _fun), do: []

  @doc "Every nth element, beginning with the first."
  def take_every(enumerable, nth)
  def take_every(_enumerable, 0), do: []
  def take_every(enumerable, 1), do: to_list(enumerable)

  def take_every(enumerable, nth) when is_integer(nth) and nth > 1 do
    {list, _} =
      reduce(enumerable, {[], 0}, fn
        elem, {list, 0} -> {[elem | list], nth - 1}
        _, {list, n} -> {list, n - 1}
      end)

    :lists.reverse(list)
  end

  @doc "All but every nth element, dropping the first."
  def drop_every(enumerable, nth)
  def drop_every(_enumerable, 1), do: []
  def drop_every(enumerable, 0), do: to_list(enumerable)
  def drop_every([], nth) when is_integer(nth), do: []

  def drop_every(enumerable, nth) when is_integer(nth) and nth > 1 do
    {list, _} =
      reduce(enumerable, {[], 0}, fn
        _, {list, 0} -> {list, nth - 1}
        elem, {list, n} -> {[elem | list], n - 1}
      end)

    :lists.reverse(list)
  end

  @doc "Two lists: the first count elements and the rest."
  def split(enumerable, count)
  def split(enumerable, count) when is_list(enumerable) and is_integer(count) and count >= 0, do: split_list(enumerable, count, [])

  def split(enumerable, count) when is_integer(count) and count >= 0 do
    split_list(walked(enumerable), count, [])
  end

  def split(enumerable, count) when is_integer(count) and count < 0, do: split_last(reverse(enumerable), -count, [])

  defp split_list(list, 0, acc), do: {:lists.reverse(acc), list}
  defp split_list([head | tail], n, acc), do: split_list(tail, n - 1, [head | acc])
  defp split_list([], _, acc), do: {:lists.reverse(acc), []}

  defp split_last(reversed, 0, acc), do: {:lists.reverse(reversed), acc}
  defp split_last([last | rest], n, acc), do: split_last(rest, n - 1, [last | acc])
  defp split_last([], _, acc), do: {[], acc}

  @doc "Splits at the first element for which the function is falsy."
  def split_while(enumerable, fun), do: split_while_list(walked(enumerable), fun, [])

  defp split_while_list([head | tail] = list, fun, acc) do
    if fun.(head), do: split_while_list(tail, fun, [head | acc]), else: {:lists.reverse(acc), list}
  end

  defp split_while_list([], _fun, acc), do: {:lists.reverse(acc), []}

  @doc "Two lists: elements for which the function is truthy, and the others."
  def split_with(enumerable, fun) do
    {yes, no} =
      reduce(enumerable, {[], []}, fn elem, {yes, no} ->
        if fun.(elem), do: {[elem | yes], no}, else: {yes, [elem | no]}
      end)

    {:lists.reverse(yes), :lists.reverse(no)}
  end

  @doc false
  def partition(enumerable, fun), do: split_with(enumerable, fun)

  @doc "Elements in the range of indexes."
  def slice(enumerable, first..last//step = range) do
    cond do
      step > 0 ->
        slice_range(enumerable, first, last, step)

      step == -1 and first > last ->
        IO.warn("negative steps are not supported in Enum.slice/2, pass #{first}..#{last}//1 instead")
        slice_range(enumerable, first, last, 1)

      true ->
        raise ArgumentError, "Enum.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
    end
  end

  # A range from before ranges had a step.
  def slice(enumerable, %{__struct__: Range, first: _, last: _} = range) do
    slice(enumerable, Range.stepped(range))
  end

  @doc "Amount of elements from the start index."
  def slice(_enumerable, start, 0) when is_integer(start), do: []

  def slice(enumerable, start, amount) when is_integer(start) and start < 0 and is_integer(amount) and amount >= 0 do
    case to_sliceable(enumerable) do
      {count, slicer} ->
        start = Kernel.max(count + start, 0)
        slice_valid(count, slicer, start, amount, 1)
    end
  end

  def slice(list, start, amount) when is_list(list) and is_integer(start) and is_integer(amount) and amount >= 0 do
    take_list(drop_list(list, start), amount)
  end

  def slice(enumerable, start, amount) when is_integer(start) and is_integer(amount) and amount >= 0 do
    case slice_info(enumerable) do
      {:ok, count, slicer} ->
        slice_valid(count, slicer, start, amount, 1)

      {:error, _} ->
        {_, {_, _, list}} =
          Enumerable.reduce(enumerable, {:cont, {start, amount, []}}, fn
            _, {start, n, list} when start > 0 -> {:cont, {start - 1, n, list}}
            elem, {0, 1, list} -> {:halt, {0, 0, [elem | list]}}
            elem, {0, n, list} -> {:cont, {0, n - 1, [elem | list]}}
          end)

        :lists.reverse(list)
    end
  end

  defp slice_range(enumerable, first, last, step) when first >= 0 and last >= 0 do
    if last < first do
      []
    else
      amount = last - first + 1

      if step == 1 do
        slice(enumerable, first, amount)
      else
        take_every(slice(enumerable, first, amount), step)
      end
    end
  end

  defp slice_range(enumerable, first, last, step) do
    {count, slicer} = to_sliceable(enumerable)
    first = if first < 0, do: Kernel.max(count + first, 0), else: first
    last = if last < 0, do: count + last, else: last

    if last < first do
      []
    else
      slice_valid(count, slicer, first, last - first + 1, step)
    end
  end

  defp to_sliceable(list) when is_list(list) do
    {length(list), fn start, length, step -> slice_step(list, start, length, step) end}
  end

  defp to_sliceable(enumerable) do
    case slice_info(enumerable) do
      {:ok, count, slicer} -> {count, slicer}
      {:error, _} -> to_sliceable(to_list(enumerable))
    end
  end

  defp slice_valid(count, _slicer, start, _amount, _step) when start >= count, do: []

  defp slice_valid(count, slicer, start, amount, step) do
    amount = Kernel.min(amount, count - start)
    slicer.(start, div(amount - 1, step) + 1, step)
  end

  @doc "Moves one element or a range of them to an index."
  def slide(enumerable, range_or_index, insertion_index)

  def slide(enumerable, index, insertion) when is_integer(index) and is_integer(insertion) do
    list = to_list(enumerable)
    slide_range(list, length(list), index, index, insertion)
  end

  def slide(enumerable, first..last//1, insertion) when is_integer(insertion) do
    list = to_list(enumerable)
    slide_range(list, length(list), first, last, insertion)
  end

  def slide(_enumerable, _first.._last//_step = range, _insertion) do
    raise ArgumentError, "Enum.slide/3 does not accept ranges with custom steps, got: #{inspect(range)}"
  end

  defp slide_range([], 0, _first, _last, _insertion), do: []

  defp slide_range(list, count, first, last, insertion) do
    first = if first < 0, do: Kernel.max(first + count, 0), else: first
    last = if last < 0, do: Integer.mod(last, count), else: last
    insertion = if insertion < 0, do: Integer.mod(insertion, count), else: insertion

    cond do
      first > last ->
        list

      insertion > first and insertion <= last ->
        raise ArgumentError,
              "insertion index for slide must be outside the range being moved " <>
                "(tried to insert #{first}..#{last} at #{insertion})"

      true ->
        slide_list(list, first, last, insertion)
    end
  end

  defp slide_list(list, first, last, insertion) when insertion >= first and insertion <= last, do: list

  defp slide_list(list, first, last, insertion) when insertion < first do
    {head, rest} = split_list(list, insertion, [])
    {middle, rest} = split_list(rest, first - insertion, [])
    {moved, tail} = split_list(rest, last - first + 1, [])
    head ++ moved ++ middle ++ tail
  end

  defp slide_list(list, first, last, insertion) do
    {head, rest} = split_list(list, first, [])
    {moved, rest} = split_list(rest, last - first + 1, [])
    {middle, tail} = split_list(rest, insertion - last, [])
    head ++ middle ++ moved ++ tail
  end

  # -- ordering -------------------------------------------------------------------------

  @doc "Reverses."
  def reverse(enumerable)
  def reverse([]), do: []
  def reverse(list) when is_list(list), do: :lists.reverse(list)
  def reverse(enumerable), do: reduce(enumerable, [], &[&1 | &2])

  @doc "Reverses and appends the tail."
  def reverse(enumerable, tail)
  def reverse(list, tail) when is_list(list), do: :lists.reverse(list, to_list(tail))
  def reverse(enumerable, tail), do: reduce(enumerable, to_list(tail), fn elem, acc -> [elem | acc] end)

  @doc "Reverses count elements from the start index."
  def reverse_slice(enumerable, start, count)
      when is_integer(start) and start >= 0 and is_integer(count) and count >= 0 do
    {head, rest} = split_list(to_list(enumerable), start, [])
    {middle, tail} = split_list(rest, count, [])
    head ++ :lists.reverse(middle, tail)
  end

  @doc "Sorts in term order."
  def sort(list) when is_list(list), do: :lists.sort(list)
  def sort(enumerable), do: :lists.sort(to_list(enumerable))

  @doc "Sorts by :asc, :desc, a module with compare/2 or a function."
  def sort(enumerable, sorter)
  def sort(enumerable, :asc), do: sort(enumerable)
  def sort(enumerable, :desc), do: :lists.reverse(:lists.sort(:lists.reverse(to_list(enumerable))))
  def sort(enumerable, {:asc, module}) when is_atom(module), do: sort(enumerable, &(module.compare(&1, &2) != :gt))
  def sort(enumerable, {:desc, module}) when is_atom(module), do: sort(enumerable, &(module.compare(&1, &2) != :lt))
  def sort(enumerable, fun) when is_function(fun, 2), do: :lists.sort(fun, to_list(enumerable))
  def sort(enumerable, module) when is_atom(module), do: sort(enumerable, {:asc, module})

  @doc "Sorts by the mapped values."
  def sort_by(enumerable, mapper, sorter \\ :asc)

  def sort_by(enumerable, mapper, :desc) when is_function(mapper, 1) do
    enumerable |> map(&{&1, mapper.(&1)}) |> :lists.reverse() |> keysort() |> :lists.reverse() |> firsts()
  end

  def sort_by(enumerable, mapper, sorter) when is_function(mapper, 1), do: sorted_by(enumerable, mapper, sorter)

  defp sorted_by(enumerable, mapper, :asc) do
    enumerable |> map(&{&1, mapper.(&1)}) |> keysort() |> firsts()
  end

  defp sorted_by(enumerable, mapper, sorter) do
    fun = by_fun(sorter)
    pairs = map(enumerable, &{&1, mapper.(&1)})
    firsts(:lists.sort(fn {_, a}, {_, b} -> fun.(a, b) end, pairs))
  end

  defp by_fun({:asc, module}), do: &(module.compare(&1, &2) != :gt)
  defp by_fun({:desc, module}), do: &(module.compare(&1, &2) != :lt)
  defp by_fun(fun) when is_function(fun, 2), do: fun
  defp by_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :gt)

  defp keysort(pairs), do: :lists.keysort(2, pairs)
  defp firsts([{elem, _} | rest]), do: [elem | firsts(rest)]
  defp firsts([]), do: []

  @doc "Without duplicates; the first of each stays."
  def uniq(enumerable), do: uniq_by(enumerable, fn x -> x end)

  @doc "Without elements whose key was seen before."
  def uniq_by(enumerable, fun) do
    {list, _} =
      reduce(enumerable, {[], %{}}, fn elem, {list, seen} ->
        key = fun.(elem)
        if is_map_key(seen, key), do: {list, seen}, else: {[elem | list], :maps.put(key, true, seen)}
      end)

    :lists.reverse(list)
  end

  @doc "Without consecutive duplicates."
  def dedup(enumerable), do: dedup_by(enumerable, fn x -> x end)

  @doc "Without elements whose key equals the one before."
  def dedup_by(enumerable, fun) do
    {list, _} =
      reduce(enumerable, {[], :none}, fn elem, {list, last} ->
        case {:key, fun.(elem)} do
          ^last -> {list, last}
          key -> {[elem | list], key}
        end
      end)

    :lists.reverse(list)
  end

  @doc "A random element."
  def random(enumerable)

  def random(enumerable) when is_list(enumerable) do
    case length(enumerable) do
      0 -> raise Enum.EmptyError
      n -> enumerable |> drop_list(:rand.uniform(n) - 1) |> hd()
    end
  end

  def random(first..last//step = range) do
    case Range.size(range) do
      0 -> raise Enum.EmptyError
      n -> _ = last; first + (:rand.uniform(n) - 1) * step
    end
  end

  def random(enumerable), do: random(to_list(enumerable))

  @doc "Random elements."
  def take_random(enumerable, count)
  def take_random(_enumerable, 0), do: []
  def take_random([], _count), do: []

  # Kim-Hung Li, "Reservoir-sampling algorithms of time complexity O(n(1 + log(N/n)))" (1994), algorithm L: places 0 to
  # count-1 hold the sample, and what comes after them is skipped up to the next that takes a place.
  def take_random(enumerable, count) when is_integer(count) and count > 0 do
    {size, _next, _weight, sample} =
      reduce(enumerable, {0, count - 1, 1.0, %{}}, fn element, {at, next, weight, sample} ->
        cond do
          at < count ->
            place = if at == 0, do: 0, else: :rand.uniform(at + 1) - 1
            moved = :maps.put(at, :maps.get(place, sample, nil), sample)
            {next, weight} = skip_from(at, next, weight, count)
            {at + 1, next, weight, :maps.put(place, element, moved)}

          at == next ->
            place = if count == 1, do: 0, else: :rand.uniform(count) - 1
            {next, weight} = skip(at, weight, count)
            {at + 1, next, weight, :maps.put(place, element, sample)}

          true ->
            {at + 1, next, weight, sample}
        end
      end)

    take_sample(Kernel.min(size, count) - 1, sample, [])
  end

  defp skip_from(at, at, weight, count), do: skip(at, weight, count)
  defp skip_from(_at, next, weight, _count), do: {next, weight}

  defp skip(at, weight, count) do
    weight = weight * :math.exp(:math.log(:rand.uniform()) / count)
    {at + floor(:math.log(:rand.uniform()) / :math.log(1 - weight)) + 1, weight}
  end

  defp take_sample(-1, _sample, acc), do: acc
  defp take_sample(place, sample, acc), do: take_sample(place - 1, sample, [:maps.get(place, sample) | acc])

  @doc "The elements in random order."
  def shuffle(enumerable) do
    randomized = reduce(enumerable, [], fn element, acc -> [{:rand.uniform(), element} | acc] end)
    map_list(:lists.keysort(1, randomized), &elem(&1, 1))
  end

  # -- grouping -------------------------------------------------------------------------

  @doc "Chunks of count elements."
  def chunk_every(enumerable, count), do: chunk_every(enumerable, count, count, [])

  @doc "Chunks of count elements that begin every step elements."
  def chunk_every(enumerable, count, step, leftover \\ [])
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    chunk_list(to_list(enumerable), count, step, leftover)
  end

  defp chunk_list([], _count, _step, _leftover), do: []

  defp chunk_list(list, count, step, leftover) do
    case split_list(list, count, []) do
      {chunk, []} ->
        missing = count - length(chunk)

        cond do
          missing == 0 -> [chunk | chunk_rest(drop_list(list, step), count, step, leftover)]
          leftover == :discard -> []
          true -> [chunk ++ take(leftover, missing)]
        end

      {chunk, _} ->
        [chunk | chunk_list(drop_list(list, step), count, step, leftover)]
    end
  end

  # A full chunk reached the end: what overlaps only is not a chunk of its own when step < count.
  defp chunk_rest([], _count, _step, _leftover), do: []
  defp chunk_rest(_list, count, step, :discard) when step < count, do: []
  defp chunk_rest(list, count, step, leftover) when step < count, do: overlapping(list, count, leftover)
  defp chunk_rest(list, count, step, leftover), do: chunk_list(list, count, step, leftover)

  defp overlapping(list, count, leftover) do
    chunk = list ++ take(leftover, count - length(list))
    [chunk]
  end

  @doc "Chunks of consecutive elements with the same key."
  def chunk_by(enumerable, fun) do
    chunk_while(
      enumerable,
      nil,
      fn
        elem, nil -> {:cont, {[elem], fun.(elem)}}
        elem, {chunk, key} ->
          case fun.(elem) do
            ^key -> {:cont, {[elem | chunk], key}}
            other -> {:cont, :lists.reverse(chunk), {[elem], other}}
          end
      end,
      fn
        nil -> {:cont, []}
        {chunk, _} -> {:cont, :lists.reverse(chunk), []}
      end
    )
  end

  @doc "Chunks decided by a function with an accumulator."
  def chunk_while(enumerable, acc, chunk_fun, after_fun) do
    {_, {list, acc}} =
      Enumerable.reduce(enumerable, {:cont, {[], acc}}, fn elem, {list, acc} ->
        case chunk_fun.(elem, acc) do
          {:cont, chunk, acc} -> {:cont, {[chunk | list], acc}}
          {:cont, acc} -> {:cont, {list, acc}}
          {:halt, acc} -> {:halt, {list, acc}}
        end
      end)

    case after_fun.(acc) do
      {:cont, _acc} -> :lists.reverse(list)
      {:cont, chunk, _acc} -> :lists.reverse([chunk | list])
    end
  end

  # -- joining and collecting -------------------------------------------------------------

  @doc "Concatenates enumerables of an enumerable."
  def concat(enumerables), do: flat_map(enumerables, fn x -> x end)

  @doc "Concatenates two enumerables."
  def concat(left, right)
  def concat(left, right) when is_list(left) and is_list(right), do: left ++ right
  def concat(left, right), do: walked(left) ++ walked(right)

  @doc "The elements as a list."
  def to_list(enumerable)
  def to_list(list) when is_list(list), do: list
  def to_list(%{__struct__: Range, step: _} = range), do: range_list(range)
  def to_list(%_{} = enumerable), do: :lists.reverse(reduce_other(enumerable, [], &[&1 | &2]))
  def to_list(map) when is_map(map), do: :maps.to_list(map)
  def to_list(enumerable), do: :lists.reverse(reduce_other(enumerable, [], &[&1 | &2]))

  defp range_list(first..last//1) when first <= last, do: :lists.seq(first, last)

  defp range_list(first..last//step) do
    :lists.reverse(reduce_range(first, last, step, [], &[&1 | &2]))
  end

  @doc "Joins the elements' strings."
  def join(enumerable, joiner \\ "")
  def join(enumerable, ""), do: IO.iodata_to_binary(map(enumerable, &entry/1))
  def join(enumerable, joiner) when is_list(enumerable) and is_binary(joiner), do: map_join(enumerable, joiner, &entry/1)
  def join(enumerable, joiner) when is_binary(joiner), do: map_join(enumerable, joiner, &entry/1)

  defp entry(entry) when is_binary(entry), do: entry
  defp entry(entry), do: String.Chars.to_string(entry)

  @doc "Maps and joins."
  def map_join(enumerable, joiner \\ "", mapper) when is_binary(joiner) do
    enumerable
    |> map(fn elem -> entry(mapper.(elem)) end)
    |> intersperse_with(joiner)
    |> IO.iodata_to_binary()
  end

  defp intersperse_with(list, ""), do: list
  defp intersperse_with([], _joiner), do: []
  defp intersperse_with([head | tail], joiner), do: [head | intersperse_list(tail, joiner)]

  @doc "Collects into a collectable."
  def into(enumerable, collectable)
  def into(enumerable, []), do: to_list(enumerable)
  def into(%_{} = enumerable, collectable), do: into_protocol(enumerable, collectable, fn x -> x end)
  def into(enumerable, %_{} = collectable), do: into_protocol(enumerable, collectable, fn x -> x end)

  def into(enumerable, %{} = map) when is_list(enumerable) do
    if map == %{}, do: :maps.from_list(enumerable), else: :maps.merge(map, :maps.from_list(enumerable))
  end

  def into(enumerable, %{} = map) when is_map(enumerable), do: :maps.merge(map, enumerable)
  def into(enumerable, collectable), do: into_protocol(enumerable, collectable, fn x -> x end)

  @doc "Maps and collects into a collectable."
  def into(enumerable, collectable, transform)
  def into(enumerable, [], transform), do: map(enumerable, transform)
  def into(enumerable, %_{} = collectable, transform), do: into_protocol(enumerable, collectable, transform)
  def into(enumerable, %{} = map, transform) when map == %{}, do: :maps.from_list(map(enumerable, transform))

  def into(enumerable, %{} = map, transform) do
    reduce(enumerable, map, fn elem, acc ->
      {key, value} = transform.(elem)
      :maps.put(key, value, acc)
    end)
  end

  def into(enumerable, collectable, transform) when is_function(transform, 1) do
    into_protocol(enumerable, collectable, transform)
  end

  defp into_protocol(enumerable, collectable, transform) do
    {initial, fun} = Collectable.into(collectable)

    try do
      reduce(enumerable, initial, fn elem, acc -> fun.(acc, {:cont, transform.(elem)}) end)
    catch
      kind, reason ->
        fun.(initial, :halt)
        :erlang.raise(kind, reason, __STACKTRACE__)
    else
      acc -> fun.(acc, :done)
    end
  end

  # -- zipping -----------------------------------------------------------------------------

  @doc "Zips enumerables into tuples."
  def zip(enumerables)
  def zip([]), do: []
  def zip(enumerables), do: zip_with(enumerables, &:erlang.list_to_tuple/1)

  @doc "Zips two enumerables into pairs."
  def zip(left, right) when is_list(left) and is_list(right), do: zip_list(left, right, [])
  def zip(left, right), do: zip_with(left, right, fn a, b -> {a, b} end)

  defp zip_list([a | as], [b | bs], acc), do: zip_list(as, bs, [{a, b} | acc])
  defp zip_list([], _, acc), do: :lists.reverse(acc)
  defp zip_list(_, [], acc), do: :lists.reverse(acc)

  @doc "Zips with a function of a list."
  def zip_with(enumerables, zip_fun)
  def zip_with([], _fun), do: []

  def zip_with(enumerables, zip_fun) do
    if all?(enumerables, &is_list/1) do
      zip_lists(to_list(enumerables), zip_fun)
    else
      :lists.reverse(Stream.zip_with(enumerables, zip_fun) |> reduce([], &[&1 | &2]))
    end
  end

  @doc "Zips two enumerables with a function."
  def zip_with(left, right, zip_fun)
  def zip_with(left, right, fun) when is_list(left) and is_list(right), do: zip_with_list(left, right, fun)

  def zip_with(left, right, fun) do
    :lists.reverse(Stream.zip_with(left, right, fun) |> reduce([], &[&1 | &2]))
  end

  defp zip_with_list([a | as], [b | bs], fun), do: [fun.(a, b) | zip_with_list(as, bs, fun)]
  defp zip_with_list([], _, _fun), do: []
  defp zip_with_list(_, [], _fun), do: []

  defp zip_lists([], _fun), do: []

  defp zip_lists(lists, fun) do
    case heads(lists, [], []) do
      {heads, tails} -> [fun.(heads) | zip_lists(tails, fun)]
      :done -> []
    end
  end

  defp heads([[head | tail] | rest], heads, tails), do: heads(rest, [head | heads], [tail | tails])
  defp heads([[] | _], _, _), do: :done
  defp heads([], heads, tails), do: {:lists.reverse(heads), :lists.reverse(tails)}

  @doc "Zips and folds."
  def zip_reduce(enumerables, acc, reducer) when is_function(reducer, 2) do
    case to_list(enumerables) do
      [] -> acc
      list -> reduce(zip_with(list, fn heads -> heads end), acc, reducer)
    end
  end

  @doc "Zips two and folds."
  def zip_reduce(left, right, acc, reducer) when is_function(reducer, 3) do
    reduce(zip(left, right), acc, fn {l, r}, acc -> reducer.(l, r, acc) end)
  end

  @doc "Splits pairs into two lists."
  def unzip(list) when is_list(list), do: unzip(:lists.reverse(list), [], [])

  def unzip(enumerable) do
    {left, right} = reduce(enumerable, {[], []}, fn {a, b}, {as, bs} -> {[a | as], [b | bs]} end)
    {:lists.reverse(left), :lists.reverse(right)}
  end

  defp unzip([{a, b} | rest], as, bs), do: unzip(rest, [a | as], [b | bs])
  defp unzip([], as, bs), do: {as, bs}

  # -- old names ----------------------------------------------------------------------------

  @doc false
  def chunk(enumerable, count), do: chunk_every(enumerable, count, count, :discard)
  @doc false
  def chunk(enumerable, n, step, leftover \\ nil), do: chunk_every(enumerable, n, step, leftover || :discard)
  @doc false
  def uniq(enumerable, fun), do: uniq_by(enumerable, fun)
end
