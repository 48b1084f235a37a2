# What Enum finds in a collection. In: an enumerable, and what to look for. Out: whether it is there, where, and which it is.

defmodule Enum do
  @doc "Whether all elements are truthy."
  def all?(enumerable), do: all?(enumerable, & &1)

  @doc "Whether the function is truthy for all elements."
  def all?(enumerable, fun)
  def all?(list, fun) when is_list(list), do: all_in?(list, fun)

  def all?(enumerable, fun) do
    walk(enumerable, true, fn elem, _ -> if fun.(elem), do: {:cont, true}, else: {:halt, false} end)
  end

  defp all_in?([head | tail], fun), do: if(fun.(head), do: all_in?(tail, fun), else: false)
  defp all_in?([], _fun), do: true

  @doc "Whether any element is truthy."
  def any?(enumerable), do: any?(enumerable, & &1)

  @doc "Whether the function is truthy for any element."
  def any?(enumerable, fun)
  def any?(list, fun) when is_list(list), do: any_in?(list, fun)

  def any?(enumerable, fun) do
    walk(enumerable, false, fn elem, _ -> if fun.(elem), do: {:halt, true}, else: {:cont, false} end)
  end

  defp any_in?([head | tail], fun), do: if(fun.(head), do: true, else: any_in?(tail, fun))
  defp any_in?([], _fun), do: false

  @doc "Whether there are no elements."
  def empty?(enumerable)
  def empty?([]), do: true
  def empty?([_ | _]), do: false

  def empty?(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, count, _} -> count == 0
      {:ok, count, _, _} -> count == 0
      {:error, _} -> walk(enumerable, true, fn _, _ -> {:halt, false} end)
    end
  end

  @doc "Whether the element is in the enumerable, by strict equality."
  def member?(enumerable, element)
  def member?(list, element) when is_list(list), do: :lists.member(element, list)

  def member?(enumerable, element) do
    case Enumerable.member?(enumerable, element) do
      {:ok, answer} ->
        answer

      {:error, module} ->
        {_, found} =
          module.reduce(enumerable, {:cont, false}, fn
            other, _ when other === element -> {:halt, true}
            _, _ -> {:cont, false}
          end)

        found
    end
  end

  @doc "First element for which the function is truthy."
  def find(enumerable, default \\ nil, fun)
  def find(list, default, fun) when is_list(list), do: find_list(list, default, fun)

  def find(enumerable, default, fun) do
    walk(enumerable, default, fn elem, default ->
      if fun.(elem), do: {:halt, elem}, else: {:cont, default}
    end)
  end

  defp find_list([head | tail], default, fun), do: if(fun.(head), do: head, else: find_list(tail, default, fun))
  defp find_list([], default, _fun), do: default

  @doc "Index of the first element for which the function is truthy."
  def find_index(enumerable, fun) do
    result =
      walk(enumerable, {:not_found, 0}, fn elem, {_, i} ->
        if fun.(elem), do: {:halt, {:found, i}}, else: {:cont, {:not_found, i + 1}}
      end)

    case result do
      {:found, i} -> i
      _ -> nil
    end
  end

  @doc "First truthy value of the function."
  def find_value(enumerable, default \\ nil, fun) do
    walk(enumerable, default, fn elem, default ->
      if value = fun.(elem), do: {:halt, value}, else: {:cont, default}
    end)
  end

  @doc "Element at the index, else the default."
  def at(enumerable, index, default \\ nil) when is_integer(index) do
    case fetch(enumerable, index) do
      {:ok, elem} -> elem
      :error -> default
    end
  end

  @doc "Element at the index as {:ok, element}, else :error."
  def fetch(enumerable, index)
  def fetch(enumerable, index) when is_integer(index), do: fetch_at(enumerable, index)

  defp fetch_at(list, index) when is_list(list) and index >= 0, do: fetch_list(list, index)

  defp fetch_at(list, index) when is_list(list) do
    index = length(list) + index
    if index < 0, do: :error, else: fetch_list(list, index)
  end

  defp fetch_at(enumerable, index) do
    case slice_info(enumerable) do
      {:ok, count, slicer} ->
        index = if index < 0, do: count + index, else: index
        if index >= 0 and index < count, do: {:ok, hd(slicer.(index, 1, 1))}, else: :error

      {:error, _} when index < 0 ->
        fetch(to_list(enumerable), index)

      {:error, _} ->
        result =
          walk(enumerable, index, fn
            elem, 0 -> {:halt, {:ok, elem}}
            _, n -> {:cont, n - 1}
          end)

        if is_tuple(result), do: result, else: :error
    end
  end

  defp fetch_list([head | _], 0), do: {:ok, head}
  defp fetch_list([_ | tail], n), do: fetch_list(tail, n - 1)
  defp fetch_list([], _), do: :error

  @doc "Element at the index; raises when out of bounds."
  def fetch!(enumerable, index) when is_integer(index) do
    case fetch(enumerable, index) do
      {:ok, elem} -> elem
      :error -> raise Enum.OutOfBoundsError
    end
  end

  # {:ok, count, fn start, length, step -> list end} or {:error, module}
  defp slice_info(enumerable) do
    case Enumerable.slice(enumerable) do
      {:ok, count, slicer} when is_function(slicer, 1) ->
        {:ok, count, fn start, length, step -> slice_step(slicer.(enumerable), start, length, step) end}

      {:ok, count, slicer} when is_function(slicer, 2) ->
        {:ok, count,
         fn start, length, step ->
           slice_step(slicer.(start, 1 + (length - 1) * step), 0, length, step)
         end}

      other ->
        other
    end
  end

  defp slice_step(list, start, length, step), do: every(drop_list(list, start), length, step)

  defp every(_, 0, _), do: []
  defp every([], _, _), do: []
  defp every([head | tail], n, step), do: [head | every(drop_list(tail, step - 1), n - 1, step)]
end
