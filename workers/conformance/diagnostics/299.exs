defmodule P do
  def f(x), do: &(&1 + &3)
end
