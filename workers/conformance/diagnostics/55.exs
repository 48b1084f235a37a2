defmodule A do
  def f(x), do: x
end
defmodule A do
  def f(x), do: x
end
