defmodule A do
  def f(x) do
    case x do
      {:ok, v} -> v
      {:error, e} -> e
      {:ok, w} -> w
      {:error, %{a: 1}} -> 1
    end
  end
  def g(1), do: 1
  def g(2), do: 2
  def g(1), do: 3
  def h("a"), do: 1
  def h("b"), do: 1
  def h("a"), do: 2
  def i([]), do: 1
  def i([_ | _]), do: 2
  def i([a]), do: a
  def i([]), do: 3
  def j(%{a: 1}), do: 1
  def j(%{a: 1}), do: 2
  def j(%{a: 1, b: 2}), do: 2
  def k(%{a: x}), do: x
  def k(%{a: 1}), do: 2
end
