# What `for` calls for sources that are not lists: the enumerable is suspended after each element; a range gives some at once.
# `start/1` and `next/1` answer [] or [element | rest], where rest is more elements or is given to `next/1`.

defmodule :nodebook_for do
  @moduledoc false

  def start(map) when is_map(map) and not is_map_key(map, :__struct__), do: start_with(:maps.nodebook_walk(map))
  def start(first.._//step = range), do: part(first, step, Range.size(range))
  def start(enumerable), do: start_with(enumerable)

  # So many elements of a range are made at once.
  @part 64

  defp part(_first, _step, 0), do: []
  defp part(first, step, left) when left <= @part, do: fill(first + (left - 1) * step, step, left, [])

  defp part(first, step, left) do
    next = first + @part * step
    fill(next - step, step, @part, fn _ -> {:part, part(next, step, left - @part)} end)
  end

  defp fill(_last, _step, 0, elements), do: elements
  defp fill(last, step, n, elements), do: fill(last - step, step, n - 1, [last | elements])

  defp start_with(enumerable) do
    next(fn command -> Enumerable.reduce(enumerable, command, fn x, _ -> {:suspend, {:ok, x}} end) end)
  end

  def next(resume) do
    case resume.({:cont, :none}) do
      {:suspended, {:ok, x}, rest} -> [x | rest]
      {:part, elements} -> elements
      {:done, {:ok, x}} -> [x | fn _ -> {:done, :none} end]
      {:done, :none} -> []
      {:halted, {:ok, x}} -> [x | fn _ -> {:done, :none} end]
      {:halted, :none} -> []
    end
  end
end
