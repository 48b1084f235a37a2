defmodule U do
  @enforce_keys [:a, :c]
  defstruct [:a, :b]
end
