defmodule P do
  def f(x), do: x
end
defmodule P do
  def f(x), do: x
end
