defmodule S do
  use GenServer
  def init(_), do: {:ok, 1}
  def handle_call(:slow, _, s) do
    Process.sleep(200)
    {:reply, 1, s}
  end
end
{:ok, p} = GenServer.start(S, 1, name: SlowOne)
GenServer.call(SlowOne, :slow, 20)
_ = p
