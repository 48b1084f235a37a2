# Patterns that never match, private clauses that nobody needs, default arguments, segments, comparisons.
defmodule Types.Patterns do
  def a, do: Integer.to_string(raise "oops")
  def b, do: (x = raise "a"; x + 1)
  def c, do: (x = raise "a"; Integer.to_string(x))
  def d, do: ({a, b} = {1, "x"}; a + b)
  def e(x) do
    case {x, 1} do
      {y, "a"} -> y
      %Date{} = z -> z
      {a, b} when b == "z" -> a + b
      [q] -> q
      {:ok, %Date{}, _} -> 1
    end
  end
  def f(x), do: loop(5, x)
  defp loop(0, x), do: x
  defp loop(:z, x), do: x
  defp loop(n, x), do: loop(n - 1, x)
  def g, do: h(:a)
  defp h(:a), do: h(:b)
  defp h(:b), do: :ok
  defp h(:c), do: :no
  def i, do: Enum.map([1], &j/1)
  defp j(:a), do: 1
  defp j(:b), do: 1
  def k(x), do: (try do Atom.to_string(x) rescue _ -> 1 else :a -> 2; "b" -> 3 end)
  def l(x), do: (with :ok <- Integer.to_string(x) do 1 else 5 -> 1; "a" -> 2 end)
  def m(x), do: (for <<a <- x>>, <<b <- a>>, do: b + "a")
  def n(x), do: (for <<y <- 5 + x>>, do: y)
  def o(x), do: (x.a; x.b(); x.c(1); x + :a)
  def p(x), do: (y = 5 + x; y.foo(); y.bar)
  def q(x), do: (y = %{a: x}; y.foo(1))
  def r(x), do: (f = 5 + x; f.(1, 2))
  def s(x), do: (y = [1, x]; %{y | a: 1})
  def t(x), do: (y = %Date{year: 1, month: 1, day: 1}; %{y | foo: x})
  def u(x), do: %URI{x | host: 1}
  def v, do: (x = %{a: 1}; %Date{x | year: 1})
  def w(x) when hd("a") == x, do: 1
  def x(y) when y.foo + "a" == 1, do: 1
  def y(x), do: (y = "a"; y == :a and y != 5)
  def z(x), do: (y = 5 + x; y < "a")
  def aa(x), do: (y = 5 + x; y == 1.0 and y === 1.0 and length(y) > 1)
  def bb(x), do: (y = {1, x}; put_elem(y, 5, 1); elem(y, 3); tuple_size(y) + :a; Tuple.append(y, 1) + 1)
  def cc(x), do: (y = [x | 1]; length(y); hd(y) + "a"; tl(y) + "a")
  def dd(x), do: (y = [x | 1]; length(y))
  def ee(x), do: (y = [1, 2]; tl(y) + x)
  def ff(x), do: (y = %{x => 1, a: 2}; y + x)
  def gg(x), do: (y = %{a: 2, b: {1, x}}; %{b: {z, _}, c: d} = y; z + d)
  def hh(x), do: (y = if(x, do: :a, else: %{a: 1}); y.a; y.b)
  def ii(x), do: (y = if(x, do: %{b: 2}, else: %{a: 1}); y.a; y.c)
  def jj(x), do: (y = if(x, do: 1, else: "a"); priv(y); priv(:q))
  defp priv(1), do: 1
  defp priv("a"), do: 1
  defp priv(nil), do: 1
  def kk(a \\ :b, 1 = b), do: a + b
  def ll(x = :ok \\ nil), do: x
  def mm(x), do: -x <> "a"
  def nn(x), do: [x] ++ "a" ++ :b
  def oo(x), do: "#{[1 | 2]} #{x + :a}"
  def pp(x), do: x |> Kernel.+("a") |> Integer.to_string() |> String.to_atom() |> hd()
  def qq(x), do: (x = x + 1; x = x <> "a"; x)
  def rr(x), do: (if x = 5 do x <> "a" end)
  def ss({:ok, x} = y, z \\ 5) when is_integer(z), do: {y + 1, x}
  def tt(%{__struct__: m}), do: m + 1
  def uu(%m{}), do: m + 1
  def vv(x), do: (unless Integer.to_string(x), do: 1)
  def ww(x), do: (y = Integer.to_string(x); y && 1; y || 2; !y; not y)
  def xx(x), do: (y = 5 + x; if(y, do: 1); y and 1)
  def yy(x), do: (y = 5 + x; y or 1)
end
