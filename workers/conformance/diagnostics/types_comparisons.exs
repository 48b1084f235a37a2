# Comparisons of what is written out: of equality nothing is said.
defmodule Types.Comparisons do
  def a, do: 1 < :a
  def b, do: nil > 0
  def c, do: [] >= {}
  def d, do: min(1, :a)
  def e, do: true < false
  def f, do: ~D[2024-01-01] > ~D[2023-01-01]
  def g, do: 1 == :a
  def h, do: {1} == [1]
  def i, do: 1 <= 1.0
  def j, do: %{a: 1} < %{a: 2}
end
