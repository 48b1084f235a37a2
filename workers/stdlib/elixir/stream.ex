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
  @deprecated "Use Stream.chunk_every/2 instead"
  def chunk(enum, n), do: chunk(enum, n, n, nil)
  @doc false
  @deprecated "Use Stream.chunk_every/3 instead"
  def chunk(enum, n, step), do: chunk_every(enum, n, step, :discard)
  @doc false
  @deprecated "Use Stream.chunk_every/4 instead"
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

  @continued_in ["stream/elements.ex", "stream/transform.ex", "stream/zipping.ex", "stream/sources.ex"]
end

defimpl Enumerable, for: Stream do
  def count(_lazy), do: {:error, __MODULE__}
  def member?(_lazy, _value), do: {:error, __MODULE__}
  def slice(_lazy), do: {:error, __MODULE__}
  def reduce(lazy, acc, fun), do: Stream.__reduce__(lazy, acc, fun)
end
