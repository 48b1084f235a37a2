defmodule V do
  def f(%Missing{a: 1}), do: 1
end
