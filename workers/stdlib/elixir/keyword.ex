# In: lists of {atom, value}. Out: the same, or values. Specification: documentation of Keyword, Elixir 1.18.

defmodule Keyword do
  @moduledoc "Keyword lists."

  @type key :: atom
  @type value :: any
  @type default :: any
  @type t :: [{key, value}]
  @type t(value) :: [{key, value}]

  @doc "Whether the term is a keyword list."
  def keyword?(term)
  def keyword?([{key, _value} | rest]) when is_atom(key), do: keyword?(rest)
  def keyword?([]), do: true
  def keyword?(_other), do: false

  @doc "An empty keyword list."
  def new(), do: []

  @doc "A keyword list from pairs; later ones win."
  def new(pairs)
  def new(pairs), do: new(pairs, fn pair -> pair end)

  @doc "A keyword list from an enumerable and a function."
  def new(pairs, transform) when is_function(transform, 1) do
    fun = fn el, acc ->
      {key, value} = transform.(el)
      put_new(acc, key, value)
    end

    :lists.foldl(fun, [], Enum.reverse(pairs))
  end

  @doc "Fills in defaults and rejects unknown and repeated keys: {:ok, keywords} or {:error, keys}."
  def validate(keyword, values) when is_list(keyword) and is_list(values) do
    validate(keyword, values, [], [], [])
  end

  # passed: the values that the search for a key begins behind
  defp validate([{key, _} = pair | rest], values, kept, bad, passed) when is_atom(key) do
    case find_key!(key, values, passed) do
      {:ok, values} -> validate(rest, values, [pair | kept], bad, passed)
      :error -> validate(rest, values, kept, [key | bad], passed)
    end
  end

  defp validate([], values, kept, [], _passed), do: {:ok, move_pairs!(values, kept)}
  defp validate([], _values, _kept, bad, _passed), do: {:error, bad}

  defp validate([pair | _], _values, _kept, [], _passed) do
    raise ArgumentError, "expected a keyword list as first argument, got invalid entry: #{inspect(pair)}"
  end

  defp find_key!(key, [key | rest], passed), do: {:ok, :lists.reverse(passed, rest)}
  defp find_key!(key, [{key, _} | rest], passed), do: {:ok, :lists.reverse(passed, rest)}
  defp find_key!(key, [other | rest], passed), do: find_key!(key, rest, [other | passed])
  defp find_key!(_key, [], _passed), do: :error

  defp move_pairs!([{key, _} = default | rest], pairs) when is_atom(key), do: move_pairs!(rest, [default | pairs])
  defp move_pairs!([key | rest], pairs) when is_atom(key), do: move_pairs!(rest, pairs)
  defp move_pairs!([], pairs), do: pairs

  defp move_pairs!([other | _rest], _pairs) do
    raise ArgumentError, "expected the second argument to be a list of atoms or tuples, got: #{inspect(other)}"
  end

  @doc "Like validate/2; raises."
  def validate!(keyword, values) do
    case validate(keyword, values) do
      {:ok, keyword} ->
        keyword

      {:error, invalid} ->
        keys = for value <- values, do: if(is_atom(value), do: value, else: elem(value, 0))

        case Enum.reject(invalid, &(&1 in keys)) do
          [] ->
            raise ArgumentError, "duplicate keys #{inspect(invalid)} in #{inspect(keyword)}"

          unknown ->
            raise ArgumentError,
                  "unknown keys #{inspect(unknown)} in #{inspect(keyword)}, the allowed keys are: #{inspect(keys)}"
        end
    end
  end

  @doc "First value of the key, else the default."
  def get(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> default
    end
  end

  @doc "First value of the key, else what the function answers."
  def get_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> fun.()
    end
  end

  @doc "Gets and updates."
  def get_and_update(keywords, key, fun) when is_list(keywords) and is_atom(key), do: get_and_update(keywords, [], key, fun)

  defp get_and_update([{key, current} | rest], acc, key, fun) do
    case fun.(current) do
      {get, value} -> {get, :lists.reverse(acc, [{key, value} | rest])}
      :pop -> {current, :lists.reverse(acc, rest)}
      other -> raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  defp get_and_update([{_, _} = h | t], acc, key, fun), do: get_and_update(t, [h | acc], key, fun)

  defp get_and_update([], acc, key, fun) do
    case fun.(nil) do
      {get, update} -> {get, [{key, update} | :lists.reverse(acc)]}
      :pop -> {nil, :lists.reverse(acc)}
      other -> raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  @doc "Gets and updates; raises when there is no such key."
  def get_and_update!(keywords, key, fun) do
    get_and_update!(keywords, key, fun, keywords)
  end

  defp get_and_update!([{key, _} | _], key, fun, keywords), do: get_and_update(keywords, [], key, fun)
  defp get_and_update!([{_, _} | rest], key, fun, keywords), do: get_and_update!(rest, key, fun, keywords)
  defp get_and_update!([], key, _fun, keywords) when is_atom(key), do: raise(KeyError, key: key, term: keywords)

  @doc "{:ok, value} or :error."
  def fetch(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> {:ok, value}
      false -> :error
    end
  end

  @doc "The value; raises KeyError."
  def fetch!(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> raise KeyError, key: key, term: keywords
    end
  end

  @doc "All values of the key."
  def get_values(keywords, key) when is_list(keywords) and is_atom(key), do: get_values(keywords, key, [])

  defp get_values([{key, value} | rest], key, acc), do: get_values(rest, key, [value | acc])
  defp get_values([{_, _} | rest], key, acc), do: get_values(rest, key, acc)
  defp get_values([], _key, acc), do: :lists.reverse(acc)

  @doc "The keys, with repetitions."
  def keys(keywords) when is_list(keywords) do
    :lists.map(
      fn
        {key, _} when is_atom(key) -> key
        element -> :erlang.error(ArgumentError.exception("expected a keyword list, but an entry in the list is not a two-element tuple with an atom as its first element, got: #{inspect(element)}"))
      end,
      keywords
    )
  end

  @doc "The values."
  def values(keywords) when is_list(keywords) do
    :lists.map(
      fn
        {key, value} when is_atom(key) -> value
        element -> :erlang.error(ArgumentError.exception("expected a keyword list, but an entry in the list is not a two-element tuple with an atom as its first element, got: #{inspect(element)}"))
      end,
      keywords
    )
  end

  @doc "Without the key."
  def delete(keywords, key) when is_list(keywords) and is_atom(key) do
    if :lists.keymember(key, 1, keywords), do: delete_key(keywords, key), else: keywords
  end

  defp delete_key([{key, _} | rest], key), do: delete_key(rest, key)
  defp delete_key([{_, _} = pair | rest], key), do: [pair | delete_key(rest, key)]
  defp delete_key([], _key), do: []

  @doc false
  @deprecated "Use Keyword.fetch/2 + Keyword.delete/2 instead"
  def delete(keywords, key, value) when is_list(keywords) and is_atom(key) do
    :lists.filter(fn pair -> pair !== {key, value} end, keywords)
  end

  @doc "Without the first entry of the key."
  def delete_first(keywords, key) when is_list(keywords) and is_atom(key), do: :lists.keydelete(key, 1, keywords)

  @doc "Puts the value under the key, removing others of that key."
  def put(keywords, key, value) when is_list(keywords) and is_atom(key), do: [{key, value} | delete(keywords, key)]

  @doc "Puts unless present; the function is called when needed."
  def put_new_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    if has_key?(keywords, key), do: keywords, else: [{key, fun.()} | keywords]
  end

  @doc "Puts unless present."
  def put_new(keywords, key, value) when is_list(keywords) and is_atom(key) do
    if has_key?(keywords, key), do: keywords, else: [{key, value} | keywords]
  end

  @doc "Replaces when present."
  def replace(keywords, key, value) when is_list(keywords) and is_atom(key) do
    if has_key?(keywords, key), do: replace_first(keywords, key, fn _ -> value end), else: keywords
  end

  @doc "Replaces; raises when there is no such key."
  def replace!(keywords, key, value) when is_list(keywords) and is_atom(key) do
    if has_key?(keywords, key) do
      replace_first(keywords, key, fn _ -> value end)
    else
      raise KeyError, key: key, term: keywords
    end
  end

  @doc "Replaces with the function's answer when present."
  def replace_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 1) do
    if has_key?(keywords, key), do: replace_first(keywords, key, fun), else: keywords
  end

  defp replace_first([{key, value} | rest], key, fun), do: [{key, fun.(value)} | delete(rest, key)]
  defp replace_first([pair | rest], key, fun), do: [pair | replace_first(rest, key, fun)]

  @doc "Whether both have the same entries."
  def equal?(left, right) when is_list(left) and is_list(right), do: :lists.sort(left) === :lists.sort(right)

  @doc "The common entries, with values of the second or of the function."
  def intersect(left, right, fun \\ fn _key, _left, right -> right end)
      when is_list(left) and is_list(right) do
    for {key, value} <- left, has_key?(right, key), do: {key, fun.(key, value, get(right, key))}
  end

  @doc "Merges; the second wins."
  def merge(keywords1, keywords2)
  def merge(keywords1, []) when is_list(keywords1), do: keywords1
  def merge([], keywords2) when is_list(keywords2), do: keywords2

  def merge(keywords1, keywords2) when is_list(keywords1) and is_list(keywords2) do
    if keyword?(keywords2) do
      :lists.filter(
        fn
          {key, _} when is_atom(key) -> not has_key?(keywords2, key)
          _ -> raise ArgumentError, "expected a keyword list as the first argument, got: #{inspect(keywords1)}"
        end,
        keywords1
      ) ++ keywords2
    else
      raise ArgumentError, "expected a keyword list as the second argument, got: #{inspect(keywords2)}"
    end
  end

  @doc "Merges with a function for keys that both have."
  def merge(keywords1, keywords2, fun) when is_list(keywords1) and is_list(keywords2) and is_function(fun, 3) do
    cond do
      not keyword?(keywords1) -> raise ArgumentError, "expected a keyword list as the first argument, got: #{inspect(keywords1)}"
      not keyword?(keywords2) -> raise ArgumentError, "expected a keyword list as the second argument, got: #{inspect(keywords2)}"
      true -> merge_with(keywords2, [], keywords1, keywords1, fun)
    end
  end

  defp merge_with([{key, value2} | tail], acc, rest, original, fun) do
    case :lists.keyfind(key, 1, original) do
      {^key, value1} ->
        merge_with(tail, [{key, fun.(key, value1, value2)} | acc], delete(rest, key), :lists.keydelete(key, 1, original), fun)

      false ->
        merge_with(tail, [{key, value2} | acc], rest, original, fun)
    end
  end

  defp merge_with([], acc, rest, _original, _fun), do: rest ++ :lists.reverse(acc)

  @doc "Whether the key is there."
  def has_key?(keywords, key) when is_list(keywords) and is_atom(key), do: :lists.keymember(key, 1, keywords)

  @doc "Updates the first value; raises when there is no such key."
  def update!(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 1) do
    update!(keywords, key, fun, keywords)
  end

  defp update!([{key, value} | rest], key, fun, _all), do: [{key, fun.(value)} | delete(rest, key)]
  defp update!([{_, _} = pair | rest], key, fun, all), do: [pair | update!(rest, key, fun, all)]
  defp update!([], key, _fun, all), do: raise(KeyError, key: key, term: all)

  @doc "Updates the first value or puts the default."
  def update(keywords, key, default, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 1),
      do: update_guarded(keywords, key, default, fun)

  defp update_guarded([{key, value} | keywords], key, _default, fun), do: [{key, fun.(value)} | delete(keywords, key)]
  defp update_guarded([{_, _} = pair | keywords], key, default, fun), do: [pair | update_guarded(keywords, key, default, fun)]
  defp update_guarded([], key, default, _fun), do: [{key, default}]

  @doc "Splits by keys."
  def split(keywords, keys) when is_list(keywords) and is_list(keys) do
    :lists.partition(fn {key, _} -> key in keys end, keywords)
  end

  @doc "Splits by a function of the pair."
  def split_with(keywords, fun) when is_list(keywords) and is_function(fun, 1) do
    :lists.foldl(
      fn pair, {with, without} -> if fun.(pair), do: {[pair | with], without}, else: {with, [pair | without]} end,
      {[], []},
      :lists.reverse(keywords)
    )
  end

  @doc "Only the given keys."
  def take(keywords, keys) when is_list(keywords) and is_list(keys) do
    :lists.filter(fn {k, _} -> :lists.member(k, keys) end, keywords)
  end

  @doc "Without the given keys."
  def drop(keywords, keys) when is_list(keywords) and is_list(keys) do
    :lists.filter(fn {k, _} -> not :lists.member(k, keys) end, keywords)
  end

  @doc "Takes out all entries of the key, answering the first value."
  def pop(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {default, keywords}
    end
  end

  @doc "Like pop/2; raises when there is no such key."
  def pop!(keywords, key) when is_list(keywords) and is_atom(key) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> raise KeyError, key: key, term: keywords
    end
  end

  @doc "Takes out all values of the key."
  def pop_values(keywords, key) when is_list(keywords) and is_atom(key) do
    {get_values(keywords, key), delete(keywords, key)}
  end

  @doc "Like pop/3 with a function for the default."
  def pop_lazy(keywords, key, fun) when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {fun.(), keywords}
    end
  end

  @doc "Takes out the first entry of the key."
  def pop_first(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keytake(key, 1, keywords) do
      {:value, {^key, value}, rest} -> {value, rest}
      false -> {default, keywords}
    end
  end

  @doc "The list itself."
  def to_list(keywords) when is_list(keywords), do: keywords

  @doc "Entries for which the function is truthy."
  def filter(keywords, fun) when is_list(keywords) and is_function(fun, 1), do: do_filter(keywords, fun)

  defp do_filter([], _fun), do: []

  defp do_filter([{_, _} = entry | entries], fun),
    do: if(fun.(entry), do: [entry | do_filter(entries, fun)], else: do_filter(entries, fun))

  @doc "Entries for which the function is falsy."
  def reject(keywords, fun) when is_list(keywords) and is_function(fun, 1), do: do_reject(keywords, fun)

  defp do_reject([], _fun), do: []

  defp do_reject([{_, _} = entry | entries], fun),
    do: if(fun.(entry), do: do_reject(entries, fun), else: [entry | do_reject(entries, fun)])

  @doc false
  @deprecated "Use Keyword.new/2 instead"
  def map(keywords, fun) when is_list(keywords), do: Enum.map(keywords, fn {key, value} -> {key, fun.({key, value})} end)

  @doc "A keyword list with the value for all keys."
  def from_keys(keys, value) when is_list(keys), do: for(key <- keys, do: {key, value})

  @doc false
  @deprecated "Use Kernel.length/1 instead"
  def size(keywords), do: length(keywords)
end
