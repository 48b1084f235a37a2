defmodule P do
  def f(x) do
    super(x)
  end
end
