# In: maps. Out: maps and values; most functions stand directly on :maps.
# Specification: documentation of Map, Elixir 1.18.

defmodule Map do
  @moduledoc "Functions for maps."

  @type key :: any
  @type value :: any

  @doc "The keys."
  def keys(map), do: :maps.keys(map)
  @doc "The values."
  def values(map), do: :maps.values(map)
  @doc "The pairs."
  def to_list(map), do: :maps.to_list(map)
  @doc "An empty map."
  def new(), do: %{}

  @doc "A map from an enumerable of pairs."
  def new(enumerable)
  def new(list) when is_list(list), do: :maps.from_list(list)
  def new(%_{} = enumerable), do: :maps.from_list(Enum.to_list(enumerable))
  def new(%{} = map), do: map
  def new(enumerable), do: :maps.from_list(Enum.to_list(enumerable))

  @doc "A map from an enumerable and a function to pairs."
  def new(enumerable, transform)
  def new(%_{} = enumerable, transform), do: new_from_enum(enumerable, transform)
  def new(%{} = map, transform), do: new_from_map(map, transform)
  def new(enumerable, transform), do: new_from_enum(enumerable, transform)

  defp new_from_map(map, transform) when is_function(transform, 1), do: :maps.from_list(Enum.map(map, transform))
  defp new_from_enum(enumerable, transform) when is_function(transform, 1), do: :maps.from_list(Enum.map(enumerable, transform))

  @doc "A map with the value for all keys."
  def from_keys(keys, value) when is_list(keys), do: :maps.from_keys(keys, value)

  @doc "Whether the key is there."
  def has_key?(map, key), do: :maps.is_key(key, map)

  @doc "{:ok, value} or :error."
  def fetch(map, key), do: :maps.find(key, map)

  @doc "The value; raises KeyError."
  def fetch!(map, key), do: :erlang.map_get(key, map)

  @doc "Puts unless present."
  def put_new(map, key, value) do
    case map do
      %{^key => _} -> map
      %{} -> :maps.put(key, value, map)
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc "Replaces when present."
  def replace(map, key, value) do
    case map do
      %{^key => _} -> %{map | key => value}
      %{} -> map
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc "Replaces; raises when there is no such key."
  def replace!(map, key, value), do: :maps.update(key, value, map)

  @doc "Replaces with the function's answer when present."
  def replace_lazy(map, key, fun) when is_map(map) and is_function(fun, 1) do
    case map do
      %{^key => val} -> %{map | key => fun.(val)}
      %{} -> map
    end
  end

  @doc "Puts the function's answer unless present."
  def put_new_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => _} -> map
      %{} -> :maps.put(key, fun.(), map)
      other -> :erlang.error({:badmap, other})
    end
  end

  @doc "Only the given keys."
  def take(map, keys) when is_map(map) do
    if is_list(keys) do
      :maps.with(keys, map)
    else
      IO.warn("Map.take/2 with an Enumerable of keys that is not a list is deprecated. Use a list of keys instead.")
      :maps.with(Enum.to_list(keys), map)
    end
  end

  def take(non_map, _keys), do: :erlang.error({:badmap, non_map}, [non_map, []])

  @doc "The value of the key, else the default."
  def get(map, key, default \\ nil) do
    case map do
      %{^key => value} -> value
      %{} -> default
      other -> :erlang.error({:badmap, other}, [map, key, default])
    end
  end

  @doc "The value of the key, else what the function answers."
  def get_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => value} -> value
      %{} -> fun.()
      other -> :erlang.error({:badmap, other}, [map, key, fun])
    end
  end

  @doc "Puts the value under the key."
  def put(map, key, value), do: :maps.put(key, value, map)

  @doc "Without the key."
  def delete(map, key), do: :maps.remove(key, map)

  @doc "Merges; the second wins."
  def merge(map1, map2), do: :maps.merge(map1, map2)

  @doc "Merges with a function for keys that both have."
  def merge(map1, map2, fun) when is_function(fun, 3) do
    if is_map(map1), do: fold_merge(:maps.nodebook_walk(map2), map1, fun), else: :erlang.error({:badmap, map1})
  end

  defp fold_merge([{key, value} | rest], acc, fun) do
    case acc do
      %{^key => old} -> fold_merge(rest, %{acc | key => fun.(key, old, value)}, fun)
      %{} -> fold_merge(rest, :maps.put(key, value, acc), fun)
    end
  end

  defp fold_merge([], acc, _fun), do: acc

  @doc "Updates the value or puts the default."
  def update(map, key, default, fun) when is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> :maps.put(key, default, map)
      other -> :erlang.error({:badmap, other}, [map, key, default, fun])
    end
  end

  @doc "Takes out the value of the key."
  def pop(map, key, default \\ nil) do
    case :maps.take(key, map) do
      {_, _} = tuple -> tuple
      :error -> {default, map}
    end
  end

  @doc "Takes out the value; raises when there is no such key."
  def pop!(map, key) do
    case :maps.take(key, map) do
      {_, _} = tuple -> tuple
      :error -> raise KeyError, key: key, term: map
    end
  end

  @doc "Like pop/3 with a function for the default."
  def pop_lazy(map, key, fun) when is_function(fun, 0) do
    case :maps.take(key, map) do
      {_, _} = tuple -> tuple
      :error -> {fun.(), map}
    end
  end

  @doc "Without the given keys."
  def drop(map, keys) when is_map(map) do
    if is_list(keys) do
      :maps.without(keys, map)
    else
      IO.warn("Map.drop/2 with an Enumerable of keys that is not a list is deprecated. Use a list of keys instead.")
      :maps.without(Enum.to_list(keys), map)
    end
  end

  def drop(non_map, _keys), do: :erlang.error({:badmap, non_map}, [non_map, []])

  @doc "Splits by keys."
  def split(map, keys) when is_map(map) do
    keys = if is_list(keys), do: keys, else: Enum.to_list(keys)
    {:maps.with(keys, map), :maps.without(keys, map)}
  end

  def split(non_map, keys), do: :erlang.error({:badmap, non_map}, [non_map, keys])

  @doc "Splits by a function of the pair."
  def split_with(map, fun) when is_map(map) and is_function(fun, 1) do
    {yes, no} = Enum.split_with(:maps.to_list(map), fun)
    {:maps.from_list(yes), :maps.from_list(no)}
  end

  @doc "Updates the value; raises when there is no such key."
  def update!(map, key, fun) when is_function(fun, 1) do
    case map do
      %{^key => value} -> %{map | key => fun.(value)}
      %{} -> :erlang.map_get(key, map)
      other -> :erlang.error({:badmap, other}, [map, key, fun])
    end
  end

  @doc "Gets and updates."
  def get_and_update(map, key, fun) when is_function(fun, 1) do
    current = get(map, key)

    case fun.(current) do
      {get, update} -> {get, put(map, key, update)}
      :pop -> {current, delete(map, key)}
      other -> raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  @doc "Gets and updates; raises when there is no such key."
  def get_and_update!(map, key, fun) when is_function(fun, 1) do
    value = fetch!(map, key)

    case fun.(value) do
      {get, update} -> {get, %{map | key => update}}
      :pop -> {value, delete(map, key)}
      other -> raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  @doc "The struct as a bare map."
  def from_struct(struct)
  def from_struct(struct) when is_atom(struct), do: delete(struct.__struct__(), :__struct__)
  def from_struct(%_{} = struct), do: delete(struct, :__struct__)

  @doc "Whether both are equal."
  def equal?(%{} = map1, %{} = map2), do: map1 === map2
  def equal?(%{} = map1, map2), do: :erlang.error({:badmap, map2}, [map1, map2])
  def equal?(term, other), do: :erlang.error({:badmap, term}, [term, other])

  @doc "The common keys with values of the second."
  def intersect(map1, map2), do: :maps.intersect(map1, map2)

  @doc "The common keys with the function's values."
  def intersect(map1, map2, fun) when is_function(fun, 3) do
    pairs = for {key, value} <- :maps.to_list(map1), is_map_key(map2, key), do: {key, fun.(key, value, :erlang.map_get(key, map2))}
    :maps.from_list(pairs)
  end

  @doc "Pairs for which the function is truthy."
  def filter(map, fun) when is_map(map) and is_function(fun, 1) do
    :maps.from_list(Enum.filter(:maps.nodebook_walk(map), fun))
  end

  @doc "Pairs for which the function is falsy."
  def reject(map, fun) when is_map(map) and is_function(fun, 1) do
    :maps.from_list(Enum.reject(:maps.nodebook_walk(map), fun))
  end

  @doc false
  @deprecated "Use Map.new/2 instead (invoke Map.from_struct/1 before if you have a struct)"
  def map(map, fun) when is_map(map), do: :maps.map(fn k, v -> fun.({k, v}) end, map)

  @doc false
  @deprecated "Use Kernel.map_size/1 instead"
  def size(map), do: map_size(map)
end
