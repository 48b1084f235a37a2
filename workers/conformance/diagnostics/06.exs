defmodule A do
  def f(x), do: undefined_fun(x)
end
