defmodule A do
  def f(x) do
    foo(x)
  end
end
