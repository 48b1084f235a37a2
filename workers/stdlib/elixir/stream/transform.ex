# Streams with a state. In: an enumerable and functions that begin, go on and end. Out: a stream of what they give, lazily.

defmodule Stream do
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

  # State: {:source, continuation} pulls one element at a time; {:entries, entries, state} has some for the reducer,
  # {:list, entries, state} some to pass on; {:inner, continuation, state} walks an enumerable that the reducer answered;
  # :last, :done.

  # What the inner enumerable still gives when it is halted is passed on, and may suspend.
  defp transform_loop(acc, {:inner, next, state}, {:halt, inner_acc}, fun, funs) do
    case guarded(acc, state, funs, fn -> next.({:halt, [:halt | inner_acc]}) end) do
      {:suspended, [_ | inner_acc], next} ->
        {:suspended, inner_acc, &transform_loop(acc, {:inner, next, state}, &1, fun, funs)}

      {:halted, [_ | inner_acc]} ->
        transform_loop(acc, state, {:halt, inner_acc}, fun, funs)

      # it had come to its end before
      {:done, [_ | inner_acc]} ->
        transform_loop(acc, state, {:cont, inner_acc}, fun, funs)
    end
  end

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

  defp transform_loop(acc, {:source, next}, {:cont, inner_acc}, fun, {_, last_fun, _} = funs) do
    {state, entries} =
      case guarded(acc, :done, funs, fn -> next.({:cont, []}) end) do
        {:suspended, entries, next} -> {{:source, next}, entries}
        {_, entries} when last_fun != nil -> {:last, entries}
        {_, entries} -> {:done, entries}
      end

    transform_loop(acc, {:entries, :lists.reverse(entries), state}, {:cont, inner_acc}, fun, funs)
  end

  # Mostly one; the last of a chunk can come with the one before it.
  defp transform_loop(acc, {:entries, [], state}, inner_acc, fun, funs) do
    transform_loop(acc, state, inner_acc, fun, funs)
  end

  defp transform_loop(acc, {:entries, [entry | rest], state}, inner_acc, fun, {reducer, _, _} = funs) do
    state = if rest == [], do: state, else: {:entries, rest, state}

    case guarded(acc, state, funs, fn -> reducer.(entry, acc) end) do
      {:halt, acc} ->
        close(state)
        transform_loop(acc, :done, inner_acc, fun, funs)

      {entries, acc} ->
        emit(acc, entries, state, inner_acc, fun, funs)
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
    {:halted, inner_acc}
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
  defp close({kind, _, state}) when kind in [:list, :entries], do: close(state)

  defp close({:inner, next, state}) do
    next.({:halt, [:halt]})
    close(state)
  end

  defp close(_), do: :ok
end
