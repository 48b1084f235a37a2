defmodule A do
  def f(), do: unquote(x)
  defmacro m(x), do: quote do: unquote(y)
end
