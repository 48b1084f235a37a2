# The server in charge of connections to other nodes.
#
# The connection layer below is the native module :nodebook_dist. What net_kernel calls:
#   start(name, kind, hidden) -> ref        name a binary ("a" or "a@host"), kind :shortnames | :longnames; later the caller gets
#                                           {:nodebook_dist, ref, {:ok, node}} or {:nodebook_dist, ref, {:error, {:duplicate_name, node} | reason}};
#                                           from then on node() is the full name and epmd knows it
#   stop() -> true                          closes all connections, node() is :nonode@nohost again
#   connect(node) -> true                   begins to connect when there is no connection and none under way
#   disconnect(node) -> boolean             closes the connection; true when there was one
#   allow(nodes) -> true, auto_connect(:always | :once | :never) -> true
#   set_ticktime(seconds, settled) -> true  see set_net_ticktime; settled is false while the change is under way
#   watch_nodes(on, pid, type, form, keys)  form :none, :list or :map of the keys
#   epmd_names(host) -> ref                 later {:nodebook_dist, ref, {:ok, [{binary, port}]} | {:error, :address}} at the caller
# What it sends to the registered process :net_kernel (also when a signal to a node began the connection):
#   {:dist_up, node}
#   {:dist_down, node, reason}                         as in nodedown_reason: :connection_closed, :disconnect, :net_tick_timeout, ...
#   {:dist_failed, node, reason}                       an attempt to connect that failed
#   {:dist_rejected, node, why}                        :bad_cookie: a peer did not know it; :not_allowed, or :not_allowed_by_us
#                                                      when we were about to connect: see allow/1
# Ticks, handshake and cookies are below, and so is who hears of nodes (watch_nodes): it is told in step with what the
# nodes send. :global_name_server hears of all of them.
defmodule :net_kernel do
  @moduledoc "Erlang networking kernel."

  # -- interface -------------------------------------------------------------

  def start_link(options), do: :gen_server.start_link({:local, :net_kernel}, :net_kernel, options, [])

  def start(name, options) when is_atom(name) and is_map(options) do
    kind = Map.get(options, :name_domain, :longnames)

    # who started it is told of its supervisor
    case :erlang.whereis(:net_sup) do
      pid when is_pid(pid) ->
        {:error, {:already_started, pid}}

      :undefined ->
        case :erl_distribution.start(:erlang.atom_to_binary(name), kind, Map.get(options, :hidden, false)) do
          {:ok, pid} -> {:ok, pid}
          {:error, reason} -> {:error, reason}
        end
    end
  end

  def start([name]), do: start(name, %{name_domain: :longnames})
  def start([name, kind]), do: start(name, %{name_domain: kind})
  def start([name, kind, _tick]) when kind in [:shortnames, :longnames], do: start(name, %{name_domain: kind})
  def start([_, kind, _]) when is_atom(kind), do: :erlang.error({:invalid_option, :name_domain, kind})

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

  @doc "Connections are made only with the nodes of all the calls."
  def allow(nodes) do
    if is_list(nodes) and :lists.all(&is_atom/1, nodes) do
      :nodebook_dist.allow(nodes)
      :ok
    else
      :error
    end
  end

  def get_net_ticktime, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :ticktime), else: :ignored)

  def set_net_ticktime(time), do: set_net_ticktime(time, 60)

  def set_net_ticktime(time, period) when is_integer(time) and time > 0 and is_integer(period) and period >= 0,
    do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, {:set_ticktime, time, period * 1000}), else: :ignored)

  @doc "Options of the sockets of connections; nobody has them where the node has no name."
  def setopts(_node, _options), do: if(:erlang.is_alive(), do: :erlang.error({:nodebook_missing, :":net_kernel.setopts/2"}), else: :ignored)
  def getopts(_node, _options), do: if(:erlang.is_alive(), do: :erlang.error({:nodebook_missing, :":net_kernel.getopts/2"}), else: :ignored)

  def longnames, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :longnames), else: :ignored)
  def nodename, do: node()
  def get_state, do: if(:erlang.is_alive(), do: :gen_server.call(:net_kernel, :get_state), else: %{started: :no})
  @doc "Of each connected node whether it is :normal or :hidden; OTP also tells of its socket."
  def nodes_info do
    hidden = :erlang.nodes(:hidden)
    {:ok, for(n <- :erlang.nodes(:connected), do: {n, [state: :up, type: if(:lists.member(n, hidden), do: :hidden, else: :normal)]})}
  end

  def monitor_nodes(flag), do: monitor_nodes(flag, [])

  def monitor_nodes(flag, options) when is_boolean(flag) do
    case check_options(options) do
      {:error, _} = error ->
        error

      {type, form, keys} ->
        :nodebook_dist.watch_nodes(flag, self(), type, form, :lists.sort(keys))
        :ok
    end
  end

  # Options in one form: {type, :none | :list | :map, keys}
  defp check_options([]), do: {:visible, :none, []}

  defp check_options(options) when is_list(options) do
    known = fn
      key when key in [:nodedown_reason, :connection_id] -> true
      {:node_type, _} -> true
      _ -> false
    end

    case :lists.filter(fn option -> not known.(option) end, options) do
      [] ->
        keys = for option <- options, do: if(is_tuple(option), do: elem(option, 0), else: option)
        with_type(:proplists.get_value(:node_type, options, :visible), :list, keys)

      unknown ->
        {:error, {:unknown_options, unknown}}
    end
  end

  defp check_options(options) when is_map(options) do
    case :maps.without([:node_type, :nodedown_reason, :connection_id], options) do
      unknown when map_size(unknown) == 0 ->
        keys = for {key, value} <- :maps.to_list(options), value != false, do: key
        wrong = for {key, value} <- :maps.to_list(options), key != :node_type, not is_boolean(value), do: {key, value}

        case wrong do
          [] -> with_type(:maps.get(:node_type, options, :visible), :map, keys)
          [option | _] -> {:error, {:bad_option_value, option}}
        end

      unknown ->
        {:error, {:unknown_options, unknown}}
    end
  end

  defp check_options(options), do: {:error, {:invalid_options, options}}

  defp with_type(type, form, keys) when type in [:visible, :hidden, :all], do: {type, form, keys}
  defp with_type(type, _, _), do: {:error, {:bad_option_value, {:node_type, type}}}

  # -- the server ------------------------------------------------------------
  # waiting: node => [from] of callers that wait for a connection; changing: the ticktime is, nodes may not know it yet

  def init(%{name: name, kind: kind, hidden: hidden}) do
    :erlang.process_flag(:trap_exit, true)
    ref = :nodebook_dist.start(name, kind, hidden)

    receive do
      {:nodebook_dist, ^ref, {:ok, node}} ->
        time = :application.get_env(:kernel, :net_ticktime, 60)
        :nodebook_dist.set_ticktime(time, true)
        :nodebook_dist.auto_connect(:application.get_env(:kernel, :dist_auto_connect, :always))
        {:ok, %{node: node, kind: kind, started: started(name, kind), waiting: %{}, ticktime: time, changing: false}}

      {:nodebook_dist, ^ref, {:error, {:duplicate_name, node}}} ->
        in_use(node, started(name, kind))
        {:stop, {:EXIT, :nodistribution}}

      {:nodebook_dist, ^ref, {:error, reason}} ->
        {:stop, {:shutdown, reason}}
    end
  end

  # From the command line, or by start/2.
  defp started(name, kind) do
    if {name, kind} == Map.get(:persistent_term.get({:init, :options}, %{}), :node), do: :static, else: :dynamic
  end

  # A node does not start under a name that another one has. Nobody logs that early, so the line is written as it is.
  defp in_use(node, :static) do
    :nodebook_io.write(2, "Protocol 'inet_tcp': the name " <> :erlang.atom_to_binary(node) <> " seems to be in use by another Erlang node\n")
    :erlang.halt(1)
  end

  defp in_use(node, :dynamic) do
    text = ~c"Protocol '~ts': the name ~ts seems to be in use by another Erlang node\n"
    :logger.log(:notice, text, [~c"inet_tcp", :erlang.atom_to_list(node)], %{domain: [:otp]})
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
    {:reply, %{started: state.started, name: state.node, name_type: :static, name_domain: state.kind}, state}
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

  def handle_info({:dist_rejected, node, why}, state) do
    text =
      case why do
        :bad_cookie -> ~c"** Connection attempt from node ~p rejected. Invalid challenge reply. **~n"
        :not_allowed -> ~c"** Connection attempt from disallowed node ~s ** ~n"
        :not_allowed_by_us -> ~c"** Connection attempt with disallowed node ~p ** ~n"
      end

    :logger.log(:error, text, [node], %{domain: [:otp]})
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
    if node == :erlang.node() do
      :pong
    else
      try do
        :gen_server.call({:net_kernel, node}, {:is_auth, node()}, :infinity)
      catch
        :exit, _ -> :pang
      else
        :yes ->
          :pong

        _ ->
          # it knows us no more than that
          :erlang.disconnect_node(node)
          :pang
      end
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

  @doc "Those of the nodes that answer, which are connected then."
  def ping_list(nodes) when is_list(nodes), do: :lists.filter(fn node -> ping(node) == :pong end, nodes)

  @doc "The hosts that the file .hosts.erlang names: here, or at home."
  def host_file do
    :lists.foldl(
      fn
        folder, {:error, _} -> :file.consult(:filename.join(folder, ".hosts.erlang"))
        _, found -> found
      end,
      {:error, :enoent},
      [".", :os.getenv(~c"HOME", ~c".")]
    )
    |> case do
      {:ok, hosts} -> hosts
      error -> error
    end
  end

  @doc "Connects to all nodes of all hosts of the file .hosts.erlang; answers the nodes."
  def world, do: world(:silent)

  def world(verbose) do
    case host_file() do
      {:error, reason} -> :erlang.exit({:error, reason})
      hosts -> world_list(hosts, verbose)
    end
  end

  def world_list(hosts), do: world_list(hosts, :silent)

  def world_list(hosts, verbose) when verbose in [:silent, :verbose] do
    :lists.flatmap(
      fn host ->
        case names(host) do
          {:ok, found} -> :lists.flatmap(fn {name, _} -> reached(name, host, verbose) end, found)
          _ -> []
        end
      end,
      hosts
    )
  end

  defp reached(name, host, verbose) do
    node = :erlang.list_to_atom(name ++ ~c"@" ++ :erlang.atom_to_list(host))
    if verbose == :verbose, do: :io.format(~c"Pinging ~w -> ", [node])
    answer = ping(node)
    if verbose == :verbose, do: :io.format(~c"~p~n", [answer])
    if answer == :pong, do: [node], else: []
  end

  def dns_hostname(host), do: {:ok, host}
end

defmodule :auth do
  @moduledoc "Cookies: deprecated functions that stand for those of :erlang."

  def get_cookie, do: :erlang.get_cookie()
  def get_cookie(node) when is_atom(node), do: :erlang.get_cookie(node)
  def set_cookie(cookie), do: :erlang.set_cookie(cookie)
  def set_cookie(node, cookie), do: :erlang.set_cookie(node, cookie)
  def is_auth(node), do: if(:net_adm.ping(node) == :pong, do: :yes, else: :no)
  def cookie, do: :erlang.get_cookie()
end
