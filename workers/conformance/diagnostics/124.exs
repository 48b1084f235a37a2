defmodule U do
  defstruct [:name]
end
defmodule V do
  def f(u), do: %U{u | nmae: 1}
end
