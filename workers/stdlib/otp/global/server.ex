# The server behind :global, registered as :global_name_server on each node. In: calls of :global on this and other nodes,
# nodes that come and go. Out: the tables of names and locks (ETS), and what nodes that meet must tell each other.
#
# Two nodes of ours meet as :nodebook_global_meeting has it; one of OTP as :nodebook_global_foreign, in its own protocol.
# Where two groups of nodes meet, only two of them compare their tables. The others hear what came of it, connect to each
# other, and are in step once each has told the other of the same meeting.
defmodule :nodebook_global_server do
  @moduledoc false
  alias :nodebook_global_tables, as: Tables

  # milliseconds that an expected node may take, once it is connected, to speak of the meeting
  @patience 3000

  # known (in ETS): nodes whose tables are in step with ours; pending: node => connection of those that came and are not
  # yet; meetings: node => the meeting it holds with us; expected: node => the meeting that put us in step, for those that
  # are to come, or have come and did not speak of it yet; offered: node => the meeting it spoke of; waiting: {meeting,
  # caller} that want to hear when all its nodes are there; turns: nodes that we are to begin with, one after the other;
  # syncing: callers of sync; foreign: node => the process that meets it, or :known, for nodes of OTP itself

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    Tables.new()
    empty = %{pending: %{}, meetings: %{}, expected: %{}, offered: %{}, foreign: %{}}
    {:ok, Map.merge(empty, %{waiting: [], syncing: [], turns: [], meeting: nil})}
  end

  # A node that is not in step with us changes nothing here: what it has is compared when we meet.
  def handle_call({:register, name, pid, method}, {from, _}, state) do
    if in_step?(from), do: Tables.insert(name, pid, method)
    {:reply, :yes, state}
  end

  def handle_call({:unregister, name}, {from, _}, state) do
    if in_step?(from), do: Tables.delete(name)
    {:reply, :ok, state}
  end

  def handle_call({:set_lock, id}, {pid, _}, state), do: {:reply, Tables.lock(id, pid), state}

  def handle_call({:del_lock, id}, {pid, _}, state) do
    Tables.unlock(id, pid)
    {:reply, true, state}
  end

  def handle_call({:names, from, meeting}, _from, state) do
    {:reply, {Tables.names(), Tables.sides()}, %{state | meetings: Map.put(state.meetings, from, meeting)}}
  end

  # The two that meet: what we did not know, and what was decided; unless the connection was lost in between.
  def handle_call({:merge, names, decided, sides, from, meeting}, _from, state) do
    case state do
      %{meetings: %{^from => ^meeting}} -> {:reply, :ok, merge(names, decided, sides, [from], meeting, state)}
      _ -> {:reply, :stale, state}
    end
  end

  def handle_call({:merge_own, names, decided, sides, from, meeting, connection}, _from, state) do
    case state do
      %{pending: %{^from => ^connection}} -> {:reply, :ok, merge(names, decided, sides, [from], meeting, state)}
      _ -> {:reply, :stale, state}
    end
  end

  # Those that are in step with one of the two.
  def handle_call({:merge_also, names, decided, sides, via, meeting}, _from, state) do
    if :lists.member(via, known()) do
      {:reply, :ok, merge(names, decided, sides, [], meeting, state)}
    else
      {:reply, :stale, state}
    end
  end

  # Answered when all that this meeting brings here are in step, or will not come.
  def handle_call({:joined, meeting}, from, state),
    do: {:noreply, announce(%{state | waiting: [{meeting, from} | state.waiting]})}

  def handle_call(:sync, from, state), do: {:noreply, announce(%{state | syncing: [from | state.syncing]})}

  def handle_call(:info, _from, state), do: {:reply, {:state, known(), Map.keys(state.pending)}, state}

  # What was decided with a node of OTP: for our own tables, and for those of all in step with us.
  def handle_call({:operations, operations, nodes, from}, {asking, _}, state) do
    if in_step?(asking) do
      Tables.operate(operations)
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
      Tables.operate(operations)
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
        {:noreply, if(wire == :otp, do: set_foreign(state, Map.put(state.foreign, node, :known)), else: state)}

      wire == :otp ->
        pid = :nodebook_global_foreign.start(node)
        state = set_foreign(state, Map.put(state.foreign, node, pid))
        {:noreply, unexpect(node, %{state | pending: Map.put(state.pending, node, connection)})}

      is_map_key(state.expected, node) ->
        {:noreply, greet_expected(node, %{state | pending: Map.put(state.pending, node, connection)})}

      true ->
        {:noreply, take_turn(node, %{state | pending: Map.put(state.pending, node, connection)})}
    end
  end

  def handle_info({:nodeup, _, _, _, _}, state), do: {:noreply, state}

  def handle_info({:nodedown, node, :visible, _reason}, state) do
    {was_known, others} = Tables.node_gone(node)

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

    state = set_foreign(state, Map.delete(state.foreign, node))
    state = %{state | meetings: Map.delete(state.meetings, node), offered: Map.delete(state.offered, node)}
    {:noreply, unexpect(node, settled(node, state))}
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

  # The other one is in step through the same meeting.
  def handle_info({:expected, node, meeting}, state) do
    case state do
      %{expected: %{^node => ^meeting}, pending: %{^node => _}} -> {:noreply, agree(node, state)}
      _ -> {:noreply, %{state | offered: Map.put(state.offered, node, meeting)}}
    end
  end

  # It could not be connected to.
  def handle_info({:unreached, node, meeting}, state) do
    case state do
      %{pending: %{^node => _}} -> {:noreply, state}
      %{expected: %{^node => ^meeting}} -> {:noreply, unexpect(node, state)}
      _ -> {:noreply, state}
    end
  end

  def handle_info({:overdue, node, connection}, state) do
    case state do
      %{expected: %{^node => _}, pending: %{^node => ^connection}} -> {:noreply, take_turn(node, unexpect(node, state))}
      _ -> {:noreply, state}
    end
  end

  def handle_info({:DOWN, _ref, :process, pid, _reason}, %{meeting: pid} = state), do: {:noreply, next(%{state | meeting: nil})}

  def handle_info({:DOWN, ref, :process, pid, _reason}, state) do
    Tables.process_gone(pid, ref)
    {:noreply, state}
  end

  def handle_info({:meeting_failed, node, connection}, state) do
    case state.pending do
      %{^node => ^connection} -> {:noreply, take_turn(node, state)}
      _ -> {:noreply, state}
    end
  end

  def handle_info(_, state), do: {:noreply, state}

  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  defp in_step?(pid), do: node(pid) == node() or :lists.member(node(pid), known())

  # -- who waits -------------------------------------------------------------

  defp settled(node, state), do: %{state | pending: Map.delete(state.pending, node)}

  # Answers those who wait for nodes that are all there by now.
  defp announce(state) do
    open = Map.values(state.expected)
    {left, done} = :lists.partition(fn {meeting, _} -> :lists.member(meeting, open) end, state.waiting)
    :lists.foreach(fn {_, from} -> :gen_server.reply(from, :ok) end, done)

    if open == [] and map_size(state.pending) == 0 do
      :lists.foreach(fn from -> :gen_server.reply(from, :ok) end, state.syncing)
      %{state | waiting: left, syncing: []}
    else
      %{state | waiting: left}
    end
  end

  # -- meetings --------------------------------------------------------------

  # Of two nodes the smaller begins; one meeting after the other, as they all want the same lock.
  defp take_turn(node, state) do
    if node() < node and not :lists.member(node, state.turns), do: next(%{state | turns: state.turns ++ [node]}), else: state
  end

  defp next(%{meeting: nil, turns: [node | turns]} = state) do
    case state.pending do
      %{^node => connection} ->
        pid = :nodebook_global_meeting.start(node, connection)
        :erlang.monitor(:process, pid)
        %{state | meeting: pid, turns: turns}

      _ ->
        next(%{state | turns: turns})
    end
  end

  defp next(state), do: state

  defp set_foreign(state, foreign) do
    Tables.set_foreign(Map.keys(foreign))
    %{state | foreign: foreign}
  end

  # Nodes that a meeting has put in step with us: they are, as soon as they are connected and say the same.
  defp expect(nodes, meeting, state) do
    new = (nodes -- [node()]) -- known()
    state = %{state | expected: :lists.foldl(fn node, all -> Map.put(all, node, meeting) end, state.expected, new)}

    :lists.foldl(
      fn node, state ->
        if is_map_key(state.pending, node) do
          greet_expected(node, state)
        else
          server = self()
          :erlang.spawn(fn -> :net_kernel.connect_node(node) == true or Kernel.send(server, {:unreached, node, meeting}) end)
          state
        end
      end,
      state,
      new
    )
  end

  # One that has been started anew, or has lost who told it, says nothing of the meeting.
  defp greet_expected(node, state) do
    %{expected: %{^node => meeting}, pending: %{^node => connection}} = state
    :erlang.send_after(@patience, self(), {:overdue, node, connection})
    :erlang.send({:global_name_server, node}, {:expected, node(), meeting}, [:noconnect])

    case state.offered do
      %{^node => ^meeting} -> agree(node, state)
      _ -> state
    end
  end

  defp unexpect(node, state), do: announce(%{state | expected: Map.delete(state.expected, node)})

  defp agree(node, state) do
    state = %{state | expected: Map.delete(state.expected, node), offered: Map.delete(state.offered, node)}
    in_step(state, [node])
  end

  defp merge(names, decided, {nodes, foreign}, met, meeting, state) do
    Tables.adopt(names, decided)
    connect(foreign)
    announce(expect(nodes, meeting, in_step(state, met)))
  end

  # Nodes whose tables are in step with ours now.
  defp in_step(state, nodes) do
    Tables.set_known(nodes ++ known())
    announce(:lists.foldl(&settled/2, state, nodes))
  end

  # The mesh is full: nodes of OTP that the other side knows are connected to as well, and say how they want to meet.
  defp connect(nodes) do
    now = :erlang.nodes()
    missing = :lists.filter(fn n -> n != node() and not :lists.member(n, now) end, nodes)
    if missing != [], do: :erlang.spawn(fn -> :lists.foreach(fn n -> :net_kernel.connect_node(n) end, missing) end)
  end

  # The same for nodes that one of OTP knows: they are in step as soon as they are connected, and are told so.
  defp join(state, nodes) do
    new = :lists.delete(node(), nodes) -- known()
    :lists.foreach(fn n -> :erlang.spawn(fn -> greet(n) end) end, new)
    Tables.set_known(new ++ Tables.known_or_coming())
    announce(:lists.foldl(&settled/2, state, new))
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
