defmodule A do
  def a(x, y) do
    [case (if x, do: :a, else: :c) do :z -> 1 end]
  end
  def b(x, y) do
    [case (if x == y, do: :a, else: :c) do :z -> 1 end]
  end
  def c(x, y) do
    [case (if true, do: :a, else: :c) do :z -> 1 end]
  end
  def d(x, y) do
    [case (if is_atom(x) and y, do: :a, else: :c) do :z -> 1 end]
  end
  def e(x, y) do
    [case (if not x, do: :a, else: :c) do :z -> 1 end]
  end
  def f(x, y) do
    [case (if !x, do: :a, else: :c) do :z -> 1 end]
  end
  def g(x, y) do
    [case (if x in [1, y], do: :a, else: :c) do :z -> 1 end]
  end
  def h(x, y) do
    [case (if nil, do: :a, else: :c) do :z -> 1 end]
  end
  def i(x, y) do
    [case (if x && y, do: :a, else: :c) do :z -> 1 end]
  end
  def j(x, y) do
    [case (if is_nil(x), do: :a, else: :c) do :z -> 1 end]
  end
  def k(x, y) do
    [case (unless x > y, do: :a, else: :c) do :z -> 1 end]
  end
  def l(x, y) do
    [case (if x > 1 or y, do: :a, else: :c) do :z -> 1 end]
  end
  def m(x, y) do
    [case (if Map.has_key?(x, y), do: :a, else: :c) do :z -> 1 end]
  end
  def n(x, y) do
    [case (if match?(^x, y), do: :a, else: :c) do :z -> 1 end]
  end
end
