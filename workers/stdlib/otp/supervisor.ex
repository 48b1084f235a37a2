# Supervisors: start children in order, restart them by strategy and intensity, stop them in reverse order.
# In: {flags, child_specs} from Mod.init/1, exit signals of the children. Out: a running tree, or the end of it.
# Behaviour after supervisor's manual page (OTP 27).
defmodule :supervisor do
  @callback init(args :: term) :: {:ok, {map | tuple, list}} | :ignore
  @moduledoc "Generic supervisor behaviour."

  # -- interface -------------------------------------------------------------

  def start_link(mod, args), do: :gen_server.start_link(:supervisor, {:self, mod, args}, [])
  def start_link(name, mod, args), do: :gen_server.start_link(name, :supervisor, {name, mod, args}, [])

  def start_child(sup, spec), do: call(sup, {:start_child, spec})
  def restart_child(sup, id), do: call(sup, {:restart_child, id})
  def delete_child(sup, id), do: call(sup, {:delete_child, id})
  def terminate_child(sup, id), do: call(sup, {:terminate_child, id})
  def get_childspec(sup, id), do: call(sup, {:get_childspec, id})
  def which_children(sup), do: call(sup, :which_children)
  def which_child(sup, id), do: call(sup, {:which_child, id})
  def count_children(sup), do: call(sup, :count_children)

  defp call(sup, request), do: :gen_server.call(sup, request, :infinity)

  def check_childspecs(specs), do: check_childspecs(specs, :undefined)

  def check_childspecs(specs, auto_shutdown) when is_list(specs) do
    auto_shutdown = if auto_shutdown == :undefined, do: :never, else: auto_shutdown
    with {:ok, _} <- :nodebook_child_spec.check_all(specs, auto_shutdown), do: :ok
  end

  def check_childspecs(other, _), do: {:error, {:badarg, other}}

  # -- init ------------------------------------------------------------------

  def init({sup_name, mod, args}) do
    :erlang.process_flag(:trap_exit, true)

    case mod.init(args) do
      {:ok, {flags, specs}} ->
        case init_state(sup_name, flags, mod, args) do
          {:ok, state} ->
            if state.strategy == :simple_one_for_one,
              do: init_dynamic(state, specs),
              else: init_children(state, specs)

          {:error, reason} ->
            {:stop, {:supervisor_data, reason}}
        end

      :ignore ->
        :ignore

      other ->
        {:stop, {:bad_return, {mod, :init, other}}}
    end
  end

  defp init_state(sup_name, flags, mod, args) do
    name =
      case sup_name do
        :self -> {self(), mod}
        other -> other
      end

    flags = normalize_flags(flags)
    strategy = Map.get(flags, :strategy, :one_for_one)
    intensity = Map.get(flags, :intensity, 1)
    period = Map.get(flags, :period, 5)
    auto = Map.get(flags, :auto_shutdown, :never)

    cond do
      Map.has_key?(flags, :invalid_type) ->
        {:error, {:invalid_type, flags.invalid_type}}

      strategy not in [:one_for_one, :one_for_all, :rest_for_one, :simple_one_for_one] ->
        {:error, {:invalid_strategy, strategy}}

      not (is_integer(intensity) and intensity >= 0) ->
        {:error, {:invalid_intensity, intensity}}

      not (is_integer(period) and period > 0) ->
        {:error, {:invalid_period, period}}

      auto not in [:never, :any_significant, :all_significant] ->
        {:error, {:invalid_auto_shutdown, auto}}

      strategy == :simple_one_for_one and auto != :never ->
        {:error, {:bad_combination, [auto_shutdown: auto, strategy: strategy]}}

      true ->
        {:ok,
         %{
           name: name,
           strategy: strategy,
           intensity: intensity,
           period: period,
           auto_shutdown: auto,
           module: mod,
           args: args,
           children: [],
           dynamics: %{},
           restarts: []
         }}
    end
  end

  defp normalize_flags({strategy, intensity, period}),
    do: %{strategy: strategy, intensity: intensity, period: period}

  defp normalize_flags(flags) when is_map(flags), do: flags
  defp normalize_flags(other), do: %{invalid_type: other}

  defp init_dynamic(state, [spec]) do
    case :nodebook_child_spec.check_all([spec], :never) do
      {:ok, children} -> {:ok, %{state | children: children}}
      {:error, reason} -> {:stop, {:start_spec, reason}}
    end
  end

  defp init_dynamic(_state, specs), do: {:stop, {:bad_start_spec, specs}}

  defp init_children(state, specs) do
    case :nodebook_child_spec.check_all(specs, state.auto_shutdown) do
      {:ok, children} ->
        case :nodebook_child_start.all(children, state.name) do
          {:ok, started} ->
            {:ok, %{state | children: started}}

          {:error, started, {id, reason}} ->
            :nodebook_shutdown.all(started, state.name)
            {:stop, {:shutdown, {:failed_to_start_child, id, reason}}}
        end

      {:error, reason} ->
        {:stop, {:start_spec, reason}}
    end
  end

  # -- calls -----------------------------------------------------------------

  def handle_call({:start_child, args}, _from, %{strategy: :simple_one_for_one} = state) do
    [child] = state.children
    {m, f, a} = child.start
    all = a ++ args

    case :nodebook_child_start.one(state.name, %{child | start: {m, f, all}}) do
      {:ok, :undefined} -> {:reply, {:ok, :undefined}, state}
      {:ok, pid} -> {:reply, {:ok, pid}, add_dynamic(state, pid, all)}
      {:ok, pid, extra} -> {:reply, {:ok, pid, extra}, add_dynamic(state, pid, all)}
      error -> {:reply, error, state}
    end
  end

  def handle_call({:start_child, spec}, _from, state) do
    case :nodebook_child_spec.check(spec, state.auto_shutdown) do
      {:ok, child} ->
        {reply, state} = handle_start_child(child, state)
        {:reply, reply, state}

      {:error, reason} ->
        {:reply, {:error, reason}, state}
    end
  end

  def handle_call({:terminate_child, id}, _from, %{strategy: :simple_one_for_one} = state) when not is_pid(id),
    do: {:reply, {:error, :simple_one_for_one}, state}

  def handle_call({:terminate_child, pid}, _from, %{strategy: :simple_one_for_one} = state) do
    case state.dynamics do
      %{^pid => args} ->
        [child] = state.children
        :nodebook_shutdown.one(%{child | pid: pid, start: with_args(child, args)}, state.name)
        {:reply, :ok, %{state | dynamics: Map.delete(state.dynamics, pid)}}

      _ ->
        {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:terminate_child, id}, _from, state) do
    case :nodebook_children.find(state.children, id) do
      nil ->
        {:reply, {:error, :not_found}, state}

      child ->
        :nodebook_shutdown.one(child, state.name)

        children =
          if child.restart == :temporary,
            do: :nodebook_children.remove(state.children, id),
            else: :nodebook_children.put(state.children, %{child | pid: :undefined})

        {:reply, :ok, %{state | children: children}}
    end
  end

  def handle_call({op, _}, _from, %{strategy: :simple_one_for_one} = state)
      when op in [:restart_child, :delete_child],
      do: {:reply, {:error, :simple_one_for_one}, state}

  def handle_call({:restart_child, id}, _from, state) do
    case :nodebook_children.find(state.children, id) do
      nil ->
        {:reply, {:error, :not_found}, state}

      %{pid: :undefined} = child ->
        case :nodebook_child_start.one(state.name, child) do
          {:ok, pid} -> {:reply, {:ok, pid}, %{state | children: :nodebook_children.put(state.children, %{child | pid: pid})}}
          {:ok, pid, extra} -> {:reply, {:ok, pid, extra}, %{state | children: :nodebook_children.put(state.children, %{child | pid: pid})}}
          error -> {:reply, error, state}
        end

      %{pid: {:restarting, _}} ->
        {:reply, {:error, :restarting}, state}

      _ ->
        {:reply, {:error, :running}, state}
    end
  end

  def handle_call({:delete_child, id}, _from, state) do
    case :nodebook_children.find(state.children, id) do
      nil -> {:reply, {:error, :not_found}, state}
      %{pid: :undefined} -> {:reply, :ok, %{state | children: :nodebook_children.remove(state.children, id)}}
      %{pid: {:restarting, _}} -> {:reply, {:error, :restarting}, state}
      _ -> {:reply, {:error, :running}, state}
    end
  end

  def handle_call({:get_childspec, id}, _from, %{strategy: :simple_one_for_one} = state) do
    [child] = state.children

    if (is_pid(id) and is_map_key(state.dynamics, id)) or child.id == id,
      do: {:reply, {:ok, :nodebook_child_spec.public(child)}, state},
      else: {:reply, {:error, :not_found}, state}
  end

  def handle_call({:get_childspec, id}, _from, state) do
    case :nodebook_children.find(state.children, id) || :nodebook_children.find_pid(state.children, id) do
      nil -> {:reply, {:error, :not_found}, state}
      child -> {:reply, {:ok, :nodebook_child_spec.public(child)}, state}
    end
  end

  def handle_call(:which_children, _from, %{strategy: :simple_one_for_one} = state) do
    [child] = state.children

    reply =
      :lists.map(
        fn
          {{:restarting, _}, _} -> {:undefined, :restarting, child.type, child.modules}
          {pid, _} -> {:undefined, pid, child.type, child.modules}
        end,
        Map.to_list(state.dynamics)
      )

    {:reply, reply, state}
  end

  def handle_call(:which_children, _from, state),
    do: {:reply, :lists.reverse(:lists.map(&child_tuple/1, state.children)), state}

  def handle_call({:which_child, id}, _from, state) do
    case :nodebook_children.find(state.children, id) do
      nil -> {:reply, {:error, :not_found}, state}
      child -> {:reply, {:ok, child_tuple(child)}, state}
    end
  end

  def handle_call(:count_children, _from, %{strategy: :simple_one_for_one} = state) do
    [child] = state.children
    size = map_size(state.dynamics)
    active = :lists.foldl(fn key, n -> if is_pid(key), do: n + 1, else: n end, 0, Map.keys(state.dynamics))

    {sups, workers} = if child.type == :supervisor, do: {size, 0}, else: {0, size}
    {:reply, [specs: 1, active: active, supervisors: sups, workers: workers], state}
  end

  def handle_call(:count_children, _from, state) do
    active = count(state.children, fn c -> is_pid(c.pid) and alive?(c.pid) end)
    sups = count(state.children, fn c -> c.type == :supervisor end)
    specs = length(state.children)
    {:reply, [specs: specs, active: active, supervisors: sups, workers: specs - sups], state}
  end

  defp alive?(pid) when node(pid) == :erlang.node(), do: :erlang.is_process_alive(pid)
  defp alive?(_), do: true

  defp count(list, fun), do: :lists.foldl(fn x, n -> if fun.(x), do: n + 1, else: n end, 0, list)

  defp child_tuple(%{pid: {:restarting, _}} = c), do: {c.id, :restarting, c.type, c.modules}
  defp child_tuple(c), do: {c.id, c.pid, c.type, c.modules}

  defp handle_start_child(child, state) do
    case :nodebook_children.find(state.children, child.id) do
      nil ->
        case :nodebook_child_start.one(state.name, child) do
          {:ok, :undefined} when child.restart == :temporary -> {{:ok, :undefined}, state}
          {:ok, pid} -> {{:ok, pid}, append(state, %{child | pid: pid})}
          {:ok, pid, extra} -> {{:ok, pid, extra}, append(state, %{child | pid: pid})}
          {:error, reason} -> {{:error, {reason, record(child)}}, state}
        end

      %{pid: pid} when is_pid(pid) ->
        {{:error, {:already_started, pid}}, state}

      _ ->
        {{:error, :already_present}, state}
    end
  end

  # A child as OTP has it: who starts one that fails sees it.
  defp record(c), do: {:child, :undefined, c.id, c.start, c.restart, c.significant, c.shutdown, c.type, c.modules}

  defp append(state, child), do: %{state | children: state.children ++ [child]}
  defp add_dynamic(state, pid, args), do: %{state | dynamics: Map.put(state.dynamics, pid, args)}

  # -- exits and restarts ----------------------------------------------------

  def handle_cast({:try_again_restart, key}, %{strategy: :simple_one_for_one} = state) do
    case state.dynamics do
      %{^key => args} ->
        [child] = state.children
        child = %{child | pid: key, start: with_args(child, args)}
        state |> :nodebook_restart.again(child) |> stop_or_go()

      _ ->
        {:noreply, state}
    end
  end

  def handle_cast({:try_again_restart, id}, state) do
    case :nodebook_children.find(state.children, id) do
      %{pid: {:restarting, _}} = child -> state |> :nodebook_restart.again(child) |> stop_or_go()
      _ -> {:noreply, state}
    end
  end

  def handle_info({:EXIT, pid, reason}, %{strategy: :simple_one_for_one} = state) do
    case state.dynamics do
      %{^pid => args} ->
        [child] = state.children
        :nodebook_restart.exited(reason, %{child | pid: pid, start: with_args(child, args)}, state) |> stop_or_go()

      _ ->
        {:noreply, state}
    end
  end

  def handle_info({:EXIT, pid, reason}, state) do
    case :nodebook_children.find_pid(state.children, pid) do
      nil -> {:noreply, state}
      child -> :nodebook_restart.exited(reason, child, state) |> stop_or_go()
    end
  end

  def handle_info(msg, state) do
    :logger.log(
      :error,
      %{label: {:supervisor, :unexpected_msg}, report: [supervisor: state.name, message: msg]},
      %{domain: [:otp], report_cb: &:supervisor.format_log/2, error_logger: %{tag: :error_msg}}
    )

    {:noreply, state}
  end

  defp stop_or_go({:ok, state}), do: {:noreply, state}
  defp stop_or_go({:shutdown, state}), do: {:stop, :shutdown, state}

  # -- the end ---------------------------------------------------------------

  def terminate(_reason, %{strategy: :simple_one_for_one} = state) do
    [child] = state.children
    :nodebook_shutdown.dynamic(child, Map.keys(state.dynamics), state.name)
    :ok
  end

  def terminate(_reason, state) do
    :nodebook_shutdown.all(state.children, state.name)
    :ok
  end

  def code_change(_, state, _), do: {:ok, state}

  defp with_args(%{start: {m, f, _}}, args), do: {m, f, args}

  # -- reports ---------------------------------------------------------------

  @doc "Format and arguments for a supervisor's report."
  def format_log(%{label: {:supervisor, :unexpected_msg}, report: report}),
    do: {~c"Supervisor received unexpected message: ~tp~n", [report[:message]]}

  def format_log(report), do: :nodebook_app_reports.format(report)

  @doc "The text of a supervisor's report."
  def format_log(report, _config) do
    {format, args} = format_log(report)
    :io_lib.format(format, args)
  end
end
