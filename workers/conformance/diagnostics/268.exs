defmodule N do
  alias Foo.Bar
  alias Foo.Baz, as: Q
  def f, do: 1
end
