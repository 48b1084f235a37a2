defmodule U do
  defstruct [:name]
  def f(%U{nam: n}), do: n
end
