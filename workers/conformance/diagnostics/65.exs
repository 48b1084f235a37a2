defmodule A do
  alias Foo.Bar
  import String
  require Logger
  def f(x), do: x
end
