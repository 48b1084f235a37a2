# The keeper of loaded and running applications.
# In: specifications, start and stop requests, exits of application masters, and, for applications that kernel's
# `distributed` names, the decisions of :dist_ac about the node to run them. Out: masters that run applications in
# dependency order, the log line of an exit, the end of the node when a permanent application ends.
# What all may read is in :nodebook_app_table.
defmodule :application_controller do
  @moduledoc false

  def start_link, do: :gen_server.start_link({:local, :application_controller}, :application_controller, [], [])

  @doc "The text of what the controller reports."
  def format_log(report), do: :nodebook_app_reports.format(report)

  @doc "Makes a specification known, so that `load(app)` finds it."
  def register_spec({:application, app, _} = spec) do
    :ets.insert(:ac_tab, {{:spec, app}, spec})
    :ok
  end

  @doc "Makes the folder of an application known (a binary): its priv folder and sources are there."
  def register_lib_dir(app, dir) do
    :ets.insert(:ac_tab, {{:lib_dir, app}, dir})
    :ok
  end

  @doc "Whether an application could be loaded."
  def available?(app), do: :nodebook_app_table.find_spec(app) != :error

  def get_supervisor(app) do
    case :nodebook_app_table.master(app) do
      pid when is_pid(pid) -> :application_master.get_child(pid)
      _ -> :undefined
    end
  end

  def load(app), do: call({:load, app})
  def unload(app), do: call({:unload, app})
  def start_application(app, type), do: call({:start, app, type})
  def stop_application(app), do: call({:stop, app})
  def which_applications, do: call(:which_applications)
  def info, do: call(:info)
  def stop_all, do: call(:stop_all)
  def permit_application(app, allowed), do: call({:permit, app, allowed})

  defp call(request), do: :gen_server.call(:application_controller, request, :infinity)

  # -- the server ------------------------------------------------------------
  # running: [{app, type, master or {:distributed, node}}], newest first; starting: [{app, type, master or :asked, [from]}]
  # stopping: [{app, {:reply, from} | {:move, node} | :not_run}]; started: [{app, type}], also what does not run here;
  # kept: those that application:permit/2 keeps from running here

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    :ets.new(:ac_tab, [:set, :public, :named_table, {:read_concurrency, true}])
    {:ok, %{running: [], starting: [], stopping: [], started: [], kept: []}}
  end

  def handle_call({:load, given}, _from, state) do
    app = name(given)

    cond do
      is_atom(app) and :nodebook_app_table.loaded?(app) ->
        {:reply, {:error, {:already_loaded, app}}, state}

      not is_atom(app) ->
        {:reply, {:error, {:bad_application, given}}, state}

      is_tuple(given) ->
        register_spec(given)
        {:reply, loaded(given), state}

      true ->
        case :nodebook_app_table.find_spec(app) do
          {:ok, spec} -> {:reply, loaded(spec), state}
          :error -> {:reply, {:error, {~c"no such file or directory", :erlang.atom_to_list(app) ++ ~c".app"}}, state}
        end
    end
  end

  def handle_call({:unload, app}, _from, state) do
    cond do
      :nodebook_app_table.running?(app) ->
        {:reply, {:error, {:running, app}}, state}

      :nodebook_app_table.loaded?(app) ->
        :ets.delete(:ac_tab, {:loaded, app})
        :ets.match_delete(:ac_tab, {{:env, app, :_}, :_})
        if distributed?(app), do: :dist_ac.tell({:ac_application_unloaded, app})
        {:reply, :ok, state}

      true ->
        {:reply, {:error, {:not_loaded, app}}, state}
    end
  end

  def handle_call({:start, app, type}, from, state) do
    cond do
      :nodebook_app_table.running?(app) ->
        {:reply, {:error, {:already_started, app}}, state}

      :lists.keymember(app, 1, state.starting) ->
        {_, t, master, waiting} = :lists.keyfind(app, 1, state.starting)
        {:noreply, %{state | starting: :lists.keyreplace(app, 1, state.starting, {app, t, master, waiting ++ [from]})}}

      type not in [:temporary, :transient, :permanent] ->
        {:reply, {:error, {:invalid_restart_type, type}}, state}

      true ->
        case :nodebook_app_table.missing(:nodebook_app_table.keys(app)) do
          {:missing, dependency} ->
            {:reply, {:error, {:not_started, dependency}}, state}

          :ok ->
            {:noreply, begin(app, from, remember(app, type, state))}
        end
    end
  end

  def handle_call({:stop, app}, from, state) do
    case :lists.keyfind(app, 1, state.running) do
      {_, _, master} when is_pid(master) ->
        :application_master.stop(master)
        {:noreply, %{forget(app, state) | stopping: [{app, {:reply, from}} | state.stopping]}}

      {_, _, {:distributed, _}} ->
        :dist_ac.tell({:ac_application_stopped, app})
        :ets.delete(:ac_tab, {:running, app})
        {:reply, :ok, %{forget(app, state) | running: :lists.keydelete(app, 1, state.running)}}

      false ->
        {:reply, {:error, {:not_started, app}}, state}
    end
  end

  def handle_call(:stop_all, _from, state) do
    here = :lists.filter(fn {_, _, where} -> is_pid(where) end, state.running)

    :lists.foreach(
      fn {_app, _type, master} ->
        ref = :erlang.monitor(:process, master)
        :application_master.stop(master)

        receive do
          {:DOWN, ^ref, _, _, _} -> :ok
        end
      end,
      here
    )

    :lists.foreach(fn {app, _, _} -> :ets.delete(:ac_tab, {:running, app}) end, here)
    {:reply, :ok, %{state | running: []}}
  end

  def handle_call(:which_applications, _from, state) do
    {:reply, for({app, _, where} <- state.running, is_pid(where), do: :nodebook_app_table.described(app)), state}
  end

  def handle_call(:info, _from, state) do
    reply = [
      loaded: :nodebook_app_table.loaded_applications(),
      loading: [],
      started: state.started,
      start_p_false: for(app <- state.kept, {^app, type} <- state.started, do: {app, type}),
      running: for({app, _, where} <- state.running, do: {app, shown(app, where)}),
      starting: for({app, type, _, _} <- state.starting, do: {app, type})
    ]

    {:reply, reply, state}
  end

  # An application that is not distributed: those that are ask :dist_ac.
  def handle_call({:permit, app, allowed}, from, state) do
    kept = if allowed, do: :lists.delete(app, state.kept), else: :lists.usort([app | state.kept])
    state = %{state | kept: kept}

    case :lists.keyfind(app, 1, state.running) do
      {_, _, master} when not allowed and is_pid(master) ->
        :application_master.stop(master)
        {:noreply, %{state | stopping: [{app, {:reply, from}} | state.stopping]}}

      false when allowed ->
        case :lists.keyfind(app, 1, state.started) do
          {_, type} -> {:noreply, run(app, type, :normal, [from], state)}
          false -> {:reply, :ok, state}
        end

      _ ->
        {:reply, :ok, state}
    end
  end

  def handle_call(_, _, state), do: {:reply, {:error, :bad_request}, state}
  def handle_cast(_, state), do: {:noreply, state}

  # -- what the masters tell -------------------------------------------------

  def handle_info({:started, app, master}, state) do
    case :lists.keytake(app, 1, state.starting) do
      {:value, {_, type, ^master, waiting}, rest} ->
        begun(app, :ok, waiting)
        :nodebook_app_reports.progress(app)
        {:noreply, moved(app, at(app, type, master, %{state | starting: rest}))}

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:EXIT, pid, reason}, state) do
    case {:lists.keyfind(pid, 3, state.running), :lists.keytake(pid, 3, state.starting)} do
      {{app, type, ^pid}, _} ->
        :ets.delete(:ac_tab, {:running, app})
        {:noreply, ended(app, type, reason, %{state | running: :lists.keydelete(pid, 3, state.running)})}

      {false, {:value, {app, type, ^pid, waiting}, rest}} ->
        begun(app, {:error, reason}, waiting)
        :nodebook_app_reports.exited(app, reason, type)
        if type == :permanent, do: :nodebook_app_reports.halt_node({:application_start_failure, app, reason})
        {:noreply, forget(app, %{state | starting: rest, stopping: :lists.keydelete(app, 1, state.stopping)})}

      _ ->
        {:noreply, state}
    end
  end

  # -- what :dist_ac tells ---------------------------------------------------

  def handle_info({:ac_start_application_reply, app, answer}, state) do
    case :lists.keytake(app, 1, state.starting) do
      {:value, {_, type, :asked, waiting}, rest} ->
        state = %{state | starting: rest}

        case answer do
          :start_it -> {:noreply, run(app, type, :normal, waiting, state)}
          {:takeover, node} -> {:noreply, run(app, type, {:takeover, node}, waiting, state)}
          {:started, node} -> {:noreply, elsewhere(app, type, node, waiting, :ok, state)}
          :not_started -> {:noreply, elsewhere(app, type, [], waiting, :ok, state)}
          {:error, _} -> {:noreply, forget(app, answered(waiting, answer, state))}
        end

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:ac_change_application_req, app, what}, state), do: {:noreply, change(what, app, state)}
  def handle_info(_, state), do: {:noreply, state}

  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  @continued_in ["application_controller/starting.ex"]

  # -- ending ----------------------------------------------------------------

  defp stop_here(app, master, why, state) do
    :application_master.stop(master)
    %{state | stopping: [{app, why} | state.stopping]}
  end

  # It was still starting when another node took it.
  defp moved(app, state) do
    case {:lists.keyfind(app, 1, state.stopping), :lists.keyfind(app, 1, state.running)} do
      {{_, {:move, _}}, {_, _, master}} -> :application_master.stop(master)
      _ -> :ok
    end

    state
  end

  defp ended(app, type, reason, state) do
    case :lists.keytake(app, 1, state.stopping) do
      {:value, {_, why}, rest} ->
        :nodebook_app_reports.exited(app, :stopped, type)
        stopped(why, app, type, %{state | stopping: rest})

      false ->
        :nodebook_app_reports.exited(app, reason, type)
        # the other nodes are to know that this is no failover before the node ends
        if distributed?(app), do: :dist_ac.settle({:ac_application_stopped, app})
        if type == :permanent or (type == :transient and reason != :normal), do: :nodebook_app_reports.halt_node({:application_terminated, app, reason})
        state
    end
  end

  defp stopped({:reply, from}, app, _type, state) do
    if distributed?(app), do: :dist_ac.tell({:ac_application_stopped, app})
    answered([from], :ok, state)
  end

  defp stopped({:move, node}, app, type, state), do: at(app, type, {:distributed, node}, state)

  defp stopped(:not_run, app, type, state) do
    :dist_ac.tell({:ac_application_not_run, app})
    at(app, type, {:distributed, []}, state)
  end

  # -- words -----------------------------------------------------------------

  defp name({:application, name, _}), do: name
  defp name(name), do: name

  defp distributed?(app), do: :ets.member(:ac_tab, {:distributed, app})

  defp loaded({:application, app, _} = spec) do
    :ok = :nodebook_app_table.load(spec)
    if distributed?(app), do: :dist_ac.tell({:ac_load_application_req, app})
    :ok
  end

  # a library application has a master here, but none elsewhere
  defp shown(_app, {:distributed, _} = where), do: where
  defp shown(app, master), do: if(:nodebook_app_table.keys(app).mod == [], do: :undefined, else: master)
end
