defmodule N do
  def f(a) do
    b = a
    c = 1
    a
  end
end
