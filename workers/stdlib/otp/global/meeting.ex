# Two nodes of ours meet, or two partitions: the one whose name is smaller takes the lock on both sides, compares the
# tables of names, lets the resolve functions decide conflicts, and tells both sides what they miss.
defmodule :nodebook_global_meeting do
  @moduledoc false

  @doc "Meets a node over a connection, for the name server that calls."
  def start(node, connection) do
    server = self()
    :erlang.spawn(fn -> meet(node, connection, server) end)
  end

  defp meet(other, connection, server) do
    id = {:global, self()}
    nodes = lock_meeting(id, other, 1)

    try do
      meeting = :erlang.make_ref()
      {theirs, them} = :gen_server.call({:global_name_server, other}, {:names, node(), meeting}, :infinity)
      ours = :nodebook_global_tables.names()
      us = :nodebook_global_tables.sides()
      decided = resolve(ours, theirs)
      their_side = {:merge, ours, decided, us, node(), meeting}
      :ok = :gen_server.call({:global_name_server, other}, their_side, :infinity)
      :ok = :gen_server.call(server, {:merge_own, theirs, decided, them, other, meeting, connection}, :infinity)
      all(elem(us, 0) -- [node()], {:merge_also, theirs, decided, them, node(), meeting})
      all(elem(them, 0) -- [other], {:merge_also, ours, decided, us, other, meeting})
      # no name may change before those who are in step can tell each other
      all(elem(us, 0) ++ elem(them, 0), {:joined, meeting})
    catch
      _, _ -> Kernel.send(server, {:meeting_failed, other, connection})
    after
      :global.del_lock(id, nodes)
    end
  end

  defp all(nodes, message), do: :gen_server.multi_call(:lists.usort(nodes), :global_name_server, message, :infinity)

  defp lock_meeting(id, other, times) do
    nodes = :lists.usort([node(), other | :global.known()])

    cond do
      # gone, or in step through another meeting
      not :lists.member(other, :erlang.nodes()) or :lists.member(other, :global.known()) ->
        :erlang.exit(:normal)

      :global.try_lock(id, nodes) ->
        nodes

      true ->
        :global.pause(times)
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
      method.(name, their_pid, our_pid)
    catch
      _, _ -> :none
    end
  end
end
