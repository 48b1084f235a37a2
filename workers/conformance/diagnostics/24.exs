defmodule A do
  import Enum
  alias Foo.Bar
  def f, do: 1
end
