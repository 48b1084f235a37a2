defmodule A do
  def f(x) do
    x = x |> String.upcase
    :ok
  end
  def f(x, y), do: _z
end
