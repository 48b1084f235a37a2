# Several collections side by side. In: enumerables. Out: their elements together, as far as the shortest goes, or apart again.

defmodule Enum do
  @doc "Zips enumerables into tuples."
  def zip(enumerables)
  def zip([]), do: []
  def zip(enumerables), do: zip_with(enumerables, &:erlang.list_to_tuple/1)

  @doc "Zips two enumerables into pairs."
  def zip(left, right) when is_list(left) and is_list(right), do: zip_list(left, right, [])
  def zip(left, right), do: zip_with(left, right, fn a, b -> {a, b} end)

  defp zip_list([a | as], [b | bs], acc), do: zip_list(as, bs, [{a, b} | acc])
  defp zip_list([], _, acc), do: :lists.reverse(acc)
  defp zip_list(_, [], acc), do: :lists.reverse(acc)

  @doc "Zips with a function of a list."
  def zip_with(enumerables, zip_fun)
  def zip_with([], _fun), do: []

  def zip_with(enumerables, zip_fun) do
    if all?(enumerables, &is_list/1) do
      zip_lists(to_list(enumerables), zip_fun)
    else
      :lists.reverse(Stream.zip_with(enumerables, zip_fun) |> reduce([], &[&1 | &2]))
    end
  end

  @doc "Zips two enumerables with a function."
  def zip_with(left, right, zip_fun)
  def zip_with(left, right, fun) when is_list(left) and is_list(right), do: zip_with_list(left, right, fun)

  def zip_with(left, right, fun) do
    :lists.reverse(Stream.zip_with(left, right, fun) |> reduce([], &[&1 | &2]))
  end

  defp zip_with_list([a | as], [b | bs], fun), do: [fun.(a, b) | zip_with_list(as, bs, fun)]
  defp zip_with_list([], _, _fun), do: []
  defp zip_with_list(_, [], _fun), do: []

  defp zip_lists([], _fun), do: []

  defp zip_lists(lists, fun) do
    case heads(lists, [], []) do
      {heads, tails} -> [fun.(heads) | zip_lists(tails, fun)]
      :done -> []
    end
  end

  defp heads([[head | tail] | rest], heads, tails), do: heads(rest, [head | heads], [tail | tails])
  defp heads([[] | _], _, _), do: :done
  defp heads([], heads, tails), do: {:lists.reverse(heads), :lists.reverse(tails)}

  @doc "Zips and folds."
  def zip_reduce(enumerables, acc, reducer) when is_function(reducer, 2) do
    case to_list(enumerables) do
      [] -> acc
      list -> elem(Stream.zip_with(list, fn heads -> heads end).({:cont, acc}, &{:cont, reducer.(&1, &2)}), 1)
    end
  end

  @doc "Zips two and folds."
  def zip_reduce(left, right, acc, reducer) when is_function(reducer, 3) do
    step = fn {l, r}, acc -> {:cont, reducer.(l, r, acc)} end
    elem(Stream.zip_with(left, right, &{&1, &2}).({:cont, acc}, step), 1)
  end

  @doc "Splits pairs into two lists."
  def unzip(list) when is_list(list), do: unzip(:lists.reverse(list), [], [])

  def unzip(enumerable) do
    {left, right} = reduce(enumerable, {[], []}, fn {a, b}, {as, bs} -> {[a | as], [b | bs]} end)
    {:lists.reverse(left), :lists.reverse(right)}
  end

  defp unzip([{a, b} | rest], as, bs), do: unzip(rest, [a | as], [b | bs])
  defp unzip([], as, bs), do: {as, bs}
end
