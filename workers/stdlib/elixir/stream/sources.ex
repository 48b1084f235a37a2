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
