defmodule A do
  def f(x, y) do
    case x do
      ^y -> 1
      ^y -> 2
      {^y, 1} -> 1
      {^y, 1} -> 2
      {_, 1} -> 3
      {^y, 1} -> 4
    end
  end
  def g(x) do
    case x do
      %{^x => 1} -> 1
      %{^x => 1} -> 2
      a -> a
    end
  end
end
