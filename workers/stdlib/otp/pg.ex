# Process groups: each node's scope process knows its own members and those that the same scope of other nodes told it.
# In: joins and leaves, nodes coming and going. Out: member lists (ETS, per scope), events for monitors.
# Behaviour after pg's manual page (OTP 27). Table row: {group, all members, local members}.
defmodule :pg do
  @moduledoc "Distributed named process groups."

  def start_link, do: start_link(:pg)
  def start_link(scope) when is_atom(scope), do: :gen_server.start_link({:local, scope}, :pg, [scope], [])
  def start(scope) when is_atom(scope), do: :gen_server.start({:local, scope}, :pg, [scope], [])

  def join(group, pids), do: join(:pg, group, pids)

  def join(scope, group, pids) when is_pid(pids) or is_list(pids) do
    check_local(pids)
    :gen_server.call(scope, {:join, group, pids}, :infinity)
  end

  def leave(group, pids), do: leave(:pg, group, pids)

  def leave(scope, group, pids) when is_pid(pids) or is_list(pids) do
    check_local(pids)
    :gen_server.call(scope, {:leave, group, pids}, :infinity)
  end

  defp check_local(pid) when is_pid(pid) and node(pid) == :erlang.node(), do: :ok
  defp check_local(pids) when is_list(pids), do: :lists.foreach(&check_local/1, pids)
  defp check_local(bad), do: :erlang.error({:nolocal, bad})

  def monitor_scope, do: monitor_scope(:pg)
  def monitor_scope(scope), do: :gen_server.call(scope, :monitor, :infinity)
  def monitor(group), do: monitor(:pg, group)
  def monitor(scope, group), do: :gen_server.call(scope, {:monitor, group}, :infinity)
  def demonitor(ref), do: demonitor(:pg, ref)
  def demonitor(scope, ref), do: :gen_server.call(scope, {:demonitor, ref}, :infinity)

  def get_members(group), do: get_members(:pg, group)
  def get_members(scope, group), do: column(scope, group, 2)
  def get_local_members(group), do: get_local_members(:pg, group)
  def get_local_members(scope, group), do: column(scope, group, 3)
  def which_groups, do: which_groups(:pg)
  def which_groups(scope), do: :lists.map(fn [g] -> g end, :ets.match(scope, {:"$1", :_, :_}))
  def which_local_groups, do: which_local_groups(:pg)

  def which_local_groups(scope),
    do: :lists.filtermap(fn {g, _, local} -> if local != [], do: {true, g}, else: false end, :ets.tab2list(scope))

  defp column(scope, group, n) do
    try do
      :ets.lookup_element(scope, group, n)
    catch
      :error, :badarg -> []
    end
  end

  # -- the server ------------------------------------------------------------
  # local: pid => {monitor, [group]} with repetitions; remote: scope process => {monitor, %{group => [pid]}}
  # watchers: reference => {pid, :all | group}

  def init([scope]) do
    :ok = start_monitoring()
    ^scope = :ets.new(scope, [:set, :protected, :named_table, {:read_concurrency, true}])
    :lists.foreach(fn node -> discover(scope, node) end, :erlang.nodes())
    {:ok, %{scope: scope, local: %{}, remote: %{}, watchers: %{}}}
  end

  # Without distribution there is nothing to hear of; it may begin later.
  defp start_monitoring do
    case :net_kernel.monitor_nodes(true) do
      :ok -> :ok
      {:error, :not_running} -> :ok
    end
  end

  defp discover(scope, node), do: :erlang.send({scope, node}, {:discover, self()}, [:noconnect])

  def handle_call({:join, group, pids}, _from, state) do
    list = to_list(pids)

    local =
      :lists.foldl(
        fn pid, acc ->
          case acc do
            %{^pid => {ref, groups}} -> Map.put(acc, pid, {ref, [group | groups]})
            _ -> Map.put(acc, pid, {:erlang.monitor(:process, pid), [group]})
          end
        end,
        state.local,
        list
      )

    add(state.scope, group, list, list)
    event(state, :join, group, list)
    broadcast(state, {:join, self(), group, pids})
    {:reply, :ok, %{state | local: local}}
  end

  def handle_call({:leave, group, pids}, _from, state) do
    {local, gone} = leave_local(to_list(pids), group, state.local, [])

    if gone == [] do
      {:reply, :not_joined, state}
    else
      remove(state.scope, group, gone, gone)
      event(state, :leave, group, gone)
      broadcast(state, {:leave, self(), pids, [group]})
      {:reply, :ok, %{state | local: local}}
    end
  end

  def handle_call(:monitor, {pid, _}, state) do
    ref = :erlang.monitor(:process, pid)
    groups = :maps.from_list(:lists.map(fn {g, all, _} -> {g, all} end, :ets.tab2list(state.scope)))
    {:reply, {ref, groups}, %{state | watchers: Map.put(state.watchers, ref, {pid, :all})}}
  end

  def handle_call({:monitor, group}, {pid, _}, state) do
    ref = :erlang.monitor(:process, pid)
    {:reply, {ref, column(state.scope, group, 2)}, %{state | watchers: Map.put(state.watchers, ref, {pid, {:group, group}})}}
  end

  def handle_call({:demonitor, ref}, _from, state) do
    if is_map_key(state.watchers, ref) do
      :erlang.demonitor(ref, [:flush])
      {:reply, :ok, %{state | watchers: Map.delete(state.watchers, ref)}}
    else
      {:reply, false, state}
    end
  end

  def handle_call(_, _from, state), do: {:noreply, state}

  def handle_cast({:sync, peer, groups}, state), do: {:noreply, sync(peer, groups, state)}
  def handle_cast(_, state), do: {:noreply, state}

  def handle_info({:join, peer, group, pids}, state) do
    case state.remote do
      %{^peer => {ref, groups}} ->
        list = to_list(pids)
        add(state.scope, group, list, [])
        event(state, :join, group, list)
        groups = Map.update(groups, group, list, fn old -> list ++ old end)
        {:noreply, %{state | remote: Map.put(state.remote, peer, {ref, groups})}}

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:leave, peer, pids, groups_left}, state) do
    case state.remote do
      %{^peer => {ref, groups}} ->
        list = to_list(pids)

        groups =
          :lists.foldl(
            fn group, acc ->
              remove(state.scope, group, list, [])
              event(state, :leave, group, list)

              case Map.get(acc, group, []) -- list do
                [] -> Map.delete(acc, group)
                rest -> Map.put(acc, group, rest)
              end
            end,
            groups,
            groups_left
          )

        {:noreply, %{state | remote: Map.put(state.remote, peer, {ref, groups})}}

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:discover, peer}, state) do
    :gen_server.cast(peer, {:sync, self(), local_groups(state.local)})

    if is_map_key(state.remote, peer) do
      {:noreply, state}
    else
      ref = :erlang.monitor(:process, peer)
      :erlang.send(peer, {:discover, self()}, [:noconnect])
      {:noreply, %{state | remote: Map.put(state.remote, peer, {ref, %{}})}}
    end
  end

  def handle_info({:DOWN, ref, :process, pid, _}, state) do
    cond do
      is_map_key(state.local, pid) and elem(Map.get(state.local, pid), 0) == ref ->
        {_, groups} = Map.get(state.local, pid)

        :lists.foreach(
          fn group ->
            remove(state.scope, group, [pid], [pid])
            event(state, :leave, group, [pid])
          end,
          groups
        )

        broadcast(state, {:leave, self(), pid, groups})
        {:noreply, %{state | local: Map.delete(state.local, pid)}}

      is_map_key(state.remote, pid) ->
        {_, groups} = Map.get(state.remote, pid)

        :maps.foreach(
          fn group, pids ->
            remove(state.scope, group, pids, [])
            event(state, :leave, group, pids)
          end,
          groups
        )

        {:noreply, %{state | remote: Map.delete(state.remote, pid)}}

      true ->
        {:noreply, %{state | watchers: Map.delete(state.watchers, ref)}}
    end
  end

  def handle_info({:nodeup, node}, state) do
    discover(state.scope, node)
    {:noreply, state}
  end

  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  # What a peer says it has replaces what we thought it has.
  defp sync(peer, groups, state) do
    {ref, old} =
      case state.remote do
        %{^peer => known} -> known
        _ -> {:erlang.monitor(:process, peer), %{}}
      end

    new = :maps.from_list(groups)

    :lists.foreach(
      fn group ->
        before = Map.get(old, group, [])
        now = Map.get(new, group, [])
        joined = now -- before
        left = before -- now

        if joined != [] do
          add(state.scope, group, joined, [])
          event(state, :join, group, joined)
        end

        if left != [] do
          remove(state.scope, group, left, [])
          event(state, :leave, group, left)
        end
      end,
      :lists.usort(Map.keys(old) ++ Map.keys(new))
    )

    %{state | remote: Map.put(state.remote, peer, {ref, new})}
  end

  defp to_list(pid) when is_pid(pid), do: [pid]
  defp to_list(list), do: list

  defp add(scope, group, pids, local) do
    case :ets.lookup(scope, group) do
      [{_, all, ours}] -> :ets.insert(scope, {group, pids ++ all, local ++ ours})
      [] -> :ets.insert(scope, {group, pids, local})
    end
  end

  defp remove(scope, group, pids, local) do
    case :ets.lookup(scope, group) do
      [{_, all, ours}] ->
        case all -- pids do
          [] -> :ets.delete(scope, group)
          rest -> :ets.insert(scope, {group, rest, ours -- local})
        end

      [] ->
        :ok
    end
  end

  defp leave_local([], _, local, gone), do: {local, :lists.reverse(gone)}

  defp leave_local([pid | rest], group, local, gone) do
    case local do
      %{^pid => {ref, groups}} ->
        if :lists.member(group, groups) do
          case :lists.delete(group, groups) do
            [] ->
              :erlang.demonitor(ref, [:flush])
              leave_local(rest, group, Map.delete(local, pid), [pid | gone])

            left ->
              leave_local(rest, group, Map.put(local, pid, {ref, left}), [pid | gone])
          end
        else
          leave_local(rest, group, local, gone)
        end

      _ ->
        leave_local(rest, group, local, gone)
    end
  end

  defp local_groups(local) do
    :maps.to_list(
      :maps.fold(
        fn pid, {_, groups}, acc ->
          :lists.foldl(fn group, m -> Map.update(m, group, [pid], fn pids -> [pid | pids] end) end, acc, groups)
        end,
        %{},
        local
      )
    )
  end

  defp event(state, action, group, pids) do
    :maps.foreach(
      fn ref, {watcher, what} ->
        if what == :all or what == {:group, group}, do: send(watcher, {ref, action, group, pids})
      end,
      state.watchers
    )
  end

  defp broadcast(state, message) do
    :maps.foreach(fn peer, _ -> :erlang.send(peer, message, [:noconnect]) end, state.remote)
  end
end
