defmodule S do
  @typep t :: integer
  def f, do: 1
end
