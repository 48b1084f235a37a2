defmodule A do
  def f(), do: %{nil | a: 1}
  def g(), do: %{1 | a: 1}
  def h() do
    x = "a"
    %{x | a: 1}
  end
  def i() do
    x = {1}
    %{x | a: 1}
  end
  def j(y) do
    x = {y}
    %{x | a: 1}
  end
  def k(y) do
    x = [y]
    %{x | a: 1}
  end
  def l() do
    x = %{b: 1}
    %{x | a: 1}
  end
end
