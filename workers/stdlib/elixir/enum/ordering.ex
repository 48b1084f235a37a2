# The order of a collection. In: an enumerable. Out: it reversed, sorted, without what comes twice, and drawn by chance.

defmodule Enum do
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
  def sort(list, :desc) when is_list(list), do: list |> :lists.sort() |> :lists.reverse()
  def sort(enumerable, :desc), do: :lists.reverse(:lists.sort(:lists.reverse(to_list(enumerable))))
  def sort(enumerable, sorter), do: :lists.sort(to_sort_fun(sorter), to_list(enumerable))

  defp to_sort_fun(sorter) when is_function(sorter, 2), do: sorter
  defp to_sort_fun(module) when is_atom(module), do: to_sort_fun({:asc, module})
  defp to_sort_fun({:asc, module}) when is_atom(module), do: &(module.compare(&1, &2) != :gt)
  defp to_sort_fun({:desc, module}) when is_atom(module), do: &(module.compare(&1, &2) != :lt)

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
    enumerable |> map(&{&1, mapper.(&1)}) |> List.keysort(1, sorter) |> firsts()
  end

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
    unquote(:"-map/2-lists^map/1-1-")(&elem(&1, 1), :lists.keysort(1, randomized))
  end
end
