defmodule A do
  defstruct "nope"
end
