# Where variables get their types from: patterns, generators, clauses, captures.
defmodule Types.Variables do
  def a({:ok, %Date{} = d}), do: d.foo
  def b(%{a: {x, 1}, b: x} = m), do: {m.a + 1, x + "a"}
  def c(arg), do: (:ok = List.to_tuple(arg))
  def d({a, b}), do: (x = a; y = {x, b}; y + 1)
  def e(l) do
    [h | t] = l
    h + t + "a"
  end
  def f(l), do: Enum.map(l, fn {k, v} -> k + "v" <> v end)
  def g(l), do: for({k, %Date{} = v} <- l, do: v.foo + k)
  def h(x) do
    case x do
      {:ok, %Date{} = v} when v.foo == 1 -> v.bar
      [a, b | c] -> a + self()
      <<n, rest::binary>> -> n <> rest
      ^x -> x + "1"
    end
  end
  def i(x) do
    with {:ok, y} <- x, %Date{} = z <- y, do: z.foo + y
  end
  def j(x), do: (try do x + self() rescue e in ArgumentError -> e.foo catch :exit, r -> r + "a" end)
  def k(x), do: (receive do {:a, %Date{} = y} -> y.zoo after "a" -> x end)
  def l(x), do: (y = if(x, do: 1, else: "a"); y + 1)
  def m(x), do: (y = if(x, do: :b, else: "a"); y + 1)
  def n(x), do: (y = case x do 1 -> :a; 2 -> :b end; y + 1)
  def o(x), do: (y = %{"a" => 2, x: x, y: 1}; y + 1)
  def p(x), do: (y = fn a -> a end; y + x)
  def q(x), do: (y = [x, 1, :a]; y + 1)
  def r(x), do: (y = "a#{x}"; y + 1)
  def s(x), do: x |> String.upcase() |> Kernel.+(1)
  def t(x), do: x |> to_string() |> Kernel.+(1)
  def u(x, y), do: x + y + :a
  def v(x), do: (%{a: y} = x; z = y; z + :a)
  def w(x), do: (y = x + 1; y + :a)
  def x(y), do: if(y + :a > 1, do: 1)
  def z(x), do: [x.a.b.c, x.a + "b"]
  def aa(x), do: (y = %Date{year: 1, month: 2, day: 3}; y + x)
  def bb(x), do: (y = %{x | a: 1}; y + 1)
  def cc(x), do: (y = {1, [2.0], self(), make_ref()}; y.a + x)
  def dd(x), do: (y = &(&1 + x + :a); y)
  def ee(x), do: Map.fetch!(x, :a) + "a"
  def ff(x), do: (y = Map.new(x); y + 1)
  def gg(x), do: (y = Enum.map(x, & &1); y + 1)
  def hh(x), do: (y = String.split(x); y + 1)
  def ii(x), do: (y = String.to_integer(x); y <> "a")
  def jj(x), do: (y = length(x); y <> "a")
  def kk(x), do: (y = length(x); "#{y}" + 1)
  def ll(_), do: (y = Date.utc_today(); y.foo)
  def mm(x) do
    y = 1
    case x do
      1 -> y = "a"; y + 1
      2 -> y <> "a"
    end
  end
end
