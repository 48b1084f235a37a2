# Connects to a fixed list of nodes. Public options of libcluster's Cluster.Strategy.Epmd.

defmodule Cluster.Strategy.Epmd do
  @moduledoc "Forms a cluster of the nodes named in `hosts`."
  use GenServer
  use Cluster.Strategy

  alias Cluster.Strategy.State

  @impl true
  def start_link([%State{config: config} = state]) do
    case Keyword.get(config, :hosts, []) do
      [] -> :ignore
      nodes when is_list(nodes) -> GenServer.start_link(__MODULE__, [state])
    end
  end

  @impl true
  def init([state]) do
    connect(state)
    {:ok, state, timeout(state)}
  end

  @impl true
  def handle_info(:timeout, state) do
    connect(state)
    {:noreply, state, timeout(state)}
  end

  def handle_info(_message, state), do: {:noreply, state, timeout(state)}

  defp connect(%State{config: config} = state) do
    Cluster.Strategy.connect_nodes(state.topology, state.connect, state.list_nodes, Keyword.get(config, :hosts, []))
  end

  defp timeout(%State{config: config}), do: Keyword.get(config, :timeout, :infinity)
end
