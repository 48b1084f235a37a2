defmodule V do
  def f(u), do: %Missing{u | nmae: 1}
end
