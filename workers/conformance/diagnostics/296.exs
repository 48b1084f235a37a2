defmodule P do
  def f(%{a: ^b}), do: 1
end
