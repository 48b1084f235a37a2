defmodule A do
  @behaviour GenServer
  @impl true
  def init(x), do: {:ok, x}
  @impl true
  def nope(x), do: x
end
