defmodule A do
  x = 1
  def f, do: x
end
