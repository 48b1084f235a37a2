defmodule A do
  defmacro m(x), do: x
  def f, do: m(1)
end
