defmodule A do
  defstruct [:a, b: 1]
  @enforce_keys [:a]
end
%A{}
