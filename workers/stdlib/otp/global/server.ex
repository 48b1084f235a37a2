# The server behind :global, registered as :global_name_server on each node. In: calls of :global on this and other nodes,
# nodes that come and go. Out: the tables of names and locks (ETS), and what nodes that meet must tell each other.
#
# Two nodes of ours meet as :nodebook_global_meeting has it; one of OTP as :nodebook_global_foreign, in its own protocol.
defmodule :nodebook_global_server do
  @moduledoc false

  # known (in ETS): nodes whose tables are in step with ours; pending: node => connection of those that came and are not
  # yet; meetings: node => the meeting it holds with us; syncing: callers of sync; foreign: node => the process that meets
  # it, or :known, for nodes of OTP itself

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    :ets.new(:global_names, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.new(:global_locks, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.insert(:global_locks, {:known, []})
    {:ok, %{pending: %{}, meetings: %{}, syncing: [], foreign: %{}}}
  end

  # A node that is not in step with us changes nothing here: what it has is compared when we meet.
  def handle_call({:register, name, pid, method}, {from, _}, state) do
    if in_step?(from), do: insert(name, pid, method)
    {:reply, :yes, state}
  end

  def handle_call({:unregister, name}, {from, _}, state) do
    if in_step?(from), do: delete(name)
    {:reply, :ok, state}
  end

  def handle_call({:set_lock, {resource, requester}}, {pid, _}, state) do
    case :ets.lookup(:global_locks, {:lock, resource}) do
      [] -> {:reply, hold(resource, requester, pid, []), state}
      [{_, ^requester, holders}] -> {:reply, hold(resource, requester, pid, holders), state}
      _ -> {:reply, false, state}
    end
  end

  def handle_call({:del_lock, {resource, requester}}, {pid, _}, state) do
    case :ets.lookup(:global_locks, {:lock, resource}) do
      [{_, ^requester, holders}] -> release(resource, requester, holders, fn {p, _} -> p == pid end)
      _ -> :ok
    end

    {:reply, true, state}
  end

  def handle_call({:names, from, meeting}, _from, state) do
    {:reply, {all_names(), known()}, %{state | meetings: Map.put(state.meetings, from, meeting)}}
  end

  # The two that meet: what we did not know, and what was decided; unless the connection was lost in between.
  def handle_call({:merge, names, decided, nodes, from, meeting}, _from, state) do
    case state do
      %{meetings: %{^from => ^meeting}} -> {:reply, :ok, merge(names, decided, nodes, from, state)}
      _ -> {:reply, :stale, state}
    end
  end

  def handle_call({:merge_own, names, decided, nodes, from, connection}, _from, state) do
    case state do
      %{pending: %{^from => ^connection}} -> {:reply, :ok, merge(names, decided, nodes, from, state)}
      _ -> {:reply, :stale, state}
    end
  end

  # Those that are in step with one of the two.
  def handle_call({:merge_also, names, decided, nodes, via}, _from, state) do
    if :lists.member(via, known()), do: {:reply, :ok, merge(names, decided, nodes, node(), state)}, else: {:reply, :stale, state}
  end

  def handle_call(:sync, from, state) do
    if map_size(state.pending) == 0, do: {:reply, :ok, state}, else: {:noreply, %{state | syncing: [from | state.syncing]}}
  end

  def handle_call(:info, _from, state), do: {:reply, {:state, known(), Map.keys(state.pending)}, state}

  # What was decided with a node of OTP: for our own tables, and for those of all in step with us.
  def handle_call({:operations, operations, nodes, from}, {asking, _}, state) do
    if in_step?(asking) do
      operate(operations)
      # who met it is in step already; the others tell it that they are
      state = if node(asking) == node(), do: in_step(state, [from]), else: state
      {:reply, :ok, state |> join(nodes) |> foreign_known(from)}
    else
      {:reply, :stale, state}
    end
  end

  def handle_call(_, _from, state), do: {:noreply, state}

  # A node of OTP speaks with the process that meets it.
  def handle_cast({:init_connect, version, node, {:locker, _, _, locker}}, state),
    do: pass(node, {:init_connect, elem(version, 1), locker}, state)

  def handle_cast({:lock_set, locker, set, _known}, state), do: pass(node(locker), {:lock_set, locker, set}, state)
  def handle_cast({:exchange, node, names, _, tag}, state), do: pass(node, {:exchange, tag, names}, state)
  def handle_cast({:resolved, node, operations, known, _, _, tag}, state), do: pass(node, {:resolved, tag, operations, known}, state)

  # Nodes that a node of OTP met, which is in step with us.
  def handle_cast({:new_nodes, node, operations, _, nodes, _}, state) do
    if :lists.member(node, known()) do
      operate(operations)
      {:noreply, join(state, nodes)}
    else
      {:noreply, state}
    end
  end

  def handle_cast({:in_sync, node, _}, state) do
    case state.foreign do
      %{^node => pid} when is_pid(pid) -> :erlang.exit(pid, :kill)
      _ -> :ok
    end

    {:noreply, state |> in_step([node]) |> foreign_known(node)}
  end

  def handle_cast(_, state), do: {:noreply, state}

  # A visible node came. One of OTP tells us how it wants to meet; of ours, the smaller begins.
  def handle_info({:nodeup, node, :visible, connection, wire}, state) do
    cond do
      :lists.member(node, known()) ->
        foreign = if wire == :otp, do: Map.put(state.foreign, node, :known), else: state.foreign
        {:noreply, %{state | foreign: foreign}}

      wire == :otp ->
        pid = :nodebook_global_foreign.start(node)
        {:noreply, %{state | pending: Map.put(state.pending, node, connection), foreign: Map.put(state.foreign, node, pid)}}

      true ->
        if node() < node, do: :nodebook_global_meeting.start(node, connection)
        {:noreply, %{state | pending: Map.put(state.pending, node, connection)}}
    end
  end

  def handle_info({:nodeup, _, _, _, _}, state), do: {:noreply, state}

  def handle_info({:nodedown, node, :visible, _reason}, state) do
    before = :ets.lookup_element(:global_locks, :known, 2)
    was_known = :lists.member(node, before)
    others = :lists.delete(node, before)
    :ets.insert(:global_locks, {:known, others})
    drop_locks_of(node)

    :lists.foreach(
      fn [name, pid] -> if node(pid) == node, do: delete(name) end,
      :ets.match(:global_names, {:"$1", :"$2", :_, :_})
    )

    if was_known and :application.get_env(:kernel, :prevent_overlapping_partitions, true) do
      ours = :lists.filter(fn other -> not is_map_key(state.foreign, other) end, others)

      :lists.foreach(
        fn other -> :erlang.send({:global_name_server, other}, {:lost_connection, node(), node}, [:noconnect]) end,
        ours
      )
    end

    case state.foreign do
      %{^node => pid} when is_pid(pid) -> :erlang.exit(pid, :kill)
      _ -> :ok
    end

    foreign = Map.delete(state.foreign, node)
    {:noreply, settled(node, %{state | meetings: Map.delete(state.meetings, node), foreign: foreign})}
  end

  def handle_info({:nodedown, _, _, _}, state), do: {:noreply, state}

  # A third node lost the connection to one that we may still have: nobody may stay connected to both.
  # News of that node's end may be on its way to us as well; so the question waits a moment.
  def handle_info({:lost_connection, _who, lost} = message, state) do
    if lost != node() and :lists.member(lost, known()), do: :erlang.send_after(20, self(), {:check, message})
    {:noreply, state}
  end

  def handle_info({:check, {:lost_connection, _who, lost}}, state) do
    if :lists.member(lost, :erlang.nodes()) do
      :logger.log(
        :warning,
        ~c"'global' at node ~p requested disconnect from node ~p in order to prevent overlapping partitions",
        [node(), lost]
      )

      :erlang.send({:global_name_server, lost}, {:remove_connection, node()}, [:noconnect])
    end

    {:noreply, state}
  end

  def handle_info({:remove_connection, node}, state) do
    if :lists.member(node, :erlang.nodes()) do
      :net_kernel.disconnect(node)

      :logger.log(
        :warning,
        ~c"'global' at node ~p disconnected node ~p in order to prevent overlapping partitions",
        [node(), node]
      )
    end

    {:noreply, state}
  end

  def handle_info({:DOWN, ref, :process, pid, _reason}, state) do
    case :ets.match(:global_names, {:"$1", pid, :_, ref}) do
      [] -> drop_locks(fn {_, r} -> r == ref end)
      names -> :lists.foreach(fn [name] -> delete(name) end, names)
    end

    {:noreply, state}
  end

  def handle_info({:meeting_failed, node, connection}, state) do
    case state.pending do
      %{^node => ^connection} -> :nodebook_global_meeting.start(node, connection)
      _ -> :ok
    end

    {:noreply, state}
  end

  def handle_info(_, state), do: {:noreply, state}

  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  # -- tables ----------------------------------------------------------------

  defp in_step?(pid), do: node(pid) == node() or :lists.member(node(pid), known())

  defp insert(name, pid, method) do
    delete(name)
    ref = :erlang.monitor(:process, pid)
    :ets.insert(:global_names, {name, pid, method, ref})
  end

  defp delete(name) do
    case :ets.lookup(:global_names, name) do
      [{_, _, _, ref}] ->
        :erlang.demonitor(ref, [:flush])
        :ets.delete(:global_names, name)

      [] ->
        :ok
    end
  end

  @doc "Every name with its process and resolve function."
  def all_names, do: :lists.map(fn {name, pid, method, _} -> {name, pid, method} end, :ets.tab2list(:global_names))

  defp operate(operations) do
    :lists.foreach(
      fn
        {:insert, {name, pid, method}} -> insert(name, pid, method)
        {:delete, name} -> delete(name)
      end,
      operations
    )
  end

  # What a node asked for that is lost by now must not connect to it again.
  defp hold(resource, requester, pid, holders) do
    cond do
      :lists.keymember(pid, 1, holders) ->
        true

      node(pid) != node() and not :lists.member(node(pid), :erlang.nodes(:connected)) ->
        false

      true ->
        ref = :erlang.monitor(:process, pid)
        :ets.insert(:global_locks, {{:lock, resource}, requester, [{pid, ref} | holders]})
        true
    end
  end

  defp release(resource, requester, holders, which) do
    case :lists.search(which, holders) do
      {:value, {_, ref} = holder} ->
        :erlang.demonitor(ref, [:flush])
        keep(resource, requester, :lists.delete(holder, holders))

      false ->
        :ok
    end
  end

  defp keep(resource, _requester, []), do: :ets.delete(:global_locks, {:lock, resource})
  defp keep(resource, requester, holders), do: :ets.insert(:global_locks, {{:lock, resource}, requester, holders})

  defp drop_locks(which) do
    :lists.foreach(
      fn [resource, requester, holders] ->
        kept = :lists.filter(fn holder -> not which.(holder) end, holders)
        if length(kept) != length(holders), do: keep(resource, requester, kept)
      end,
      :ets.match(:global_locks, {{:lock, :"$1"}, :"$2", :"$3"})
    )
  end

  defp drop_locks_of(node), do: drop_locks(fn {pid, _} -> node(pid) == node end)

  defp settled(node, state) do
    pending = Map.delete(state.pending, node)

    if map_size(pending) == 0 do
      :lists.foreach(fn from -> :gen_server.reply(from, :ok) end, state.syncing)
      %{state | pending: pending, syncing: []}
    else
      %{state | pending: pending}
    end
  end

  defp merge(names, decided, nodes, from, state) do
    :lists.foreach(
      fn
        {name, :none, _} -> delete(name)
        {name, pid, method} -> insert(name, pid, method)
      end,
      decided
    )

    :lists.foreach(
      fn {name, pid, method} ->
        if not :lists.keymember(name, 1, decided) and :ets.lookup(:global_names, name) == [], do: insert(name, pid, method)
      end,
      names
    )

    met = if from == node(), do: [], else: [from]
    state = in_step(state, met)
    connect(nodes)
    state
  end

  # Nodes whose tables are in step with ours now.
  defp in_step(state, nodes) do
    :ets.insert(:global_locks, {:known, :lists.usort(:lists.delete(node(), nodes) ++ known())})
    :lists.foldl(&settled/2, state, nodes)
  end

  # The mesh is full: nodes that the other side knows are connected to as well.
  defp connect(nodes) do
    now = :erlang.nodes()
    missing = :lists.filter(fn n -> n != node() and not :lists.member(n, now) end, nodes)
    if missing != [], do: :erlang.spawn(fn -> :lists.foreach(fn n -> :net_kernel.connect_node(n) end, missing) end)
  end

  # The same for nodes that one of OTP knows: they are in step as soon as they are connected, and are told so.
  defp join(state, nodes) do
    new = :lists.delete(node(), nodes) -- known()
    :lists.foreach(fn n -> :erlang.spawn(fn -> greet(n) end) end, new)
    :ets.insert(:global_locks, {:known, :lists.usort(new ++ :ets.lookup_element(:global_locks, :known, 2))})
    :lists.foldl(&settled/2, state, new)
  end

  defp greet(node) do
    if :net_kernel.connect_node(node) == true, do: :gen_server.cast({:global_name_server, node}, {:in_sync, node(), true})
  end

  defp foreign_known(state, node) do
    if is_map_key(state.foreign, node), do: %{state | foreign: %{state.foreign | node => :known}}, else: state
  end

  defp pass(node, message, state) do
    case state.foreign do
      %{^node => pid} when is_pid(pid) -> Kernel.send(pid, message)
      _ -> :ok
    end

    {:noreply, state}
  end

  defp known, do: :global.known()
end
