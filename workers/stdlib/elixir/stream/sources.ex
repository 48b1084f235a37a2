# Streams out of nothing. In: a value, a function, or what is to be opened and closed. Out: a stream, endless or not.

defmodule Stream do
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
      cycle_loop(cycle, :first, cycle, acc, fun)
    end
  end

  # `round`: whether the enumerable has been seen to have elements.
  defp cycle_loop(next, _round, _cycle, {:halt, acc}, _fun) do
    next.({:halt, []})
    {:halted, acc}
  end

  defp cycle_loop(next, round, cycle, {:suspend, acc}, fun) do
    {:suspended, acc, &cycle_loop(next, round, cycle, &1, fun)}
  end

  defp cycle_loop(next, round, cycle, {:cont, acc}, fun) do
    case next.({:cont, []}) do
      {:suspended, [entry], next} -> cycle_loop(next, :later, cycle, fun.(entry, acc), fun)
      {_, [entry]} -> cycle_loop(cycle, :later, cycle, fun.(entry, acc), fun)
      {_, []} when round == :first -> raise ArgumentError, "cannot cycle over an empty enumerable"
      {_, []} -> cycle_loop(cycle, :later, cycle, {:cont, acc}, fun)
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
    # it is opened even when it is halted at once, and then closed
    &resource_loop(start_fun.(), [], &1, &2, next_fun, after_fun)
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
        {:halted, inner_acc}

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
        {:suspended, acc, &do_each(continuation, done, accs, &1)}

      {:halted, accs} ->
        do_done({:halted, accs}, done)

      {:done, accs} ->
        do_done({:done, accs}, done)
    end
  end

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
