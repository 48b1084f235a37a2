# The tables of :global on one node: names with their processes, locks with their holders, and which nodes are in step.
# Called by the name server, which owns them; anybody may read.
#
# ETS :global_names has {name, pid, resolve function, monitor}; :global_locks has {{:lock, resource}, requester, [{pid,
# monitor}]}, {:known, nodes} and {:foreign, nodes of OTP itself}.
defmodule :nodebook_global_tables do
  @moduledoc false

  def new do
    :ets.new(:global_names, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.new(:global_locks, [:set, :named_table, :protected, {:read_concurrency, true}])
    :ets.insert(:global_locks, [{:known, []}, {:foreign, []}])
  end

  # -- names -----------------------------------------------------------------

  def insert(name, pid, method) do
    delete(name)
    ref = :erlang.monitor(:process, pid)
    :ets.insert(:global_names, {name, pid, method, ref})
  end

  def delete(name) do
    case :ets.lookup(:global_names, name) do
      [{_, _, _, ref}] ->
        :erlang.demonitor(ref, [:flush])
        :ets.delete(:global_names, name)

      [] ->
        :ok
    end
  end

  @doc "Every name with its process and resolve function."
  def names, do: :lists.map(fn {name, pid, method, _} -> {name, pid, method} end, :ets.tab2list(:global_names))

  @doc "What a node of OTP tells to do."
  def operate(operations) do
    :lists.foreach(
      fn
        {:insert, {name, pid, method}} -> insert(name, pid, method)
        {:delete, name} -> delete(name)
      end,
      operations
    )
  end

  @doc "Takes over what a meeting decided, and the names that were not known here."
  def adopt(names, decided) do
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
  end

  # -- locks -----------------------------------------------------------------

  @doc "Whether the process has the lock now, alone or with others that ask in the same name."
  def lock({resource, requester}, pid) do
    case :ets.lookup(:global_locks, {:lock, resource}) do
      [] -> hold(resource, requester, pid, [])
      [{_, ^requester, holders}] -> hold(resource, requester, pid, holders)
      _ -> false
    end
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

  def unlock({resource, requester}, pid) do
    with [{_, ^requester, holders}] <- :ets.lookup(:global_locks, {:lock, resource}),
         {:value, {_, ref} = holder} <- :lists.search(fn {p, _} -> p == pid end, holders) do
      :erlang.demonitor(ref, [:flush])
      keep(resource, requester, :lists.delete(holder, holders))
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

  # -- who has gone ----------------------------------------------------------

  @doc "A process that had a name or a lock has ended."
  def process_gone(pid, ref) do
    case :ets.match(:global_names, {:"$1", pid, :_, ref}) do
      [] -> drop_locks(fn {_, r} -> r == ref end)
      names -> :lists.foreach(fn [name] -> delete(name) end, names)
    end
  end

  @doc "A node is lost; answers whether it was in step, and who still is."
  def node_gone(node) do
    before = known_or_coming()
    others = :lists.delete(node, before)
    set_known(others)
    drop_locks(fn {pid, _} -> node(pid) == node end)

    :lists.foreach(
      fn [name, pid] -> if node(pid) == node, do: delete(name) end,
      :ets.match(:global_names, {:"$1", :"$2", :_, :_})
    )

    {:lists.member(node, before), others}
  end

  # -- nodes -----------------------------------------------------------------

  @doc "These and no others are in step, once they are connected."
  def set_known(nodes), do: :ets.insert(:global_locks, {:known, :lists.usort(nodes -- [node()])})

  @doc "Nodes in step, also those that are not connected yet."
  def known_or_coming, do: :ets.lookup_element(:global_locks, :known, 2)

  def set_foreign(nodes), do: :ets.insert(:global_locks, {:foreign, nodes})

  @doc "Our own nodes in step with us, and those of OTP: who meets us is to be connected to both."
  def sides do
    foreign = :ets.lookup_element(:global_locks, :foreign, 2)
    {theirs, ours} = :lists.partition(fn node -> :lists.member(node, foreign) end, :global.known())
    {[node() | ours], theirs}
  end
end
