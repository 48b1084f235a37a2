defmodule U do
  @enforce_keys [:a, :b]
  defstruct [:a, :b]
end
defmodule V do
  def f, do: %U{a: 1}
end
