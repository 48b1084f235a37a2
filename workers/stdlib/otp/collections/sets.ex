# Sets in two forms: version 1 is a linear hash table, version 2 a map of element to []. In and out: either form.
# Functions after sets' manual page (OTP 27).

defmodule :sets do
  @moduledoc "Sets."
  alias :nodebook_linear_hash, as: Table

  defguardp is_table(s) when is_tuple(s) and tuple_size(s) == 9 and elem(s, 0) == :set

  @doc "An empty set of version 1."
  def new, do: Table.new(:set)

  @doc "An empty set; option {:version, 1 or 2}."
  def new(options) do
    case :proplists.get_value(:version, options, 1) do
      1 -> new()
      2 -> %{}
    end
  end

  @doc "A set of the elements of a list."
  def from_list(list), do: :lists.foldl(&add_element/2, new(), list)

  @doc "Like from_list/1; option {:version, 1 or 2}."
  def from_list(list, options) do
    case :proplists.get_value(:version, options, 1) do
      1 -> from_list(list)
      2 -> :maps.from_keys(list, [])
    end
  end

  @doc "Whether a term is a set."
  def is_set(s) when is_map(s), do: true
  def is_set(s), do: is_table(s)
  @doc "How many elements there are."
  def size(s) when is_map(s), do: map_size(s)
  def size(s) when is_table(s), do: elem(s, 1)
  @doc "Whether the set is empty."
  def is_empty(s) when is_map(s) or is_table(s), do: size(s) == 0
  @doc "The elements, in no special order."
  def to_list(s) when is_map(s), do: :maps.keys(s)
  def to_list(s) when is_table(s), do: Table.fold(fn x, list -> [x | list] end, [], s)
  @doc "Whether an element is in the set."
  def is_element(x, s) when is_map(s), do: is_map_key(s, x)
  def is_element(x, s) when is_table(s), do: has?(x, Table.bucket(s, x))

  defp has?(x, [y | rest]), do: x === y or has?(x, rest)
  defp has?(_, []), do: false

  @doc "Adds an element."
  def add_element(x, s) when is_map(s), do: :maps.put(x, [], s)

  def add_element(x, s) when is_table(s) do
    bucket = Table.bucket(s, x)
    if has?(x, bucket), do: s, else: Table.update(s, x, [x | bucket], 1, &itself/1)
  end

  defp itself(x), do: x

  @doc "Removes an element."
  def del_element(x, s) when is_map(s), do: :maps.remove(x, s)

  def del_element(x, s) when is_table(s) do
    bucket = Table.bucket(s, x)
    if has?(x, bucket), do: Table.update(s, x, :lists.delete(x, bucket), -1, &itself/1), else: s
  end

  @doc "Whether two sets have the same elements."
  def is_equal(a, b), do: size(a) == size(b) and (a === b or is_subset(a, b))

  @doc "The elements of either set."
  def union(a, b) when is_map(a) and is_map(b), do: :maps.merge(a, b)

  def union(a, b) do
    if size(a) < size(b),
      do: fold(&add_element/2, b, a),
      else: fold(&add_element/2, a, b)
  end

  @doc "The elements of any of the sets."
  def union([first | rest]), do: :lists.foldl(fn s, acc -> union(acc, s) end, first, rest)
  def union([]), do: new()

  @doc "The elements of both sets."
  def intersection(a, b) do
    if size(a) < size(b), do: filter(fn x -> is_element(x, b) end, a), else: filter(fn x -> is_element(x, a) end, b)
  end

  @doc "The elements of all the sets."
  def intersection([first | rest]), do: :lists.foldl(fn s, acc -> intersection(acc, s) end, first, rest)
  @doc "Whether the sets have no element in common."
  def is_disjoint(a, b), do: not :lists.any(fn x -> is_element(x, b) end, to_list(a))
  @doc "The elements of the first set that are not in the second."
  def subtract(a, b), do: filter(fn x -> not is_element(x, b) end, a)
  @doc "Whether all elements of the first set are in the second."
  def is_subset(a, b), do: size(a) <= size(b) and :lists.all(fn x -> is_element(x, b) end, to_list(a))
  @doc "Folds over the elements, in no special order."
  def fold(fun, acc, s) when is_map(s), do: :lists.foldl(fun, acc, :maps.keys(s))
  def fold(fun, acc, s) when is_table(s), do: Table.fold(fun, acc, s)
  @doc "The elements for which the function answers true."
  def filter(fun, s) when is_map(s) and is_function(fun, 1), do: :maps.from_keys(:lists.filter(fun, :maps.keys(s)), [])
  def filter(fun, s) when is_table(s) and is_function(fun, 1), do: Table.map_buckets(fn bucket -> :lists.filter(fun, bucket) end, s)
  @doc "The answers of the function."
  def map(fun, s) when is_map(s) and is_function(fun, 1), do: :maps.from_keys(:lists.map(fun, :maps.keys(s)), [])
  def map(fun, s) when is_table(s) and is_function(fun, 1), do: fold(fn x, acc -> add_element(fun.(x), acc) end, new(), s)
  @doc "The elements for which the function answers true, and x for {true, x}."
  def filtermap(fun, s) when is_map(s) and is_function(fun, 1), do: :maps.from_keys(:lists.filtermap(fun, :maps.keys(s)), [])

  def filtermap(fun, s) when is_table(s) and is_function(fun, 1) do
    fold(
      fn x, acc ->
        case fun.(x) do
          true -> add_element(x, acc)
          {true, y} -> add_element(y, acc)
          false -> acc
        end
      end,
      new(),
      s
    )
  end
end
