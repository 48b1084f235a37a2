defmodule N do
  def f(a \\ 1), do: a
  def f(a \\ 2), do: a
end
