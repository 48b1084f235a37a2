defmodule A do
  defp f(x), do: x
end
A.f(1)
