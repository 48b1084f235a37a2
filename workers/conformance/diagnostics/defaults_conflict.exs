defmodule Conflict do
  def hello(a, b \\ nil), do: a + b
  def hello(a, b \\ nil, c \\ nil), do: a + b + c
end
