# What Enum makes of a collection. In: enumerables. Out: chunks, lists, strings, and what else a collectable gathers.

defmodule Enum do
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
end
