# Sets as ordered lists without duplicates; elements are the same when `==` says so. After ordsets' manual page (OTP 27).

defmodule :ordsets do
  @moduledoc "Sets as ordered lists."

  @doc "An empty set."
  def new, do: []
  @doc "Whether a term is an ordered list without duplicates."
  def is_set([x | rest]), do: is_set(rest, x)
  def is_set([]), do: true
  def is_set(_), do: false
  defp is_set([y | rest], x) when x < y, do: is_set(rest, y)
  defp is_set([], _), do: true
  defp is_set(_, _), do: false

  @doc "How many elements there are."
  def size(s), do: length(s)
  @doc "Whether the set is empty."
  def is_empty(s), do: s === []
  @doc "The set as a list."
  def to_list(s), do: s
  @doc "A set of the elements of a list."
  def from_list(list), do: :lists.usort(list)
  @doc "Whether two sets have the same elements."
  def is_equal(a, b) when is_list(a) and is_list(b), do: a == b

  @doc "Whether an element is in the set."
  def is_element(x, [y | rest]) when x > y, do: is_element(x, rest)
  def is_element(x, [y | _]) when x < y, do: false
  def is_element(_, [_ | _]), do: true
  def is_element(_, []), do: false

  @doc "Adds an element."
  def add_element(x, [y | rest]) when x > y, do: [y | add_element(x, rest)]
  def add_element(x, [y | _] = s) when x < y, do: [x | s]
  def add_element(_, [_ | _] = s), do: s
  def add_element(x, []), do: [x]

  @doc "Removes an element."
  def del_element(x, [y | rest]) when x > y, do: [y | del_element(x, rest)]
  def del_element(x, [y | _] = s) when x < y, do: s
  def del_element(_, [_ | rest]), do: rest
  def del_element(_, []), do: []

  @doc "The elements of either set."
  def union([x | a], [y | _] = b) when x < y, do: [x | union(a, b)]
  def union([x | _] = a, [y | b]) when x > y, do: [y | union(b, a)]
  def union([x | a], [_ | b]), do: [x | union(a, b)]
  def union([], b), do: b
  def union(a, []), do: a

  @doc "The elements of any of the sets."
  def union(sets), do: :lists.umerge(sets)

  @doc "The elements of both sets."
  def intersection([x | a], [y | _] = b) when x < y, do: intersection(a, b)
  def intersection([x | _] = a, [y | b]) when x > y, do: intersection(b, a)
  def intersection([x | a], [_ | b]), do: [x | intersection(a, b)]
  def intersection([], _), do: []
  def intersection(_, []), do: []

  @doc "The elements of all the sets."
  def intersection([first]), do: first
  def intersection([first, second | rest]), do: intersection([intersection(first, second) | rest])

  @doc "Whether the sets have no element in common."
  def is_disjoint([x | a], [y | _] = b) when x < y, do: is_disjoint(a, b)
  def is_disjoint([x | _] = a, [y | b]) when x > y, do: is_disjoint(b, a)
  def is_disjoint([_ | _], [_ | _]), do: false
  def is_disjoint([], _), do: true
  def is_disjoint(_, []), do: true

  @doc "The elements of the first set that are not in the second."
  def subtract([x | a], [y | _] = b) when x < y, do: [x | subtract(a, b)]
  def subtract([x | _] = a, [y | b]) when x > y, do: subtract(a, b)
  def subtract([_ | a], [_ | b]), do: subtract(a, b)
  def subtract([], _), do: []
  def subtract(a, []), do: a

  @doc "Whether all elements of the first set are in the second."
  def is_subset([x | _], [y | _]) when x < y, do: false
  def is_subset([x | _] = a, [y | b]) when x > y, do: is_subset(a, b)
  def is_subset([_ | a], [_ | b]), do: is_subset(a, b)
  def is_subset([], _), do: true
  def is_subset(_, []), do: false

  @doc "Folds over the elements in order."
  def fold(fun, acc, s), do: :lists.foldl(fun, acc, s)
  @doc "The elements for which the function answers true."
  def filter(fun, s) when is_function(fun, 1), do: :lists.filter(fun, s)
  @doc "The answers of the function."
  def map(fun, s) when is_function(fun, 1), do: from_list(:lists.map(fun, s))
  @doc "The elements for which the function answers true, and x for {true, x}."
  def filtermap(fun, s) when is_function(fun, 1), do: from_list(:lists.filtermap(fun, s))
end
