defmodule A do
  def f(_), do: 1
  def f(2), do: 2
end
