# What a node knows of one application of kernel's `distributed`, a map:
#   time, nodes: its configuration: milliseconds, and nodes and tuples of nodes (of a tuple any will do), first ones first
#   running: :undefined, :local, {:distributed, node} or {:lost, node}, the node is gone and its time is not over
#   allowed: nodes of the cluster that may run it, each with a boolean; votes: node => weight
#   from: the node that ran it when nobody does and it is to be run again
#   begun: the controller was told to run it, and has not said that it does; timer: runs while the node is lost
defmodule :dist_ac_app do
  @moduledoc false

  @doc "The application of an entry of the configuration; answers {name, map}."
  def new({app, nodes}), do: new({app, 0, nodes})

  def new({app, time, nodes}) do
    {app, %{time: time, nodes: nodes, running: :undefined, allowed: %{node() => true}, votes: %{}, from: :undefined, begun: false, timer: :none}}
  end

  @doc "The nodes of the first entry that has any that may run it."
  def first(%{nodes: nodes, allowed: allowed}), do: first(nodes, allowed)

  defp first([], _allowed), do: []

  defp first([group | rest], allowed) do
    case :lists.filter(fn node -> Map.get(allowed, node, false) end, members(group)) do
      [] -> first(rest, allowed)
      nodes -> nodes
    end
  end

  @doc "Whether a node is to be preferred to another one; those of a tuple are alike."
  def before?(node, other, %{nodes: nodes}), do: rank(node, nodes) < rank(other, nodes)

  defp rank(node, [group | rest]), do: if(:lists.member(node, members(group)), do: 0, else: 1 + rank(node, rest))
  defp rank(_node, []), do: 0

  defp members(group) when is_tuple(group), do: :erlang.tuple_to_list(group)
  defp members(node), do: [node]

  @doc "What other nodes are told of it when we meet."
  def told(app, entry) do
    running =
      cond do
        entry.begun -> :local
        match?({:lost, _}, entry.running) -> :undefined
        true -> entry.running
      end

    {:appl, app, running, entry.time, entry.nodes, :maps.to_list(entry.allowed)}
  end

  def without_timer(%{timer: :none} = entry), do: entry

  def without_timer(entry) do
    :erlang.cancel_timer(entry.timer)
    %{entry | timer: :none}
  end
end
