# Dictionaries in a linear hash table, each entry [key | value]. Functions after dict's manual page (OTP 27).

defmodule :dict do
  @moduledoc "Key-value dictionaries."
  alias :nodebook_linear_hash, as: Table

  defguardp is_dict(d) when is_tuple(d) and tuple_size(d) == 9 and elem(d, 0) == :dict

  # What the functions with a dictionary last say of anything else.
  defmacrop refuse(d), do: quote(do: :erlang.error({:badrecord, unquote(d)}))

  @doc "An empty dictionary."
  def new, do: Table.new(:dict)
  @doc "A dictionary of a list of {key, value}; later ones win."
  def from_list(list), do: :lists.foldl(fn {k, v}, d -> store(k, v, d) end, new(), list)
  @doc "The pairs, in no special order."
  def to_list(d), do: fold(fn k, v, list -> [{k, v} | list] end, [], d)
  @doc "How many keys there are."
  def size(d) when is_dict(d), do: elem(d, 1)
  @doc "Whether there are no keys."
  def is_empty(d) when is_dict(d), do: elem(d, 1) == 0
  @doc "Whether there is the key."
  def is_key(k, d) when is_dict(d), do: found(k, Table.bucket(d, k)) != nil
  def is_key(_k, d), do: refuse(d)
  @doc "All keys, in no special order."
  def fetch_keys(d), do: fold(fn k, _v, keys -> [k | keys] end, [], d)

  @doc "The value of a key, which must be there."
  def fetch(k, d) when is_dict(d) do
    case found(k, Table.bucket(d, k)) do
      [_ | v] -> v
      nil -> :erlang.error(:badarg, [k, d])
    end
  end

  def fetch(_k, d), do: refuse(d)

  @doc "{:ok, value} or :error."
  def find(k, d) when is_dict(d) do
    case found(k, Table.bucket(d, k)) do
      [_ | v] -> {:ok, v}
      nil -> :error
    end
  end

  def find(_k, d), do: refuse(d)

  defp found(k, [[k1 | _] = entry | rest]), do: if(k === k1, do: entry, else: found(k, rest))
  defp found(_, []), do: nil

  defp key_of([k | _]), do: k

  @doc "Sets the value of a key."
  def store(k, v, d) when is_dict(d), do: put(k, d, fn _ -> v end, v)
  def store(_k, _v, d), do: refuse(d)

  # Changes the value of a key by the function, or sets it to what it is first.
  defp put(k, d, fun, first) do
    {bucket, by} = put_in_bucket(k, fun, first, Table.bucket(d, k))
    Table.update(d, k, bucket, by, &key_of/1)
  end

  defp put_in_bucket(k, fun, first, [[k1 | v] = entry | rest]) do
    if k === k1 do
      {[[k | fun.(v)] | rest], 0}
    else
      {rest, by} = put_in_bucket(k, fun, first, rest)
      {[entry | rest], by}
    end
  end

  defp put_in_bucket(k, _fun, first, []), do: {[[k | first]], 1}

  @doc "Removes a key."
  def erase(k, d) when is_dict(d) do
    bucket = Table.bucket(d, k)

    case found(k, bucket) do
      nil -> d
      entry -> Table.update(d, k, :lists.delete(entry, bucket), -1, &key_of/1)
    end
  end

  def erase(_k, d), do: refuse(d)

  @doc "{value, the other keys} or :error."
  def take(k, d) do
    case find(k, d) do
      {:ok, v} -> {v, erase(k, d)}
      :error -> :error
    end
  end

  @doc "Adds a value to the list of a key."
  def append(k, v, d) when is_dict(d), do: put(k, d, fn list -> list ++ [v] end, [v])
  def append(_k, _v, d), do: refuse(d)
  @doc "Adds values to the list of a key."
  def append_list(k, vs, d) when is_dict(d), do: put(k, d, fn list -> list ++ vs end, vs)
  def append_list(_k, _vs, d), do: refuse(d)

  @doc "Changes the value of a key, which must be there."
  def update(k, fun, d) when is_dict(d) do
    case find(k, d) do
      {:ok, v} -> store(k, fun.(v), d)
      :error -> :erlang.error(:badarg, [k, fun, d])
    end
  end

  def update(_k, _fun, d), do: refuse(d)

  @doc "Changes the value of a key, or sets it."
  def update(k, fun, initial, d) when is_dict(d), do: put(k, d, fun, initial)
  def update(_k, _fun, _initial, d), do: refuse(d)
  @doc "Adds to the number of a key."
  def update_counter(k, n, d) when is_dict(d) and is_number(n), do: put(k, d, fn old -> old + n end, n)
  def update_counter(_k, n, d) when is_number(n), do: refuse(d)
  @doc "Folds over keys and values, in no special order."
  def fold(fun, acc, d) when is_dict(d), do: Table.fold(fn [k | v], acc -> fun.(k, v, acc) end, acc, d)
  def fold(_fun, _acc, d), do: refuse(d)

  @doc "A dictionary with the answers of the function of key and value."
  def map(fun, d) when is_dict(d), do: Table.map_buckets(fn bucket -> for([k | v] <- bucket, do: [k | fun.(k, v)]) end, d)
  def map(_fun, d), do: refuse(d)

  @doc "The keys for which the function of key and value answers true."
  def filter(fun, d) when is_dict(d), do: Table.map_buckets(fn bucket -> :lists.filter(fn [k | v] -> fun.(k, v) end, bucket) end, d)
  def filter(_fun, d), do: refuse(d)

  @doc "Both dictionaries; the function of key and values says what a key of both is."
  def merge(fun, a, b) do
    if is_dict(a) and is_dict(b) and size(a) < size(b),
      do: fold(fn k, v1, d -> put(k, d, fn v2 -> fun.(k, v1, v2) end, v1) end, b, a),
      else: fold(fn k, v2, d -> put(k, d, fn v1 -> fun.(k, v1, v2) end, v2) end, a, b)
  end
end
