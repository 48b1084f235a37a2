defmodule A do
  def f(x) do
    String.upcas(x)
    Enum.mapp(x, & &1)
    Enum.map(x)
  end
end
