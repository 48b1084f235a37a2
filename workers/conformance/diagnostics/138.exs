defmodule a do
  def f, do: 1
end
