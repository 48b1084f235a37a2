defmodule A do
  defstruct b: nil
  def new, do: %B{}
end
defmodule B do
  defstruct a: %A{}
end
