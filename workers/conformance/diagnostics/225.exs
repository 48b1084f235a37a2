defmodule User do
  defstruct [:name]
end
defmodule Main do
  def run(u), do: %User{u | age: 3}
end
