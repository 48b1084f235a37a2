defmodule S do
  @spec f(x :: integer) :: x when y: integer
  def f(x), do: x
end
