defmodule N do
  def f, do: String.upcas("a")
end
N.f()
