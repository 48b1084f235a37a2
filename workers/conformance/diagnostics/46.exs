defmodule A do
  @behaviour GenServer
  def f, do: 1
end
