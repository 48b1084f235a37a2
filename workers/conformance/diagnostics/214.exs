defmodule A do
  def f(x) do
    %{x | a: 1, b => 2}
  end
end
