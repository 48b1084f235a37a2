# Nodes find each other by heartbeats over UDP multicast (or broadcast). A heartbeat names the node that sent it; with a
# secret it is encrypted. Public options of libcluster's Cluster.Strategy.Gossip.

defmodule Cluster.Strategy.Gossip do
  @moduledoc "Forms a cluster of the nodes that gossip on one multicast address."
  use GenServer
  use Cluster.Strategy

  alias Cluster.Strategy.State

  @default_port 45892
  @default_address {0, 0, 0, 0}
  @default_multicast {233, 252, 1, 32}

  @impl true
  def start_link(args), do: GenServer.start_link(__MODULE__, args)

  @impl true
  def init([%State{config: config} = state]) do
    port = Keyword.get(config, :port, @default_port)
    ip = address(Keyword.get(config, :if_addr, @default_address))
    multicast = address(Keyword.get(config, :multicast_addr, @default_multicast))
    broadcast_only = Keyword.get(config, :broadcast_only, false)

    options =
      [:binary, active: true, ip: ip, reuseaddr: true, broadcast: true] ++
        if broadcast_only, do: [], else: [multicast_ttl: Keyword.get(config, :multicast_ttl, 1), multicast_loop: true, add_membership: {multicast, @default_address}]

    {:ok, socket} = :gen_udp.open(port, options)
    meta = %{socket: socket, to: multicast, port: port, secret: Keyword.get(config, :secret)}
    {:ok, %State{state | meta: meta}, 0}
  end

  defp address({_, _, _, _} = ip), do: ip

  defp address(ip) do
    {:ok, parsed} = :inet.parse_address(to_charlist(ip))
    parsed
  end

  @impl true
  def handle_info(:timeout, state), do: handle_info(:heartbeat, state)

  def handle_info(:heartbeat, %State{meta: %{socket: socket, to: to, port: port}} = state) do
    Cluster.Logger.debug(state.topology, "heartbeat")
    :gen_udp.send(socket, to, port, heartbeat(state.meta))
    Process.send_after(self(), :heartbeat, :rand.uniform(5_000))
    {:noreply, state}
  end

  def handle_info({:udp, _socket, _ip, _port, packet}, state) do
    receive_heartbeat(state, packet)
    {:noreply, state}
  end

  def handle_info({:udp_closed, _socket}, state), do: {:stop, :normal, state}
  def handle_info(_message, state), do: {:noreply, state}

  defp heartbeat(%{secret: nil}), do: ["heartbeat::", :erlang.term_to_binary(%{node: node()})]

  defp heartbeat(%{secret: secret}) do
    text = "heartbeat::" <> :erlang.term_to_binary(%{node: node()})
    iv = :crypto.strong_rand_bytes(16)
    key = :crypto.hash(:sha256, secret)
    [iv, :crypto.crypto_one_time(:aes_256_cbc, key, iv, text, encrypt: true, padding: :pkcs_padding)]
  end

  defp receive_heartbeat(%State{meta: %{secret: nil}} = state, "heartbeat::" <> data), do: connect(state, data)
  defp receive_heartbeat(%State{meta: %{secret: nil}}, _packet), do: :ok

  defp receive_heartbeat(%State{meta: %{secret: secret}} = state, <<iv::binary-size(16), sealed::binary>>) do
    key = :crypto.hash(:sha256, secret)

    case :crypto.crypto_one_time(:aes_256_cbc, key, iv, sealed, encrypt: false, padding: :pkcs_padding) do
      "heartbeat::" <> data -> connect(state, data)
      _other -> :ok
    end
  end

  defp receive_heartbeat(_state, _packet), do: :ok

  defp connect(state, data) do
    case :erlang.binary_to_term(data) do
      %{node: node} when node != node() ->
        Cluster.Logger.debug(state.topology, "received heartbeat from #{node}")
        Cluster.Strategy.connect_nodes(state.topology, state.connect, state.list_nodes, [node])
        :ok

      _ ->
        :ok
    end
  end
end
