defmodule A do
  defp unused(x), do: x
  def g, do: 1
end
