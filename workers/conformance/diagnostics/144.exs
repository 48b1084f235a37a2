defmodule A do
  def f, do: 1
  def f(x) when x > 0, do: 1, else: 2
end
