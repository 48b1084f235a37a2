defmodule P do
  defdelegate nope(x), to: Nowhere
end
P.nope(1)
