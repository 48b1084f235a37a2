defmodule P do
  def F(x), do: x
end
