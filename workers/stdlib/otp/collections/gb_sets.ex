# Ordered sets as general balanced trees (Andersson): {size, tree}, a tree being nil or {element, smaller, bigger}.
# A tree of n elements may be as high as 2 log2(n); an insertion that makes a branch too long balances a part of it.
# Functions after gb_sets' manual page (OTP 27).

defmodule :gb_sets do
  @moduledoc "Ordered sets as general balanced trees."

  @doc "An empty set."
  def new, do: {0, nil}
  @doc "An empty set."
  def empty, do: {0, nil}
  @doc "A set of one element."
  def singleton(x), do: {1, {x, nil, nil}}
  @doc "A set of the elements of a list."
  def from_list(list), do: list |> :ordsets.from_list() |> from_ordset()

  @doc "A set of the elements of an ordered list."
  def from_ordset(list) do
    size = length(list)
    {size, balance_list(list, size)}
  end

  @doc "The elements in order."
  def to_list({_, tree}), do: to_list(tree, [])
  defp to_list({x, small, big}, acc), do: to_list(small, [x | to_list(big, acc)])
  defp to_list(nil, acc), do: acc

  @doc "Whether a term looks like a set."
  def is_set({0, nil}), do: true
  def is_set({n, {_, _, _}}) when is_integer(n) and n >= 0, do: true
  def is_set(_), do: false

  @doc "How many elements there are."
  def size({size, _}), do: size
  @doc "Whether the set is empty."
  def is_empty({0, nil}), do: true
  def is_empty(_), do: false

  @doc "Whether an element is in the set."
  def is_element(x, s), do: is_member(x, s)
  @doc "Whether an element is in the set."
  def is_member(x, {_, tree}), do: is_member_1(x, tree)
  defp is_member_1(x, {y, small, _}) when x < y, do: is_member_1(x, small)
  defp is_member_1(x, {y, _, big}) when x > y, do: is_member_1(x, big)
  defp is_member_1(_, {_, _, _}), do: true
  defp is_member_1(_, nil), do: false

  @doc "Whether two sets have the same elements."
  def is_equal({n, _} = a, {n, _} = b), do: to_list(a) == to_list(b)
  def is_equal({_, _}, {_, _}), do: false

  # -- one element -----------------------------------------------------------

  @doc "Adds an element."
  def add_element(x, s), do: add(x, s)
  @doc "Adds an element."
  def add(x, s), do: if(is_member(x, s), do: s, else: insert(x, s))

  @doc "Adds an element that must not be there: raises {:key_exists, element}."
  def insert(x, {size, tree}) do
    size = size + 1
    {size, tree |> insert_1(x, size * size) |> settled()}
  end

  # Answers the tree, or {tree, height, size} while no balanced part was found on the way up.
  defp insert_1({y, small, big}, x, room) when x < y do
    case insert_1(small, x, div(room, 2)) do
      {grown, height, size} when is_integer(height) -> rise(y, grown, big, height, size, big)
      small -> {y, small, big}
    end
  end

  defp insert_1({y, small, big}, x, room) when x > y do
    case insert_1(big, x, div(room, 2)) do
      {grown, height, size} when is_integer(height) -> rise(y, small, grown, height, size, small)
      big -> {y, small, big}
    end
  end

  defp insert_1(nil, x, 0), do: {{x, nil, nil}, 1, 1}
  defp insert_1(nil, x, _), do: {x, nil, nil}
  defp insert_1({y, _, _}, _, _), do: :erlang.error({:key_exists, y})

  # `other` is the branch that did not grow.
  defp rise(y, small, big, height, size, other) do
    {other_height, other_size} = measure(other)
    tree = {y, small, big}
    height = 2 * max(height, other_height)
    size = size + other_size + 1
    if height > size * size, do: balance(tree, size), else: {tree, height, size}
  end

  # 2 to the height, and the size.
  defp measure({_, nil, nil}), do: {2, 1}

  defp measure({_, small, big}) do
    {h1, s1} = measure(small)
    {h2, s2} = measure(big)
    {2 * max(h1, h2), s1 + s2 + 1}
  end

  defp measure(nil), do: {1, 0}

  defp settled({tree, height, _}) when is_integer(height), do: tree
  defp settled(tree), do: tree

  @doc "Balances the whole tree."
  def balance({size, tree}), do: {size, balance(tree, size)}
  defp balance(tree, size), do: balance_list(to_list(tree, []), size)

  defp balance_list(list, size) do
    {tree, []} = build(list, size)
    tree
  end

  # As balanced, the bigger half on the right.
  defp heavy_right(list) do
    size = length(list)
    {tree, []} = build_right(:lists.reverse(list), size)
    {size, tree}
  end

  defp build_right(list, size) when size > 1 do
    left = div(size - 1, 2)
    {big, [x | list]} = build_right(list, size - 1 - left)
    {small, list} = build_right(list, left)
    {{x, small, big}, list}
  end

  defp build_right([x | list], 1), do: {{x, nil, nil}, list}
  defp build_right(list, 0), do: {nil, list}

  defp build(list, size) when size > 1 do
    right = div(size - 1, 2)
    {small, [x | list]} = build(list, size - 1 - right)
    {big, list} = build(list, right)
    {{x, small, big}, list}
  end

  defp build([x | list], 1), do: {{x, nil, nil}, list}
  defp build(list, 0), do: {nil, list}

  @doc "Removes an element if it is there."
  def del_element(x, s), do: delete_any(x, s)
  @doc "Removes an element if it is there."
  def delete_any(x, s), do: if(is_member(x, s), do: delete(x, s), else: s)
  @doc "Removes an element, which must be there."
  def delete(x, {size, tree}), do: {size - 1, delete_1(x, tree)}

  defp delete_1(x, {y, small, big}) when x < y, do: {y, delete_1(x, small), big}
  defp delete_1(x, {y, small, big}) when x > y, do: {y, small, delete_1(x, big)}
  defp delete_1(_, {_, small, big}), do: join(small, big)

  defp join(small, nil), do: small
  defp join(nil, big), do: big

  defp join(small, big) do
    {x, big} = take_smallest1(big)
    {x, small, big}
  end

  @doc "The smallest element."
  def smallest({_, tree}), do: smallest_1(tree)
  defp smallest_1({x, nil, _}), do: x
  defp smallest_1({_, small, _}), do: smallest_1(small)

  @doc "The largest element."
  def largest({_, tree}), do: largest_1(tree)
  defp largest_1({x, _, nil}), do: x
  defp largest_1({_, _, big}), do: largest_1(big)

  @doc "{smallest element, the others}."
  def take_smallest({size, tree}) do
    {x, rest} = take_smallest1(tree)
    {x, {size - 1, rest}}
  end

  defp take_smallest1({x, nil, big}), do: {x, big}

  defp take_smallest1({x, small, big}) do
    {found, small} = take_smallest1(small)
    {found, {x, small, big}}
  end

  @doc "{largest element, the others}."
  def take_largest({size, tree}) do
    {x, rest} = take_largest1(tree)
    {x, {size - 1, rest}}
  end

  defp take_largest1({x, small, nil}), do: {x, small}

  defp take_largest1({x, small, big}) do
    {found, big} = take_largest1(big)
    {found, {x, small, big}}
  end

  @doc "{:found, the largest element below} or :none."
  def smaller(x, {_, tree}), do: below(x, tree, :none)
  defp below(x, {y, _, big}, _) when x > y, do: below(x, big, {:found, y})
  defp below(x, {_, small, _}, found), do: below(x, small, found)
  defp below(_, nil, found), do: found

  @doc "{:found, the smallest element above} or :none."
  def larger(x, {_, tree}), do: above(x, tree, :none)
  defp above(x, {y, small, _}, _) when x < y, do: above(x, small, {:found, y})
  defp above(x, {_, _, big}, found), do: above(x, big, found)
  defp above(_, nil, found), do: found

  # -- iterators: {order, the branches that are still to be walked} ----------

  @doc "An iterator over the elements in order."
  def iterator(s), do: iterator(s, :ordered)
  @doc "An iterator over the elements, :ordered or :reversed."
  def iterator({_, tree}, :ordered), do: {:ordered, leftmost(tree, [])}
  def iterator({_, tree}, :reversed), do: {:reversed, rightmost(tree, [])}

  defp leftmost({_, nil, _} = t, acc), do: [t | acc]
  defp leftmost({_, small, _} = t, acc), do: leftmost(small, [t | acc])
  defp leftmost(nil, acc), do: acc
  defp rightmost({_, _, nil} = t, acc), do: [t | acc]
  defp rightmost({_, _, big} = t, acc), do: rightmost(big, [t | acc])
  defp rightmost(nil, acc), do: acc

  @doc "An iterator that begins at an element or the next one."
  def iterator_from(x, s), do: iterator_from(x, s, :ordered)
  @doc "Like iterator_from/2, :ordered or :reversed."
  def iterator_from(x, {_, tree}, :ordered), do: {:ordered, from_up(x, tree, [])}
  def iterator_from(x, {_, tree}, :reversed), do: {:reversed, from_down(x, tree, [])}

  defp from_up(x, {y, _, big}, acc) when y < x, do: from_up(x, big, acc)
  defp from_up(_, {_, nil, _} = t, acc), do: [t | acc]
  defp from_up(x, {_, small, _} = t, acc), do: from_up(x, small, [t | acc])
  defp from_up(_, nil, acc), do: acc
  defp from_down(x, {y, small, _}, acc) when y > x, do: from_down(x, small, acc)
  defp from_down(_, {_, _, nil} = t, acc), do: [t | acc]
  defp from_down(x, {_, _, big} = t, acc), do: from_down(x, big, [t | acc])
  defp from_down(_, nil, acc), do: acc

  @doc "{element, iterator} or :none."
  def next({:ordered, [{x, _, big} | rest]}), do: {x, {:ordered, leftmost(big, rest)}}
  def next({:reversed, [{x, small, _} | rest]}), do: {x, {:reversed, rightmost(small, rest)}}
  def next({_, []}), do: :none

  # -- several sets ----------------------------------------------------------

  @doc "The elements of either set."
  def union({n, _} = a, {m, _} = b) when m < n, do: union(b, a)

  def union({n, _} = a, {m, _} = b) do
    # few elements are put into the other set
    if m >= 10 and m >= n * round(1.46 * :math.log(m)),
      do: :lists.foldl(&add_element/2, b, to_list(a)),
      else: heavy_right(:ordsets.union(to_list(a), to_list(b)))
  end

  @doc "The elements of any of the sets."
  def union([]), do: empty()
  def union([first | rest]), do: :lists.foldl(fn s, acc -> union(acc, s) end, first, rest)
  @doc "The elements of both sets."
  def intersection(a, b), do: heavy_right(:ordsets.intersection(to_list(a), to_list(b)))
  @doc "The elements of all the sets."
  def intersection([first | rest]), do: :lists.foldl(fn s, acc -> intersection(acc, s) end, first, rest)
  @doc "The elements of the first set that are not in the second."
  def subtract(a, b), do: difference(a, b)
  @doc "The elements of the first set that are not in the second."
  def difference(a, b), do: heavy_right(:ordsets.subtract(to_list(a), to_list(b)))
  @doc "Whether all elements of the first set are in the second."
  def is_subset({n, _} = a, {m, _} = b), do: n <= m and :lists.all(fn x -> is_member(x, b) end, to_list(a))
  @doc "Whether the sets have no element in common."
  def is_disjoint(a, b), do: not :lists.any(fn x -> is_member(x, b) end, to_list(a))

  # -- functions -------------------------------------------------------------

  @doc "Folds over the elements in order."
  def fold(fun, acc, {_, tree}) when is_function(fun, 2), do: fold_1(fun, acc, tree)
  defp fold_1(fun, acc, {x, small, big}), do: fold_1(fun, fun.(x, fold_1(fun, acc, small)), big)
  defp fold_1(_, acc, nil), do: acc

  @doc "The elements for which the function answers true."
  def filter(fun, s) when is_function(fun, 1), do: from_ordset(:lists.filter(fun, to_list(s)))
  @doc "The answers of the function."
  def map(fun, s) when is_function(fun, 1), do: from_list(:lists.map(fun, to_list(s)))
  @doc "The elements for which the function answers true, and x for {true, x}."
  def filtermap(fun, s) when is_function(fun, 1), do: from_list(:lists.filtermap(fun, to_list(s)))
end
