defmodule S do
  use GenServer
  def init(_), do: {:ok, 1}
end
GenServer.call(:nobody, :hello)
