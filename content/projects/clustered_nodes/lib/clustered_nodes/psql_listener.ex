defmodule ClusteredNodes.PsqlListener do
  @moduledoc """
  Hears what is sent to a Postgres channel with `NOTIFY`, and counts it.
  """

  use GenServer
  require Logger

  @channel "test_channel"

  def start_link(opts) do
    GenServer.start_link(__MODULE__, opts, name: __MODULE__)
  end

  @impl true
  def init(_opts) do
    Logger.info("starting psql listener")
    database = Application.fetch_env!(:clustered_nodes, :database)
    {:ok, connection} = Postgrex.Notifications.start_link(database)
    {:ok, _ref} = Postgrex.Notifications.listen(connection, @channel)
    {:ok, %{counter: 0}}
  end

  @impl true
  def handle_info({:notification, _pid, _ref, _channel, _payload} = message, state) do
    Logger.info("Received message: #{inspect(message)}, with state: #{inspect(state)}")
    {:noreply, %{state | counter: state.counter + 1}}
  end
end
