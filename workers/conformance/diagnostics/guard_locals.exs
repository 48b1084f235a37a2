defmodule A do
  def f(x) when x, do: 1
  def g(x) when is_foo(x), do: 1
  def h(x) when String.length(x) > 1, do: 1
end
