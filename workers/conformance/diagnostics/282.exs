defmodule N do
  @foo 1
  def f, do: 1
end
