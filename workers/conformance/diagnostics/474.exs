defmodule Q do
  def f(x) do
    case x do
      1 -> :a
      _ -> :b
      2 -> :c
    end
  end
  def f(2), do: 3
end
