defmodule Q do
  def f(x) do
    if x = 1 do
      x
    end
  end
  def g(), do: "a" == :a
end
