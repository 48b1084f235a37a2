defmodule A do
  def f(x) do
    y = 1
    z = x
    z
  end
end
