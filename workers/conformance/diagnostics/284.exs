defmodule N do
  def f, do: Enum.chunk([1, 2], 1)
end
