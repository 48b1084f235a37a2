defmodule User do
  defstruct [:name]
end
defmodule Main do
  def run(%User{age: a}), do: a
end
