# Parts of a collection. In: an enumerable, and how many, which, or as long as what. Out: lists of the elements, and those left.

defmodule Enum do
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
  @deprecated "Use Enum.split_with/2 instead"
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

  def slide(enumerable, index, insertion) when is_integer(index) do
    list = to_list(enumerable)
    slide_range(list, length(list), index, index, insertion)
  end

  def slide(enumerable, first..last//1, insertion) do
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
end
