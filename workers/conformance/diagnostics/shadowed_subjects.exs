defmodule A do
  def f(x) when true, do: x
  def f(1), do: 1
  def h(x) when false, do: x
  def h(1), do: 1
  def i(x) do
    case x do
      y when true -> y
      z -> z
    end
  end
  def j(x) do
    case {x, 1} do
      {a, 1} -> a
      {b, 1} -> b
    end
  end
  def k(x) do
    case {:ok, x} do
      {:ok, y} -> y
      {:error, y} -> y
      _ -> 1
    end
  end
  def l(x) do
    case [x] do
      [a] -> a
      _ -> 1
    end
  end
end
