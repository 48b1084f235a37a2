defmodule N do
  defp f(a), do: a
  defp g(a, b), do: a + b
  def h, do: 1
end
