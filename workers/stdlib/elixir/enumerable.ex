# In: data that can be walked. Out: the Enumerable protocol with lists, maps, ranges' cousins and
# two-argument functions (streams). Specification: documentation of Enumerable, Elixir 1.18.

defprotocol Enumerable do
  @moduledoc "Protocol behind Enum and Stream."

  @typedoc "What a reduction has so far, and how it is to go on."
  @type acc :: {:cont, term} | {:halt, term} | {:suspend, term}

  @typedoc "What is done with each element."
  @type reducer :: (element :: term, element_acc :: term -> acc)

  @typedoc "How a reduction ended."
  @type result :: {:done, term} | {:halted, term} | {:suspended, term, continuation}

  @typedoc "Goes on with a reduction that was suspended."
  @type continuation :: (acc -> result)

  @typedoc "An enumerable of elements of a type."
  @type t(_element) :: t

  @typedoc "Elements from a place on."
  @type slicing_fun :: (start :: non_neg_integer, length :: pos_integer, step :: pos_integer -> [term])

  @typedoc "All elements."
  @type to_list_fun :: (t -> [term])

  @doc "Reduces the enumerable with a tagged accumulator: cont, halt or suspend."
  @spec reduce(t, acc, reducer) :: result
  def reduce(enumerable, acc, fun)

  @doc "Number of elements, or an error tuple when it is not known at once."
  @spec count(t) :: {:ok, non_neg_integer} | {:error, module}
  def count(enumerable)

  @doc "Membership, or an error tuple when it is not known at once."
  @spec member?(t, term) :: {:ok, boolean} | {:error, module}
  def member?(enumerable, element)

  @doc "A function that slices the enumerable, or an error tuple."
  @spec slice(t) :: {:ok, size :: non_neg_integer, slicing_fun | to_list_fun} | {:error, module}
  def slice(enumerable)
end

defimpl Enumerable, for: List do
  def count(list), do: {:ok, length(list)}
  def member?(list, element), do: {:ok, :lists.member(element, list)}

  def slice([]), do: {:ok, 0, fn _, _, _ -> [] end}

  def slice(list) do
    {:ok, length(list), &slice_list(list, &1, &2, &3)}
  end

  defp slice_list(list, start, length, step) do
    take_every(drop(list, start), length, step)
  end

  defp drop(list, 0), do: list
  defp drop([_ | rest], n), do: drop(rest, n - 1)

  defp take_every(_, 0, _), do: []
  defp take_every([head | rest], n, 1), do: [head | take_every(rest, n - 1, 1)]
  defp take_every([head | _], 1, _), do: [head]
  defp take_every([head | rest], n, step), do: [head | take_every(drop(rest, step - 1), n - 1, step)]

  def reduce(_list, {:halt, acc}, _fun), do: {:halted, acc}
  def reduce(list, {:suspend, acc}, fun), do: {:suspended, acc, &reduce(list, &1, fun)}
  def reduce([], {:cont, acc}, _fun), do: {:done, acc}
  def reduce([head | tail], {:cont, acc}, fun), do: reduce(tail, fun.(head, acc), fun)
end

defimpl Enumerable, for: Map do
  def count(map), do: {:ok, map_size(map)}

  def member?(map, {key, value}) do
    case map do
      %{^key => ^value} -> {:ok, true}
      _ -> {:ok, false}
    end
  end

  def member?(_map, _other), do: {:ok, false}

  def slice(map) do
    {:ok, map_size(map), &:maps.to_list/1}
  end

  def reduce(map, acc, fun), do: Enumerable.List.reduce(:maps.to_list(map), acc, fun)
end

defimpl Enumerable, for: Function do
  def count(_function), do: {:error, __MODULE__}
  def member?(_function, _element), do: {:error, __MODULE__}
  def slice(_function), do: {:error, __MODULE__}

  def reduce(function, acc, fun) when is_function(function, 2), do: function.(acc, fun)

  def reduce(function, _acc, _fun) do
    raise Protocol.UndefinedError,
      protocol: @protocol,
      value: function,
      description: "only anonymous functions of arity 2 are enumerable"
  end
end
