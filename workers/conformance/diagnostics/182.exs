defmodule A do
  @moduledoc false
  @foo
  def f, do: 1
end
