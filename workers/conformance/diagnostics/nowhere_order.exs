defmodule NowhereOrder do
  def b(x), do: Nope.b(x)
  def d(x), do: Nope.d(x)
  defp p(x), do: Nope.p(x)
  def a(x), do: [Nope.a1(x), Nope.a2(x), p(x), Nope.a3(x)]
  def c(x), do: Nope.c1(Nope.c2(x), Nope.c3(x))
  def e(x), do: x |> Nope.e1() |> Nope.e2()
  def f(x), do: {Nope.f1(x), Nope.f2(x)}
  def g(x), do: %{a: Nope.g1(x), b: Nope.g2(x)}
  def h(x), do: Enum.map(Nope.h1(x), fn _ -> Nope.h2(x) end)
  def i(x), do: Enum.map(Nope.i1(x), &Nope.i2/1)
  def j(x), do: Enum.map(Enum.map(x, &Nope.j1/1), &Nope.j2/1)
  def k(x), do: [&Nope.k1/1, &Nope.k2/1, Nope.k3(x)]
  def l(x) do
    Nope.l1(x)
    y = Nope.l2(x)
    Nope.l3(y)
  end
  def m(x) when x > 1, do: Nope.m1(x)
  def m(x), do: Nope.m2(x)
  def n(x), do: foo(Nope.n1(x), fn -> Nope.n2(x) end, Nope.n3(x))
  def foo(a, b, c), do: {a, b, c}
  def o(x), do: if(Nope.o1(x), do: Nope.o2(x), else: Nope.o3(x))
  def q(x), do: Nope.q1(x) + Nope.q2(x)
  def r(x), do: x.foo(Nope.r1(x), Nope.r2(x))
end
