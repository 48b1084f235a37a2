defmodule A do
  def f, do: nil.foo
  def g, do: nil.foo()
  def h, do: :atom.foo
  def i, do: "str".foo
  def j, do: 1.foo
end
