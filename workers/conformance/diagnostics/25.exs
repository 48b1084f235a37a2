defmodule A do
  def f, do: Enum.mapp([], 1)
  def g, do: Nope.foo(1)
  def h, do: f(1, 2)
end
