defmodule A do
  def f(x) do
    case x do
      1 -> 1
      1 -> 2
      y when y > 2 -> 1
      z -> z
      2 -> 1
      w -> w
    end
    receive do
      :a -> 1
      :a -> 2
    after 0 -> 1
    end
  end
  def g(x) do
    fn
      {:a, _} -> 1
      {:a, 1} -> 2
      _ -> x
    end
  end
  def h(x) do
    with {:ok, y} <- x do
      y
    else
      :error -> 1
      :error -> 2
      _ -> 3
      :a -> 3
    end
    try do
      x
    catch
      :a -> 1
      :a -> 2
      _ -> 1
      :exit, _ -> 1
    else
      1 -> 1
      1 -> 2
    end
  end
end
