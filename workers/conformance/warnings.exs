defmodule W do
  def a(x, y), do: x
  def b(x) do
    z = 1
    case x do
      {:ok, v} -> 1
      other -> other
    end
  end
  def c(list), do: for({k, v} <- list, do: k)
  def d(list), do: Enum.map(list, fn {a, b} -> a end)
  def e(x) do
    y = x
    y = 2
    y
  end
  def f({x, x}), do: :same
  def g(x) when x > 1, do: :ok
  def h(x, %{^x => v}), do: v
  def i(%{a: a} = m), do: a
  def j(_x, __y), do: 1
  def k(x) do
    if x, do: (r = 1)
  end
  def l(bin) do
    <<n, rest::binary-size(n)>> = bin
    rest
  end
  def m(x) do
    with {:ok, a} <- x, {:ok, b} <- a, do: b
  end
  def n do
    try do
      1
    rescue
      e -> :ok
    catch
      k, v -> k
    end
  end
  def o(x) do
    receive do
      {:m, ^x, q} -> :ok
    after
      1 -> x
    end
  end
  defmacro p(x), do: quote(do: unquote(x))
  def q(x), do: binding()
  def s(x \\ 1, y), do: x
end
