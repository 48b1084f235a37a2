defmodule A do
  def f, do: super()
end
