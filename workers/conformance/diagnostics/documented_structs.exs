defmodule MyStruct do
  @doc "Some struct"
  defstruct [:field]
  @doc "other"
  def a, do: 1
end
defmodule MyExc do
  @doc "ex"
  defexception [:message]
  @doc "impl"
  @impl true
  def message(_), do: "a"
end
defmodule D3 do
  @doc "one"
  @doc "two"
  def a, do: 1
  @doc "guard"
  defguard is_a(x) when x == :a
  @doc "del"
  defdelegate b(x), to: List, as: :first
  @doc "x"
  @type t :: atom
  def c, do: 1
end
