defmodule A do
  defstruct [:x]
  defstruct [:y]
end
