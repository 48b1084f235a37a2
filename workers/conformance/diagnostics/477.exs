defmodule Q do
  def f(x) do
    x = x + 1
    y = 2
    fn -> x = 3 end
  end
end
