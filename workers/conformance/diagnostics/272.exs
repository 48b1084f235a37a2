defmodule N do
  def f(x) do
    case x do
      _ -> 1
      2 -> 3
    end
  end
end
