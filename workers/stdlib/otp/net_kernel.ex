# The server in charge of connections to other nodes.
#
# The connection layer below is the native module :nodebook_dist. What net_kernel calls:
#   start(name, kind, hidden) -> ref        name a binary ("a" or "a@host"), kind :shortnames | :longnames; later the caller gets
#                                           {:nodebook_dist, ref, {:ok, node}} or {:nodebook_dist, ref, {:error, :duplicate_name | reason}};
#                                           from then on node() is the full name and epmd knows it
#   stop() -> true                          closes all connections, node() is :nonode@nohost again
#   connect(node) -> true                   begins to connect when there is no connection and none under way
#   disconnect(node) -> boolean             closes the connection; true when there was one
#   set_ticktime(seconds, settled) -> true  see set_net_ticktime; settled is false while the change is under way
#   watch_nodes(on, pid, type, form, keys)  form :none, :list or :map of the keys
#   epmd_names(host) -> ref                 later {:nodebook_dist, ref, {:ok, [{binary, port}]} | {:error, :address}} at the caller
# What it sends to the registered process :net_kernel (also when a signal to a node began the connection):
#   {:dist_up, node}
#   {:dist_down, node, reason}                         as in nodedown_reason: :connection_closed, :disconnect, :net_tick_timeout, ...
#   {:dist_failed, node, reason}                       an attempt to connect that failed
#   {:dist_rejected, node}                             a peer did not know the cookie
# Ticks, handshake and cookies are below, and so is who hears of nodes (watch_nodes): it is told in step with what the
# nodes send. :global_name_server hears of all of them.
defmodule :net_kernel do
  @moduledoc "Erlang networking kernel."

  # -- interface -------------------------------------------------------------

  def start_link(options), do: :gen_server.start_link({:local, :net_kernel}, :net_kernel, options, [])

  def start(name, options) when is_atom(name) and is_map(options) do
    kind = Map.get(options, :name_domain, :longnames)

    case :erlang.whereis(:net_kernel) do
      pid when is_pid(pid) ->
        {:error, {:already_started, pid}}

      :undefined ->
        case :erl_distribution.start(:erlang.atom_to_binary(name), kind, Map.get(options, :hidden, false)) do
          {:ok, _} -> {:ok, :erlang.whereis(:net_kernel)}
          {:error, reason} -> {:error, reason}
        end
    end
  end

  def start([name]), do: start(name, %{name_domain: :longnames})
  def start([name, kind]), do: start(name, %{name_domain: kind})
  def start([name, kind, _tick]), do: start(name, %{name_domain: kind})

  def stop, do: :erl_distribution.stop()

  def connect_node(node) when is_atom(node) do
    cond do
      node == node() -> true
      not :erlang.is_alive() -> :ignored
      :lists.member(node, :erlang.nodes(:connected)) -> true
      true -> :gen_server.call(:net_kernel, {:connect, node}, :infinity)
    end
  end

  def hidden_connect_node(node), do: connect_node(node)
  def disconnect(node), do: :nodebook_dist.disconnect(node)

  def allow(_nodes), do: :ok
  def get_net_ticktime, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :ticktime), else: :ignored)

  def set_net_ticktime(time), do: set_net_ticktime(time, 60)

  def set_net_ticktime(time, period) when is_integer(time) and time > 0 and is_integer(period) and period >= 0,
    do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, {:set_ticktime, time, period * 1000}), else: :ignored)

  def longnames, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :longnames), else: :ignored)
  def nodename, do: node()
  def get_state, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :get_state), else: %{started: :no})
  def nodes_info, do: {:ok, :lists.map(fn n -> {n, []} end, :erlang.nodes(:connected))}

  def monitor_nodes(flag), do: monitor_nodes(flag, [])

  def monitor_nodes(flag, options) when is_boolean(flag) do
    case check_options(options) do
      {:ok, options} ->
        case :erlang.whereis(:net_kernel) do
          :undefined -> {:error, :not_running}
          _ -> :gen_server.call(:net_kernel, {:monitor_nodes, flag, options, self()}, :infinity)
        end

      :error ->
        {:error, {:option_value_mismatch, options}}
    end
  end

  # Options in one form: %{type:, info: :none | {:list | :map, keys}}
  defp check_options(options) when is_map(options) do
    keys = if Map.get(options, :nodedown_reason, false), do: [:nodedown_reason], else: []
    keys = if Map.get(options, :connection_id, false), do: [:connection_id | keys], else: keys
    keys = if is_map_key(options, :node_type), do: [:node_type | keys], else: keys
    {:ok, %{type: Map.get(options, :node_type, :visible), info: {:map, keys}}}
  end

  defp check_options([]), do: {:ok, %{type: :visible, info: :none}}

  defp check_options(options) when is_list(options) do
    parsed =
      :lists.foldl(
        fn
          {:node_type, type}, acc -> %{acc | type: type, info: key(acc.info, :node_type)}
          :nodedown_reason, acc -> %{acc | info: key(acc.info, :nodedown_reason)}
          {:nodedown_reason, true}, acc -> %{acc | info: key(acc.info, :nodedown_reason)}
          :connection_id, acc -> %{acc | info: key(acc.info, :connection_id)}
          {:connection_id, true}, acc -> %{acc | info: key(acc.info, :connection_id)}
          _, acc -> acc
        end,
        %{type: :visible, info: {:list, []}},
        options
      )

    {:ok, parsed}
  end

  defp key({:list, keys}, key), do: {:list, keys ++ [key]}

  # -- the server ------------------------------------------------------------
  # waiting: node => [from] of callers that wait for a connection; changing: the ticktime is, nodes may not know it yet

  def init(%{name: name, kind: kind, hidden: hidden}) do
    :erlang.process_flag(:trap_exit, true)
    ref = :nodebook_dist.start(name, kind, hidden)

    receive do
      {:nodebook_dist, ^ref, {:ok, node}} ->
        time = :application.get_env(:kernel, :net_ticktime, 60)
        :nodebook_dist.set_ticktime(time, true)
        {:ok, %{node: node, kind: kind, waiting: %{}, ticktime: time, changing: false}}

      {:nodebook_dist, ^ref, {:error, :duplicate_name}} ->
        shown = :unicode.characters_to_list(name)

        :logger.log(:notice, ~c"Protocol '~ts': the name ~ts seems to be in use by another Erlang node", [~c"inet_tcp", shown], %{
          domain: [:otp]
        })

        {:stop, {:shutdown, {:duplicate_name, name}}}

      {:nodebook_dist, ^ref, {:error, reason}} ->
        {:stop, {:shutdown, reason}}
    end
  end

  def handle_call({:connect, node}, from, state) do
    cond do
      :lists.member(node, :erlang.nodes(:connected)) ->
        {:reply, true, state}

      true ->
        waiting = Map.update(state.waiting, node, [from], fn froms -> [from | froms] end)
        if map_size(waiting) != map_size(state.waiting), do: :nodebook_dist.connect(node)
        {:noreply, %{state | waiting: waiting}}
    end
  end

  def handle_call({:is_auth, _node}, _from, state), do: {:reply, :yes, state}
  def handle_call(:longnames, _from, state), do: {:reply, state.kind == :longnames, state}

  def handle_call(:get_state, _from, state) do
    {:reply, %{started: :static, name: state.node, name_type: :static, name_domain: state.kind}, state}
  end

  def handle_call({:monitor_nodes, flag, options, pid}, _from, state) do
    {form, keys} = if options.info == :none, do: {:none, []}, else: options.info
    :nodebook_dist.watch_nodes(flag, pid, options.type, form, keys)
    {:reply, :ok, state}
  end

  def handle_call(:ticktime, _from, %{changing: true} = state), do: {:reply, {:ongoing_change_to, state.ticktime}, state}
  def handle_call(:ticktime, _from, state), do: {:reply, state.ticktime, state}
  def handle_call({:set_ticktime, _, _}, _from, %{changing: true} = state), do: {:reply, {:ongoing_change_to, state.ticktime}, state}
  def handle_call({:set_ticktime, time, _}, _from, %{ticktime: time} = state), do: {:reply, :unchanged, state}

  def handle_call({:set_ticktime, time, period}, _from, state) do
    :nodebook_dist.set_ticktime(time, period == 0)
    if period > 0, do: :erlang.send_after(period, self(), :ticktime_settled)
    {:reply, :change_initiated, %{state | ticktime: time, changing: period > 0}}
  end

  def handle_call(_, _from, state), do: {:noreply, state}
  def handle_cast(_, state), do: {:noreply, state}

  def handle_info({:dist_up, node}, state), do: {:noreply, answer(state, node, true)}

  def handle_info({:dist_down, node, reason}, state) do
    if reason == :net_tick_timeout do
      text = ~c"** Node ~p not responding **~n** Removing (timedout) connection **~n"
      :logger.log(:error, text, [node], %{domain: [:otp]})
    end

    {:noreply, answer(state, node, false)}
  end

  def handle_info(:ticktime_settled, state) do
    :nodebook_dist.set_ticktime(state.ticktime, true)
    {:noreply, %{state | changing: false}}
  end

  def handle_info({:dist_failed, node, _reason}, state), do: {:noreply, answer(state, node, false)}

  def handle_info({:dist_rejected, node}, state) do
    :logger.log(:error, ~c"** Connection attempt from node ~p rejected. Invalid challenge reply. **~n", [node], %{domain: [:otp]})
    {:noreply, state}
  end

  # Net.ping of older kind and whatever else comes
  def handle_info(_, state), do: {:noreply, state}

  def terminate(_reason, _state) do
    :nodebook_dist.stop()
    :ok
  end

  def code_change(_, state, _), do: {:ok, state}

  defp answer(state, node, reply) do
    case state.waiting do
      %{^node => froms} ->
        :lists.foreach(fn from -> :gen_server.reply(from, reply) end, froms)
        %{state | waiting: Map.delete(state.waiting, node)}

      _ ->
        state
    end
  end
end

defmodule :net_adm do
  @moduledoc "Various Erlang net administration routines."

  def ping(node) when is_atom(node) do
    case :net_kernel.connect_node(node) do
      true when node == :erlang.node() ->
        :pong

      true ->
        try do
          :gen_server.call({:net_kernel, node}, {:is_auth, node()}, :infinity)
        catch
          :exit, _ -> :pang
        else
          :yes -> :pong
          _ -> :pang
        end

      _ ->
        :pang
    end
  end

  def names, do: names(localhost())

  def names(host) do
    host = if is_atom(host), do: :erlang.atom_to_list(host), else: host
    ref = :nodebook_dist.epmd_names(:unicode.characters_to_binary(host))

    receive do
      {:nodebook_dist, ^ref, {:ok, names}} ->
        {:ok, :lists.map(fn {name, port} -> {:unicode.characters_to_list(name), port} end, names)}

      {:nodebook_dist, ^ref, error} ->
        error
    end
  end

  def localhost do
    case :binary.split(:erlang.atom_to_binary(node()), "@") do
      [_, "nohost"] -> ~c"localhost"
      [_, host] -> :unicode.characters_to_list(host)
    end
  end

  def world, do: :erlang.error({:nodebook_missing, :"net_adm.world/0"})
  def dns_hostname(host), do: {:ok, host}
end
