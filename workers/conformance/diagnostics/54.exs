defmodule A do
  def f(a) when a > 1 do
    :ok
  end
  def f(a, b), do: a
  def f(a), do: a
  @doc "x"
  def f(a), do: a
  @doc "y"
  defp p(a), do: a
end
