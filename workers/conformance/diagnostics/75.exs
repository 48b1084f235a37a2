defmodule A do
  @impl true
  def nothing(x), do: x
end
