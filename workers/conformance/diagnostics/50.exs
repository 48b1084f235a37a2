defmodule A do
  defp f(x, y \\ 1), do: x + y
  defp g(x), do: h(x)
  defp h(x), do: g(x)
  defmacrop m(x), do: x
  def k, do: f(1, 2)
end
