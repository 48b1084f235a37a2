defmodule CondLast do
  def a(x) do
    cond do
      x > 1 -> 1
      :otherwise -> 2
    end
  end
  def b(x) do
    cond do
      x > 1 -> 1
      :else -> 3
      true -> 2
    end
  end
  def c(x) do
    cond do
      x > 1 -> 1
      {:a, 1} -> 2
    end
  end
  def d(x) do
    cond do
      x > 1 -> 1
      y = :a -> y
    end
  end
  def e(x) do
    cond do
      is_nil(x) -> 1
      "a" -> 2
    end
  end
  def f(x) do
    cond do
      x = :b -> x
      true -> 2
    end
  end
end
