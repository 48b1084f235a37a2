defmodule U do
  defstruct [:name, :age]
  def make(n), do: %U{nam: n}
end
