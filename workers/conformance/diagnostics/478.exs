defmodule Q do
  @doc "a"
  @doc "b"
  def f(_), do: 1
  @doc "private"
  defp g(_), do: g(1)
  @moduledoc "x"
  @foo 1
  @spec h(integer) :: integer
end
