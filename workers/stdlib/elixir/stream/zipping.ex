# Several streams together. In: enumerables. Out: one behind the other, or side by side.

defmodule Stream do
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
    step = fn entry, acc -> {:suspend, acc ++ [entry]} end
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

  # When anything fails, all sources are halted as they were when the round began: one that had not begun begins, to be halted.
  defp zip_loop(sources, {:cont, acc}, fun, zip_fun) do
    try do
      case zip_pull(sources, [], []) do
        {:ok, entries, sources} -> {:next, sources, fun.(zip_fun.(entries), acc)}
        :done -> {:done, acc}
      end
    catch
      kind, reason ->
        halt_all(sources)
        :erlang.raise(kind, reason, __STACKTRACE__)
    else
      {:next, sources, next} -> zip_loop(sources, next, fun, zip_fun)
      done -> done
    end
  end

  # A source is a continuation, the elements that came with its end and what it was before, or those that came at once, the
  # last of a chunk, and the continuation.
  defp zip_pull([{:more, [entry | more], next} | rest], entries, pulled) do
    zip_pull(rest, [entry | entries], [with_more(more, next) | pulled])
  end

  defp zip_pull([{[entry | more], ended} | rest], entries, pulled) do
    zip_pull(rest, [entry | entries], [{more, ended} | pulled])
  end

  defp zip_pull([{[], _} | rest], _entries, pulled) do
    halt_all(:lists.reverse(pulled, rest))
    :done
  end

  defp zip_pull([next | rest], entries, pulled) do
    case next.({:cont, []}) do
      {:suspended, [entry | more], next} -> zip_pull(rest, [entry | entries], [with_more(more, next) | pulled])
      {_, last} -> zip_pull([{last, next} | rest], entries, pulled)
    end
  end

  defp zip_pull([], entries, pulled), do: {:ok, :lists.reverse(entries), :lists.reverse(pulled)}

  defp with_more([], next), do: next
  defp with_more(more, next), do: {:more, more, next}

  defp halt_all(sources), do: :lists.foreach(&halt_source/1, sources)

  defp halt_source({:more, _, next}), do: next.({:halt, []})
  defp halt_source({_, ended}), do: ended.({:halt, []})
  defp halt_source(next), do: next.({:halt, []})
end
