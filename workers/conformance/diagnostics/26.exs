defmodule A do
  def f do
    x = 1
    x = 2
    x
  end
end
