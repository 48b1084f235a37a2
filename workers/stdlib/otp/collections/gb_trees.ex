# Ordered dictionaries as general balanced trees (Andersson): {size, tree}, a tree being nil or {key, value, smaller,
# bigger}. See gb_sets for how they are kept in balance. Functions after gb_trees' manual page (OTP 27).

defmodule :gb_trees do
  @moduledoc "Ordered dictionaries as general balanced trees."

  @doc "An empty tree."
  def empty, do: {0, nil}

  @doc "A tree of an ordered list of {key, value}."
  def from_orddict(list) do
    size = length(list)
    {size, balance_list(list, size)}
  end

  @doc "The pairs in order."
  def to_list({_, tree}), do: to_list(tree, [])
  defp to_list({k, v, small, big}, acc), do: to_list(small, [{k, v} | to_list(big, acc)])
  defp to_list(nil, acc), do: acc

  @doc "How many keys there are."
  def size({size, _}) when is_integer(size) and size >= 0, do: size
  @doc "Whether the tree is empty."
  def is_empty({0, nil}), do: true
  def is_empty(_), do: false
  @doc "The keys in order."
  def keys({_, tree}), do: keys(tree, [])
  defp keys({k, _, small, big}, acc), do: keys(small, [k | keys(big, acc)])
  defp keys(nil, acc), do: acc
  @doc "The values in the order of their keys."
  def values({_, tree}), do: values(tree, [])
  defp values({_, v, small, big}, acc), do: values(small, [v | values(big, acc)])
  defp values(nil, acc), do: acc

  @doc "Whether there is the key."
  def is_defined(k, {_, tree}), do: lookup_1(k, tree) != :none
  @doc "{:value, value} or :none."
  def lookup(k, {_, tree}), do: lookup_1(k, tree)
  defp lookup_1(k, {k1, _, small, _}) when k < k1, do: lookup_1(k, small)
  defp lookup_1(k, {k1, _, _, big}) when k > k1, do: lookup_1(k, big)
  defp lookup_1(_, {_, v, _, _}), do: {:value, v}
  defp lookup_1(_, nil), do: :none

  @doc "The value of a key, which must be there."
  def get(k, {_, tree}), do: get_1(k, tree)
  defp get_1(k, {k1, _, small, _}) when k < k1, do: get_1(k, small)
  defp get_1(k, {k1, _, _, big}) when k > k1, do: get_1(k, big)
  defp get_1(_, {_, v, _, _}), do: v

  @doc "Sets the value of a key, which must be there."
  def update(k, v, {size, tree}), do: {size, update_1(k, v, tree)}
  defp update_1(k, v, {k1, v1, small, big}) when k < k1, do: {k1, v1, update_1(k, v, small), big}
  defp update_1(k, v, {k1, v1, small, big}) when k > k1, do: {k1, v1, small, update_1(k, v, big)}
  defp update_1(k, v, {_, _, small, big}), do: {k, v, small, big}

  @doc "Adds a key that must not be there: raises {:key_exists, key}."
  def insert(k, v, {size, tree}) when is_integer(size) do
    size = size + 1
    {size, tree |> insert_1(k, v, size * size) |> settled()}
  end

  # Answers the tree, or {tree, height, size} while no balanced part was found on the way up.
  defp insert_1({k1, v1, small, big}, k, v, room) when k < k1 do
    case insert_1(small, k, v, div(room, 2)) do
      {grown, height, size} -> rise({k1, v1, grown, big}, height, size, big)
      small -> {k1, v1, small, big}
    end
  end

  defp insert_1({k1, v1, small, big}, k, v, room) when k > k1 do
    case insert_1(big, k, v, div(room, 2)) do
      {grown, height, size} -> rise({k1, v1, small, grown}, height, size, small)
      big -> {k1, v1, small, big}
    end
  end

  defp insert_1(nil, k, v, 0), do: {{k, v, nil, nil}, 1, 1}
  defp insert_1(nil, k, v, _), do: {k, v, nil, nil}
  defp insert_1({k1, _, _, _}, _, _, _), do: :erlang.error({:key_exists, k1})

  defp rise(tree, height, size, other) do
    {other_height, other_size} = measure(other)
    height = 2 * max(height, other_height)
    size = size + other_size + 1
    if height > size * size, do: balance_list(to_list(tree, []), size), else: {tree, height, size}
  end

  defp measure({_, _, small, big}) do
    {h1, s1} = measure(small)
    {h2, s2} = measure(big)
    {2 * max(h1, h2), s1 + s2 + 1}
  end

  defp measure(nil), do: {1, 0}

  defp settled({tree, _, _}), do: tree
  defp settled(tree), do: tree

  @doc "Sets the value of a key."
  def enter(k, v, t), do: if(is_defined(k, t), do: update(k, v, t), else: insert(k, v, t))

  @doc "Balances the whole tree."
  def balance({size, tree}), do: {size, balance_list(to_list(tree, []), size)}

  defp balance_list(list, size) do
    {tree, []} = build(list, size)
    tree
  end

  defp build(list, size) when size > 1 do
    right = div(size - 1, 2)
    {small, [{k, v} | list]} = build(list, size - 1 - right)
    {big, list} = build(list, right)
    {{k, v, small, big}, list}
  end

  defp build([{k, v} | list], 1), do: {{k, v, nil, nil}, list}
  defp build(list, 0), do: {nil, list}

  @doc "Removes a key if it is there."
  def delete_any(k, t), do: if(is_defined(k, t), do: delete(k, t), else: t)
  @doc "Removes a key, which must be there."
  def delete(k, {size, tree}) when is_integer(size) and size >= 0, do: {size - 1, delete_1(k, tree)}
  defp delete_1(k, {k1, v, small, big}) when k < k1, do: {k1, v, delete_1(k, small), big}
  defp delete_1(k, {k1, v, small, big}) when k > k1, do: {k1, v, small, delete_1(k, big)}
  defp delete_1(_, {_, _, small, big}), do: join(small, big)

  defp join(small, nil), do: small
  defp join(nil, big), do: big

  defp join(small, big) do
    {k, v, big} = take_smallest1(big)
    {k, v, small, big}
  end

  @doc "{value, tree without the key}; the key must be there."
  def take(k, {size, tree}) when is_integer(size) and size >= 0 do
    {v, tree} = take_1(k, tree)
    {v, {size - 1, tree}}
  end

  defp take_1(k, {k1, v1, small, big}) when k < k1 do
    {v, small} = take_1(k, small)
    {v, {k1, v1, small, big}}
  end

  defp take_1(k, {k1, v1, small, big}) when k > k1 do
    {v, big} = take_1(k, big)
    {v, {k1, v1, small, big}}
  end

  defp take_1(_, {_, v, small, big}), do: {v, join(small, big)}

  @doc "{value, tree without the key} or :error."
  def take_any(k, t), do: if(is_defined(k, t), do: take(k, t), else: :error)

  @doc "{smallest key, its value}."
  def smallest({_, tree}), do: smallest_1(tree)
  defp smallest_1({k, v, nil, _}), do: {k, v}
  defp smallest_1({_, _, small, _}), do: smallest_1(small)

  @doc "{largest key, its value}."
  def largest({_, tree}), do: largest_1(tree)
  defp largest_1({k, v, _, nil}), do: {k, v}
  defp largest_1({_, _, _, big}), do: largest_1(big)

  @doc "{smallest key, its value, the others}."
  def take_smallest({size, tree}) when is_integer(size) and size >= 0 do
    {k, v, rest} = take_smallest1(tree)
    {k, v, {size - 1, rest}}
  end

  defp take_smallest1({k, v, nil, big}), do: {k, v, big}

  defp take_smallest1({k, v, small, big}) do
    {k1, v1, small} = take_smallest1(small)
    {k1, v1, {k, v, small, big}}
  end

  @doc "{largest key, its value, the others}."
  def take_largest({size, tree}) when is_integer(size) and size >= 0 do
    {k, v, rest} = take_largest1(tree)
    {k, v, {size - 1, rest}}
  end

  defp take_largest1({k, v, small, nil}), do: {k, v, small}

  defp take_largest1({k, v, small, big}) do
    {k1, v1, big} = take_largest1(big)
    {k1, v1, {k, v, small, big}}
  end

  @doc "{the largest key below, its value} or :none."
  def smaller(k, {_, tree}), do: below(k, tree, :none)
  defp below(k, {k1, v, _, big}, _) when k > k1, do: below(k, big, {k1, v})
  defp below(k, {_, _, small, _}, found), do: below(k, small, found)
  defp below(_, nil, found), do: found

  @doc "{the smallest key above, its value} or :none."
  def larger(k, {_, tree}), do: above(k, tree, :none)
  defp above(k, {k1, v, small, _}, _) when k < k1, do: above(k, small, {k1, v})
  defp above(k, {_, _, _, big}, found), do: above(k, big, found)
  defp above(_, nil, found), do: found

  # -- iterators: {order, the branches that are still to be walked} ----------

  @doc "An iterator over the pairs in order."
  def iterator(t), do: iterator(t, :ordered)
  @doc "An iterator over the pairs, :ordered or :reversed."
  def iterator({_, tree}, :ordered), do: {:ordered, leftmost(tree, [])}
  def iterator({_, tree}, :reversed), do: {:reversed, rightmost(tree, [])}

  defp leftmost({_, _, nil, _} = t, acc), do: [t | acc]
  defp leftmost({_, _, small, _} = t, acc), do: leftmost(small, [t | acc])
  defp leftmost(nil, acc), do: acc
  defp rightmost({_, _, _, nil} = t, acc), do: [t | acc]
  defp rightmost({_, _, _, big} = t, acc), do: rightmost(big, [t | acc])
  defp rightmost(nil, acc), do: acc

  @doc "An iterator that begins at a key or the next one."
  def iterator_from(k, t), do: iterator_from(k, t, :ordered)
  @doc "Like iterator_from/2, :ordered or :reversed."
  def iterator_from(k, {_, tree}, :ordered), do: {:ordered, from_up(k, tree, [])}
  def iterator_from(k, {_, tree}, :reversed), do: {:reversed, from_down(k, tree, [])}

  defp from_up(k, {k1, _, _, big}, acc) when k1 < k, do: from_up(k, big, acc)
  defp from_up(_, {_, _, nil, _} = t, acc), do: [t | acc]
  defp from_up(k, {_, _, small, _} = t, acc), do: from_up(k, small, [t | acc])
  defp from_up(_, nil, acc), do: acc
  defp from_down(k, {k1, _, small, _}, acc) when k1 > k, do: from_down(k, small, acc)
  defp from_down(_, {_, _, _, nil} = t, acc), do: [t | acc]
  defp from_down(k, {_, _, _, big} = t, acc), do: from_down(k, big, [t | acc])
  defp from_down(_, nil, acc), do: acc

  @doc "{key, value, iterator} or :none."
  def next({:ordered, [{k, v, _, big} | rest]}), do: {k, v, {:ordered, leftmost(big, rest)}}
  def next({:reversed, [{k, v, small, _} | rest]}), do: {k, v, {:reversed, rightmost(small, rest)}}
  def next({_, []}), do: :none

  @doc "A tree with the answers of the function of key and value."
  def map(fun, {size, tree}) when is_function(fun, 2), do: {size, map_1(fun, tree)}
  defp map_1(fun, {k, v, small, big}), do: {k, fun.(k, v), map_1(fun, small), map_1(fun, big)}
  defp map_1(_, nil), do: nil
end
