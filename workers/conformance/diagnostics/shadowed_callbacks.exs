defmodule A do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:a, _f, s), do: {:reply, :ok, s}
  def handle_call(:b, _f, s), do: {:reply, :ok, s}
  def handle_call(:a, _f, s), do: {:reply, :twice, s}
  def handle_info(_msg, s), do: {:noreply, s}
  def handle_info(:tick, s), do: {:noreply, s}
end
