defmodule B do
  @callback x(integer) :: integer
end
defmodule A do
  @behaviour B
  @impl B
  def x(1), do: 2
  @impl Foo
  def y(1), do: 2
  @behaviour Nope
end
