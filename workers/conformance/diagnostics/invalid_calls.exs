defmodule A do
  def f(), do: 1.()
  def g(), do: "a".()
  def h(), do: {1}.()
  def i() do
    x = 1
    x.(1)
  end
  def j(), do: [].()
  def k(), do: (%{}).()
  def m(x) do
    y = {x}
    y.()
  end
  def n(x) do
    y = [x]
    y.(1)
  end
  def o(x) do
    y = "a#{x}"
    y.(1)
  end
  def p(x) do
    y = %{a: x}
    y.(1)
  end
  def q() do
    y = :a
    y.(1)
  end
  def r() do
    y = {1, "a"}
    y.(1)
  end
  def s() do
    y = %{b: 1}
    y.(1)
  end
  def t(), do: (1 + 2).(3)
end
