defmodule A do
  @foo 1
  def g, do: @bar
end
