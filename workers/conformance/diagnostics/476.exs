defmodule Q do
  import Enum
  require Logger
  alias String, as: S
  def f(a, b), do: a
  defp g(x), do: x
end
