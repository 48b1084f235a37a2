# What macros of Kernel make is not held against those who call them.
defmodule Types.Macros do
  defstruct a: 1
  def a(x), do: (y = {1, x}; is_nil(y))
  def b(x), do: (y = {1, x}; y |> then(& &1) |> tap(& &1))
  def c(x), do: (y = {1, x}; match?(%{}, y))
  def d(x), do: (y = {1, x}; destructure([a, b], y); {a, b})
  def e(x), do: (y = %{a: x}; {get_in(y.a), pop_in(y[:a]), update_in(y.a, & &1), put_in(y.a, 1)})
  def h(x), do: (y = {1, x}; is_map_key(%{}, y))
  def i(x), do: (y = 5 + x; y in 1..3)
  def j(x), do: (y = "a#{x}"; y =~ "a")
  def k(x), do: (y = {1, x}; raise y)
  def m(x), do: (y = {1, x}; dbg(y))
  def n(x), do: (y = {1, x}; for(z <- [y], do: z))
  def o(x), do: (y = {1, x}; unless y, do: 1)
  def p(x), do: (y = {1, x}; if(y, do: 1, else: 2))
  def q(x), do: (y = {1, x}; y || 5)
  def r(x), do: (y = nil; y || x)
  def s(x), do: (y = {1, x}; with {:ok, z} <- y, do: z)
  def t(x), do: (y = {1, x}; with {a, b} = y, do: a + b)
  def u(x), do: (y = %Types.Macros{a: x}; %Types.Macros{y | a: 2})
  def w(x) do
    y = if x, do: {:ok, 1}, else: :error
    case y do
      {:ok, z} -> z
      {:error, z} -> z
      :error -> 1
      nil -> 2
    end
  end
  def x(y) when is_binary(y), do: y + 1
end
