defmodule P do
  defguard is_pos(x) when foo(x)
end
