# The functions of :maps that take a function; the others are natives (workers/natives/maps.ts).
# Specification: the reference of the module `maps`, OTP 27.

defmodule :maps do
  @moduledoc false

  def map(fun, map) when is_function(fun, 2) do
    :maps.from_list(for {k, v} <- :maps.to_list(map), do: {k, fun.(k, v)})
  end

  def filter(fun, map) when is_function(fun, 2) do
    :maps.from_list(for {k, v} <- :maps.to_list(map), fun.(k, v), do: {k, v})
  end

  def filtermap(fun, map) when is_function(fun, 2) do
    :maps.from_list(filtermap_pairs(fun, :maps.to_list(map)))
  end

  defp filtermap_pairs(fun, [{k, v} | t]) do
    case fun.(k, v) do
      true -> [{k, v} | filtermap_pairs(fun, t)]
      {true, value} -> [{k, value} | filtermap_pairs(fun, t)]
      false -> filtermap_pairs(fun, t)
    end
  end

  defp filtermap_pairs(_fun, []), do: []

  def fold(fun, acc, map) when is_function(fun, 3), do: fold_pairs(fun, acc, :maps.to_list(map))

  defp fold_pairs(fun, acc, [{k, v} | t]), do: fold_pairs(fun, fun.(k, v, acc), t)
  defp fold_pairs(_fun, acc, []), do: acc

  def foreach(fun, map) when is_function(fun, 2) do
    for {k, v} <- :maps.to_list(map), do: fun.(k, v)
    :ok
  end

  def update_with(key, fun, map), do: :maps.put(key, fun.(:maps.get(key, map)), map)

  def update_with(key, fun, init, map) do
    case :maps.find(key, map) do
      {:ok, value} -> :maps.put(key, fun.(value), map)
      :error -> :maps.put(key, init, map)
    end
  end

  def merge_with(fun, a, b) when is_function(fun, 3) do
    fold(
      fn k, v, acc ->
        case :maps.find(k, acc) do
          {:ok, old} -> :maps.put(k, fun.(k, old, v), acc)
          :error -> :maps.put(k, v, acc)
        end
      end,
      a,
      b
    )
  end

  def intersect(a, b), do: intersect_with(fn _k, _a, b -> b end, a, b)

  def intersect_with(fun, a, b) do
    :maps.from_list(for {k, v} <- :maps.to_list(a), :maps.is_key(k, b), do: {k, fun.(k, v, :maps.get(k, b))})
  end

  def groups_from_list(fun, list), do: groups_from_list(fun, fn x -> x end, list)

  def groups_from_list(fun, value, list) do
    :lists.foldl(
      fn x, acc ->
        key = fun.(x)
        :maps.put(key, [value.(x) | :maps.get(key, acc, [])], acc)
      end,
      %{},
      :lists.reverse(list)
    )
  end
end
