defmodule A do
  def f(x) when x in list, do: x
end
