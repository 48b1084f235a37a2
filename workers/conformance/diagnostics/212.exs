defmodule A do
  @behaviour Foo
  def f, do: 1
end
