defmodule M do
  defmacro twice(x), do: quote(do: unquote(x) * 2)
end
defmodule N do
  def f, do: M.twice(3)
end
N.f()
