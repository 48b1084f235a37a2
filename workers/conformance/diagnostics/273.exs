defmodule N do
  def f(a \\ 1, b), do: a + b
  def f(a), do: a
end
