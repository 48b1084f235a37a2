defmodule S do
  @spec f(integer) :: foo
  def f(x), do: x
end
