defmodule CondEver do
  def a(x) do
    cond do
      true -> 1
      x -> 2
    end
  end
  def b(x) do
    cond do
      x == 1 -> 1
      is_integer(x) or true -> 2
    end
  end
  def c(_x) do
    cond do
      :only -> 1
    end
  end
  def d(_x) do
    cond do
      nil -> 1
    end
  end
end
