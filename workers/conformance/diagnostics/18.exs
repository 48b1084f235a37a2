defmodule A do
  def f(x) when foo(x), do: x
end
