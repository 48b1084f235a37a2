defmodule User do
  defstruct [:name]
end
defmodule Main do
  def run, do: %User{nam: "a"}
end
