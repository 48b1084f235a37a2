defmodule P do
  def f(x) do
    fn
      1 -> 1
      a, b -> 2
    end
  end
end
