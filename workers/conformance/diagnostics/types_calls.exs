# Calls, operators, conditions, fields: what the type checker says of ordinary mistakes.
defmodule Types.Calls do
  def a(x), do: 1 + "a"
  def b, do: :ok = List.to_tuple([1])
  def c(x) do
    y = "text"
    y + x
  end
  def d(m) do
    m = %{a: 1}
    m.b
  end
  def e(x) when is_integer(x) do
    case Integer.to_string(x) do
      :error -> 1
      5 -> 2
      "a" -> 3
    end
  end
  def f(x) do
    if Atom.to_string(x), do: 1, else: 2
  end
  def g(x) do
    s = %{name: "a"}
    %{s | age: 5}
  end
  def h, do: "a#{{1, 2}}b"
  def i, do: (for x <- 5, do: x)
  def j(x), do: x.foo + :a
  def k, do: String.length(:a)
  def l, do: hd([])
  def m(f), do: (g = fn a -> a end; g.(1, 2))
  def o, do: length({1})
  def p(x), do: Enum.map(x, 5)
  def r(x), do: if(x == 1 and 5, do: 1)
  def s(x), do: x && 5 == "a"
  def t, do: [1 | 2] ++ 3
  def u, do: [1] ++ 3
  def v, do: 5 ++ [1]
  def w(x), do: "a" <> x <> Integer.to_charlist(5)
  def z, do: "a" <> Integer.to_string(5) <> self()
  def aa, do: priv(5)
  defp priv(:a), do: 1
  defp priv("b"), do: 2
  def bb, do: (%Date{} = {1, 2})
  def cc(%Date{} = d), do: d.foo
  def dd(d = %Date{}), do: d < ~D[2020-01-01]
  def ee(x), do: (y = {x, 1}; [a] = y; a)
  def ff({x, 1}), do: elem({x, 1}, 5)
  def gg(x) do
    with {:ok, a} <- String.upcase(x), :ok <- Integer.to_string(x) do a end
  end
  def hh(x) do
    cond do
      1 -> x
      Atom.to_string(x) -> 2
      true -> 3
    end
  end
  def ii(x), do: not Integer.to_string(x)
  def jj(x), do: !Integer.to_string(x)
  def kk(x), do: -"a"
  def ll(x), do: div(x, 2.0)
  def mm(x), do: 1.0 / :a
  def nn(x), do: send(x, 1) + self()
  def oo, do: self() + 1
end
