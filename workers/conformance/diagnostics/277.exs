defmodule N do
  def f, do: g(1)
end
