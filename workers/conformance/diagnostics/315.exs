defmodule P do
  def f(x) when is_foo(x) do
    x
  end
end
