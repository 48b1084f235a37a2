# Starting applications. In: requests, and what those it needs have become. Out: masters, answers and reports.

defmodule :application_controller do
  defp begin(app, from, state) do
    {_, type} = :lists.keyfind(app, 1, state.started)

    cond do
      distributed?(app) ->
        :dist_ac.tell({:ac_start_application_req, app})
        %{state | starting: [{app, type, :asked, [from]} | state.starting]}

      :lists.member(app, state.kept) ->
        answered([from], :ok, state)

      true ->
        run(app, type, :normal, [from], state)
    end
  end

  defp run(app, type, start, waiting, state) do
    master = :application_master.start(app, :nodebook_app_table.keys(app), start, self())
    :ets.insert(:ac_tab, {{:leader, app}, master})
    %{state | starting: [{app, type, master, waiting} | state.starting]}
  end

  # To who asked for the start, and the nodes that share it.
  defp begun(app, result, waiting) do
    :lists.foreach(fn from -> :gen_server.reply(from, result) end, waiting)
    if distributed?(app), do: :dist_ac.tell({:ac_application_run, app, result})
  end

  defp elsewhere(app, type, node, waiting, reply, state), do: at(app, type, {:distributed, node}, answered(waiting, reply, state))

  defp answered(waiting, reply, state) do
    :lists.foreach(fn from -> :gen_server.reply(from, reply) end, waiting)
    state
  end

  defp at(app, type, where, state) do
    :ets.insert(:ac_tab, {{:running, app}, where, type})
    %{state | running: [{app, type, where} | :lists.keydelete(app, 1, state.running)]}
  end

  defp remember(app, type, state), do: %{state | started: [{app, type} | :lists.keydelete(app, 1, state.started)]}
  defp forget(app, state), do: %{state | started: :lists.keydelete(app, 1, state.started)}

  # What another node does, or ours is to do.
  defp change({:started, node}, app, state) do
    case {:lists.keyfind(app, 1, state.running), :lists.keyfind(app, 1, state.starting)} do
      {{_, _, master}, _} when is_pid(master) -> stop_here(app, master, {:move, node}, state)
      {_, {_, _, master, _}} when is_pid(master) -> %{state | stopping: [{app, {:move, node}} | state.stopping]}
      _ -> note_elsewhere(app, node, state)
    end
  end

  defp change(:stop_it, app, state) do
    case :lists.keyfind(app, 1, state.running) do
      {_, _, master} when is_pid(master) -> stop_here(app, master, :not_run, state)
      _ -> state
    end
  end

  defp change(:start_it, app, state), do: with_type(app, state, fn type -> run(app, type, :normal, [], state) end)

  defp change({:failover, node, _}, app, state) do
    start = if :nodebook_app_table.keys(app).start_phases == :undefined, do: :normal, else: {:failover, node}
    with_type(app, state, fn type -> run(app, type, start, [], state) end)
  end

  defp change({:takeover, node, given}, app, state) do
    state = if given == :undefined, do: state, else: remember(app, given, state)
    with_type(app, state, fn type -> run(app, type, {:takeover, node}, [], state) end)
  end

  defp note_elsewhere(app, node, state) do
    case :lists.keyfind(app, 1, state.started) do
      {_, type} -> at(app, type, {:distributed, node}, state)
      false -> state
    end
  end

  defp with_type(app, state, fun) do
    case :lists.keyfind(app, 1, state.started) do
      {_, type} ->
        fun.(type)

      false ->
        # nobody has started it on this node
        :dist_ac.tell({:ac_application_not_run, app})
        state
    end
  end
end
