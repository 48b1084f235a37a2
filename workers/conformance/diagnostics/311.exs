defmodule P do
  @spec f(intger) :: integer
  def f(x), do: x
end
