defmodule P do
  defprotocol Q do
    def q(x)
  end
  defimpl Q, for: Integer do
    def r(x), do: x
  end
end
