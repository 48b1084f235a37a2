# A request to servers of one name on many nodes. In: the nodes. Out: who answered what, and who did not.
defmodule :nodebook_server_multi_call do
  @moduledoc false

  def call(nodes, name, request, timeout) do
    deadline =
      if timeout == :infinity,
        do: :infinity,
        else: :erlang.monotonic_time(:millisecond) + timeout

    sent = :lists.map(fn node -> {node, send_to_node(node, name, request)} end, nodes)
    collect(sent, deadline, [], [])
  end

  defp send_to_node(node, name, request) do
    ref = :erlang.monitor(:process, {name, node}, alias: :demonitor)
    :erlang.send({name, node}, {:"$gen_call", {self(), [:alias | ref]}, request}, [:noconnect])
    ref
  catch
    # this node is a part of no cluster any more
    :error, :badarg ->
      ref = :erlang.make_ref()
      send(self(), {:DOWN, ref, :process, {name, node}, :noconnection})
      ref
  end

  defp collect([], _, good, bad), do: {:lists.reverse(good), :lists.reverse(bad)}

  defp collect([{node, ref} | rest], deadline, good, bad) do
    wait =
      if deadline == :infinity,
        do: :infinity,
        else: max(deadline - :erlang.monotonic_time(:millisecond), 0)

    receive do
      {[:alias | ^ref], reply} ->
        :erlang.demonitor(ref, [:flush])
        collect(rest, deadline, [{node, reply} | good], bad)

      {:DOWN, ^ref, _, _, _} ->
        collect(rest, deadline, good, [node | bad])
    after
      wait ->
        :erlang.demonitor(ref, [:flush])
        collect(rest, deadline, good, [node | bad])
    end
  end
end
