# Named process groups as OTP had them up to version 23, for the lessons of that time. In: groups, which are made and
# deleted, and pids that join and leave. Out: members, the same on all nodes.
# Each node's server knows which groups there are and tells the others, also those it meets; who is in them is :pg's.
defmodule :pg2 do
  @moduledoc "Distributed named process groups (removed from OTP in version 24; `:pg` is what came after)."

  @scope :pg2_members

  def start, do: with({:ok, _} = started <- :supervisor.start_child(:kernel_safe_sup, spec()), do: started)
  def start_link, do: :gen_server.start_link({:local, :pg2}, :pg2, [], [])

  defp spec, do: %{id: :pg2, start: {:pg2, :start_link, []}, restart: :permanent, shutdown: 1000, type: :worker, modules: [:pg2]}

  @doc "Makes a group, on all nodes, unless there is one of that name."
  def create(name), do: everywhere({:create, name})

  @doc "Deletes a group on all nodes."
  def delete(name), do: everywhere({:delete, name})

  @doc "A process joins a group; it may do so many times, and must leave as often."
  def join(name, pid) when is_pid(pid), do: change(:join, name, pid)
  def leave(name, pid) when is_pid(pid), do: change(:leave, name, pid)

  def get_members(name), do: of_group(name, fn -> :pg.get_members(@scope, name) end)
  def get_local_members(name), do: of_group(name, fn -> :pg.get_local_members(@scope, name) end)

  @doc "A process of this node if there is one, else any."
  def get_closest_pid(name) do
    case {get_local_members(name), get_members(name)} do
      {{:error, _} = error, _} -> error
      {_, []} -> {:error, {:no_process, name}}
      {[], members} -> :lists.nth(:rand.uniform(length(members)), members)
      {local, _} -> :lists.nth(:rand.uniform(length(local)), local)
    end
  end

  def which_groups do
    ensure_started()
    for [name] <- :ets.match(:pg2_groups, {:"$1"}), do: name
  end

  defp of_group(name, fun) do
    ensure_started()
    if :ets.member(:pg2_groups, name), do: fun.(), else: {:error, {:no_such_group, name}}
  end

  # What is changed has arrived at all nodes when it returns.
  defp change(what, name, pid) do
    of_group(name, fn ->
      :ok = :gen_server.call({:pg2, node(pid)}, {what, name, pid}, :infinity)
      everywhere(:settle)
    end)
  end

  defp everywhere(request) do
    ensure_started()
    :gen_server.multi_call([node() | :erlang.nodes()], :pg2, request)
    :ok
  end

  defp ensure_started, do: if(:erlang.whereis(:pg2) == :undefined, do: start())

  # -- the server ------------------------------------------------------------

  def init([]) do
    {:ok, _} = :pg.start_link(@scope)
    :ets.new(:pg2_groups, [:named_table, :protected, :set])
    :net_kernel.monitor_nodes(true)
    for node <- :erlang.nodes(), do: send({:pg2, node}, {:hello, :erlang.node()})
    {:ok, nil}
  end

  def handle_call({:create, name}, _from, state) do
    :ets.insert(:pg2_groups, {name})
    {:reply, :ok, state}
  end

  def handle_call({:delete, name}, _from, state) do
    for pid <- :pg.get_local_members(@scope, name), do: :pg.leave(@scope, name, pid)
    :ets.delete(:pg2_groups, name)
    {:reply, :ok, state}
  end

  def handle_call({:join, name, pid}, _from, state), do: {:reply, :pg.join(@scope, name, pid), state}

  def handle_call({:leave, name, pid}, _from, state) do
    :pg.leave(@scope, name, pid)
    {:reply, :ok, state}
  end

  # what :pg was told before is in its tables when it answers
  def handle_call(:settle, _from, state) do
    :sys.get_status(@scope)
    {:reply, :ok, state}
  end

  def handle_cast(_, state), do: {:noreply, state}

  def handle_info({:nodeup, node}, state) do
    tell(node)
    {:noreply, state}
  end

  def handle_info({:hello, node}, state) do
    tell(node)
    {:noreply, state}
  end

  def handle_info({:groups, groups}, state) do
    :ets.insert(:pg2_groups, groups)
    {:noreply, state}
  end

  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  defp tell(node), do: send({:pg2, node}, {:groups, :ets.tab2list(:pg2_groups)})
end
