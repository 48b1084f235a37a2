defmodule A do
  def f(<<1, r::binary>>), do: r
  def f(<<1, r::binary>>), do: r
  def g(<<a::8, r::binary>>), do: {a, r}
  def g(<<1::8, r::binary>>), do: r
  def h("a" <> r), do: r
  def h("a" <> s), do: s
  def i(<<x::binary>>), do: x
  def i(<<>>), do: 1
  def j(<<x::binary>>), do: x
  def j(""), do: 1
  def k(""), do: 1
  def k(<<>>), do: 1
end
