# The inside of a task's process, and the engine of async_stream.
# In: who asked for it and what to run. Out: the reply message, or an error log and an exit.
defmodule Task.Supervised do
  @moduledoc false

  def start(owner, callers, fun), do: {:ok, :proc_lib.spawn(__MODULE__, :noreply, [owner, get_ancestors(), callers, fun])}

  def start_link(owner, callers, fun),
    do: {:ok, :proc_lib.spawn_link(__MODULE__, :noreply, [owner, get_ancestors(), callers, fun])}

  def start_link(owner, monitor),
    do: {:ok, :proc_lib.spawn_link(__MODULE__, :reply, [owner, get_ancestors(), monitor])}

  def reply({_, _, owner_pid} = owner, ancestors, monitor) do
    case monitor do
      :monitor ->
        mref = Process.monitor(owner_pid)
        reply(owner, ancestors, owner_pid, mref, :infinity)

      :nomonitor ->
        reply(owner, ancestors, owner_pid, nil, 5_000)
    end
  end

  defp reply(owner, _ancestors, owner_pid, mref, timeout) do
    receive do
      {^owner_pid, ref, reply_to, callers, mfa} ->
        put_initial_call(mfa)
        put_callers(callers)
        _ = is_reference(mref) && Process.demonitor(mref, [:flush])
        send(reply_to, {ref, invoke_mfa(owner, callers, mfa)})

      {:DOWN, ^mref, _, _, reason} ->
        exit({:shutdown, reason})
    after
      timeout -> exit(:timeout)
    end
  end

  def noreply(owner, _ancestors, callers, mfa) do
    put_initial_call(mfa)
    put_callers(callers)
    invoke_mfa(owner, callers, mfa)
  end

  defp get_ancestors, do: []

  defp put_initial_call(mfa), do: Process.put(:"$initial_call", get_initial_call(mfa))

  defp get_initial_call({:erlang, :apply, [fun, []]}) when is_function(fun, 0) do
    {:module, module} = Function.info(fun, :module)
    {:name, name} = Function.info(fun, :name)
    {module, name, 0}
  end

  defp get_initial_call({mod, fun, args}), do: {mod, fun, length(args)}

  defp put_callers(callers), do: Process.put(:"$callers", callers)

  defp invoke_mfa(owner, callers, {module, fun, args} = mfa) do
    try do
      apply(module, fun, args)
    catch
      :exit, value when value == :normal or value == :shutdown or (is_tuple(value) and elem(value, 0) == :shutdown and tuple_size(value) == 2) ->
        :erlang.raise(:exit, value, __STACKTRACE__)

      kind, value ->
        {fun, args} = get_running(mfa)

        :logger.log(
          :error,
          %{
            label: {Task.Supervisor, :terminating},
            report: %{
              name: self(),
              starter: get_from(owner),
              function: fun,
              args: args,
              reason: {log_value(kind, value), __STACKTRACE__},
              process_label: :proc_lib.get_label(self())
            }
          },
          %{
            domain: [:otp, :elixir],
            error_logger: %{tag: :error_msg},
            report_cb: &__MODULE__.format_report/1,
            callers: callers
          }
        )

        :erlang.raise(:exit, exit_reason(kind, value, __STACKTRACE__), __STACKTRACE__)
    end
  end

  defp exit_reason(:error, reason, stacktrace), do: {reason, stacktrace}
  defp exit_reason(:exit, reason, _stacktrace), do: reason
  defp exit_reason(:throw, reason, stacktrace), do: {{:nocatch, reason}, stacktrace}

  defp log_value(:throw, value), do: {:nocatch, value}
  defp log_value(_, value), do: value

  @doc false
  def format_report(%{label: {Task.Supervisor, :terminating}, report: report}) do
    {label, labels} =
      case report.process_label do
        :undefined -> {~c"", []}
        label -> {~c"** Process Label == ~p~n", [label]}
      end

    {~c"** Task ~p terminating~n" ++
       label ++
       ~c"** Started from ~p~n** When function  == ~p~n**      arguments == ~p~n** Reason for termination == ~n** ~p~n",
     [report.starter] ++ labels ++ [report.name, report.function, report.args, report.reason]}
  end

  defp get_from({node, pid_or_name, _pid}) when node == node(), do: pid_or_name
  defp get_from({node, name, _pid}) when is_atom(name), do: {name, node}
  defp get_from({_node, _name, pid}), do: pid

  defp get_running({:erlang, :apply, [fun, []]}) when is_function(fun, 0), do: {fun, []}
  defp get_running({mod, fun, args}), do: {Function.capture(mod, fun, length(args)), args}

  # -- streams ---------------------------------------------------------------

  def validate_stream_options(options) do
    max_concurrency = Keyword.get_lazy(options, :max_concurrency, &System.schedulers_online/0)
    on_timeout = Keyword.get(options, :on_timeout, :exit)
    timeout = Keyword.get(options, :timeout, 5000)
    ordered = Keyword.get(options, :ordered, true)
    zip_input_on_exit = Keyword.get(options, :zip_input_on_exit, false)
    shutdown = Keyword.get(options, :shutdown, 5000)

    unless is_integer(max_concurrency) and max_concurrency > 0,
      do: raise(ArgumentError, ":max_concurrency must be an integer greater than zero")

    unless on_timeout in [:exit, :kill_task], do: raise(ArgumentError, ":on_timeout must be either :exit or :kill_task")

    unless (is_integer(timeout) and timeout >= 0) or timeout == :infinity,
      do: raise(ArgumentError, ":timeout must be either a positive integer or :infinity")

    unless (is_integer(shutdown) and shutdown >= 0) or shutdown == :brutal_kill,
      do: raise(ArgumentError, ":shutdown must be either a positive integer or :brutal_kill")

    %{
      max_concurrency: max_concurrency,
      on_timeout: on_timeout,
      timeout: timeout,
      ordered: ordered,
      zip_input_on_exit: zip_input_on_exit
    }
  end

  # `running` maps a task's reference to {index, pid, input, timer, result-so-far};
  # `done` holds finished results by index until their turn comes.
  def stream(enumerable, acc, reducer, callers, fun, options, spawn) do
    next = &Enumerable.reduce(enumerable, &1, fn x, acc -> {:suspend, [x | acc]} end)

    config = %{
      reducer: reducer,
      callers: callers,
      fun: fun,
      options: options,
      spawn: spawn
    }

    stream_loop(acc, %{next: next, running: %{}, done: %{}, ready: [], spawned: 0, delivered: 0}, config)
  end

  defp stream_loop({:suspend, acc}, state, config), do: {:suspended, acc, &stream_loop(&1, state, config)}

  defp stream_loop({:halt, acc}, state, _config) do
    stream_close(state)
    {:halted, acc}
  end

  # What is ready goes out before more is taken from the source.
  defp stream_loop({:cont, acc}, state, config) do
    case stream_pop(state, config.options.ordered) do
      {:ok, value, state} ->
        next_acc = stream_guard(state, fn -> config.reducer.(value, acc) end)
        stream_loop(next_acc, state, config)

      :empty ->
        state = stream_guard(state, fn -> stream_fill(state, config) end)

        if map_size(state.running) == 0,
          do: {:done, acc},
          else: stream_loop({:cont, acc}, stream_wait(state, config), config)
    end
  end

  defp stream_guard(state, run) do
    run.()
  catch
    kind, reason ->
      stream_close(state)
      :erlang.raise(kind, reason, __STACKTRACE__)
  end

  defp stream_pop(%{ready: [value | rest]} = state, false), do: {:ok, value, %{state | ready: rest}}
  defp stream_pop(_, false), do: :empty

  defp stream_pop(%{done: done, delivered: index} = state, true) do
    case done do
      %{^index => value} -> {:ok, value, %{state | done: Map.delete(done, index), delivered: index + 1}}
      %{} -> :empty
    end
  end

  defp stream_fill(%{next: :done} = state, _), do: state

  defp stream_fill(state, config) do
    if map_size(state.running) < config.options.max_concurrency do
      case state.next.({:cont, []}) do
        {:suspended, [value], next} -> stream_fill(stream_spawn(value, %{state | next: next}, config), config)
        {_, [value]} -> stream_spawn(value, %{state | next: :done}, config)
        {_, []} -> %{state | next: :done}
      end
    else
      state
    end
  end

  defp stream_spawn(value, state, config) do
    case config.spawn.() do
      {:ok, type, pid} ->
        ref = :erlang.monitor(:process, pid, alias: :demonitor)

        timer =
          if config.options.timeout != :infinity,
            do: :erlang.start_timer(config.options.timeout, self(), {__MODULE__, ref})

        mfa =
          case config.fun do
            {m, f, a} -> {m, f, [value | a]}
            fun -> {:erlang, :apply, [fun, [value]]}
          end

        send(pid, {self(), ref, ref, config.callers, mfa})
        entry = {state.spawned, pid, type, value, timer}
        %{state | running: Map.put(state.running, ref, entry), spawned: state.spawned + 1}

      {:error, :max_children} ->
        stream_close(state)

        raise """
        reached the maximum number of tasks for this task supervisor. The maximum number \
        of tasks that are allowed to run at the same time under this supervisor can be \
        configured with the :max_children option passed to Task.Supervisor.start_link/1. When \
        using async_stream or async_stream_nolink, make sure to configure :max_concurrency to \
        be lower or equal to :max_children and pay attention to whether other tasks are also \
        spawned under the same task supervisor.
        """
    end
  end

  defp stream_wait(%{running: running} = state, config) do
    %{on_timeout: on_timeout, timeout: timeout} = config.options

    receive do
      {ref, reply} when is_map_key(running, ref) ->
        {index, pid, type, _value, timer} = Map.fetch!(running, ref)
        cancel(timer)
        Process.demonitor(ref, [:flush])
        if type == :link, do: unlink(pid)
        stream_put(state, ref, index, {:ok, reply})

      {:DOWN, ref, _, _, reason} when is_map_key(running, ref) ->
        {index, pid, type, value, timer} = Map.fetch!(running, ref)
        cancel(timer)
        if type == :link, do: unlink(pid)

        if type == :link and reason == :noconnection do
          stream_close(state)
          exit({{:nodedown, node(pid)}, {__MODULE__, :stream, [timeout]}})
        end

        stream_put(state, ref, index, failure(config, value, reason))

      {:timeout, _, {__MODULE__, ref}} when is_map_key(running, ref) ->
        {index, pid, _type, value, _} = Map.fetch!(running, ref)

        case on_timeout do
          :kill_task ->
            Process.unlink(pid)
            Process.exit(pid, :kill)
            Process.demonitor(ref, [:flush])
            unlink(pid)
            stream_put(state, ref, index, failure(config, value, :timeout))

          :exit ->
            stream_close(state)
            exit({:timeout, {__MODULE__, :stream, [timeout]}})
        end
    end
  end

  defp failure(%{options: %{zip_input_on_exit: true}}, value, reason), do: {:exit, {value, reason}}
  defp failure(_, _, reason), do: {:exit, reason}

  defp stream_put(state, ref, index, result) do
    %{
      state
      | running: Map.delete(state.running, ref),
        done: Map.put(state.done, index, result),
        ready: state.ready ++ [result]
    }
  end

  defp cancel(nil), do: :ok

  defp cancel(timer) do
    :erlang.cancel_timer(timer)

    receive do
      {:timeout, ^timer, _} -> :ok
    after
      0 -> :ok
    end
  end

  defp unlink(pid) do
    Process.unlink(pid)

    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end
  end

  defp stream_close(state) do
    for {ref, {_, pid, _type, _, timer}} <- state.running do
      cancel(timer)
      Process.unlink(pid)
      Process.exit(pid, :kill)
      Process.demonitor(ref, [:flush])
      unlink(pid)

      receive do
        {^ref, _} -> :ok
      after
        0 -> :ok
      end
    end

    if is_function(state.next), do: state.next.({:halt, []})
    :ok
  end
end
