defmodule A do
  defguard is_x(a) when a > b
end
