# Sorting and merging by a function. In: lists and a function that says which of two elements may stand before the other. Out: lists
# in order.

defmodule :lists do
  # `fun.(a, b)` says that a may stand before b. What is asked, and in which order, shows where the answers contradict each other:
  # so the list is taken apart into runs, and these are merged two by two, as OTP does it. The first two say whether runs rise
  # or fall.
  def sort(fun, [x, y | rest]) do
    case fun.(x, y) do
      up when is_boolean(up) -> runs(fun, up, y, x, rest, [], [])
    end
  end

  def sort(fun, []) when is_function(fun, 2), do: []
  def sort(fun, [_] = list) when is_function(fun, 2), do: list

  # A run: its last element, the one before it, and the others, last first. What comes fits behind the last or before it, begins a
  # run of two, or is held until another one fits nowhere, either.
  defp runs(fun, up, last, before, [next | rest], run, done) do
    case fun.(last, next) do
      ^up ->
        runs(fun, up, next, last, rest, [before | run], done)

      other when is_boolean(other) ->
        case fun.(before, next) do
          ^up -> runs(fun, up, last, next, rest, [before | run], done)
          other when is_boolean(other) and run == [] -> runs(fun, up, last, before, rest, [next], done)
          other when is_boolean(other) -> runs_with(next, fun, up, last, before, rest, run, done)
        end
    end
  end

  defp runs(fun, true, last, before, rest, run, done), do: fsplit_1(last, before, fun, rest, run, done)
  defp runs(fun, false, last, before, rest, run, done), do: fsplit_2(last, before, fun, rest, run, done)

  defp runs_with(held, fun, up, last, before, [next | rest], run, done) do
    case fun.(last, next) do
      ^up ->
        runs_with(held, fun, up, next, last, rest, [before | run], done)

      other when is_boolean(other) ->
        case fun.(before, next) do
          ^up -> runs_with(held, fun, up, last, next, rest, [before | run], done)
          other when is_boolean(other) -> next_run(held, fun, up, next, rest, [[last, before | run] | done])
        end
    end
  end

  defp runs_with(held, fun, true, last, before, rest, run, done) do
    fsplit_1_1(last, before, fun, rest, run, done, held)
  end

  defp runs_with(held, fun, false, last, before, rest, run, done) do
    fsplit_2_1(last, before, fun, rest, run, done, held)
  end

  defp next_run(held, fun, up, next, rest, done) do
    case fun.(held, next) do
      ^up -> runs(fun, up, next, held, rest, [], done)
      other when is_boolean(other) -> runs(fun, up, held, next, rest, [], done)
    end
  end

  # All is in runs, the last one first; those that rise hold their last element first. What is no list fails here by these names.
  defp fsplit_1(last, before, fun, [], run, done), do: merge_runs(fun, true, false, [[last, before | run] | done], [])
  defp fsplit_2(last, before, fun, [], run, done), do: merge_runs(fun, false, true, [[last, before | run] | done], [])

  defp fsplit_1_1(last, before, fun, [], run, done, held) do
    merge_runs(fun, true, false, [[held], [last, before | run] | done], [])
  end

  defp fsplit_2_1(last, before, fun, [], run, done, held) do
    merge_runs(fun, false, true, [[held], [last, before | run] | done], [])
  end

  # Pairs of lists become lists in the opposite order, and so on until one is left that rises. `answer`: by which the left one
  # comes next, true for lists that rise.
  defp merge_runs(fun, up, answer, [one, other | rest], done) do
    both = if answer == up, do: woven(fun, answer, one, other, []), else: woven(fun, answer, other, one, [])
    merge_runs(fun, up, answer, rest, [both | done])
  end

  defp merge_runs(_fun, _up, true, [list], []), do: list
  defp merge_runs(fun, up, answer, [list], done), do: merge_runs(fun, up, not answer, [:lists.reverse(list) | done], [])
  defp merge_runs(fun, up, answer, [], done), do: merge_runs(fun, up, not answer, done, [])

  defp woven(fun, answer, [a | as] = left, [b | bs] = right, done) do
    case fun.(a, b) do
      ^answer -> woven(fun, answer, as, right, [a | done])
      other when is_boolean(other) -> woven(fun, answer, left, bs, [b | done])
    end
  end

  defp woven(_fun, _answer, [], right, done), do: :lists.reverse(right, done)
  defp woven(_fun, _answer, left, [], done), do: :lists.reverse(left, done)

  def merge(fun, left, right) when is_function(fun, 2), do: merge_1(fun, left, right)

  defp merge_1(fun, left, right) when is_list(left) and is_list(right), do: merged(fun, left, right, [])

  defp merged(fun, [a | as] = left, [b | bs] = right, done) do
    case fun.(a, b) do
      true -> merged(fun, as, right, [a | done])
      false -> merged(fun, left, bs, [b | done])
    end
  end

  defp merged(_fun, [], right, done), do: :lists.reverse(done, right)
  defp merged(_fun, left, [], done), do: :lists.reverse(done, left)

  def umerge(fun, left, right) when is_function(fun, 2), do: umerge_1(fun, left, right)

  defp umerge_1(fun, left, right) when is_list(left) and is_list(right), do: united(fun, left, right, [])

  # The lists hold no duplicates; of equal elements the left one stays.
  defp united(fun, [a | as] = left, [b | bs] = right, done) do
    cond do
      not fun.(a, b) -> united(fun, left, bs, [b | done])
      fun.(b, a) -> united(fun, as, bs, [a | done])
      true -> united(fun, as, right, [a | done])
    end
  end

  defp united(_fun, [], right, done), do: :lists.reverse(done, right)
  defp united(_fun, left, [], done), do: :lists.reverse(done, left)

  def usort(fun, []) when is_function(fun, 2), do: []
  def usort(fun, [_] = list) when is_function(fun, 2), do: list
  def usort(fun, [_ | _] = list) when is_function(fun, 2), do: usort_1(fun, tl(list), list)

  defp usort_1(fun, rest, list) when is_list(rest), do: dedup(fun, sort(fun, list))

  defp dedup(fun, [a, b | t]) do
    case fun.(b, a) do
      true -> dedup(fun, [a | t])
      false -> [a | dedup(fun, [b | t])]
    end
  end

  defp dedup(_fun, list), do: list
end
