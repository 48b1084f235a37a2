defmodule A do
  def f(x) do
    case x do
      [1, 2] -> 1
      [1 | _] -> 2
      [1, 3] -> 3
      [_, _] -> 4
      [2, 3] -> 5
      [_ | _] -> 6
      [_, _, _] -> 6
      'ab' -> 7
    end
  end
  def g(true), do: 1
  def g(false), do: 1
  def g(true), do: 1
  def h(x) do
    case x do
      true -> 1
      false -> 2
      nil -> 3
      true -> 4
    end
  end
  def i({}), do: 1
  def i({}), do: 2
  def j({:a, {:b, _}}), do: 1
  def j({:a, {:b, :c}}), do: 2
  def j({:a, {:c, :c}}), do: 3
  def j({:a, _}), do: 3
  def j({:a, {:d, _}}), do: 3
end
