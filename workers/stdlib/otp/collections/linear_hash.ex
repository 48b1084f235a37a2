# The table behind :dict and :sets (version 1): linear hashing (Larson) over :erlang.phash/2. In: a record {kind, size, n,
# maxn, buddy, expand, contract, empty, segments} and keys. Out: the same. Segments hold 16 buckets; one bucket is split
# when there are 5 elements a bucket, and joined again below 3.
defmodule :nodebook_linear_hash do
  @moduledoc false
  @segment 16

  def new(kind) do
    empty = :erlang.make_tuple(@segment, [])
    {kind, 0, @segment, @segment, 8, @segment * 5, @segment * 3, empty, {empty}}
  end

  defp slot({_, _, n, maxn, buddy, _, _, _, _}, key) do
    hash = :erlang.phash(key, maxn)
    if hash > n, do: hash - buddy, else: hash
  end

  @doc "The bucket of a key."
  def bucket(table, key), do: at(table, slot(table, key))

  defp at({_, _, _, _, _, _, _, _, segments}, slot) do
    segments |> elem(div(slot - 1, @segment)) |> elem(rem(slot - 1, @segment))
  end

  defp put({kind, size, n, maxn, buddy, expand, contract, empty, segments}, slot, bucket) do
    segment = elem(segments, div(slot - 1, @segment))
    segment = put_elem(segment, rem(slot - 1, @segment), bucket)
    {kind, size, n, maxn, buddy, expand, contract, empty, put_elem(segments, div(slot - 1, @segment), segment)}
  end

  @doc "Replaces the bucket of a key; `by` is how many elements more (or less) it has. `key_of` reads a key from a bucket's entry."
  def update(table, key, bucket, by, key_of) do
    table = put(table, slot(table, key), bucket)
    table = put_elem(table, 1, elem(table, 1) + by)

    cond do
      by > 0 -> expand(table, key_of)
      by < 0 -> contract(table)
      true -> table
    end
  end

  defp expand({kind, size, n, maxn, buddy, limit, _, empty, segments} = table, key_of) when size > limit do
    {maxn, buddy, segments} =
      if n == maxn,
        do: {maxn * 2, maxn, doubled(segments, empty)},
        else: {maxn, buddy, segments}

    n = n + 1
    from = n - buddy
    _ = table
    table = {kind, size, n, maxn, buddy, n * 5, n * 3, empty, segments}
    {stay, go} = :lists.partition(fn entry -> :erlang.phash(key_of.(entry), maxn) == from end, at(table, from))
    table |> put(from, stay) |> put(n, go)
  end

  defp expand(table, _key_of), do: table

  defp doubled(segments, empty) do
    List.to_tuple(Tuple.to_list(segments) ++ List.duplicate(empty, tuple_size(segments)))
  end

  defp contract({kind, size, n, maxn, buddy, _, limit, empty, _} = table) when size < limit and n > @segment do
    from = n - buddy
    joined = at(table, from) ++ at(table, n)
    {_, _, _, _, _, _, _, _, segments} = table |> put(from, joined) |> put(n, [])
    n = n - 1

    {maxn, buddy, segments} =
      if n == buddy,
        do: {div(maxn, 2), div(buddy, 2), halved(segments)},
        else: {maxn, buddy, segments}

    {kind, size, n, maxn, buddy, n * 5, n * 3, empty, segments}
  end

  defp contract(table), do: table

  defp halved(segments) do
    {first, _} = segments |> Tuple.to_list() |> Enum.split(div(tuple_size(segments), 2))
    List.to_tuple(first)
  end

  @doc "Folds over the entries of all buckets, the last bucket first."
  def fold(fun, acc, {_, _, _, _, _, _, _, _, segments}) do
    :lists.foldl(
      fn segment, acc ->
        :lists.foldl(fn bucket, acc -> :lists.foldl(fun, acc, bucket) end, acc, :lists.reverse(Tuple.to_list(segment)))
      end,
      acc,
      :lists.reverse(Tuple.to_list(segments))
    )
  end

  @doc "Replaces every bucket by what the function makes of it; counts anew."
  def map_buckets(fun, {kind, _, n, maxn, buddy, expand, contract, empty, segments}) do
    segments =
      for segment <- Tuple.to_list(segments) do
        List.to_tuple(for bucket <- Tuple.to_list(segment), do: if(bucket == [], do: [], else: fun.(bucket)))
      end

    size = :lists.sum(for segment <- segments, bucket <- Tuple.to_list(segment), do: length(bucket))
    contract({kind, size, n, maxn, buddy, expand, contract, empty, List.to_tuple(segments)})
  end
end
