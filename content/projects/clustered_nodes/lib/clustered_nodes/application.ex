defmodule ClusteredNodes.Application do
  use Application

  @impl true
  def start(_type, _args) do
    topologies = Application.fetch_env!(:clustered_nodes, :topologies)

    children = [
      {Cluster.Supervisor, [topologies, [name: ClusteredNodes.ClusterSupervisor]]},
      {ClusteredNodes.PsqlListener, []},
      ClusteredNodesWeb.Endpoint
    ]

    Supervisor.start_link(children, strategy: :one_for_one, name: ClusteredNodes.Supervisor)
  end
end
