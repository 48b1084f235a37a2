# What `for` calls for sources that are not lists: the enumerable is suspended after each element.
# `start/1` and `next/1` answer [] or [element | rest], where rest is given to `next/1`.

defmodule :nodebook_for do
  @moduledoc false

  def start(map) when is_map(map) and not is_map_key(map, :__struct__), do: start_with(:maps.nodebook_walk(map))
  def start(enumerable), do: start_with(enumerable)

  defp start_with(enumerable) do
    next(fn command -> Enumerable.reduce(enumerable, command, fn x, _ -> {:suspend, {:ok, x}} end) end)
  end

  def next(resume) do
    case resume.({:cont, :none}) do
      {:suspended, {:ok, x}, rest} -> [x | rest]
      {:done, {:ok, x}} -> [x | fn _ -> {:done, :none} end]
      {:done, :none} -> []
      {:halted, {:ok, x}} -> [x | fn _ -> {:done, :none} end]
      {:halted, :none} -> []
    end
  end
end
