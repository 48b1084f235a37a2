defmodule A do
  defguard is_big(x) when x > limit
  def f(x) when is_big(x), do: x
end
