defmodule A do
  def f(x) = x + 1
end
