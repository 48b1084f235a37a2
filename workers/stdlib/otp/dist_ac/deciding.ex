# Which node runs a distributed application. In: what the peers and time have told. Out: starts, moves and answers.

defmodule :dist_ac do
  # The answer to a start request, or the end of a vacancy, as soon as there is one.
  defp decide(_app, %{awaited: awaited} = state) when awaited != [], do: state

  defp decide(app, state) do
    entry = :maps.get(app, state.apps)

    cond do
      entry.begun -> state
      :lists.member(app, state.asked) -> answer(app, entry, state)
      entry.from != :undefined -> fill(app, entry, state)
      true -> state
    end
  end

  defp answer(app, %{running: {:distributed, node}} = entry, state) when node != [] do
    if Map.get(entry.allowed, node(), false) and :dist_ac_app.before?(node(), node, entry),
      do: reply(app, {:takeover, node}, begun(app, state)),
      else: reply(app, {:started, node}, state)
  end

  # until its time is over the application is its lost node's
  defp answer(app, entry, state) do
    case choose(app, entry, state) do
      {:us, state} -> reply(app, :start_it, begun(app, state))
      {:none, state} -> reply(app, :not_started, state)
      {:wait, state} -> state
    end
  end

  # Another node ran it and does no longer; from is the node.
  defp fill(app, entry, state) do
    case choose(app, entry, state) do
      {:us, state} ->
        how = if :lists.member(entry.from, :erlang.nodes()), do: :takeover, else: :failover
        send(:application_controller, {:ac_change_application_req, app, {how, entry.from, :undefined}})
        begun(app, state)

      {_, state} ->
        state
    end
  end

  # The first of the nodes that may run it; of a tuple the one with the fewest applications when all have said how many.
  defp choose(app, entry, state) do
    case :dist_ac_app.first(entry) do
      [] -> {:none, state}
      [one] -> {if(one == node(), do: :us, else: :wait), state}
      several -> if :lists.member(node(), several), do: vote(app, several, state), else: {:wait, state}
    end
  end

  defp vote(app, group, state) do
    state =
      if Map.has_key?(:maps.get(app, state.apps).votes, node()) do
        state
      else
        weight = length(for [pid] <- :ets.match(:ac_tab, {{:running, :_}, :"$1", :_}), is_pid(pid), do: pid)
        :lists.foreach(fn n -> if n != node(), do: send({:dist_ac, n}, {:dist_ac_weight, app, weight, node()}) end, group)
        update(app, fn e -> %{e | votes: Map.put(e.votes, node(), weight)} end, state)
      end

    votes = :maps.get(app, state.apps).votes

    if :lists.all(fn n -> Map.has_key?(votes, n) end, group) do
      {_, least} = :lists.min(:lists.map(fn n -> {:maps.get(n, votes), n} end, group))
      {if(least == node(), do: :us, else: :wait), state}
    else
      {:wait, state}
    end
  end

  # -- changes ---------------------------------------------------------------

  defp runs(app, running, state) do
    update(app, fn e -> %{:dist_ac_app.without_timer(e) | running: running, begun: false, from: :undefined, votes: %{}} end, state)
  end

  defp begun(app, state), do: update(app, fn e -> %{:dist_ac_app.without_timer(e) | begun: true} end, state)

  defp lost(app, entry, node, state) do
    entry = %{entry | allowed: Map.delete(entry.allowed, node), votes: Map.delete(entry.votes, node)}

    entry =
      if entry.running == {:distributed, node} and not entry.begun,
        do: %{entry | running: {:lost, node}, timer: :erlang.start_timer(entry.time, self(), {:restart, app})},
        else: entry

    %{state | apps: Map.put(state.apps, app, entry)}
  end

  # Nobody runs it any more: who is first among those that may.
  defp vacate(app, node, state), do: decide(app, update(app, fn e -> %{e | running: :undefined, from: node, timer: :none} end, state))

  # This node may not run it any longer: another one takes it, or it stops.
  defp give_away(app, state) do
    entry = :maps.get(app, state.apps)
    if :dist_ac_app.first(entry) == [], do: send(:application_controller, {:ac_change_application_req, app, :stop_it})
    state
  end

  # This node may run it again: it does when nobody does, or a node that comes after it.
  defp wish(app, state) do
    case :maps.get(app, state.apps) do
      %{running: {:distributed, node}} = entry when node != [] ->
        if :dist_ac_app.before?(node(), node, entry) do
          send(:application_controller, {:ac_change_application_req, app, {:takeover, node, :undefined}})
          begun(app, state)
        else
          state
        end

      %{running: :undefined} = entry ->
        case choose(app, entry, state) do
          {:us, state} ->
            send(:application_controller, {:ac_change_application_req, app, :start_it})
            begun(app, state)

          {_, state} ->
            state
        end

      _ ->
        state
    end
  end

  defp wait(app, from, state), do: %{state | calls: Map.update(state.calls, app, [from], fn all -> [from | all] end)}

  defp answer_idle(app, state), do: if(:maps.get(app, state.apps).begun, do: state, else: answer_calls(app, :ok, state))

  defp answer_calls(app, result, state) do
    :lists.foreach(fn from -> :gen_server.reply(from, result) end, Map.get(state.calls, app, []))
    %{state | calls: Map.delete(state.calls, app)}
  end

  defp reply(app, answer, state) do
    send(:application_controller, {:ac_start_application_reply, app, answer})
    %{state | asked: :lists.delete(app, state.asked)}
  end

  defp update(app, fun, state), do: %{state | apps: Map.update!(state.apps, app, fun)}

  defp tell_all(state, message), do: :lists.foreach(fn node -> send({:dist_ac, node}, message) end, state.told)

  defp tell_peers(app, message, state) do
    peers = for {node, _} <- :maps.to_list(:maps.get(app, state.apps).allowed), node != node(), do: node
    :lists.foreach(fn node -> send({:dist_ac, node}, message) end, peers)
  end
end
