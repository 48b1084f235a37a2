defmodule A do
  def f(x) do
    cond do
      x > 1 -> 1
    end
    :ok
    x == 2
    x
  end
end
