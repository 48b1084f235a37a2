defmodule G do
  def f(x) when foo(x), do: x
end
