defmodule P do
  quote do: unquote(x)
end
