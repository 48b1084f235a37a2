defmodule P do
  def f(x), do: x |> String.length |> Kernel.+ 1 |> foo
end
