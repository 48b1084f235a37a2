defmodule N do
  def f(_), do: 1
  def f(1), do: 2
end
