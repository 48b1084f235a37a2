defmodule A do
  def f(x) do
    Enum.mapp([1], x)
    Enun.map([1], x)
    String.upcas("a")
    IO.put("a")
    Map.size(%{})
  end
end
