defmodule A do
  def f(x) do
    receive do
      x -> x
    after
      10 -> 1
      20 -> 2
    end
  end
end
