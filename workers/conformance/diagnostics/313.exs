defmodule P do
  @doc "a"
  defp f(x), do: x
  def g, do: f(1)
end
