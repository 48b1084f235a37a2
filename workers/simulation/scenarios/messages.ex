# Each node sends numbers to each other one while they are connected: they arrive once, in order, between :nodeup and
# :nodedown, and only those of a lost connection are missing.
defmodule Simulation.Messages do
  def start(peers) do
    Process.register(spawn(fn -> receiver() end), __MODULE__)
    for peer <- peers -- [node()], do: Process.register(spawn(fn -> sender(peer) end), peer)
  end

  defp sender(peer) do
    send_all(peer, {node(), make_ref()}, 1)
  end

  defp send_all(peer, stream, n) do
    Simulation.Node.nap(200)

    if Process.whereis(Simulation.Messages.Finished) == nil do
      case :erlang.send({__MODULE__, peer}, {:number, stream, n}, [:noconnect]) do
        :ok -> send_all(peer, stream, n + 1)
        _ -> send_all(peer, stream, n)
      end
    else
      Process.put(:last, {peer, stream, n - 1})
      Process.sleep(:infinity)
    end
  end

  defp receiver do
    :ok = :net_kernel.monitor_nodes(true, %{connection_id: true})
    up = Map.new(Node.list(), &{&1, true})
    receive_all(%{up: up, fresh: up, last: %{}, wrong: []})
  end

  defp receive_all(state) do
    receive do
      {:nodeup, node, _} ->
        receive_all(%{state | up: Map.put(state.up, node, true), fresh: Map.put(state.fresh, node, true)})

      {:nodedown, node, _} ->
        receive_all(%{state | up: Map.delete(state.up, node)})

      {:number, stream, n} ->
        receive_all(number(stream, n, state))

      {:report, pid} ->
        send(pid, {:received, state.last, Enum.reverse(state.wrong)})
        receive_all(state)
    end
  end

  defp number({node, _} = stream, n, state) do
    last = Map.get(state.last, stream, 0)

    wrong =
      cond do
        not is_map_key(state.up, node) -> ["#{n} of #{node} came while it was down"]
        n <= last -> ["#{n} of #{node} came after #{last}"]
        n != last + 1 and not is_map_key(state.fresh, node) -> ["#{n} of #{node} came next to #{last}"]
        true -> []
      end

    %{state | last: Map.put(state.last, stream, n), fresh: Map.delete(state.fresh, node), wrong: wrong ++ state.wrong}
  end

  def finish do
    Process.register(spawn(fn -> Process.sleep(:infinity) end), Simulation.Messages.Finished)
    :ok
  end

  def report do
    send(__MODULE__, {:report, self()})

    sent =
      for name <- Process.registered(), String.starts_with?(Atom.to_string(name), "n@") do
        {:dictionary, dictionary} = Process.info(Process.whereis(name), :dictionary)
        Keyword.fetch!(dictionary, :last)
      end

    receive do
      {:received, last, wrong} -> {node(), sent, last, wrong}
    end
  end

  def check(reports) do
    wrong = for {node, {_, _, _, wrong}} <- reports, text <- wrong, do: "#{node}: #{text}"

    missing =
      for {node, {_, sent, _, _}} <- reports, {peer, stream, n} <- sent, {^peer, {_, _, last, _}} <- reports, last[stream] != n do
        "#{node} sent #{n} to #{peer}, which has #{inspect(last[stream])}"
      end

    wrong ++ missing
  end
end
