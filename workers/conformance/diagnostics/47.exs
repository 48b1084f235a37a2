defmodule A do
  @behaviour GenServer
  @impl true
  def init(x), do: {:ok, x}
  def handle_info(_, s), do: {:noreply, s}
end
