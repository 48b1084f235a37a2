defmodule A do
  def f(x) do
    y = 1
    z = x
  end
  defp unused(a), do: a
  @attr 3
  alias Enum, as: E
  import List
  require Logger
end
