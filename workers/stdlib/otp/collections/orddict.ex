# Dictionaries as ordered lists of {key, value}; keys are the same when `==` says so. After orddict's manual page (OTP 27).

defmodule :orddict do
  @moduledoc "Key-value dictionaries as ordered lists."

  @doc "An empty dictionary."
  def new, do: []
  @doc "The dictionary as a list."
  def to_list(d), do: d

  @doc "A dictionary of a list of {key, value}; later ones win."
  def from_list(list), do: :lists.foldl(fn {k, v}, d -> store(k, v, d) end, [], list)
  @doc "How many keys there are."
  def size(d), do: length(d)
  @doc "Whether there are no keys."
  def is_empty([]), do: true
  def is_empty([_ | _]), do: false

  @doc "Whether there is the key."
  def is_key(k, [{k1, _} | _]) when k < k1, do: false
  def is_key(k, [{k1, _} | d]) when k > k1, do: is_key(k, d)
  def is_key(_, [{_, _} | _]), do: true
  def is_key(_, []), do: false

  @doc "The value of a key, which must be there."
  def fetch(k, [{k1, _} | d]) when k > k1, do: fetch(k, d)
  def fetch(k, [{k1, v} | _]) when k == k1, do: v

  @doc "{:ok, value} or :error."
  def find(k, [{k1, _} | _]) when k < k1, do: :error
  def find(k, [{k1, _} | d]) when k > k1, do: find(k, d)
  def find(_, [{_, v} | _]), do: {:ok, v}
  def find(_, []), do: :error

  @doc "All keys in order."
  def fetch_keys([{k, _} | d]), do: [k | fetch_keys(d)]
  def fetch_keys([]), do: []

  @doc "Removes a key."
  def erase(k, [{k1, _} | _] = d) when k < k1, do: d
  def erase(k, [{k1, _} = e | d]) when k > k1, do: [e | erase(k, d)]
  def erase(_, [{_, _} | d]), do: d
  def erase(_, []), do: []

  @doc "{value, the other keys} or :error."
  def take(k, d) do
    case find(k, d) do
      {:ok, v} -> {v, erase(k, d)}
      :error -> :error
    end
  end

  @doc "Sets the value of a key."
  def store(k, v, [{k1, _} | _] = d) when k < k1, do: [{k, v} | d]
  def store(k, v, [{k1, _} = e | d]) when k > k1, do: [e | store(k, v, d)]
  def store(k, v, [{_, _} | d]), do: [{k, v} | d]
  def store(k, v, []), do: [{k, v}]

  @doc "Adds a value to the list of a key."
  def append(k, v, d), do: update(k, fn list -> list ++ [v] end, [v], d)
  @doc "Adds values to the list of a key."
  def append_list(k, vs, d), do: update(k, fn list -> list ++ vs end, vs, d)

  @doc "Changes the value of a key, which must be there."
  def update(k, fun, [{k1, _} = e | d]) when k > k1, do: [e | update(k, fun, d)]
  def update(k, fun, [{k1, v} | d]) when k == k1, do: [{k, fun.(v)} | d]

  @doc "Changes the value of a key, or sets it."
  def update(k, _, initial, [{k1, _} | _] = d) when k < k1, do: [{k, initial} | d]
  def update(k, fun, initial, [{k1, _} = e | d]) when k > k1, do: [e | update(k, fun, initial, d)]
  def update(k, fun, _, [{_, v} | d]), do: [{k, fun.(v)} | d]
  def update(k, _, initial, []), do: [{k, initial}]

  @doc "Adds to the number of a key."
  def update_counter(k, n, d), do: update(k, fn old -> old + n end, n, d)
  @doc "Folds over keys and values in order."
  def fold(fun, acc, [{k, v} | d]), do: fold(fun, fun.(k, v, acc), d)
  def fold(fun, acc, []) when is_function(fun, 3), do: acc
  @doc "A dictionary with the answers of the function of key and value."
  def map(fun, [{k, v} | d]), do: [{k, fun.(k, v)} | map(fun, d)]
  def map(fun, []) when is_function(fun, 2), do: []
  @doc "The keys for which the function of key and value answers true."
  def filter(fun, d) when is_function(fun, 2), do: :lists.filter(fn {k, v} -> fun.(k, v) end, d)

  @doc "Both dictionaries; the function of key and values says what a key of both is."
  def merge(fun, [{k1, _} = e | a], [{k2, _} | _] = b) when k1 < k2, do: [e | merge(fun, a, b)]
  def merge(fun, [{k1, _} | _] = a, [{k2, _} = e | b]) when k1 > k2, do: [e | merge(fun, a, b)]
  def merge(fun, [{k, v1} | a], [{_, v2} | b]), do: [{k, fun.(k, v1, v2)} | merge(fun, a, b)]
  def merge(fun, [], b) when is_function(fun, 3), do: b
  def merge(fun, a, []) when is_function(fun, 3), do: a
end
