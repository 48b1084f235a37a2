# Decides with its peers on the other nodes which of them runs an application of kernel's `distributed`.
# In: the parameter [{app, nodes} | {app, milliseconds, nodes}] (nodes: those to prefer first, a tuple: any of them), what
# the application controller tells ({:ac_...}), nodes that are lost, and the peers' messages. Out: answers to the controller.
#
# The peers' messages are those of OTP 27, so that its nodes can take part:
#   {:dist_ac_new_node, 1, node, [{:appl, app, running, milliseconds, nodes, [{node, allowed}]}], [{node, app}]}
#       by a node that has met its sync_nodes to all; who gets it answers with its own
#   {:dist_ac_app_loaded, node, app, nodes, allowed, known}      known: an answer to the same message
#   {:dist_ac_app_started, node, app, :ok | {:error, reason}}, {:dist_ac_app_stopped, app}
#   {:dist_ac_weight, app, weight, node}                         a vote: of a tuple's nodes the least busy one runs it
#   {:dist_ac_new_permission, node, app, allowed, running}
# As in OTP two parts of a cluster both run the application, and go on doing so when they meet again.
defmodule :dist_ac do
  @moduledoc false

  # -- interface -------------------------------------------------------------

  def start_link do
    {:ok, pid} = :gen_server.start_link({:local, :dist_ac}, :dist_ac, [], [])
    :gen_server.cast(pid, :init_sync)
    {:ok, pid}
  end

  def tell(message) do
    send(:dist_ac, message)
    :ok
  end

  @doc "Tells, and waits until it went to the other nodes."
  def settle(message) do
    tell(message)
    :gen_server.call(:dist_ac, :settled, :infinity)
  end

  @doc "This node has met those it waits for at its start: from now on applications are started."
  def synchronized do
    send(:dist_ac, {:go, self()})

    receive do
      :dist_ac_took_control -> :ok
    end
  end

  def takeover(app, type), do: call({:takeover_application, app, type}, {:error, {:not_running_distributed, app}})
  def permit(app, allowed), do: call({:permit_application, app, allowed}, :ok)

  defp call(request, otherwise) do
    if :erlang.whereis(:dist_ac) == :undefined, do: otherwise, else: :gen_server.call(:dist_ac, request, :infinity)
  end

  # -- the server ------------------------------------------------------------
  # apps: app => see :dist_ac_app. told, known: nodes that got our :dist_ac_new_node, those whose we got.
  # awaited: nodes whose first message we want before we start anything, each with a monitor.
  # asked: start requests of the controller that are not answered. calls: app => [from], answered when it runs or does not.

  def init([]) do
    :erlang.process_flag(:trap_exit, true)
    apps = :maps.from_list(:lists.map(&:dist_ac_app.new/1, :application.get_env(:kernel, :distributed, [])))
    :maps.foreach(fn app, _ -> :ets.insert(:ac_tab, {{:distributed, app}}) end, apps)
    {:ok, %{apps: apps, told: [], known: [], awaited: [], asked: [], calls: %{}}}
  end

  def handle_call(:settled, _from, state), do: {:reply, :ok, state}

  def handle_call({:takeover_application, app, type}, from, state) do
    case state.apps do
      %{^app => %{running: {:distributed, node}}} when node != [] ->
        send(:application_controller, {:ac_change_application_req, app, {:takeover, node, type}})
        {:noreply, begun(app, wait(app, from, state))}

      %{^app => %{running: :local}} ->
        {:reply, {:error, {:already_running_locally, app}}, state}

      _ ->
        {:reply, {:error, {:not_running_distributed, app}}, state}
    end
  end

  def handle_call({:permit_application, app, allowed}, from, state) do
    %{^app => entry} = state.apps
    running = entry.running == :local
    tell_peers(app, {:dist_ac_new_permission, node(), app, allowed, running}, state)
    state = update(app, fn e -> %{e | allowed: Map.put(e.allowed, node(), allowed)} end, state)

    cond do
      running and not allowed -> {:noreply, give_away(app, wait(app, from, state))}
      allowed and :nodebook_app_table.running?(app) -> {:noreply, answer_idle(app, wish(app, wait(app, from, state)))}
      true -> {:reply, :ok, state}
    end
  end

  def handle_call(_, _from, state), do: {:noreply, state}

  # Until :kernel_config says that the nodes of the configuration are met nobody is heard, as in OTP.
  def handle_cast(:init_sync, state) do
    receive do
      {:go, config} -> send(config, :dist_ac_took_control)
    end

    # not sooner: who came and went while nobody was heard is not missed
    :ok = :net_kernel.monitor_nodes(true)

    awaited = for node <- :erlang.nodes(), do: {node, :erlang.monitor(:process, {:dist_ac, node})}
    {:noreply, ready(introduce(:erlang.nodes(), %{state | awaited: awaited}))}
  end

  # -- the controller --------------------------------------------------------

  def handle_info({:ac_load_application_req, app}, state) do
    %{nodes: nodes, allowed: allowed} = :maps.get(app, state.apps)
    tell_all(state, {:dist_ac_app_loaded, node(), app, nodes, :maps.get(node(), allowed), false})
    {:noreply, state}
  end

  def handle_info({:ac_start_application_req, app}, state), do: {:noreply, decide(app, %{state | asked: [app | state.asked]})}

  def handle_info({:ac_application_run, app, result}, state) do
    # unless another node has taken it while it was starting
    if :maps.get(app, state.apps).begun do
      tell_peers(app, {:dist_ac_app_started, node(), app, result}, state)
      {:noreply, answer_calls(app, result, runs(app, if(result == :ok, do: :local, else: :undefined), state))}
    else
      {:noreply, answer_calls(app, :ok, state)}
    end
  end

  def handle_info({:ac_application_stopped, app}, state) do
    if :maps.get(app, state.apps).running == :local, do: tell_peers(app, {:dist_ac_app_stopped, app}, state)
    {:noreply, runs(app, :undefined, state)}
  end

  def handle_info({:ac_application_not_run, app}, state), do: {:noreply, answer_calls(app, :ok, runs(app, :undefined, state))}
  def handle_info({:ac_application_unloaded, _app}, state), do: {:noreply, state}

  # -- the peers -------------------------------------------------------------

  def handle_info({:dist_ac_new_node, _version, node, apps, _started}, state) do
    state = introduce([node], %{state | known: :lists.usort([node | state.known])})
    {:noreply, ready(arrived(node, :lists.foldl(fn appl, acc -> met(node, appl, acc) end, state, apps)))}
  end

  def handle_info({:dist_ac_app_loaded, node, app, nodes, allowed, known}, state) do
    case state.apps do
      %{^app => %{nodes: ^nodes} = entry} ->
        if not known and :nodebook_app_table.loaded?(app) do
          send({:dist_ac, node}, {:dist_ac_app_loaded, node(), app, nodes, :maps.get(node(), entry.allowed), true})
        end

        {:noreply, decide(app, update(app, fn e -> %{e | allowed: Map.put(e.allowed, node, allowed)} end, state))}

      %{^app => _} ->
        text = ~c"dist_ac on node ~p:~nDistribution mismatch for application \"~p\" on nodes ~p and ~p~n"
        :logger.log(:error, text, [node(), app, node(), node], %{domain: [:otp]})
        :erlang.exit({:distribution_mismatch, app, node})

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:dist_ac_app_started, node, app, result}, state) when is_map_key(state.apps, app) do
    here = :maps.get(app, state.apps)
    state = runs(app, {:distributed, node}, state)

    cond do
      :lists.member(app, state.asked) ->
        answer = if result == :ok, do: {:started, node}, else: {:error, {node, :erlang.element(2, result)}}
        {:noreply, reply(app, answer, state)}

      result == :ok or here.running == :local ->
        send(:application_controller, {:ac_change_application_req, app, {:started, node}})
        {:noreply, answer_calls(app, :ok, state)}

      true ->
        {:noreply, state}
    end
  end

  def handle_info({:dist_ac_app_stopped, app}, state) when is_map_key(state.apps, app), do: {:noreply, runs(app, :undefined, state)}

  def handle_info({:dist_ac_weight, app, weight, node}, state) when is_map_key(state.apps, app),
    do: {:noreply, decide(app, update(app, fn e -> %{e | votes: Map.put(e.votes, node, weight)} end, state))}

  def handle_info({:dist_ac_new_permission, node, app, allowed, running}, state) when is_map_key(state.apps, app) do
    state = update(app, fn e -> %{e | allowed: Map.put(e.allowed, node, allowed)} end, state)
    {:noreply, if(running and not allowed, do: vacate(app, node, state), else: decide(app, state))}
  end

  # -- time and losses -------------------------------------------------------

  # A connection that was lost for a moment; OTP's nodes tell each other nothing then.
  # What it said before, while nobody was heard, was said by another node of this name.
  def handle_info({:nodeup, node}, state) do
    state = %{state | told: :lists.delete(node, state.told), known: :lists.delete(node, state.known)}
    {:noreply, introduce([node], state)}
  end

  def handle_info({:nodedown, node}, state) do
    state = %{state | told: :lists.delete(node, state.told), known: :lists.delete(node, state.known)}
    {:noreply, ready(arrived(node, :maps.fold(fn app, entry, acc -> lost(app, entry, node, acc) end, state, state.apps)))}
  end

  # A node that has no :dist_ac, or none yet.
  def handle_info({:DOWN, _, :process, {:dist_ac, node}, _}, state),
    do: {:noreply, ready(arrived(node, %{state | told: :lists.delete(node, state.told)}))}

  def handle_info({:timeout, timer, {:restart, app}}, state) do
    case :maps.get(app, state.apps) do
      %{timer: ^timer, running: {:lost, node}} -> {:noreply, vacate(app, node, state)}
      _ -> {:noreply, state}
    end
  end

  def handle_info(_, state), do: {:noreply, state}
  def terminate(_, _), do: :ok
  def code_change(_, state, _), do: {:ok, state}

  # -- meeting ---------------------------------------------------------------

  defp introduce(nodes, state) do
    new = :lists.filter(fn n -> not :lists.member(n, state.told) end, nodes)

    appls = for {app, entry} <- :maps.to_list(state.apps), do: :dist_ac_app.told(app, entry)
    local = for {:appl, app, :local, _, _, _} <- appls, do: {node(), app}
    :lists.foreach(fn n -> send({:dist_ac, n}, {:dist_ac_new_node, 1, node(), appls, local}) end, new)
    %{state | told: new ++ state.told}
  end

  # What a node says of an application when we meet it: whether it may run it, and whether it does.
  defp met(node, {:appl, app, running, _time, _nodes, allowed}, state) when is_map_key(state.apps, app) do
    permission =
      case :lists.keyfind(node, 1, allowed) do
        {_, value} -> value
        false -> true
      end

    state = update(app, fn e -> %{e | allowed: Map.put(e.allowed, node, permission)} end, state)
    if running == :local and :maps.get(app, state.apps).running != :local, do: runs(app, {:distributed, node}, state), else: state
  end

  defp met(_node, _appl, state), do: state

  defp arrived(node, state) do
    case :lists.keytake(node, 1, state.awaited) do
      {:value, {_, ref}, rest} ->
        :erlang.demonitor(ref, [:flush])
        %{state | awaited: rest}

      false ->
        state
    end
  end

  defp ready(state), do: :maps.fold(fn app, _, acc -> decide(app, acc) end, state, state.apps)

  @continued_in ["dist_ac/deciding.ex"]
end
