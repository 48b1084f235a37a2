# Erlang's collections on lists and maps: ordsets, orddict, sets, dict, gb_sets, gb_trees, proplists, array.
# In and out: as their manual pages say (OTP 27). The balanced trees and hash tables are ordered lists and maps here;
# their terms are opaque to programs.
defmodule :ordsets do
  @moduledoc "Functions for manipulating sets as ordered lists."
  def new, do: []
  def is_set(list), do: is_list(list) and list == :lists.usort(list)
  def size(s), do: length(s)
  def is_empty(s), do: s == []
  def to_list(s), do: s
  def from_list(l), do: :lists.usort(l)
  def is_element(x, s), do: Enum.any?(s, &(&1 == x))
  def add_element(x, s), do: :lists.umerge([x], s)
  def del_element(x, s), do: :lists.filter(fn y -> y != x end, s)
  def union(a, b), do: :lists.umerge(a, b)
  def union(list), do: :lists.foldl(&union/2, [], list)
  def intersection(a, b), do: :lists.filter(fn x -> is_element(x, b) end, a)
  def intersection([first | rest]), do: :lists.foldl(&intersection/2, first, rest)
  def is_disjoint(a, b), do: intersection(a, b) == []
  def is_equal(a, b), do: a == b
  def subtract(a, b), do: :lists.filter(fn x -> not is_element(x, b) end, a)
  def is_subset(a, b), do: :lists.all(fn x -> is_element(x, b) end, a)
  def fold(fun, acc, s), do: :lists.foldl(fun, acc, s)
  def filter(fun, s), do: :lists.filter(fun, s)
  def map(fun, s), do: from_list(:lists.map(fun, s))
  def filtermap(fun, s), do: from_list(:lists.filtermap(fun, s))
end

defmodule :orddict do
  @moduledoc "Key-value dictionary as ordered list."
  def new, do: []
  def is_key(k, d), do: :lists.keymember(k, 1, d)
  def to_list(d), do: d
  def from_list(l), do: :lists.foldl(fn {k, v}, d -> store(k, v, d) end, [], l)
  def size(d), do: length(d)
  def is_empty(d), do: d == []

  def fetch(k, d) do
    case find(k, d) do
      {:ok, v} -> v
      :error -> :erlang.error(:function_clause, [k, d])
    end
  end

  def find(k, [{k2, _} | d]) when k > k2, do: find(k, d)
  def find(k, [{k2, v} | _]) when k == k2, do: {:ok, v}
  def find(_, _), do: :error
  def fetch_keys(d), do: :lists.map(fn {k, _} -> k end, d)
  def erase(k, d), do: :lists.filter(fn {k2, _} -> k2 != k end, d)

  def take(k, d) do
    case find(k, d) do
      {:ok, v} -> {v, erase(k, d)}
      :error -> :error
    end
  end

  def store(k, v, [{k2, _} = e | d]) when k > k2, do: [e | store(k, v, d)]
  def store(k, v, [{k2, _} | d]) when k == k2, do: [{k, v} | d]
  def store(k, v, d), do: [{k, v} | d]
  def append(k, v, d), do: update(k, fn old -> old ++ [v] end, [v], d)
  def append_list(k, vs, d), do: update(k, fn old -> old ++ vs end, vs, d)
  def update(k, fun, d), do: store(k, fun.(fetch(k, d)), d)

  def update(k, fun, init, d) do
    case find(k, d) do
      {:ok, v} -> store(k, fun.(v), d)
      :error -> store(k, init, d)
    end
  end

  def update_counter(k, n, d), do: update(k, fn old -> old + n end, n, d)
  def fold(fun, acc, d), do: :lists.foldl(fn {k, v}, a -> fun.(k, v, a) end, acc, d)
  def map(fun, d), do: :lists.map(fn {k, v} -> {k, fun.(k, v)} end, d)
  def filter(fun, d), do: :lists.filter(fn {k, v} -> fun.(k, v) end, d)

  def merge(fun, a, b) do
    :lists.foldl(
      fn {k, v2}, d ->
        case find(k, d) do
          {:ok, v1} -> store(k, fun.(k, v1, v2), d)
          :error -> store(k, v2, d)
        end
      end,
      a,
      b
    )
  end
end

defmodule :sets do
  @moduledoc "Sets."
  def new, do: %{}
  def new(_opts), do: %{}
  def from_list(l), do: :maps.from_list(:lists.map(fn x -> {x, []} end, l))
  def from_list(l, _opts), do: from_list(l)
  def is_set(s), do: is_map(s)
  def size(s), do: map_size(s)
  def is_empty(s), do: map_size(s) == 0
  def to_list(s), do: :maps.keys(s)
  def is_element(x, s), do: is_map_key(s, x)
  def add_element(x, s), do: Map.put(s, x, [])
  def del_element(x, s), do: Map.delete(s, x)
  def union(a, b), do: :maps.merge(a, b)
  def union(list), do: :lists.foldl(&union/2, %{}, list)
  def intersection(a, b), do: :maps.filter(fn k, _ -> is_map_key(b, k) end, a)
  def intersection([first | rest]), do: :lists.foldl(&intersection/2, first, rest)
  def is_disjoint(a, b), do: map_size(intersection(a, b)) == 0
  def is_equal(a, b), do: a == b
  def subtract(a, b), do: :maps.filter(fn k, _ -> not is_map_key(b, k) end, a)
  def is_subset(a, b), do: :lists.all(fn k -> is_map_key(b, k) end, :maps.keys(a))
  def fold(fun, acc, s), do: :lists.foldl(fun, acc, :maps.keys(s))
  def filter(fun, s), do: :maps.filter(fn k, _ -> fun.(k) end, s)
  def map(fun, s), do: from_list(:lists.map(fun, :maps.keys(s)))
end

defmodule :dict do
  @moduledoc "Key-value dictionary."
  def new, do: %{}
  def from_list(l), do: :maps.from_list(l)
  def to_list(d), do: :maps.to_list(d)
  def size(d), do: map_size(d)
  def is_empty(d), do: map_size(d) == 0
  def is_key(k, d), do: is_map_key(d, k)
  def fetch_keys(d), do: :maps.keys(d)

  def fetch(k, d) do
    case d do
      %{^k => v} -> v
      _ -> :erlang.error(:badarg, [k, d])
    end
  end

  def find(k, d), do: :maps.find(k, d)
  def erase(k, d), do: Map.delete(d, k)
  def store(k, v, d), do: Map.put(d, k, v)

  def take(k, d) do
    case :maps.take(k, d) do
      {v, rest} -> {v, rest}
      :error -> :error
    end
  end

  def append(k, v, d), do: update(k, fn old -> old ++ [v] end, [v], d)
  def append_list(k, vs, d), do: update(k, fn old -> old ++ vs end, vs, d)
  def update(k, fun, d), do: Map.put(d, k, fun.(fetch(k, d)))

  def update(k, fun, init, d) do
    case d do
      %{^k => v} -> Map.put(d, k, fun.(v))
      _ -> Map.put(d, k, init)
    end
  end

  def update_counter(k, n, d), do: update(k, fn old -> old + n end, n, d)
  def fold(fun, acc, d), do: :maps.fold(fun, acc, d)
  def map(fun, d), do: :maps.map(fun, d)
  def filter(fun, d), do: :maps.filter(fun, d)

  def merge(fun, a, b) do
    :maps.fold(
      fn k, v2, d ->
        case d do
          %{^k => v1} -> Map.put(d, k, fun.(k, v1, v2))
          _ -> Map.put(d, k, v2)
        end
      end,
      a,
      b
    )
  end
end

defmodule :gb_sets do
  @moduledoc "Sets in order."
  def new, do: {:gb_set, []}
  def empty, do: new()
  def singleton(x), do: {:gb_set, [x]}
  def from_list(l), do: {:gb_set, :lists.usort(l)}
  def from_ordset(l), do: {:gb_set, l}
  def to_list({:gb_set, l}), do: l
  def is_set({:gb_set, _}), do: true
  def is_set(_), do: false
  def size({:gb_set, l}), do: length(l)
  def is_empty({:gb_set, l}), do: l == []
  def is_element(x, {:gb_set, l}), do: :ordsets.is_element(x, l)
  def is_member(x, s), do: is_element(x, s)
  def add(x, s), do: add_element(x, s)
  def add_element(x, {:gb_set, l}), do: {:gb_set, :ordsets.add_element(x, l)}
  def insert(x, s), do: add_element(x, s)
  def del_element(x, {:gb_set, l}), do: {:gb_set, :ordsets.del_element(x, l)}
  def delete_any(x, s), do: del_element(x, s)
  def delete(x, s), do: if(is_element(x, s), do: del_element(x, s), else: :erlang.error(:function_clause))
  def balance(s), do: s
  def union({:gb_set, a}, {:gb_set, b}), do: {:gb_set, :lists.umerge(a, b)}
  def union(list), do: :lists.foldl(&union/2, new(), list)
  def intersection({:gb_set, a}, {:gb_set, b}), do: {:gb_set, :ordsets.intersection(a, b)}
  def subtract({:gb_set, a}, {:gb_set, b}), do: {:gb_set, :ordsets.subtract(a, b)}
  def difference(a, b), do: subtract(a, b)
  def is_subset({:gb_set, a}, {:gb_set, b}), do: :ordsets.is_subset(a, b)
  def is_disjoint({:gb_set, a}, {:gb_set, b}), do: :ordsets.is_disjoint(a, b)
  def smallest({:gb_set, [x | _]}), do: x
  def largest({:gb_set, l}), do: :lists.last(l)
  def take_smallest({:gb_set, [x | rest]}), do: {x, {:gb_set, rest}}

  def take_largest({:gb_set, l}) do
    [x | rest] = :lists.reverse(l)
    {x, {:gb_set, :lists.reverse(rest)}}
  end

  def fold(fun, acc, {:gb_set, l}), do: :lists.foldl(fun, acc, l)
  def filter(fun, {:gb_set, l}), do: {:gb_set, :lists.filter(fun, l)}
  def map(fun, {:gb_set, l}), do: from_list(:lists.map(fun, l))
  def iterator({:gb_set, l}), do: l
  def next([x | rest]), do: {x, rest}
  def next([]), do: :none
end

defmodule :gb_trees do
  @moduledoc "Key-value maps in order."
  def new, do: empty()
  def empty, do: {:gb_tree, []}
  def from_orddict(l), do: {:gb_tree, l}
  def to_list({:gb_tree, l}), do: l
  def size({:gb_tree, l}), do: length(l)
  def is_empty({:gb_tree, l}), do: l == []
  def keys({:gb_tree, l}), do: :orddict.fetch_keys(l)
  def values({:gb_tree, l}), do: :lists.map(fn {_, v} -> v end, l)
  def is_defined(k, {:gb_tree, l}), do: :orddict.find(k, l) != :error

  def lookup(k, {:gb_tree, l}) do
    case :orddict.find(k, l) do
      {:ok, v} -> {:value, v}
      :error -> :none
    end
  end

  def get(k, {:gb_tree, l}), do: :orddict.fetch(k, l)
  def insert(k, v, {:gb_tree, l} = t), do: if(is_defined(k, t), do: :erlang.error({:key_exists, k}), else: {:gb_tree, :orddict.store(k, v, l)})
  def enter(k, v, {:gb_tree, l}), do: {:gb_tree, :orddict.store(k, v, l)}
  def update(k, v, {:gb_tree, l} = t), do: if(is_defined(k, t), do: {:gb_tree, :orddict.store(k, v, l)}, else: :erlang.error(:function_clause))
  def delete(k, {:gb_tree, l} = t), do: if(is_defined(k, t), do: {:gb_tree, :orddict.erase(k, l)}, else: :erlang.error(:function_clause))
  def delete_any(k, {:gb_tree, l}), do: {:gb_tree, :orddict.erase(k, l)}

  def take(k, {:gb_tree, l}) do
    {v, rest} = :orddict.take(k, l)
    {v, {:gb_tree, rest}}
  end

  def balance(t), do: t
  def smallest({:gb_tree, [kv | _]}), do: kv
  def largest({:gb_tree, l}), do: :lists.last(l)
  def take_smallest({:gb_tree, [{k, v} | rest]}), do: {k, v, {:gb_tree, rest}}

  def take_largest({:gb_tree, l}) do
    [{k, v} | rest] = :lists.reverse(l)
    {k, v, {:gb_tree, :lists.reverse(rest)}}
  end

  def map(fun, {:gb_tree, l}), do: {:gb_tree, :lists.map(fn {k, v} -> {k, fun.(k, v)} end, l)}
  def iterator({:gb_tree, l}), do: l
  def iterator_from(k, {:gb_tree, l}), do: :lists.dropwhile(fn {k2, _} -> k2 < k end, l)
  def next([{k, v} | rest]), do: {k, v, rest}
  def next([]), do: :none
end

defmodule :proplists do
  @moduledoc "Support functions for property lists."
  def get_value(k, l), do: get_value(k, l, :undefined)
  def get_value(k, [{k, v} | _], _), do: v
  def get_value(k, [k | _], _) when is_atom(k), do: true
  def get_value(k, [_ | rest], default), do: get_value(k, rest, default)
  def get_value(_, [], default), do: default
  def get_all_values(k, l), do: :lists.flatmap(fn x -> values(k, x) end, l)
  defp values(k, {k, v}), do: [v]
  defp values(k, k), do: [true]
  defp values(_, _), do: []

  def get_bool(k, l), do: get_value(k, l, false) == true
  def get_keys(l), do: :lists.usort(:lists.flatmap(fn x -> if is_atom(x), do: [x], else: (if is_tuple(x) and tuple_size(x) > 0, do: [elem(x, 0)], else: []) end, l))
  def is_defined(k, l), do: lookup(k, l) != :none
  def lookup(k, [k | _]) when is_atom(k), do: {k, true}
  def lookup(k, [t | _]) when is_tuple(t) and elem(t, 0) == k, do: t
  def lookup(k, [_ | rest]), do: lookup(k, rest)
  def lookup(_, []), do: :none
  def lookup_all(k, l), do: :lists.filter(fn x -> x == k or (is_tuple(x) and tuple_size(x) > 0 and elem(x, 0) == k) end, l)
  def delete(k, l), do: :lists.filter(fn x -> not (x == k or (is_tuple(x) and tuple_size(x) > 0 and elem(x, 0) == k)) end, l)
  def append_values(k, l), do: :lists.flatmap(fn v -> if is_list(v), do: v, else: [v] end, get_all_values(k, l))
  def property({k, true}) when is_atom(k), do: k
  def property(p), do: p
  def property(k, true) when is_atom(k), do: k
  def property(k, v), do: {k, v}
  def unfold(l), do: :lists.map(fn x -> if is_atom(x), do: {x, true}, else: x end, l)
  def compact(l), do: :lists.map(&property/1, l)

  def to_map(l) do
    :lists.foldr(
      fn
        {k, v}, m -> Map.put(m, k, v)
        k, m when is_atom(k) -> Map.put(m, k, true)
        _, m -> m
      end,
      %{},
      l
    )
  end

  def from_map(m), do: :maps.to_list(m)
  def split(l, keys), do: {:lists.map(fn k -> lookup_all(k, l) end, keys), :lists.foldl(&delete/2, l, keys)}
end

defmodule :array do
  @moduledoc "Functional, extendible arrays: {:array, size, default, fixed, map}."
  def new, do: {:array, 0, :undefined, false, %{}}
  def new(n) when is_integer(n), do: {:array, n, :undefined, true, %{}}
  def new(opts), do: build(List.wrap(opts), {:array, 0, :undefined, false, %{}})
  def new(n, opts), do: build(List.wrap(opts), {:array, n, :undefined, true, %{}})

  defp build(opts, array) do
    :lists.foldl(
      fn
        {:default, d}, {_, n, _, f, m} -> {:array, n, d, f, m}
        {:size, n}, {_, _, d, _, m} -> {:array, n, d, true, m}
        {:fixed, f}, {_, n, d, _, m} -> {:array, n, d, f, m}
        :fixed, {_, n, d, _, m} -> {:array, n, d, true, m}
        n, {_, _, d, _, m} when is_integer(n) -> {:array, n, d, true, m}
      end,
      array,
      opts
    )
  end

  def is_array({:array, _, _, _, _}), do: true
  def is_array(_), do: false
  def size({:array, n, _, _, _}), do: n
  def default({:array, _, d, _, _}), do: d
  def is_fix({:array, _, _, f, _}), do: f
  def fix({:array, n, d, _, m}), do: {:array, n, d, true, m}
  def relax({:array, n, d, _, m}), do: {:array, n, d, false, m}
  def get(i, {:array, n, d, f, m}) when is_integer(i) and i >= 0, do: if(i >= n and f, do: :erlang.error(:badarg), else: Map.get(m, i, d))
  def get(_, _), do: :erlang.error(:badarg)

  def set(i, v, {:array, n, d, f, m}) when is_integer(i) and i >= 0 do
    if i >= n and f, do: :erlang.error(:badarg), else: {:array, max(n, i + 1), d, f, Map.put(m, i, v)}
  end

  def set(_, _, _), do: :erlang.error(:badarg)
  def reset(i, {:array, n, d, f, m}), do: {:array, n, d, f, Map.delete(m, i)}
  def resize(n, {:array, _, d, f, m}), do: {:array, n, d, f, :maps.filter(fn k, _ -> k < n end, m)}
  def to_list({:array, 0, _, _, _}), do: []
  def to_list({:array, n, d, _, m}), do: :lists.map(fn i -> Map.get(m, i, d) end, :lists.seq(0, n - 1))
  def sparse_to_list({:array, _, _, _, m}), do: :lists.map(fn {_, v} -> v end, :lists.sort(:maps.to_list(m)))
  def to_orddict({:array, 0, _, _, _}), do: []
  def to_orddict({:array, n, d, _, m}), do: :lists.map(fn i -> {i, Map.get(m, i, d)} end, :lists.seq(0, n - 1))
  def sparse_to_orddict({:array, _, _, _, m}), do: :lists.sort(:maps.to_list(m))
  def from_list(l), do: from_list(l, :undefined)
  def from_list(l, d), do: :lists.foldl(fn v, a -> set(size(a), v, a) end, {:array, 0, d, false, %{}}, l)
  def from_orddict(l), do: :lists.foldl(fn {i, v}, a -> set(i, v, a) end, new(), l)
  def map(fun, {:array, n, d, f, _} = a), do: {:array, n, d, f, :maps.from_list(:lists.map(fn {i, v} -> {i, fun.(i, v)} end, to_orddict(a)))}
  def foldl(fun, acc, a), do: :lists.foldl(fn {i, v}, s -> fun.(i, v, s) end, acc, to_orddict(a))
  def foldr(fun, acc, a), do: :lists.foldr(fn {i, v}, s -> fun.(i, v, s) end, acc, to_orddict(a))
  def sparse_foldl(fun, acc, a), do: :lists.foldl(fn {i, v}, s -> fun.(i, v, s) end, acc, sparse_to_orddict(a))
end
