# In: enumerables. Out: lazy enumerables: a %Stream{} holds the source and the transformations that are
# composed into one reducer when it is walked; generators are functions of two arguments.
# Specification: documentation of Stream, Elixir 1.18.

defmodule Stream do
  @moduledoc "Lazy, composable enumerables."
  defstruct enum: nil, funs: [], accs: [], done: nil

  # A transformation is a function from the next reducer to a reducer. Reducers have the accumulator
  # [own accumulators … | user's accumulator] as a list that ends in the user's: acc(head, state, tail).

  defp lazy(%Stream{done: nil, funs: funs} = lazy, fun), do: %{lazy | funs: [fun | funs]}
  defp lazy(enum, fun), do: %Stream{enum: enum, funs: [fun]}

  defp lazy(%Stream{done: nil, funs: funs, accs: accs} = lazy, acc, fun) do
    %{lazy | funs: [fun | funs], accs: [acc | accs]}
  end

  defp lazy(enum, acc, fun), do: %Stream{enum: enum, funs: [fun], accs: [acc]}

  defp lazy(%Stream{done: nil, funs: funs, accs: accs} = lazy, acc, fun, done) do
    %{lazy | funs: [fun | funs], accs: [acc | accs], done: done}
  end

  defp lazy(enum, acc, fun, done), do: %Stream{enum: enum, funs: [fun], accs: [acc], done: done}

  # Passes an element on: the accumulator is [mine, next…].
  defp next_with_acc(f, entry, head, acc, tail) do
    {reason, [head | tail]} = f.(entry, [head | tail])
    {reason, [head, acc | tail]}
  end

  # -- transformations ------------------------------------------------------------

  @doc "Chunks of count elements."
  def chunk_every(enum, count), do: chunk_every(enum, count, count, [])

  @doc "Chunks of count elements that begin every step elements."
  def chunk_every(enum, count, step, leftover \\ [])
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    limit = :erlang.max(count, step)

    leftover_fun =
      if leftover == :discard do
        fn _ -> {:cont, []} end
      else
        fn
          {_, 0} -> {:cont, []}
          {buffer, size} when size >= count -> _ = buffer; {:cont, []}
          {buffer, size} -> {:cont, :lists.reverse(buffer, Enum.take(leftover, count - size)), []}
        end
      end

    chunk_while(
      enum,
      {[], 0},
      fn entry, {buffer, size} ->
        size = size + 1
        buffer = if size <= count, do: [entry | buffer], else: buffer

        cond do
          size == count and size == limit ->
            {:cont, :lists.reverse(buffer), rebuffer(buffer, count, step)}

          size == count ->
            {:cont, :lists.reverse(buffer), {[], size}}

          size == limit ->
            {:cont, {[], 0}}

          true ->
            {:cont, {buffer, size}}
        end
      end,
      leftover_fun
    )
  end

  defp rebuffer(_buffer, count, step) when step >= count, do: {[], 0}

  defp rebuffer(buffer, count, step) do
    kept = Enum.take(buffer, count - step)
    {kept, count - step}
  end

  @doc false
  def chunk(enum, n), do: chunk(enum, n, n, nil)
  @doc false
  def chunk(enum, n, step), do: chunk_every(enum, n, step, :discard)
  @doc false
  def chunk(enum, n, step, leftover), do: chunk_every(enum, n, step, leftover || :discard)

  @doc "Chunks of consecutive elements with the same key."
  def chunk_by(enum, fun) when is_function(fun, 1) do
    chunk_while(
      enum,
      nil,
      fn
        entry, nil -> {:cont, {[entry], fun.(entry)}}
        entry, {buffer, value} ->
          case fun.(entry) do
            ^value -> {:cont, {[entry | buffer], value}}
            other -> {:cont, :lists.reverse(buffer), {[entry], other}}
          end
      end,
      fn
        nil -> {:cont, :none}
        {buffer, _} -> {:cont, :lists.reverse(buffer), :none}
      end
    )
  end

  @doc "Chunks decided by a function with an accumulator."
  def chunk_while(enum, acc, chunk_fun, after_fun)
      when is_function(chunk_fun, 2) and is_function(after_fun, 1) do
    lazy(
      enum,
      {:cont, acc, after_fun},
      fn f1 ->
        fn entry, [head, {_, acc, after_fun} | tail] ->
          case chunk_fun.(entry, acc) do
            {:cont, chunk, acc} -> next_chunk(f1, chunk, head, {:cont, acc, after_fun}, tail)
            {:cont, acc} -> {:cont, [head, {:cont, acc, after_fun} | tail]}
            {:halt, acc} -> {:halt, [head, {:halt, acc, after_fun} | tail]}
          end
        end
      end,
      fn f1 -> &chunk_after(&1, f1) end
    )
  end

  # When what follows wants no more, nor does it want the last chunk.
  defp next_chunk(f1, chunk, head, state, tail) do
    case next_with_acc(f1, chunk, head, state, tail) do
      {:halt, [head, _ | tail]} -> {:halt, [head, :halted | tail]}
      other -> other
    end
  end

  defp chunk_after([head, {_, acc, after_fun} | tail], f1) do
    case after_fun.(acc) do
      {:cont, chunk, _acc} -> next_with_acc(f1, chunk, head, :done, tail)
      {:cont, _acc} -> {:cont, [head, :done | tail]}
    end
  end

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
  def map_every(enum, 1, fun), do: map(enum, fun)
  def map_every(enum, 0, _fun), do: %Stream{enum: enum}
  def map_every([], _nth, _fun), do: %Stream{enum: []}

  def map_every(enum, nth, fun) when is_integer(nth) and nth > 0 and is_function(fun, 1),
    do: map_every_after_guards(enum, nth, fun)

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
          1 ->
            case next_with_acc(f1, entry, head, {Stream, :taken}, tail) do
              {:cont, acc} -> {:halt, acc}
              other -> other
            end

          {Stream, :taken} ->
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
  def take_every(_enum, 0), do: %Stream{enum: []}
  def take_every([], _nth), do: %Stream{enum: []}

  def take_every(enum, nth) when is_integer(nth) and nth > 0, do: take_every_after_guards(enum, nth)

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

  # -- transform ----------------------------------------------------------------------

  @doc "Transforms with an accumulator; the function answers elements, or halts."
  def transform(enum, acc, reducer) when is_function(reducer, 2) do
    &do_transform(enum, fn -> acc end, reducer, nil, fn _ -> :ok end, &1, &2)
  end

  @doc "Like transform/3 with functions that start and end."
  def transform(enum, start_fun, reducer, after_fun)
      when is_function(start_fun, 0) and is_function(reducer, 2) and is_function(after_fun, 1) do
    &do_transform(enum, start_fun, reducer, nil, after_fun, &1, &2)
  end

  @doc "Like transform/4 with a function for the last elements."
  def transform(enum, start_fun, reducer, last_fun, after_fun) do
    &do_transform(enum, start_fun, reducer, last_fun, after_fun, &1, &2)
  end

  defp do_transform(enum, start_fun, reducer, last_fun, after_fun, inner_acc, fun) do
    step = fn entry, acc -> {:suspend, [entry | acc]} end
    next = &Enumerable.reduce(enum, &1, step)
    acc = start_fun.()
    transform_loop(acc, {:source, next}, inner_acc, fun, {reducer, last_fun, after_fun})
  end

  # State: {:source, continuation} pulls one element at a time; {:list, entries, state} has entries to
  # pass on; {:inner, continuation, state} walks an enumerable that the reducer answered; :last, :done.

  defp transform_loop(acc, state, {:halt, inner_acc}, _fun, {_, _, after_fun}) do
    close(state)
    after_fun.(acc)
    {:halted, inner_acc}
  end

  defp transform_loop(acc, state, {:suspend, inner_acc}, fun, funs) do
    {:suspended, inner_acc, &transform_loop(acc, state, &1, fun, funs)}
  end

  defp transform_loop(acc, {:list, [], state}, inner_acc, fun, funs) do
    transform_loop(acc, state, inner_acc, fun, funs)
  end

  defp transform_loop(acc, {:list, [entry | rest], state}, {:cont, inner_acc}, fun, funs) do
    next_acc = guarded(acc, {:list, rest, state}, funs, fn -> fun.(entry, inner_acc) end)
    transform_loop(acc, {:list, rest, state}, next_acc, fun, funs)
  end

  defp transform_loop(acc, {:inner, next, state}, {:cont, inner_acc}, fun, funs) do
    case guarded(acc, state, funs, fn -> next.({:cont, [:cont | inner_acc]}) end) do
      {:suspended, [_ | inner_acc], next} ->
        {:suspended, inner_acc, &transform_loop(acc, {:inner, next, state}, &1, fun, funs)}

      # Whether it was the inner enumerable that came to its end or what follows that wants no more.
      {_, [:halt | inner_acc]} ->
        transform_loop(acc, state, {:halt, inner_acc}, fun, funs)

      {_, [_ | inner_acc]} ->
        transform_loop(acc, state, {:cont, inner_acc}, fun, funs)
    end
  end

  defp transform_loop(acc, {:source, next} = state, {:cont, inner_acc}, fun, {reducer, last_fun, _} = funs) do
    case guarded(acc, :done, funs, fn -> next.({:cont, []}) end) do
      {:suspended, [entry], next} ->
        transform_entry(acc, entry, {:source, next}, {:cont, inner_acc}, fun, funs)

      {finish, entries} when finish in [:done, :halted] ->
        _ = state
        after_source = if last_fun, do: :last, else: :done

        case entries do
          [] -> transform_loop(acc, after_source, {:cont, inner_acc}, fun, funs)
          [entry] -> transform_entry_with(reducer, acc, entry, after_source, {:cont, inner_acc}, fun, funs)
        end
    end
  end

  defp transform_loop(acc, :last, {:cont, inner_acc}, fun, {_, last_fun, _} = funs) do
    case guarded(acc, :done, funs, fn -> last_fun.(acc) end) do
      {:halt, acc} -> transform_loop(acc, :done, {:cont, inner_acc}, fun, funs)
      {entries, acc} -> emit(acc, entries, :done, {:cont, inner_acc}, fun, funs)
    end
  end

  defp transform_loop(acc, :done, {:cont, inner_acc}, _fun, {_, _, after_fun}) do
    after_fun.(acc)
    {:done, inner_acc}
  end

  defp transform_loop(acc, :halted, {:cont, inner_acc}, _fun, {_, _, after_fun}) do
    after_fun.(acc)
    {:halted, inner_acc}
  end

  defp transform_entry(acc, entry, state, inner_acc, fun, {reducer, _, _} = funs) do
    transform_entry_with(reducer, acc, entry, state, inner_acc, fun, funs)
  end

  defp transform_entry_with(reducer, acc, entry, state, inner_acc, fun, funs) do
    case guarded(acc, state, funs, fn -> reducer.(entry, acc) end) do
      {:halt, acc} ->
        close(state)
        transform_loop(acc, :halted, inner_acc, fun, funs)

      {entries, acc} ->
        emit(acc, entries, state, inner_acc, fun, funs)
    end
  end

  defp emit(acc, entries, state, inner_acc, fun, funs) when is_list(entries) do
    transform_loop(acc, {:list, entries, state}, inner_acc, fun, funs)
  end

  defp emit(acc, entries, state, inner_acc, fun, funs) do
    next = &Enumerable.reduce(entries, &1, noting(fun))
    transform_loop(acc, {:inner, next, state}, inner_acc, fun, funs)
  end

  # The reducer keeps at the head of its accumulator what it answered last.
  defp noting(fun) do
    fn entry, [_ | acc] ->
      {reason, acc} = fun.(entry, acc)
      {reason, [reason | acc]}
    end
  end

  # Runs user code; on failure the source is closed and after_fun called.
  defp guarded(acc, state, {_, _, after_fun}, run) do
    try do
      run.()
    catch
      kind, reason ->
        close(state)
        after_fun.(acc)
        :erlang.raise(kind, reason, __STACKTRACE__)
    end
  end

  defp close({:source, next}), do: next.({:halt, []})
  defp close({:list, _, state}), do: close(state)
  defp close({:inner, next, state}) do
    next.({:halt, [:halt]})
    close(state)
  end

  defp close(_), do: :ok

  # -- several enumerables -------------------------------------------------------------

  @doc "Concatenates enumerables of an enumerable."
  def concat(enumerables), do: flat_map(enumerables, fn x -> x end)

  @doc "Concatenates two enumerables."
  def concat(first, second), do: flat_map([first, second], fn x -> x end)

  @doc "Zips two enumerables into pairs."
  def zip(enumerable1, enumerable2), do: zip_with(enumerable1, enumerable2, &{&1, &2})

  @doc "Zips enumerables into tuples."
  def zip(enumerables), do: zip_with(enumerables, &:erlang.list_to_tuple/1)

  @doc "Zips two enumerables with a function."
  def zip_with(enumerable1, enumerable2, zip_fun) when is_function(zip_fun, 2) do
    enumerables = [enumerable1, enumerable2]
    fn acc, fun -> start_zip(enumerables, acc, fun, fn [a, b] -> zip_fun.(a, b) end) end
  end

  @doc "Zips enumerables with a function of a list."
  def zip_with(enumerables, zip_fun) when is_function(zip_fun, 1) do
    fn acc, fun -> start_zip(Enum.to_list(enumerables), acc, fun, zip_fun) end
  end

  defp start_zip([], {_, acc}, _fun, _zip_fun), do: {:done, acc}

  defp start_zip(enumerables, acc, fun, zip_fun) do
    step = fn entry, acc -> {:suspend, [entry | acc]} end
    sources = :lists.map(fn enum -> &Enumerable.reduce(enum, &1, step) end, enumerables)
    zip_loop(sources, acc, fun, zip_fun)
  end

  defp zip_loop(sources, {:halt, acc}, _fun, _zip_fun) do
    halt_all(sources)
    {:halted, acc}
  end

  defp zip_loop(sources, {:suspend, acc}, fun, zip_fun) do
    {:suspended, acc, &zip_loop(sources, &1, fun, zip_fun)}
  end

  defp zip_loop(sources, {:cont, acc}, fun, zip_fun) do
    case zip_pull(sources, [], []) do
      {:ok, entries, sources} ->
        next =
          try do
            fun.(zip_fun.(entries), acc)
          catch
            kind, reason ->
              halt_all(sources)
              :erlang.raise(kind, reason, __STACKTRACE__)
          end

        zip_loop(sources, next, fun, zip_fun)

      :done ->
        {:done, acc}
    end
  end

  # A source is a continuation, or the elements that came with its end.
  defp zip_pull([[entry | more] | rest], entries, pulled), do: zip_pull(rest, [entry | entries], [more | pulled])

  defp zip_pull([[] | rest], _entries, pulled) do
    halt_all(pulled)
    halt_all(rest)
    :done
  end

  defp zip_pull([next | rest], entries, pulled) do
    result =
      try do
        next.({:cont, []})
      catch
        kind, reason ->
          halt_all(:lists.reverse(pulled, [next | rest]))
          :erlang.raise(kind, reason, __STACKTRACE__)
      end

    case result do
      {:suspended, [entry], next} -> zip_pull(rest, [entry | entries], [next | pulled])
      {_, last} -> zip_pull([Enum.to_list(last) | rest], entries, pulled)
    end
  end

  defp zip_pull([], entries, pulled), do: {:ok, :lists.reverse(entries), :lists.reverse(pulled)}

  defp halt_all(sources) do
    :lists.foreach(fn next -> if is_function(next), do: next.({:halt, []}) end, sources)
  end

  # -- sources ---------------------------------------------------------------------------

  @doc "Repeats the enumerable forever."
  def cycle(enumerable)

  def cycle([]), do: raise(ArgumentError, "cannot cycle over an empty enumerable")

  def cycle(enumerable) when is_list(enumerable) do
    unfold({enumerable, enumerable}, fn
      {source, [h | t]} -> {h, {source, t}}
      {[h | t] = source, []} -> {h, {source, t}}
    end)
  end

  def cycle(enumerable) do
    fn acc, fun ->
      step = fn entry, acc -> {:suspend, [entry | acc]} end
      cycle = &Enumerable.reduce(enumerable, &1, step)
      reduce = check_cycle(cycle.({:cont, []}))
      cycle_loop(reduce, [], cycle, acc, fun)
    end
  end

  defp check_cycle({:suspended, [entry], next}), do: {:first, entry, next}
  defp check_cycle({_, [entry]}), do: {:first, entry, :done}
  defp check_cycle({_, []}), do: raise(ArgumentError, "cannot cycle over an empty enumerable")

  defp cycle_loop(state, _, _cycle, {:halt, acc}, _fun) do
    case state do
      {:first, _, next} when is_function(next) -> next.({:halt, []})
      next when is_function(next) -> next.({:halt, []})
      _ -> :ok
    end

    {:halted, acc}
  end

  defp cycle_loop(state, extra, cycle, {:suspend, acc}, fun) do
    {:suspended, acc, &cycle_loop(state, extra, cycle, &1, fun)}
  end

  defp cycle_loop({:first, entry, next}, extra, cycle, {:cont, acc}, fun) do
    cycle_loop(next, extra, cycle, fun.(entry, acc), fun)
  end

  defp cycle_loop(:done, extra, cycle, {:cont, acc}, fun) do
    cycle_loop(cycle, extra, cycle, {:cont, acc}, fun)
  end

  defp cycle_loop(next, extra, cycle, {:cont, acc}, fun) do
    case next.({:cont, []}) do
      {:suspended, [entry], next} -> cycle_loop(next, extra, cycle, fun.(entry, acc), fun)
      {_, [entry]} -> cycle_loop(:done, extra, cycle, fun.(entry, acc), fun)
      {_, []} -> cycle_loop(:done, extra, cycle, {:cont, acc}, fun)
    end
  end

  @doc "The integers from an offset on, or what a function makes of those from 0 on."
  def from_index(fun_or_offset \\ 0)
  def from_index(offset) when is_integer(offset), do: iterate(offset, &(&1 + 1))
  def from_index(fun) when is_function(fun, 1), do: unfold(0, &{fun.(&1), &1 + 1})

  @doc "An initial value, then the function applied again and again."
  def iterate(start_value, next_fun) when is_function(next_fun, 1) do
    unfold({:first, start_value}, fn
      {:first, value} ->
        {value, {:next, value}}

      {:next, value} ->
        next = next_fun.(value)
        {next, {:next, next}}
    end)
  end

  @doc "Calls the function again and again."
  def repeatedly(generator_fun) when is_function(generator_fun, 0) do
    unfold(nil, fn nil -> {generator_fun.(), nil} end)
  end

  @doc "The same value forever."
  def duplicate(value, n) when is_integer(n) and n >= 0 do
    unfold(n, fn
      0 -> nil
      remaining -> {value, remaining - 1}
    end)
  end

  @doc "A stream over a resource that is opened, read and closed."
  def resource(start_fun, next_fun, after_fun)
      when is_function(start_fun, 0) and is_function(next_fun, 1) and is_function(after_fun, 1) do
    &do_resource(start_fun, next_fun, after_fun, &1, &2)
  end

  defp do_resource(start_fun, next_fun, after_fun, inner_acc, fun) do
    case inner_acc do
      {:halt, acc} -> {:halted, acc}
      {:suspend, acc} -> {:suspended, acc, &do_resource(start_fun, next_fun, after_fun, &1, fun)}
      {:cont, _} -> resource_loop(start_fun.(), [], inner_acc, fun, next_fun, after_fun)
    end
  end

  defp resource_loop(acc, pending, {:halt, inner_acc}, _fun, _next_fun, after_fun) do
    close_pending(pending)
    after_fun.(acc)
    {:halted, inner_acc}
  end

  defp resource_loop(acc, pending, {:suspend, inner_acc}, fun, next_fun, after_fun) do
    {:suspended, inner_acc, &resource_loop(acc, pending, &1, fun, next_fun, after_fun)}
  end

  defp resource_loop(acc, [entry | rest], {:cont, inner_acc}, fun, next_fun, after_fun) do
    result = safely(acc, after_fun, fn -> fun.(entry, inner_acc) end)
    resource_loop(acc, rest, result, fun, next_fun, after_fun)
  end

  defp resource_loop(acc, {:inner, next}, {:cont, inner_acc}, fun, next_fun, after_fun) do
    case safely(acc, after_fun, fn -> next.({:cont, [:cont | inner_acc]}) end) do
      {:suspended, [_ | inner_acc], next} ->
        {:suspended, inner_acc, &resource_loop(acc, {:inner, next}, &1, fun, next_fun, after_fun)}

      {_, [:halt | inner_acc]} ->
        resource_loop(acc, [], {:halt, inner_acc}, fun, next_fun, after_fun)

      {_, [_ | inner_acc]} ->
        resource_loop(acc, [], {:cont, inner_acc}, fun, next_fun, after_fun)
    end
  end

  defp resource_loop(acc, [], {:cont, inner_acc}, fun, next_fun, after_fun) do
    case safely(acc, after_fun, fn -> next_fun.(acc) end) do
      {:halt, acc} ->
        after_fun.(acc)
        {:done, inner_acc}

      {list, acc} when is_list(list) ->
        resource_loop(acc, list, {:cont, inner_acc}, fun, next_fun, after_fun)

      {enum, acc} ->
        next = &Enumerable.reduce(enum, &1, noting(fun))
        resource_loop(acc, {:inner, next}, {:cont, inner_acc}, fun, next_fun, after_fun)
    end
  end

  defp close_pending({:inner, next}), do: next.({:halt, [:halt]})
  defp close_pending(_), do: :ok

  defp safely(acc, after_fun, run) do
    try do
      run.()
    catch
      kind, reason ->
        after_fun.(acc)
        :erlang.raise(kind, reason, __STACKTRACE__)
    end
  end

  @doc "Elements from an accumulator and a function."
  def unfold(next_acc, next_fun) when is_function(next_fun, 1) do
    &do_unfold(next_acc, next_fun, &1, &2)
  end

  defp do_unfold(next_acc, next_fun, {:suspend, acc}, fun) do
    {:suspended, acc, &do_unfold(next_acc, next_fun, &1, fun)}
  end

  defp do_unfold(_next_acc, _next_fun, {:halt, acc}, _fun), do: {:halted, acc}

  defp do_unfold(next_acc, next_fun, {:cont, acc}, fun) do
    case next_fun.(next_acc) do
      nil -> {:done, acc}
      {value, next_acc} -> do_unfold(next_acc, next_fun, fun.(value, acc), fun)
    end
  end

  @doc false
  def __reduce__(%Stream{enum: enum, funs: funs, accs: accs, done: done}, acc, fun) do
    composed = compose(funs, fn entry, [acc] -> wrap(fun.(entry, acc)) end)
    do_each(&Enumerable.reduce(enum, &1, composed), done && {done, fun}, :lists.reverse(accs), acc)
  end

  defp wrap({reason, acc}), do: {reason, [acc]}

  # The function added last is the innermost: it gets elements that passed the others.
  defp compose([fun | rest], next), do: compose(rest, fun.(next))
  defp compose([], next), do: next

  defp do_each(reduce, done, accs, {command, acc}) do
    case reduce.({command, [acc | accs]}) do
      {:suspended, [acc | accs], continuation} ->
        {:suspended, acc, &resume_each(continuation, done, accs, &1)}

      {_, [acc | _]} when command == :halt ->
        {:halted, acc}

      {:halted, accs} ->
        do_done({:halted, accs}, done)

      {:done, accs} ->
        do_done({:done, accs}, done)
    end
  end

  # What was suspended at the last element that take/2 lets pass must not pull another one from the source.
  defp resume_each(continuation, done, accs, {:cont, acc}) do
    command = if :lists.member({Stream, :taken}, accs), do: :halt, else: :cont

    case {command, done} do
      {:halt, {_, _}} ->
        {:halted, accs} = continuation.({:halt, [acc | accs]})
        do_done({:halted, accs}, done)

      _ ->
        do_each(continuation, done, accs, {command, acc})
    end
  end

  defp resume_each(continuation, done, accs, command), do: do_each(continuation, done, accs, command)

  defp do_done({reason, [acc | _]}, nil), do: {reason, acc}

  # After the end of the source, the last transformation may still emit (a rest of a chunk).
  defp do_done({reason, [acc | accs]}, {done, fun}) do
    pass = fn entry, [acc | rest] ->
      {reason, acc} = fun.(entry, acc)
      {reason, [acc | rest]}
    end

    case {reason, :lists.last(accs)} do
      {:halted, :halted} ->
        {:halted, acc}

      {_, state} ->
        case done.(pass).([acc, state]) do
          {:cont, [acc | _]} -> {reason, acc}
          {:halt, [acc | _]} -> {:halted, acc}
          {:suspend, [acc | _]} -> {:suspended, acc, &{:done, elem(&1, 1)}}
        end
    end
  end
end

defimpl Enumerable, for: Stream do
  def count(_lazy), do: {:error, __MODULE__}
  def member?(_lazy, _value), do: {:error, __MODULE__}
  def slice(_lazy), do: {:error, __MODULE__}
  def reduce(lazy, acc, fun), do: Stream.__reduce__(lazy, acc, fun)
end
