defmodule A do
  def f x, y do
    x + y
  end
  def 1 do
  end
end
