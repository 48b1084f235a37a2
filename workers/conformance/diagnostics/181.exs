defmodule A do
  @doc "a"
  @doc "b"
  def f, do: 1
  @doc "c"
  defp g, do: 1
  def h, do: g()
end
