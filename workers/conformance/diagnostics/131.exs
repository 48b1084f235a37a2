defmodule S do
  @spec f(integer) -> integer
  def f(x), do: x
end
