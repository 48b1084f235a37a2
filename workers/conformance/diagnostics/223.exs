defmodule User do
  @enforce_keys [:name, :age]
  defstruct [:name, :age, admin: false]
end
defmodule Main do
  def run, do: %User{name: "a"}
end
