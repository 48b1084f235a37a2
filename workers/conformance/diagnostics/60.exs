defmodule A do
  def f(x) do
    if x > 1 do
      :ok
  end
end
