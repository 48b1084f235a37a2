defmodule G do
  def f(x) when String.length(x) > 2, do: x
end
