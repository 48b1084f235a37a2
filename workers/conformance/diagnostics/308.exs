defmodule P do
  defoverridable f: 1
end
