defmodule A do
  def f(x) do
    case x do
      x when x > 1 -> x
      x -> x
      _ -> nil
    end
  end
  def g(y) do
    x = 1
    case x do
      ^y -> 0
      z -> z
      _ -> nil
    end
  end
  def h() do
    case 1 do
      z -> z
      _ -> nil
    end
  end
  def i() do
    x = {1, 2}
    case x do
      {a, b} -> {a, b}
      _ -> nil
    end
  end
  def j() do
    x = 1
    case x do
      1 -> 1
      1 -> 2
      2 -> 3
    end
  end
end
