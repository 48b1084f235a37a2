# Variables of segments, with what is written of their types.
defmodule Types.Segments do
  def a(<<x::integer>>), do: x <> "a"
  def b(<<x::integer-8, y>>), do: x <> y
  def c(<<x::8>>), do: x <> "a"
  def d(<<x::signed>>), do: x <> "a"
  def e(<<x::utf8>>), do: x <> "a"
  def f(<<x::binary>>), do: x + 1
  def g(<<x>>), do: x <> "a"
end
