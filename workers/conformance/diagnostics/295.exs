defmodule P do
  def f(a, a), do: a
  def g(^a), do: a
end
