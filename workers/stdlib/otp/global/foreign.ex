# A node of ours meets one of OTP itself. In: the messages of OTP's own :global, version 6 of its protocol, passed on by the
# name server. Out: both tables in step. One process for each such node; to the other side it is our locker.
#
# The other node begins: it locks its nodes and ours under a name that both lockers share, and says so (lock_set). We lock
# the nodes that we know and answer. Under both locks the names go over (exchange); of a name that both have, the node with
# the smaller name lets the resolve function decide and tells the outcome (resolved).
defmodule :nodebook_global_foreign do
  @moduledoc false

  @version 6

  @doc "Begins to meet a node that has come."
  def start(node) do
    tag = :erlang.unique_integer([:monotonic])

    :erlang.spawn(fn ->
      cast(node, {:init_connect, {@version, tag}, node(), {:locker, :no_longer_a_pid, :global.known(), self()}})

      receive do
        {:init_connect, his_tag, _locker} -> wait(node, tag, his_tag)
      end
    end)
  end

  defp wait(node, tag, his_tag) do
    receive do
      {:lock_set, locker, true} ->
        nodes = [node() | :global.known()]
        id = shared_lock(locker)

        if :global.try_lock(id, nodes) do
          answer(node, true)
          exchange(node, tag, his_tag)
          :global.del_lock(id, nodes)
        else
          answer(node, false)
          wait(node, tag, his_tag)
        end

      # he gave up before we took part
      {:lock_set, _, false} ->
        wait(node, tag, his_tag)
    end
  end

  defp answer(node, set), do: cast(node, {:lock_set, self(), set, :global.known()})

  # The lock under which he locked this node already: its name has both lockers, in his order.
  defp shared_lock(locker) do
    case :ets.lookup(:global_locks, {:lock, :global}) do
      [{_, requester, _}] when is_list(requester) ->
        if :lists.member(self(), requester), do: {:global, requester}, else: {:global, :lists.sort([self(), locker])}

      _ ->
        {:global, :lists.sort([self(), locker])}
    end
  end

  defp exchange(node, tag, his_tag) do
    ours = :nodebook_global_tables.names()
    cast(node, {:exchange, node(), ours, [], his_tag})

    theirs =
      receive do
        {:exchange, ^tag, names} -> names
      end

    {for_us, for_him} = compare(theirs, node, [], [])
    known = :global.known()
    cast(node, {:resolved, node(), for_him, known, known, [], his_tag})

    receive do
      {:resolved, ^tag, operations, his_known} ->
        operations = :lists.map(&callable/1, for_us ++ operations)
        message = {:operations, operations, [node | his_known], node}
        :gen_server.multi_call([node() | known], :global_name_server, message, :infinity)
    end
  end

  # The function that OTP's :global gives to names is code of its own there; here it is this.
  defp callable({:insert, {name, pid, method}} = operation) do
    case :erlang.fun_info(method, :type) do
      {:type, :local} when is_function(method, 3) -> if own?(method), do: {:insert, {name, pid, &:global.random_exit_name/3}}, else: operation
      _ -> operation
    end
  end

  defp callable(operation), do: operation

  defp own?(method), do: :erlang.fun_info(method, :module) == {:module, :global}

  defp compare([], _, for_us, for_him), do: {for_us, for_him}

  defp compare([{name, pid, method} | rest], node, for_us, for_him) do
    case :ets.lookup(:global_names, name) do
      [] ->
        compare(rest, node, [{:insert, {name, pid, method}} | for_us], for_him)

      [{_, ^pid, _, _}] ->
        compare(rest, node, for_us, for_him)

      [{_, ours, our_method, _}] when node() < node ->
        case :rpc.call(node(ours), :global, :resolve_it, [our_method, name, pid, ours]) do
          ^pid -> compare(rest, node, [{:insert, {name, pid, method}} | for_us], for_him)
          ^ours -> compare(rest, node, for_us, [{:insert, {name, ours, our_method}} | for_him])
          {:badrpc, _} -> compare(rest, node, [{:insert, {name, pid, method}} | for_us], for_him)
          _ -> compare(rest, node, [{:delete, name} | for_us], [{:delete, name} | for_him])
        end

      # the other node decides
      [_] ->
        compare(rest, node, for_us, for_him)
    end
  end

  defp cast(node, message), do: :gen_server.cast({:global_name_server, node}, message)
end
