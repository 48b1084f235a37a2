defmodule Worker do
  use GenServer
  def start_link(_), do: GenServer.start_link(__MODULE__, [], nme: __MODULE__)
  def init(s), do: {:ok, s}
end
{:ok, pid} = Worker.start_link([])
IO.inspect(Process.whereis(Worker))
GenServer.call(Worker, :get)
