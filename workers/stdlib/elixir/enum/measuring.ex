# What Enum counts and compares. In: an enumerable. Out: counts, groups by a key, sums, the least and the greatest.

defmodule Enum do
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
    best(enumerable, max_sort_fun(sorter), empty_fallback)
  end

  @doc "Smallest element."
  def min(enumerable), do: min(enumerable, &<=/2, &empty_error/0)

  @doc "Smallest element by a sorter, or with a fallback for empty."
  def min(enumerable, empty_fallback) when is_function(empty_fallback, 0), do: min(enumerable, &<=/2, empty_fallback)
  def min(enumerable, sorter), do: min(enumerable, sorter, &empty_error/0)

  @doc "Smallest element by a sorter, with a fallback for empty."
  def min(enumerable, sorter, empty_fallback) do
    best(enumerable, min_sort_fun(sorter), empty_fallback)
  end

  defp max_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp max_sort_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :lt)

  defp min_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp min_sort_fun(module) when is_atom(module), do: &(module.compare(&1, &2) != :gt)

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

  def max_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0),
    do: max_by(enumerable, fun, &>=/2, fallback)

  def max_by(enumerable, fun, sorter, fallback) when is_function(fun, 1),
    do: best_by(enumerable, fun, max_sort_fun(sorter), fallback)

  @doc "Element with the smallest key."
  def min_by(enumerable, fun, sorter \\ &<=/2, empty_fallback \\ fn -> raise Enum.EmptyError end)

  def min_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0),
    do: min_by(enumerable, fun, &<=/2, fallback)

  def min_by(enumerable, fun, sorter, fallback) when is_function(fun, 1),
    do: best_by(enumerable, fun, min_sort_fun(sorter), fallback)

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
  def min_max(enumerable, empty_fallback \\ fn -> raise Enum.EmptyError end) when is_function(empty_fallback, 0) do
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

  def min_max_by(enumerable, fun, fallback, _) when is_function(fun, 1) and is_function(fallback, 0) do
    min_max_by(enumerable, fun, &</2, fallback)
  end

  def min_max_by(enumerable, fun, sorter, fallback) when is_function(fun, 1) do
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
end
