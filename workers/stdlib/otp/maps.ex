# The functions of :maps that take a function or an iterator; the others are natives (workers/natives/maps.ts).
# Specification: the reference of the module `maps`, OTP 27. An iterator is [0 | map], or [keys | map] when it has an order.

defmodule :maps do
  @moduledoc false

  defguardp is_iterator(i)
            when i == :none or (is_list(i) and i != [] and is_map(tl(i))) or (is_tuple(i) and tuple_size(i) == 3)

  # What is wrong with the arguments is worded by erl_stdlib_errors.
  defmacrop refuse(reason, args) do
    quote do: :erlang.error(unquote(reason), unquote(args), error_info: %{module: :erl_stdlib_errors})
  end

  # a fun of another arity, or what is no fun, is told of before what is no map
  defp wrong(fun, arity, _map) when not is_function(fun, arity), do: :badarg
  defp wrong(_fun, _arity, map) when is_map(map) or is_iterator(map), do: :badarg
  defp wrong(_fun, _arity, other), do: {:badmap, other}

  # in the order of an iterator; a list of a large map has them the other way
  defp pairs(map) when is_map(map), do: :maps.nodebook_walk(map)

  defp pairs(iterator) do
    walk(:maps.next(iterator))
  catch
    :error, _ -> :erlang.error({:badmap, iterator})
  end

  defp walk({k, v, next}), do: [{k, v} | walk(:maps.next(next))]
  defp walk(:none), do: []

  def to_list(map) when is_map(map), do: :maps.nodebook_to_list(map)
  def to_list(iterator) when is_iterator(iterator), do: pairs(iterator)
  def to_list(other), do: refuse({:badmap, other}, [other])

  def map(fun, map) when is_function(fun, 2) and (is_map(map) or is_iterator(map)) do
    :maps.from_list(for {k, v} <- pairs(map), do: {k, fun.(k, v)})
  end

  def map(fun, map), do: refuse(wrong(fun, 2, map), [fun, map])

  def filter(fun, map) when is_function(fun, 2) and (is_map(map) or is_iterator(map)) do
    :maps.from_list(filter_pairs(fun, pairs(map)))
  end

  def filter(fun, map), do: refuse(wrong(fun, 2, map), [fun, map])

  defp filter_pairs(fun, [{k, v} | t]) do
    case fun.(k, v) do
      true -> [{k, v} | filter_pairs(fun, t)]
      false -> filter_pairs(fun, t)
    end
  end

  defp filter_pairs(_fun, []), do: []

  def filtermap(fun, map) when is_function(fun, 2) and (is_map(map) or is_iterator(map)) do
    :maps.from_list(filtermap_pairs(fun, pairs(map)))
  end

  def filtermap(fun, map), do: refuse(wrong(fun, 2, map), [fun, map])

  defp filtermap_pairs(fun, [{k, v} | t]) do
    case fun.(k, v) do
      true -> [{k, v} | filtermap_pairs(fun, t)]
      {true, value} -> [{k, value} | filtermap_pairs(fun, t)]
      false -> filtermap_pairs(fun, t)
    end
  end

  defp filtermap_pairs(_fun, []), do: []

  def fold(fun, acc, map) when is_function(fun, 3) and (is_map(map) or is_iterator(map)), do: fold_pairs(fun, acc, pairs(map))
  def fold(fun, acc, map), do: refuse(wrong(fun, 3, map), [fun, acc, map])

  defp fold_pairs(fun, acc, [{k, v} | t]), do: fold_pairs(fun, fun.(k, v, acc), t)
  defp fold_pairs(_fun, acc, []), do: acc

  def foreach(fun, map) when is_function(fun, 2) and (is_map(map) or is_iterator(map)) do
    for {k, v} <- pairs(map), do: fun.(k, v)
    :ok
  end

  def foreach(fun, map), do: refuse(wrong(fun, 2, map), [fun, map])

  def update_with(key, fun, map) when is_function(fun, 1) and is_map(map) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      _ -> :erlang.error({:badkey, key}, [key, fun, map])
    end
  end

  def update_with(key, fun, map) when not is_map(map), do: :erlang.error({:badmap, map}, [key, fun, map])
  def update_with(key, fun, map), do: refuse(wrong(fun, 1, map), [key, fun, map])

  def update_with(key, fun, init, map) when is_function(fun, 1) and is_map(map) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      _ -> :maps.put(key, init, map)
    end
  end

  def update_with(key, fun, init, map), do: refuse(wrong(fun, 1, map), [key, fun, init, map])

  def merge_with(fun, a, b) when is_function(fun, 3) and is_map(a) and is_map(b) do
    fold_pairs(
      fn k, v, acc ->
        case acc do
          %{^k => old} -> :maps.put(k, fun.(k, old, v), acc)
          _ -> :maps.put(k, v, acc)
        end
      end,
      a,
      pairs(b)
    )
  end

  def merge_with(fun, a, b), do: refuse(wrong_of(fun, a, b), [fun, a, b])

  defp wrong_of(fun, _a, _b) when not is_function(fun, 3), do: :badarg
  defp wrong_of(_fun, a, b), do: wrong_of(a, b)

  defp wrong_of(a, b) do
    cond do
      not is_map(a) -> {:badmap, a}
      not is_map(b) -> {:badmap, b}
      true -> :badarg
    end
  end

  def intersect(a, b) when is_map(a) and is_map(b), do: both(fn _k, _a, b -> b end, a, b)
  def intersect(a, b), do: refuse(wrong_of(a, b), [a, b])

  def intersect_with(fun, a, b) when is_function(fun, 3) and is_map(a) and is_map(b), do: both(fun, a, b)
  def intersect_with(fun, a, b), do: refuse(wrong_of(fun, a, b), [fun, a, b])

  defp both(fun, a, b) do
    :maps.from_list(for {k, v} <- pairs(a), is_map_key(b, k), do: {k, fun.(k, v, :erlang.map_get(k, b))})
  end

  def groups_from_list(fun, list) when is_function(fun, 1) and length(list) >= 0, do: groups(fun, fn x -> x end, list)
  def groups_from_list(fun, list), do: refuse(:badarg, [fun, list])

  def groups_from_list(fun, value, list) when is_function(fun, 1) and is_function(value, 1) and length(list) >= 0,
    do: groups(fun, value, list)

  def groups_from_list(fun, value, list), do: refuse(:badarg, [fun, value, list])

  defp groups(fun, value, list) do
    :lists.foldl(
      fn x, acc ->
        key = fun.(x)
        :maps.put(key, [value.(x) | :maps.get(key, acc, [])], acc)
      end,
      %{},
      :lists.reverse(list)
    )
  end

  def is_iterator_valid(:none), do: true
  def is_iterator_valid({_key, _value, next}), do: is_iterator_valid(next)
  def is_iterator_valid([0 | map]), do: is_map(map)
  def is_iterator_valid([[_ | _] = keys | map]) when is_map(map), do: :lists.all(&is_map_key(map, &1), keys)
  def is_iterator_valid(_other), do: false

  def iterator(map, :undefined) when is_map(map), do: :maps.iterator(map)
  def iterator(map, :ordered) when is_map(map), do: [:lists.sort(:maps.keys(map)) | map]
  def iterator(map, :reversed) when is_map(map), do: [:lists.reverse(:lists.sort(:maps.keys(map))) | map]
  def iterator(map, order) when is_map(map) and is_function(order, 2), do: [:lists.sort(order, :maps.keys(map)) | map]
  def iterator(map, order), do: refuse(if(is_map(map), do: :badarg, else: {:badmap, map}), [map, order])
end
