# What both nodes of the session that the tape holds have: a server, and the application that they share.
defmodule Counter do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:next, _from, n), do: {:reply, n, n + 1}
end

defmodule Shared do
  use Application
  def start(_type, _args), do: Supervisor.start_link([], strategy: :one_for_one)
end

application = [description: ~c"", vsn: ~c"1", applications: [:kernel, :stdlib], mod: {Shared, []}]
:ok = :application.load({:application, :shared, application})
