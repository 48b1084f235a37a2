defmodule A do
  def f(%{a: b}), do: c
end
