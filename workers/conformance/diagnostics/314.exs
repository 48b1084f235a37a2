defmodule P do
  @doc "a"
  @doc "b"
  def g, do: 1
end
