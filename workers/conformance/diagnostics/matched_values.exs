defmodule A do
  def a() do
    case {1, 2} do
      {a, b} -> {a, b}
      _ -> nil
    end
  end
  def b() do
    case "a" do
      "a" -> 1
      "a" -> 2
      _ -> 3
      "b" -> 4
    end
  end
  def c() do
    x = "a"
    y = x
    case y do
      "a" -> 1
      "a" -> 2
    end
  end
  def d() do
    x = {:ok, 1}
    case x do
      {:ok, a} -> a
      {:ok, b} -> b
      _ -> 1
    end
  end
  def e() do
    case [] do
      [] -> 1
      [] -> 2
    end
  end
  def f(z) do
    x = {:ok, z}
    case x do
      {:ok, a} -> a
      {:ok, b} -> b
      _ -> 1
    end
  end
  def g(z) do
    with {:ok, x} <- {:ok, z} do
      case x do
        1 -> 1
        1 -> 2
      end
    end
  end
end
