# Names and locks that all connected nodes share.
#
# Each node's :global_name_server holds the whole name table (ETS :global_names) and its own locks (ETS :global_locks).
# A change of a name happens under a lock held on all nodes, and is then told to each of them. When two nodes come
# together, the one whose name is smaller takes the lock on both sides, compares the tables, lets the resolve functions
# decide conflicts, and tells both sides what they miss. Behaviour after global's manual page (OTP 27).
defmodule :global do
  @moduledoc "A global name registration facility."
  import Kernel, except: [send: 2]

  # -- names -----------------------------------------------------------------

  def whereis_name(name) do
    case :ets.lookup(:global_names, name) do
      [{_, pid, _, _}] ->
        if node(pid) == node() and not :erlang.is_process_alive(pid), do: :undefined, else: pid

      [] ->
        :undefined
    end
  end

  def registered_names, do: :lists.map(fn [name] -> name end, :ets.match(:global_names, {:"$1", :_, :_, :_}))

  def register_name(name, pid), do: register_name(name, pid, &:global.random_exit_name/3)

  def register_name(name, pid, method) when is_pid(pid) do
    change(fn nodes ->
      if whereis_name(name) == :undefined do
        tell(nodes, {:register, name, pid, method(method)})
        :yes
      else
        :no
      end
    end)
  end

  defp method({m, f}), do: {m, f}
  defp method(fun) when is_function(fun, 3), do: fun

  def re_register_name(name, pid), do: re_register_name(name, pid, &:global.random_exit_name/3)

  def re_register_name(name, pid, method) when is_pid(pid) do
    change(fn nodes ->
      tell(nodes, {:register, name, pid, method(method)})
      :yes
    end)
  end

  def unregister_name(name) do
    case :ets.member(:global_names, name) do
      false ->
        :ok

      true ->
        change(fn nodes ->
          tell(nodes, {:unregister, name})
          :ok
        end)
    end
  end

  defp change(fun) do
    id = {:global, self()}
    nodes = lock_forever(id, 1)

    try do
      fun.(nodes)
    after
      del_lock(id, nodes)
    end
  end

  # The set of nodes may be another one at the next try; those that were locked are answered, and are to be unlocked.
  defp lock_forever(id, times) do
    nodes = [node() | known()]

    if try_lock(id, nodes) do
      nodes
    else
      pause(times)
      lock_forever(id, times + 1)
    end
  end

  defp tell(nodes, change) do
    :gen_server.multi_call(nodes, :global_name_server, change, :infinity)
    :ok
  end

  # Nodes in step with us; the news that one has gone may not have come to the server yet.
  defp known do
    now = :erlang.nodes()
    :lists.filter(fn node -> :lists.member(node, now) end, :ets.lookup_element(:global_locks, :known, 2))
  end

  def send(name, msg) do
    case whereis_name(name) do
      :undefined ->
        :erlang.exit({:badarg, {name, msg}})

      pid ->
        Kernel.send(pid, msg)
        pid
    end
  end

  # -- resolve functions -----------------------------------------------------

  def random_exit_name(name, pid1, pid2) do
    {keep, drop} = ordered(pid1, pid2)
    :logger.log(:info, ~c"global: Name conflict terminating ~tw~n", [{name, drop}])
    :erlang.exit(drop, :kill)
    keep
  end

  def random_notify_name(name, pid1, pid2) do
    {keep, drop} = ordered(pid1, pid2)
    Kernel.send(drop, {:global_name_conflict, name})
    keep
  end

  def notify_all_name(name, pid1, pid2) do
    Kernel.send(pid1, {:global_name_conflict, name, pid2})
    Kernel.send(pid2, {:global_name_conflict, name, pid1})
    :none
  end

  defp ordered(pid1, pid2), do: if(node(pid1) < node(pid2), do: {pid1, pid2}, else: {pid2, pid1})

  # -- locks -----------------------------------------------------------------

  def set_lock(id), do: set_lock(id, [node() | :erlang.nodes()], :infinity)
  def set_lock(id, nodes), do: set_lock(id, nodes, :infinity)
  def set_lock({_, _} = id, nodes, retries), do: set_lock(id, nodes, retries, 1)

  defp set_lock(id, nodes, retries, times) do
    cond do
      try_lock(id, nodes) ->
        true

      retries == 0 ->
        false

      true ->
        pause(times)
        set_lock(id, nodes, if(retries == :infinity, do: :infinity, else: retries - 1), times + 1)
    end
  end

  # All take it, or nobody keeps it. The greatest node is asked first: whoever gets it there gets the others mostly.
  defp try_lock(_id, []), do: true

  defp try_lock(id, nodes) do
    [boss | rest] = :lists.reverse(:lists.usort(nodes))

    case ask_lock(id, [boss]) do
      :ok ->
        case ask_lock(id, rest) do
          :ok ->
            true

          {:refused, yes} ->
            del_lock(id, [boss | yes])
            false
        end

      {:refused, _} ->
        false
    end
  end

  defp ask_lock(_id, []), do: :ok

  defp ask_lock(id, nodes) do
    {answers, _bad} = :gen_server.multi_call(nodes, :global_name_server, {:set_lock, id, self()}, :infinity)
    yes = :lists.filtermap(fn {node, answer} -> if answer, do: {true, node}, else: false end, answers)
    if length(yes) == length(answers), do: :ok, else: {:refused, yes}
  end

  # Waits longer with each try, by chance, so that two do not meet again and again.
  defp pause(times) do
    longest = if times > 5, do: 8000, else: div(:erlang.bsl(1, times) * 1000, 8)
    wait = :rand.uniform(max(div(longest, 4), 10))

    receive do
    after
      wait -> :ok
    end
  end

  def del_lock(id), do: del_lock(id, [node() | :erlang.nodes()])

  def del_lock({_, _} = id, nodes) do
    :gen_server.multi_call(nodes, :global_name_server, {:del_lock, id, self()}, :infinity)
    true
  end

  def trans(id, fun), do: trans(id, fun, [node() | :erlang.nodes()], :infinity)
  def trans(id, fun, nodes), do: trans(id, fun, nodes, :infinity)

  def trans(id, fun, nodes, retries) do
    if set_lock(id, nodes, retries) do
      try do
        fun.()
      after
        del_lock(id, nodes)
      end
    else
      :aborted
    end
  end

  def sync, do: :gen_server.call(:global_name_server, :sync, :infinity)
  def info, do: :gen_server.call(:global_name_server, :info, :infinity)
  def disconnect, do: :lists.filter(fn node -> :net_kernel.disconnect(node) == true end, :erlang.nodes())

  # -- the server ------------------------------------------------------------
  # known (in ETS): nodes whose tables are in step with ours; pending: node => connection of those that came and are not
  # yet; meetings: node => the meeting it holds with us; syncing: callers of sync

  def start_link, do: :gen_server.start_link({:local, :global_name_server}, :global, [], [])

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    :ets.new(:global_names, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.new(:global_locks, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.insert(:global_locks, {:known, []})
    {:ok, %{pending: %{}, meetings: %{}, syncing: []}}
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

  def handle_call({:set_lock, {resource, requester}, pid}, _from, state) do
    case :ets.lookup(:global_locks, {:lock, resource}) do
      [] ->
        ref = :erlang.monitor(:process, pid)
        :ets.insert(:global_locks, {{:lock, resource}, requester, [{pid, ref}]})
        {:reply, true, state}

      [{_, ^requester, holders}] ->
        ref = :erlang.monitor(:process, pid)
        :ets.insert(:global_locks, {{:lock, resource}, requester, [{pid, ref} | holders]})
        {:reply, true, state}

      _ ->
        {:reply, false, state}
    end
  end

  def handle_call({:del_lock, {resource, requester}, pid}, _from, state) do
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
  def handle_call(_, _from, state), do: {:noreply, state}

  def handle_cast(_, state), do: {:noreply, state}

  # A visible node came.
  def handle_info({:nodeup, node, :visible, connection}, state) do
    if node() < node, do: start_meeting(node, connection)
    {:noreply, %{state | pending: Map.put(state.pending, node, connection)}}
  end

  def handle_info({:nodeup, _, _, _}, state), do: {:noreply, state}

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
      :lists.foreach(
        fn other -> :erlang.send({:global_name_server, other}, {:lost_connection, node(), node}, [:noconnect]) end,
        others
      )
    end

    {:noreply, settled(node, %{state | meetings: Map.delete(state.meetings, node)})}
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
      %{^node => ^connection} -> start_meeting(node, connection)
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

  defp all_names, do: :lists.map(fn {name, pid, method, _} -> {name, pid, method} end, :ets.tab2list(:global_names))

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

    now = :erlang.nodes()
    met = if from == node(), do: [], else: [from]
    :ets.insert(:global_locks, {:known, :lists.usort(met ++ known())})

    # the mesh is full: nodes that the other side knows are connected to as well
    missing = :lists.filter(fn n -> n != node() and not :lists.member(n, now) end, nodes)
    if missing != [], do: :erlang.spawn(fn -> :lists.foreach(fn n -> :net_kernel.connect_node(n) end, missing) end)

    if from == node(), do: state, else: settled(from, state)
  end

  # -- two partitions meet ---------------------------------------------------

  defp start_meeting(node, connection) do
    server = self()
    :erlang.spawn(fn -> meet(node, connection, server) end)
  end

  defp meet(other, connection, server) do
    id = {:global, self()}
    nodes = lock_meeting(id, other, 1)

    try do
      meeting = :erlang.make_ref()
      {theirs, their_known} = :gen_server.call({:global_name_server, other}, {:names, node(), meeting}, :infinity)
      ours = :lists.map(fn {name, pid, method, _} -> {name, pid, method} end, :ets.tab2list(:global_names))
      our_known = known()
      decided = resolve(ours, theirs)
      us = [node() | our_known]
      them = [other | their_known]
      their_side = {:merge, ours, decided, us, node(), meeting}
      :ok = :gen_server.call({:global_name_server, other}, their_side, :infinity)
      :ok = :gen_server.call(server, {:merge_own, theirs, decided, them, other, connection}, :infinity)
      merge_all(our_known, {:merge_also, theirs, decided, them, node()})
      merge_all(their_known, {:merge_also, ours, decided, us, other})
    catch
      _, _ -> Kernel.send(server, {:meeting_failed, other, connection})
    after
      del_lock(id, nodes)
    end
  end

  defp merge_all(nodes, message), do: :gen_server.multi_call(:lists.delete(node(), nodes), :global_name_server, message, :infinity)

  defp lock_meeting(id, other, times) do
    nodes = :lists.usort([node(), other | known()])

    cond do
      not :lists.member(other, :erlang.nodes()) ->
        :erlang.exit(:normal)

      try_lock(id, nodes) ->
        nodes

      true ->
        pause(times)
        lock_meeting(id, other, times + 1)
    end
  end

  defp resolve(ours, theirs) do
    :lists.filtermap(
      fn {name, our_pid, our_method} ->
        case :lists.keyfind(name, 1, theirs) do
          {_, their_pid, method} when their_pid != our_pid ->
            # our own function: the code of the other one may stay on its node
            case decide(name, our_method, their_pid, our_pid) do
              pid when pid == our_pid -> {true, {name, pid, our_method}}
              pid when pid == their_pid -> {true, {name, pid, method}}
              pid when is_pid(pid) -> {true, {name, pid, our_method}}
              _ -> {true, {name, :none, our_method}}
            end

          _ ->
            false
        end
      end,
      ours
    )
  end

  defp decide(name, method, their_pid, our_pid) do
    try do
      case method do
        {m, f} -> apply(m, f, [name, their_pid, our_pid])
        fun -> fun.(name, their_pid, our_pid)
      end
    catch
      _, _ -> :none
    end
  end
end
