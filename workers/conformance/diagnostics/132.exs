defmodule S do
  @spec f(integer)
  def f(x), do: x
end
