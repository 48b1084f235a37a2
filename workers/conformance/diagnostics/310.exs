defmodule P do
  @spec g(integer) :: integer
  def f(x), do: x
end
