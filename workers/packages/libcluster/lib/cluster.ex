# Forms clusters of nodes by strategies, one topology each. Public API of the Hex package libcluster.

defmodule Cluster.App do
  @moduledoc false
  use Application

  # Topologies are started by the Cluster.Supervisor that a project puts into its own tree.
  def start(_type, _args), do: Supervisor.start_link([], strategy: :one_for_one)
end

defmodule Cluster.Strategy.State do
  @moduledoc "What a strategy is given: its topology, how to connect, its configuration."
  defstruct topology: nil, connect: nil, disconnect: nil, list_nodes: nil, meta: nil, config: []
end

defmodule Cluster.Logger do
  @moduledoc false
  require Logger

  def info(topology, message), do: if(level?(:info), do: Logger.info(line(topology, message)), else: :ok)
  def warn(topology, message), do: Logger.warning(line(topology, message))
  def error(topology, message), do: Logger.error(line(topology, message))
  def debug(topology, message), do: if(level?(:debug), do: Logger.debug(line(topology, message)), else: :ok)

  defp level?(:debug), do: Application.get_env(:libcluster, :debug, false)
  defp level?(_level), do: true
  defp line(topology, message), do: "[libcluster:#{topology}] #{message}"
end

defmodule Cluster.Supervisor do
  @moduledoc "Supervises the strategies of the topologies it is given."
  use Supervisor

  def start_link([config, opts]), do: Supervisor.start_link(__MODULE__, config, opts)
  def start_link(config), do: Supervisor.start_link(__MODULE__, config)

  @impl true
  def init(config), do: Supervisor.init(children(config), strategy: :one_for_one)

  defp children(config) do
    for {topology, spec} <- config do
      strategy = Keyword.fetch!(spec, :strategy)

      state = %Cluster.Strategy.State{
        topology: topology,
        connect: Keyword.get(spec, :connect, {:net_kernel, :connect_node, []}),
        disconnect: Keyword.get(spec, :disconnect, {:erlang, :disconnect_node, []}),
        list_nodes: Keyword.get(spec, :list_nodes, {:erlang, :nodes, [:connected]}),
        config: Keyword.get(spec, :config, [])
      }

      options = Keyword.get(spec, :child_spec, [])
      Supervisor.child_spec({strategy, [state]}, Keyword.merge([id: topology], options))
    end
  end
end

defmodule Cluster.Strategy do
  @moduledoc "The behaviour of strategies, and the calls by which they connect nodes."

  defmacro __using__(_opts) do
    quote do
      @behaviour Cluster.Strategy

      def child_spec(opts), do: %{id: __MODULE__, type: :worker, start: {__MODULE__, :start_link, [opts]}}
      defoverridable child_spec: 1
    end
  end

  @callback start_link([struct()]) :: {:ok, pid} | :ignore | {:error, term}

  @doc "Connects to the nodes that are not connected; an error names those that failed."
  def connect_nodes(topology, {_, _, _} = connect, {_, _, _} = list_nodes, nodes) when is_list(nodes) do
    known = [node() | call(list_nodes, [])]

    failed =
      for node <- nodes, node not in known, reduce: [] do
        acc ->
          case call(connect, [node]) do
            true ->
              Cluster.Logger.info(topology, "connected to #{inspect(node)}")
              acc

            false ->
              Cluster.Logger.warn(topology, "unable to connect to #{inspect(node)}")
              [{node, false} | acc]

            :ignored ->
              Cluster.Logger.warn(topology, "unable to connect to #{inspect(node)}: not part of network")
              [{node, :ignored} | acc]
          end
      end

    if failed == [], do: :ok, else: {:error, Enum.reverse(failed)}
  end

  @doc "Disconnects from the nodes that are connected."
  def disconnect_nodes(topology, {_, _, _} = disconnect, {_, _, _} = list_nodes, nodes) when is_list(nodes) do
    known = call(list_nodes, [])

    failed =
      for node <- nodes, node in known, reduce: [] do
        acc ->
          case call(disconnect, [node]) do
            true ->
              Cluster.Logger.info(topology, "disconnected from #{inspect(node)}")
              acc

            other ->
              Cluster.Logger.warn(topology, "unable to disconnect from #{inspect(node)}")
              [{node, other} | acc]
          end
      end

    if failed == [], do: :ok, else: {:error, Enum.reverse(failed)}
  end

  defp call({module, function, args}, more), do: apply(module, function, args ++ more)
end
