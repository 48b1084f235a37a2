# Extendible arrays: {:array, size, max, default, elements}, max 0 for a fixed one. Elements are a tree of tens: a leaf is
# a tuple of 10 values, a node a tuple of 10 branches and the size of a branch; a branch without values is its size.
# Functions after array's manual page (OTP 27).

defmodule :array do
  @moduledoc "Functional, extendible arrays."
  @leaf 10

  defguardp is_index(i) when is_integer(i) and i >= 0

  @doc "An empty extendible array."
  def new, do: new([])
  @doc "An array by options: a size, {:size, n}, :fixed, {:fixed, boolean}, {:default, value}."
  def new(options), do: new_0(options, 0, false)
  @doc "A fixed array of a size, changed by options."
  def new(size, options), do: new_0(options, size, true)

  defp new_0(options, size, fixed) when is_list(options), do: new_1(options, size, fixed, :undefined)
  defp new_0(option, size, fixed), do: new_1([option], size, fixed, :undefined)

  defp new_1([:fixed | rest], size, _, d), do: new_1(rest, size, true, d)
  defp new_1([{:fixed, fixed} | rest], size, _, d) when is_boolean(fixed), do: new_1(rest, size, fixed, d)
  defp new_1([{:default, d} | rest], size, fixed, _), do: new_1(rest, size, fixed, d)
  defp new_1([{:size, size} | rest], _, _, d) when is_index(size), do: new_1(rest, size, true, d)
  defp new_1([size | rest], _, _, d) when is_index(size), do: new_1(rest, size, true, d)
  defp new_1([], size, fixed, d) when is_index(size), do: make(size, fixed, d)
  defp new_1(_, _, _, _), do: :erlang.error(:badarg)

  defp make(0, false, d), do: {:array, 0, @leaf, d, @leaf}

  defp make(size, fixed, d) do
    room = if size > 0, do: room(size - 1, @leaf), else: @leaf
    {:array, size, if(fixed, do: 0, else: room), d, room}
  end

  # The smallest power of ten that has the index.
  defp room(i, n) when i >= n, do: room(i, n * 10)
  defp room(_, n), do: n

  @doc "Whether a term is an array."
  def is_array({:array, size, max, _, _}) when is_integer(size) and is_integer(max), do: true
  def is_array(_), do: false
  @doc "One more than the last index."
  def size({:array, n, _, _, _}), do: n
  def size(_), do: :erlang.error(:badarg)
  @doc "The value of entries that were not set."
  def default({:array, _, _, d, _}), do: d
  def default(_), do: :erlang.error(:badarg)
  @doc "Whether the array is fixed."
  def is_fix({:array, _, max, _, _}), do: max == 0
  def is_fix(_), do: false
  @doc "The array with its size fixed."
  def fix({:array, n, _, d, e}), do: {:array, n, 0, d, e}
  @doc "The array made extendible."
  def relax({:array, n, 0, d, e}) when n > 0, do: {:array, n, room(n - 1, @leaf), d, e}
  def relax({:array, 0, 0, d, e}), do: {:array, 0, @leaf, d, e}
  def relax({:array, _, _, _, _} = a), do: a

  @doc "The value at an index."
  def get(i, {:array, n, max, d, e}) when is_index(i) do
    cond do
      i < n -> get_1(i, e, d)
      max > 0 -> d
      true -> :erlang.error(:badarg)
    end
  end

  def get(_, _), do: :erlang.error(:badarg)

  defp get_1(i, node, d) when tuple_size(node) == 11 do
    size = elem(node, 10)
    get_1(rem(i, size), elem(node, div(i, size)), d)
  end

  defp get_1(_, n, d) when is_integer(n), do: d
  defp get_1(i, leaf, _), do: elem(leaf, i)

  @doc "Sets the value at an index; extends the array if it may."
  def set(i, value, {:array, n, max, d, e}) when is_index(i) do
    cond do
      i < n ->
        {:array, n, max, d, set_1(i, e, value, d)}

      i < max ->
        {:array, i + 1, max, d, set_1(i, e, value, d)}

      max > 0 ->
        {e, max} = grow(i, e, max)
        {:array, i + 1, max, d, set_1(i, e, value, d)}

      true ->
        :erlang.error(:badarg)
    end
  end

  def set(_, _, _), do: :erlang.error(:badarg)

  defp set_1(i, node, value, d) when tuple_size(node) == 11 do
    size = elem(node, 10)
    at = div(i, size)
    put_elem(node, at, set_1(rem(i, size), elem(node, at), value, d))
  end

  defp set_1(i, n, value, d) when is_integer(n) do
    if n > @leaf,
      do: set_1(i, :erlang.make_tuple(11, div(n, 10)), value, d),
      else: put_elem(:erlang.make_tuple(@leaf, d), i, value)
  end

  defp set_1(i, leaf, value, _), do: put_elem(leaf, i, value)

  defp grow(i, n, _) when is_integer(n) do
    room = room(i, n)
    {room, room}
  end

  defp grow(i, e, max) when i >= max, do: grow(i, put_elem(:erlang.make_tuple(11, max), 0, e), max * 10)
  defp grow(_, e, max), do: {e, max}

  @doc "Sets the value at an index to the default."
  def reset(i, {:array, n, max, d, e}) when is_index(i) do
    cond do
      i < n -> {:array, n, max, d, reset_1(i, e, d)}
      max > 0 -> {:array, n, max, d, e}
      true -> :erlang.error(:badarg)
    end
  end

  def reset(_, _), do: :erlang.error(:badarg)

  defp reset_1(i, node, d) when tuple_size(node) == 11 do
    size = elem(node, 10)
    at = div(i, size)
    put_elem(node, at, reset_1(rem(i, size), elem(node, at), d))
  end

  defp reset_1(_, n, _) when is_integer(n), do: n
  defp reset_1(i, leaf, d), do: put_elem(leaf, i, d)

  @doc "The array with the size of its last entry that is not the default."
  def resize(a), do: resize(sparse_size(a), a)

  @doc "The array with another size."
  def resize(size, {:array, n, max, d, e}) when is_index(size) do
    if size > n do
      {e, room} = grow(size - 1, e, if(max > 0, do: max, else: room(max(n - 1, 0), @leaf)))
      {:array, size, if(max > 0, do: room, else: 0), d, e}
    else
      {:array, size, max, d, e}
    end
  end

  def resize(_, _), do: :erlang.error(:badarg)

  # -- lists -----------------------------------------------------------------

  @doc "The values of all entries."
  def to_list({:array, 0, _, _, _}), do: []
  def to_list({:array, n, _, d, e}), do: :lists.sublist(values(e, d, n, []), n)
  def to_list(_), do: :erlang.error(:badarg)

  # The values of a branch, as many as are asked for.
  defp values(node, d, n, acc) when tuple_size(node) == 11 do
    size = elem(node, 10)
    branches = div(n + size - 1, size)

    :lists.foldl(
      fn at, acc -> values(elem(node, at), d, size, acc) end,
      acc,
      :lists.seq(min(branches, 10) - 1, 0, -1)
    )
  end

  defp values(n, d, _, acc) when is_integer(n), do: :lists.duplicate(n, d) ++ acc
  defp values(leaf, _, _, acc), do: Tuple.to_list(leaf) ++ acc

  @doc "The values that are not the default."
  def sparse_to_list({:array, _, _, d, _} = a), do: :lists.filter(fn v -> v !== d end, to_list(a))
  def sparse_to_list(_), do: :erlang.error(:badarg)
  @doc "All entries as {index, value}."
  def to_orddict({:array, _, _, _, _} = a), do: numbered(to_list(a), 0)
  def to_orddict(_), do: :erlang.error(:badarg)
  defp numbered([v | rest], i), do: [{i, v} | numbered(rest, i + 1)]
  defp numbered([], _), do: []

  @doc "The entries that are not the default, as {index, value}."
  def sparse_to_orddict({:array, _, _, d, _} = a), do: :lists.filter(fn {_, v} -> v !== d end, to_orddict(a))
  def sparse_to_orddict(_), do: :erlang.error(:badarg)

  @doc "One more than the index of the last entry that is not the default."
  def sparse_size({:array, _, _, _, _} = a) do
    case :lists.reverse(sparse_to_orddict(a)) do
      [{i, _} | _] -> i + 1
      [] -> 0
    end
  end

  def sparse_size(_), do: :erlang.error(:badarg)

  @doc "An extendible array of the values of a list."
  def from_list(list), do: from_list(list, :undefined)
  @doc "Like from_list/1, with a default."
  def from_list([], d), do: new({:default, d})

  def from_list(list, d) when is_list(list) do
    n = length(list)
    {e, room} = pack(leaves(list, d), @leaf)
    {:array, n, room, d, e}
  end

  def from_list(_, _), do: :erlang.error(:badarg)

  defp leaves(list, d) do
    for ten <- Enum.chunk_every(list, @leaf, @leaf, :lists.duplicate(@leaf, d)), do: List.to_tuple(ten)
  end

  # Joins branches of a size to nodes until one is left.
  defp pack([one], size), do: {one, size}

  defp pack(branches, size) do
    tens = Enum.chunk_every(branches, 10, 10, :lists.duplicate(10, size))
    pack(for(ten <- tens, do: List.to_tuple(ten ++ [size])), size * 10)
  end

  @doc "An extendible array of ordered {index, value} pairs."
  def from_orddict(pairs), do: from_orddict(pairs, :undefined)
  @doc "Like from_orddict/1, with a default."
  def from_orddict([], d), do: new({:default, d})

  def from_orddict(pairs, d) when is_list(pairs) do
    {array, _} = :lists.foldl(fn pair, {a, last} -> put_pair(pair, a, last) end, {new({:default, d}), -1}, pairs)
    array
  end

  def from_orddict(_, _), do: :erlang.error(:badarg)

  defp put_pair({i, v}, a, last) when is_integer(i) and i > last, do: {set(i, v, a), i}
  defp put_pair(pair, _, _), do: :erlang.error({:badarg, [pair]})

  # -- functions -------------------------------------------------------------

  @doc "An array with the answers of the function of index and value."
  def map(fun, {:array, n, max, d, e}) when is_function(fun, 2) do
    a = {:array, n, max, d, e}
    :lists.foldl(fn {i, v}, acc -> set(i, fun.(i, v), acc) end, a, to_orddict(a))
  end

  def map(_, _), do: :erlang.error(:badarg)

  @doc "Like map/2 for the entries that are not the default."
  def sparse_map(fun, {:array, _, _, _, _} = a) when is_function(fun, 2),
    do: :lists.foldl(fn {i, v}, acc -> set(i, fun.(i, v), acc) end, a, sparse_to_orddict(a))

  def sparse_map(_, _), do: :erlang.error(:badarg)

  @doc "Folds over index and value from the first entry."
  def foldl(fun, acc, {:array, _, _, _, _} = a) when is_function(fun, 3), do: fold(fun, acc, to_orddict(a))
  def foldl(_, _, _), do: :erlang.error(:badarg)
  @doc "Folds over index and value from the last entry."
  def foldr(fun, acc, {:array, _, _, _, _} = a) when is_function(fun, 3), do: fold(fun, acc, :lists.reverse(to_orddict(a)))
  def foldr(_, _, _), do: :erlang.error(:badarg)
  @doc "Like foldl/3 for the entries that are not the default."
  def sparse_foldl(fun, acc, {:array, _, _, _, _} = a) when is_function(fun, 3), do: fold(fun, acc, sparse_to_orddict(a))
  def sparse_foldl(_, _, _), do: :erlang.error(:badarg)
  @doc "Like foldr/3 for the entries that are not the default."
  def sparse_foldr(fun, acc, {:array, _, _, _, _} = a) when is_function(fun, 3), do: fold(fun, acc, :lists.reverse(sparse_to_orddict(a)))
  def sparse_foldr(_, _, _), do: :erlang.error(:badarg)

  defp fold(fun, acc, pairs), do: :lists.foldl(fn {i, v}, acc -> fun.(i, v, acc) end, acc, pairs)
end
