defmodule S do
  use GenServer
  def handle_call(:a, _from, s), do: {:reply, s, s}
end
