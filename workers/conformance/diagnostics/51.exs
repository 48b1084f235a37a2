defmodule A do
  alias Foo.{Bar, Baz}
  alias Foo.Quux, as: Q
  import String, only: [length: 1]
  require Logger
  def f, do: Bar.x()
end
