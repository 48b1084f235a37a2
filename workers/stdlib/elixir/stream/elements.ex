# Streams of what another has. In: an enumerable, and what is to become of its elements. Out: a lazy stream of them.

defmodule Stream do
  @doc "Without consecutive duplicates."
  def dedup(enum), do: dedup_by(enum, fn x -> x end)

  @doc "Without elements whose key equals the one before."
  def dedup_by(enum, fun) when is_function(fun, 1) do
    lazy(enum, nil, fn f1 ->
      fn entry, [head, acc | tail] ->
        value = fun.(entry)

        case acc do
          {:value, ^value} -> {:cont, [head, acc | tail]}
          _ -> next_with_acc(f1, entry, head, {:value, value}, tail)
        end
      end
    end)
  end

  @doc "Drops the first elements, or the last ones with a negative amount."
  def drop(enum, n)

  def drop(enum, n) when is_integer(n) and n >= 0 do
    lazy(enum, n, fn f1 ->
      fn
        _entry, [head, n | tail] when n > 0 -> {:cont, [head, n - 1 | tail]}
        entry, [head, n | tail] -> next_with_acc(f1, entry, head, n, tail)
      end
    end)
  end

  def drop(enum, n) when is_integer(n) do
    n = -n

    lazy(enum, {0, [], []}, fn f1 ->
      fn
        entry, [head, {count, buf1, []} | tail] when count < n ->
          {:cont, [head, {count + 1, [entry | buf1], []} | tail]}

        entry, [head, {count, buf1, [out | buf2]} | tail] ->
          next_with_acc(f1, out, head, {count, [entry | buf1], buf2}, tail)

        entry, [head, {count, buf1, []} | tail] ->
          [out | buf2] = :lists.reverse(buf1)
          next_with_acc(f1, out, head, {count, [entry], buf2}, tail)
      end
    end)
  end

  @doc "All but every nth element, dropping the first."
  def drop_every(enum, nth)
  def drop_every(enum, 0), do: %Stream{enum: enum}
  def drop_every([], _nth), do: %Stream{enum: []}

  def drop_every(enum, nth) when is_integer(nth) and nth > 0 do
    lazy(enum, nth, fn f1 ->
      fn
        _entry, [head, n | tail] when n >= nth -> {:cont, [head, 1 | tail]}
        entry, [head, n | tail] -> next_with_acc(f1, entry, head, n + 1, tail)
      end
    end)
  end

  @doc "Elements from the first for which the function is falsy."
  def drop_while(enum, fun) when is_function(fun, 1) do
    lazy(enum, true, fn f1 ->
      fn entry, [head, dropping | tail] = acc ->
        if dropping and fun.(entry), do: {:cont, acc}, else: next_with_acc(f1, entry, head, false, tail)
      end
    end)
  end

  @doc "Calls the function for each element that passes."
  def each(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn f1 ->
      fn entry, acc ->
        fun.(entry)
        f1.(entry, acc)
      end
    end)
  end

  @doc "Maps each element to an enumerable and flattens."
  def flat_map(enum, mapper) when is_function(mapper, 1) do
    transform(enum, nil, fn value, nil -> {mapper.(value), nil} end)
  end

  @doc "Elements for which the function is truthy."
  def filter(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn f1 ->
      fn entry, acc -> if fun.(entry), do: f1.(entry, acc), else: {:cont, acc} end
    end)
  end

  @doc false
  @deprecated "Use Stream.filter/2 + Stream.map/2 instead"
  def filter_map(enum, filter, mapper), do: enum |> filter(filter) |> map(mapper)

  @doc "Elements for which the function is falsy."
  def reject(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn f1 ->
      fn entry, acc -> if fun.(entry), do: {:cont, acc}, else: f1.(entry, acc) end
    end)
  end

  @doc "Emits a value after the given time, once."
  def timer(n) when is_integer(n) and n >= 0, do: take(interval(n), 1)
  def timer(:infinity), do: take(interval(:infinity), 1)

  @doc "Counts from zero, one element per time."
  def interval(n) when n == :infinity or (is_integer(n) and n >= 0) do
    unfold(0, fn count ->
      Process.sleep(n)
      {count, count + 1}
    end)
  end

  @doc "Collects the elements as they pass."
  def into(enum, collectable, transform \\ fn x -> x end) when is_function(transform, 1) do
    &do_into(enum, collectable, transform, &1, &2)
  end

  defp do_into(enum, collectable, transform, acc, fun) do
    {initial, into} = Collectable.into(collectable)

    composed = fn x, [acc | collectable] ->
      collectable = into.(collectable, {:cont, transform.(x)})
      {reason, acc} = fun.(x, acc)
      {reason, [acc | collectable]}
    end

    do_into(&Enumerable.reduce(enum, &1, composed), initial, into, acc)
  end

  defp do_into(reduce, collectable, into, {command, acc}) do
    try do
      reduce.({command, [acc | collectable]})
    catch
      kind, reason ->
        into.(collectable, :halt)
        :erlang.raise(kind, reason, __STACKTRACE__)
    else
      {:suspended, [acc | collectable], continuation} ->
        {:suspended, acc, &do_into(continuation, collectable, into, &1)}

      {reason, [acc | collectable]} ->
        into.(collectable, :done)
        {reason, acc}
    end
  end

  @doc "Applies the function to each element."
  def map(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn f1 -> fn entry, acc -> f1.(fun.(entry), acc) end end)
  end

  @doc "Applies the function to every nth element, beginning with the first."
  def map_every(enum, nth, fun)

  def map_every(enum, nth, fun) when is_integer(nth) and nth >= 0 and is_function(fun, 1),
    do: map_every_after_guards(enum, nth, fun)

  defp map_every_after_guards(enum, 1, fun), do: map(enum, fun)
  defp map_every_after_guards(enum, 0, _fun), do: %Stream{enum: enum}
  defp map_every_after_guards([], _nth, _fun), do: %Stream{enum: []}

  defp map_every_after_guards(enum, nth, fun) do
    lazy(enum, nth, fn f1 ->
      fn
        entry, [head, n | tail] when n >= nth -> next_with_acc(f1, fun.(entry), head, 1, tail)
        entry, [head, n | tail] -> next_with_acc(f1, entry, head, n + 1, tail)
      end
    end)
  end

  @doc "Walks the stream for its effects."
  def run(stream) do
    {_, _} = Enumerable.reduce(stream, {:cont, nil}, fn _, nil -> {:cont, nil} end)
    :ok
  end

  @doc "Each intermediate result of a fold that starts with the first element."
  def scan(enum, fun) when is_function(fun, 2) do
    lazy(enum, :first, fn f1 ->
      fn
        entry, [head, :first | tail] ->
          next_with_acc(f1, entry, head, {:ok, entry}, tail)

        entry, [head, {:ok, acc} | tail] ->
          value = fun.(entry, acc)
          next_with_acc(f1, value, head, {:ok, value}, tail)
      end
    end)
  end

  @doc "Each intermediate result of a fold."
  def scan(enum, acc, fun) when is_function(fun, 2) do
    lazy(enum, acc, fn f1 ->
      fn entry, [head, acc | tail] ->
        value = fun.(entry, acc)
        next_with_acc(f1, value, head, value, tail)
      end
    end)
  end

  @doc "First elements, or last ones with a negative amount."
  def take(enum, count)
  def take(_enum, 0), do: %Stream{enum: []}
  def take([], _count), do: %Stream{enum: []}

  def take(enum, count) when is_integer(count), do: take_after_guards(enum, count)

  defp take_after_guards(enum, count) when count > 0 do
    lazy(enum, count, fn f1 ->
      fn entry, [head, n | tail] = acc ->
        case n do
          0 ->
            {:halt, acc}

          # it is the last one, even to who would suspend
          1 ->
            {_, acc} = next_with_acc(f1, entry, head, 0, tail)
            {:halt, acc}

          n ->
            next_with_acc(f1, entry, head, n - 1, tail)
        end
      end
    end)
  end

  defp take_after_guards(enum, count) do
    &Enumerable.reduce(Enum.take(enum, count), &1, &2)
  end

  @doc "Every nth element, beginning with the first."
  def take_every(enum, nth)
  def take_every(enum, nth) when is_integer(nth) and nth >= 0, do: take_every_after_guards(enum, nth)

  defp take_every_after_guards(_enum, 0), do: %Stream{enum: []}
  defp take_every_after_guards([], _nth), do: %Stream{enum: []}

  defp take_every_after_guards(enum, nth) do
    lazy(enum, nth, fn f1 ->
      fn
        entry, [head, n | tail] when n >= nth -> next_with_acc(f1, entry, head, 1, tail)
        _entry, [head, n | tail] -> {:cont, [head, n + 1 | tail]}
      end
    end)
  end

  @doc "Elements from the beginning while the function is truthy."
  def take_while(enum, fun) when is_function(fun, 1) do
    lazy(enum, fn f1 ->
      fn entry, acc -> if fun.(entry), do: f1.(entry, acc), else: {:halt, acc} end
    end)
  end

  @doc "Without duplicates; the first of each stays."
  def uniq(enum), do: uniq_by(enum, fn x -> x end)
  @doc false
  @deprecated "Use Stream.uniq_by/2 instead"
  def uniq(enum, fun), do: uniq_by(enum, fun)

  @doc "Without elements whose key was seen before."
  def uniq_by(enum, fun) when is_function(fun, 1) do
    lazy(enum, %{}, fn f1 ->
      fn entry, [head, seen | tail] = acc ->
        value = fun.(entry)

        if is_map_key(seen, value) do
          {:cont, acc}
        else
          next_with_acc(f1, entry, head, :maps.put(value, [], seen), tail)
        end
      end
    end)
  end

  @doc "Puts the separator between the elements."
  def intersperse(enum, element) do
    transform(enum, false, fn
      entry, false -> {[entry], true}
      entry, true -> {[element, entry], true}
    end)
  end

  @doc "Pairs each element with an index, or maps element and index."
  def with_index(enum, fun_or_offset \\ 0)

  def with_index(enum, offset) when is_integer(offset) do
    lazy(enum, offset, fn f1 ->
      fn entry, [head, i | tail] -> next_with_acc(f1, {entry, i}, head, i + 1, tail) end
    end)
  end

  def with_index(enum, fun) when is_function(fun, 2) do
    lazy(enum, 0, fn f1 ->
      fn entry, [head, i | tail] -> next_with_acc(f1, fun.(entry, i), head, i + 1, tail) end
    end)
  end
end
