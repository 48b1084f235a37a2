defmodule A do
  defstruct [1, 2]
end
