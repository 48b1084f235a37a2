defmodule P do
  def f(x) do
    x |> case do
      1 -> 2
    end
  end
end
P.f(3)
