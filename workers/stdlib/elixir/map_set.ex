# In: elements. Out: sets held in a map. Specification: documentation of MapSet, Elixir 1.18.

defmodule MapSet do
  @moduledoc "Sets."
  defstruct map: %{}

  @doc "An empty set."
  def new(), do: %MapSet{}

  @doc "A set of the elements."
  def new(enumerable)
  def new(%MapSet{} = set), do: set
  def new(enumerable), do: %MapSet{map: :maps.from_keys(Enum.to_list(enumerable), [])}

  @doc "A set of the mapped elements."
  def new(enumerable, transform) when is_function(transform, 1) do
    %MapSet{map: :maps.from_keys(Enum.map(enumerable, transform), [])}
  end

  @doc "Without the element."
  def delete(%MapSet{map: set} = map_set, value), do: %{map_set | map: :maps.remove(value, set)}

  @doc "Elements of the first that are not in the second."
  def difference(%MapSet{map: set1} = map_set1, %MapSet{map: set2} = _map_set2) do
    %{map_set1 | map: :maps.without(:maps.keys(set2), set1)}
  end

  @doc "Elements that are in one of both only."
  def symmetric_difference(%MapSet{map: set1} = map_set1, %MapSet{map: set2} = _map_set2) do
    %{map_set1 | map: :maps.merge(:maps.without(:maps.keys(set2), set1), :maps.without(:maps.keys(set1), set2))}
  end

  @doc "Whether the sets share no element."
  def disjoint?(%MapSet{map: set1}, %MapSet{map: set2}) do
    {small, large} = if map_size(set1) <= map_size(set2), do: {set1, set2}, else: {set2, set1}
    not :lists.any(&is_map_key(large, &1), :maps.keys(small))
  end

  @doc "Whether both have the same elements."
  def equal?(%MapSet{map: set1}, %MapSet{map: set2}), do: set1 === set2

  @doc "Elements of both."
  def intersection(%MapSet{map: set1} = map_set1, %MapSet{map: set2} = _map_set2) do
    {small, large} = if map_size(set1) <= map_size(set2), do: {set1, set2}, else: {set2, set1}
    %{map_set1 | map: :maps.with(:maps.keys(small), large)}
  end

  @doc "Whether the element is in the set."
  def member?(%MapSet{map: set}, value), do: is_map_key(set, value)

  @doc "With the element."
  def put(%MapSet{map: set} = map_set, value), do: %{map_set | map: :maps.put(value, [], set)}

  @doc "Number of elements."
  def size(%MapSet{map: set}), do: map_size(set)

  @doc "Whether all elements of the first are in the second."
  def subset?(%MapSet{map: set1}, %MapSet{map: set2}) do
    map_size(set1) <= map_size(set2) and :lists.all(&is_map_key(set2, &1), :maps.keys(set1))
  end

  @doc "The elements as a list."
  def to_list(%MapSet{map: set}), do: :maps.keys(set)

  @doc "Elements of either."
  def union(%MapSet{map: set1} = map_set1, %MapSet{map: set2} = _map_set2), do: %{map_set1 | map: :maps.merge(set1, set2)}

  @doc "Elements for which the function is truthy."
  def filter(%MapSet{map: set} = map_set, fun) when is_function(fun) do
    %{map_set | map: :maps.from_keys(Enum.filter(:maps.keys(set), fun), [])}
  end

  @doc "Elements for which the function is falsy."
  def reject(%MapSet{map: set} = map_set, fun) when is_function(fun) do
    %{map_set | map: :maps.from_keys(Enum.reject(:maps.keys(set), fun), [])}
  end

  @doc "Two sets: elements for which the function is truthy, and the others."
  def split_with(%MapSet{map: map}, fun) when is_function(fun, 1) do
    {yes, no} = Enum.split_with(:maps.keys(map), fun)
    {%MapSet{map: :maps.from_keys(yes, [])}, %MapSet{map: :maps.from_keys(no, [])}}
  end
end

defimpl Enumerable, for: MapSet do
  def count(set), do: {:ok, MapSet.size(set)}
  def member?(set, value), do: {:ok, MapSet.member?(set, value)}
  def reduce(set, acc, fun), do: Enumerable.List.reduce(MapSet.to_list(set), acc, fun)
  def slice(set), do: {:ok, MapSet.size(set), &MapSet.to_list/1}
end

defimpl Collectable, for: MapSet do
  def into(%MapSet{map: map} = set) do
    fun = fn
      acc, {:cont, value} -> :maps.put(value, [], acc)
      acc, :done -> %{set | map: acc}
      _acc, :halt -> :ok
    end

    {map, fun}
  end
end
