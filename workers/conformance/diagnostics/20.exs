defmodule A do
  defp f(1), do: 1
end
