# A supervisor whose children come and go: a GenServer with a map pid => child.
# In: child specifications at run time, exit signals. Out: running children, restarts within the intensity.
defmodule DynamicSupervisor do
  @moduledoc "A supervisor optimized to only start children dynamically."
  use GenServer

  alias DynamicSupervisor.{Child, Report, Shutdown}

  @callback init(init_arg :: term) :: term

  defstruct [
    :args,
    :extra_arguments,
    :mod,
    :name,
    :strategy,
    :max_children,
    :max_restarts,
    :max_seconds,
    children: %{},
    restarts: []
  ]

  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      @behaviour DynamicSupervisor

      @doc """
      Returns a specification to start this module under a supervisor.

      See `Supervisor`.
      """
      def child_spec(arg) do
        default = %{
          id: __MODULE__,
          start: {__MODULE__, :start_link, [arg]},
          type: :supervisor
        }

        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  def child_spec(options) when is_list(options) do
    id =
      case Keyword.get(options, :name, DynamicSupervisor) do
        name when is_atom(name) -> name
        {:global, name} -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {DynamicSupervisor, :start_link, [options]}, type: :supervisor}
  end

  @doc "Starts a supervisor without children, linked to the caller."
  def start_link(options) when is_list(options) do
    keys = [:extra_arguments, :max_children, :max_seconds, :max_restarts, :strategy]
    {sup_opts, start_opts} = Keyword.split(options, keys)
    start_link(Supervisor.Default, init(sup_opts), start_opts)
  end

  @doc "Starts a supervisor whose options a module's init decides."
  def start_link(module, init_arg, opts \\ []) do
    GenServer.start_link(__MODULE__, {module, init_arg, opts[:name]}, opts)
  end

  @doc "Starts a child by its specification."
  def start_child(supervisor, {_, _, _, _, _, _} = child_spec),
    do: validate_and_start_child(supervisor, child_spec)

  def start_child(supervisor, child_spec),
    do: validate_and_start_child(supervisor, Supervisor.child_spec(child_spec, []))

  defp validate_and_start_child(supervisor, child_spec) do
    case Child.validate(child_spec) do
      {:ok, child} -> call(supervisor, {:start_child, child})
      error -> {:error, error}
    end
  end

  @doc "Ends a child by its pid."
  def terminate_child(supervisor, pid) when is_pid(pid), do: call(supervisor, {:terminate_child, pid})
  @doc "The children: `{:undefined, pid, type, modules}` each."
  def which_children(supervisor), do: call(supervisor, :which_children)
  @doc "How many children a supervisor has: specs, active, supervisors, workers."
  def count_children(supervisor), do: call(supervisor, :count_children) |> :maps.from_list()

  @doc "Ends a supervisor and its children."
  def stop(supervisor, reason \\ :normal, timeout \\ :infinity),
    do: GenServer.stop(supervisor, reason, timeout)

  @doc "What the callback init of a supervisor's module answers: its options."
  def init(options) when is_list(options) do
    strategy = Keyword.get(options, :strategy, :one_for_one)
    intensity = Keyword.get(options, :max_restarts, 3)
    period = Keyword.get(options, :max_seconds, 5)
    max_children = Keyword.get(options, :max_children, :infinity)
    extra_arguments = Keyword.get(options, :extra_arguments, [])

    {:ok,
     %{
       strategy: strategy,
       intensity: intensity,
       period: period,
       max_children: max_children,
       extra_arguments: extra_arguments
     }}
  end

  def init({mod, init_arg, name}) do
    Process.put(:"$initial_call", {:supervisor, mod, 1})
    Process.flag(:trap_exit, true)

    case mod.init(init_arg) do
      {:ok, flags} when is_map(flags) ->
        name =
          cond do
            is_nil(name) -> {self(), mod}
            is_atom(name) -> {:local, name}
            is_tuple(name) -> name
          end

        state = %DynamicSupervisor{mod: mod, args: init_arg, name: name}

        case init_flags(state, flags) do
          {:ok, state} -> {:ok, state}
          {:error, reason} -> {:stop, {:supervisor_data, reason}}
        end

      :ignore ->
        :ignore

      other ->
        {:stop, {:bad_return, {mod, :init, other}}}
    end
  end

  defp init_flags(state, flags) do
    extra = Map.get(flags, :extra_arguments, [])
    max_children = Map.get(flags, :max_children, :infinity)
    max_restarts = Map.get(flags, :intensity, 1)
    max_seconds = Map.get(flags, :period, 5)
    strategy = Map.get(flags, :strategy, :one_for_one)
    auto_shutdown = Map.get(flags, :auto_shutdown, :never)

    cond do
      strategy not in [:one_for_one] -> {:error, {:invalid_strategy, strategy}}
      not (is_integer(max_restarts) and max_restarts >= 0) -> {:error, {:invalid_intensity, max_restarts}}
      not (is_integer(max_seconds) and max_seconds > 0) -> {:error, {:invalid_period, max_seconds}}
      not (max_children == :infinity or (is_integer(max_children) and max_children >= 0)) -> {:error, {:invalid_max_children, max_children}}
      not is_list(extra) -> {:error, {:invalid_extra_arguments, extra}}
      auto_shutdown != :never -> {:error, {:invalid_auto_shutdown, auto_shutdown}}
      true ->
        {:ok,
         %{
           state
           | extra_arguments: extra,
             max_children: max_children,
             max_restarts: max_restarts,
             max_seconds: max_seconds,
             strategy: strategy
         }}
    end
  end

  @impl true
  def code_change(_old, %{mod: mod, args: args} = state, _extra) do
    case mod.init(args) do
      {:ok, flags} when is_map(flags) ->
        with {:error, reason} <- init_flags(state, flags), do: {:error, {:supervisor_data, reason}}

      :ignore ->
        {:ok, state}

      other ->
        other
    end
  end

  @impl true
  def handle_call(:which_children, _from, state) do
    reply =
      for {pid, args} <- state.children do
        case args do
          {:restarting, {_, _, _, type, modules}} -> {:undefined, :restarting, type, modules}
          {_, _, _, type, modules} -> {:undefined, pid, type, modules}
        end
      end

    {:reply, reply, state}
  end

  def handle_call(:count_children, _from, state) do
    {active, workers, sups} =
      Enum.reduce(state.children, {0, 0, 0}, fn {pid, child}, {active, workers, sups} ->
        {alive, type} =
          case child do
            {:restarting, {_, _, _, type, _}} -> {0, type}
            {_, _, _, type, _} -> {if(Process.alive?(pid), do: 1, else: 0), type}
          end

        if type == :supervisor,
          do: {active + alive, workers, sups + 1},
          else: {active + alive, workers + 1, sups}
      end)

    {:reply, [specs: map_size(state.children), active: active, supervisors: sups, workers: workers], state}
  end

  def handle_call({:terminate_child, pid}, _from, %{children: children} = state) do
    case children do
      %{^pid => info} ->
        Shutdown.run(%{pid => info}, state)
        {:reply, :ok, delete_child(pid, state)}

      %{} ->
        {:reply, {:error, :not_found}, state}
    end
  end

  def handle_call({:start_task, args, restart, shutdown}, from, state) do
    {init_restart, init_shutdown} = Process.get(Task.Supervisor)
    restart = restart || init_restart
    shutdown = shutdown || init_shutdown
    child = {{Task.Supervised, :start_link, args}, restart, shutdown, :worker, [Task.Supervised]}
    handle_call({:start_child, child}, from, state)
  end

  def handle_call({:start_child, child}, _from, state) do
    if map_size(state.children) < state.max_children do
      handle_start_child(child, state)
    else
      {:reply, {:error, :max_children}, state}
    end
  end

  defp handle_start_child({{m, f, args} = mfa, restart, shutdown, type, modules}, state) do
    %{extra_arguments: extra} = state

    case reply = start_child(m, f, extra ++ args) do
      {:ok, pid, _} ->
        Report.progress(pid, mfa, restart, shutdown, type, state)
        {:reply, reply, save_child(pid, mfa, restart, shutdown, type, modules, state)}

      {:ok, pid} ->
        Report.progress(pid, mfa, restart, shutdown, type, state)
        {:reply, reply, save_child(pid, mfa, restart, shutdown, type, modules, state)}

      _ ->
        {:reply, reply, state}
    end
  end

  defp start_child(m, f, a) do
    try do
      apply(m, f, a)
    catch
      :error, reason -> {:error, {reason, __STACKTRACE__}}
      :exit, reason -> {:error, reason}
      :throw, value -> {:error, {{:nocatch, value}, __STACKTRACE__}}
    else
      {:ok, pid, extra} when is_pid(pid) -> {:ok, pid, extra}
      {:ok, pid} when is_pid(pid) -> {:ok, pid}
      :ignore -> :ignore
      {:error, error} -> {:error, error}
      other -> {:error, other}
    end
  end

  defp save_child(pid, mfa, restart, shutdown, type, modules, state) do
    mfa = if restart == :temporary, do: {elem(mfa, 0), elem(mfa, 1), :undefined}, else: mfa
    put_in(state.children[pid], {mfa, restart, shutdown, type, modules})
  end

  @impl true
  def handle_cast(_msg, state), do: {:noreply, state}

  @impl true
  def handle_info({:EXIT, pid, reason}, state) do
    case maybe_restart_child(pid, reason, state) do
      {:ok, state} -> {:noreply, state}
      {:shutdown, state} -> {:stop, :shutdown, state}
    end
  end

  def handle_info({:"$gen_restart", pid}, %{children: children} = state) do
    case children do
      %{^pid => {:restarting, child}} ->
        case restart_child(pid, child, state) do
          {:ok, state} -> {:noreply, state}
          {:shutdown, state} -> {:stop, :shutdown, state}
        end

      %{} ->
        {:noreply, state}
    end
  end

  def handle_info(msg, state) do
    :logger.log(
      :error,
      %{label: {DynamicSupervisor, :unexpected_msg}, report: %{msg: msg}},
      %{
        domain: [:otp, :elixir],
        error_logger: %{tag: :error_msg},
        report_cb: &__MODULE__.format_report/1
      }
    )

    {:noreply, state}
  end

  @doc false
  def format_report(%{label: {DynamicSupervisor, :unexpected_msg}, report: %{msg: msg}}),
    do: {~c"DynamicSupervisor received unexpected message: ~p~n", [msg]}

  @impl true
  def terminate(_, state) do
    Shutdown.run(state.children, state)
  end

  defp maybe_restart_child(pid, reason, %{children: children} = state) do
    case children do
      %{^pid => {_, restart, _, _, _} = child} -> maybe_restart_child(restart, reason, pid, child, state)
      %{} -> {:ok, state}
    end
  end

  defp maybe_restart_child(:permanent, reason, pid, child, state) do
    Report.error(:child_terminated, reason, pid, child, state)
    restart_child(pid, child, state)
  end

  defp maybe_restart_child(_, :normal, pid, _child, state), do: {:ok, delete_child(pid, state)}
  defp maybe_restart_child(_, :shutdown, pid, _child, state), do: {:ok, delete_child(pid, state)}
  defp maybe_restart_child(_, {:shutdown, _}, pid, _child, state), do: {:ok, delete_child(pid, state)}

  defp maybe_restart_child(:transient, reason, pid, child, state) do
    Report.error(:child_terminated, reason, pid, child, state)
    restart_child(pid, child, state)
  end

  defp maybe_restart_child(:temporary, reason, pid, child, state) do
    Report.error(:child_terminated, reason, pid, child, state)
    {:ok, delete_child(pid, state)}
  end

  defp delete_child(pid, %{children: children} = state), do: %{state | children: Map.delete(children, pid)}

  defp restart_child(pid, child, state) do
    case add_restart(state) do
      {:ok, state} ->
        {:ok, do_restart_child(pid, child, state)}

      {:shutdown, state} ->
        Report.error(:shutdown, :reached_max_restart_intensity, pid, child, state)
        {:shutdown, delete_child(pid, state)}
    end
  end

  defp add_restart(state) do
    %{max_seconds: max_seconds, max_restarts: max_restarts, restarts: restarts} = state
    now = :erlang.monotonic_time(1)
    restarts = [now | Enum.filter(restarts, &(&1 >= now - max_seconds))]
    state = %{state | restarts: restarts}
    if length(restarts) <= max_restarts, do: {:ok, state}, else: {:shutdown, state}
  end

  defp do_restart_child(current_pid, child, state) do
    {{m, f, args} = mfa, restart, shutdown, type, modules} = child

    case start_child(m, f, state.extra_arguments ++ args) do
      {:ok, pid, _} ->
        state = delete_child(current_pid, state)
        Report.progress(pid, mfa, restart, shutdown, type, state)
        save_child(pid, mfa, restart, shutdown, type, modules, state)

      {:ok, pid} ->
        state = delete_child(current_pid, state)
        Report.progress(pid, mfa, restart, shutdown, type, state)
        save_child(pid, mfa, restart, shutdown, type, modules, state)

      :ignore ->
        delete_child(current_pid, state)

      {:error, reason} ->
        Report.error(:start_error, reason, {:restarting, current_pid}, child, state)
        send(self(), {:"$gen_restart", current_pid})
        put_in(state.children[current_pid], {:restarting, child})
    end
  end

  @doc false
  def call(supervisor, req), do: GenServer.call(supervisor, req, :infinity)
end
