defmodule A do
  def f(x) do
    if x == 1 do
      return 3
    end
    return
  end
end
