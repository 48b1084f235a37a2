defmodule A do
  def f(x) when is_binary(x), do: Enum.map(x, & &1)
  def g(x) when is_map(x), do: x <> "a"
  def h(x) when is_list(x), do: String.length(x)
  def i({a, b}), do: a.b + b.()
  def j(x), do: Enum.count(x) <> "items"
  def k(x), do: "n: " <> length(x)
  def l(x), do: "n: " <> Integer.to_string(x) + 1
end
