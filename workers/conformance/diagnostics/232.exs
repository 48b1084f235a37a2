defmodule A do
  @enforce_keys [:zip]
  defstruct [:x]
end
