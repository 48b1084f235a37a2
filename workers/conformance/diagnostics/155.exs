defmodule A do
  defguard is_big(x) when big(x)
end
