defmodule A do
  def f(x) do
    else
      1
  end
end
