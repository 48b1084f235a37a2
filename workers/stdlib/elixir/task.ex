# Tasks: a process that runs one function and sends its result to its owner.
# In: functions, enumerables. Out: %Task{} values, their results, exits with readable reasons.
defmodule Task do
  @moduledoc "Conveniences for spawning and awaiting tasks."

  @enforce_keys [:mfa, :owner, :pid, :ref]
  defstruct @enforce_keys

  @typedoc "A task: its process, who awaits it, and what it runs."
  @type t :: %__MODULE__{mfa: mfa, owner: pid, pid: pid | nil, ref: ref}

  @typedoc "How the answer of a task is known."
  @opaque ref :: reference

  @typedoc "Options of `async_stream/3` and its like."
  @type async_stream_option ::
          {:max_concurrency, pos_integer}
          | {:ordered, boolean}
          | {:timeout, timeout}
          | {:on_timeout, :exit | :kill_task}
          | {:zip_input_on_exit, boolean}

  defmacro __using__(opts) do
    quote location: :keep, bind_quoted: [opts: opts] do
      @doc """
      Returns a specification to start this module under a supervisor.

      `arg` is passed as the argument to `Task.start_link/1` in the `:start` field
      of the spec.
      """
      def child_spec(arg) do
        default = %{
          id: __MODULE__,
          start: {__MODULE__, :start_link, [arg]},
          restart: :temporary
        }

        Supervisor.child_spec(default, unquote(Macro.escape(opts)))
      end

      defoverridable child_spec: 1
    end
  end

  @doc "How a supervisor starts a task."
  def child_spec(arg), do: %{id: Task, start: {Task, :start_link, [arg]}, restart: :temporary}

  @doc "Starts a task that nobody awaits, linked to the caller."
  def start_link(fun) when is_function(fun, 0), do: start_link(:erlang, :apply, [fun, []])

  @doc "start_link/1 with module, function and arguments."
  def start_link(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    Task.Supervised.start_link(get_owner(self()), get_callers(self()), {module, function, args})
  end

  @doc "Starts a task that nobody awaits and that is linked to nobody."
  def start(fun) when is_function(fun, 0), do: start(:erlang, :apply, [fun, []])

  @doc "start/1 with module, function and arguments."
  def start(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    Task.Supervised.start(get_owner(self()), get_callers(self()), {module, function, args})
  end

  @doc "Starts a task that is linked to the caller, who has to await it."
  def async(fun) when is_function(fun, 0), do: async(:erlang, :apply, [fun, []])

  @doc "async/1 with module, function and arguments."
  def async(module, function, args) when is_atom(module) and is_atom(function) and is_list(args) do
    mfargs = {module, function, args}
    owner = self()
    {:ok, pid} = Task.Supervised.start_link(get_owner(owner), :monitor)
    alias_ref = build_alias(pid)
    send(pid, {owner, alias_ref, alias_ref, get_callers(owner), mfargs})
    %Task{pid: pid, ref: alias_ref, owner: owner, mfa: {module, function, length(args)}}
  end

  @doc "A task that is done already."
  def completed(result) do
    ref = make_ref()
    owner = self()
    send(owner, {ref, result})
    %Task{pid: nil, ref: ref, owner: owner, mfa: {Task, :completed, 1}}
  end

  @doc "A stream of what a function makes of each element, in tasks side by side."
  def async_stream(enumerable, fun, options \\ []) when is_function(fun, 1) do
    build_stream(enumerable, fun, options)
  end

  @doc "async_stream/3 with a function named by module, name and arguments behind the element."
  def async_stream(enumerable, module, function_name, args, options \\ []) do
    build_stream(enumerable, {module, function_name, args}, options)
  end

  defp build_stream(enumerable, fun, options) do
    options = Task.Supervised.validate_stream_options(options)

    fn acc, acc_fun ->
      owner = get_owner(self())

      Task.Supervised.stream(enumerable, acc, acc_fun, get_callers(self()), fun, options, fn ->
        {:ok, pid} = Task.Supervised.start_link(owner, :nomonitor)
        {:ok, :link, pid}
      end)
    end
  end

  defp build_alias(pid), do: :erlang.monitor(:process, pid, alias: :demonitor)

  @doc false
  def get_owner(pid) do
    self_or_name =
      case Process.info(pid, :registered_name) do
        {:registered_name, name} when is_atom(name) -> name
        _ -> pid
      end

    {node(), self_or_name, pid}
  end

  @doc false
  def get_callers(owner) do
    case :erlang.get(:"$callers") do
      [_ | _] = list -> [owner | list]
      _ -> [owner]
    end
  end

  @doc "The answer of a task; exits when none comes in time."
  def await(%Task{ref: ref, owner: owner} = task, timeout \\ 5000) when timeout == :infinity or (is_integer(timeout) and timeout >= 0) do
    if owner != self(), do: raise(ArgumentError, invalid_owner_error(task))
    await_receive(ref, task, timeout)
  end

  defp await_receive(ref, task, timeout) do
    receive do
      {^ref, reply} ->
        demonitor(ref)
        reply

      {:DOWN, ^ref, _, proc, reason} ->
        exit({reason(reason, proc), {__MODULE__, :await, [task, timeout]}})
    after
      timeout ->
        demonitor(ref)
        exit({:timeout, {__MODULE__, :await, [task, timeout]}})
    end
  end

  @doc "The answers of tasks; exits when not all come in time."
  def await_many(tasks, timeout \\ 5000) when timeout == :infinity or (is_integer(timeout) and timeout >= 0) do
    awaiting =
      Map.new(tasks, fn %Task{ref: ref, owner: owner} = task ->
        if owner != self(), do: raise(ArgumentError, invalid_owner_error(task))
        {ref, true}
      end)

    timeout_ref = make_ref()

    timer_ref =
      if timeout != :infinity, do: Process.send_after(self(), timeout_ref, timeout)

    try do
      await_many(tasks, timeout, awaiting, %{}, timeout_ref)
    after
      timer_ref && Process.cancel_timer(timer_ref)

      receive do
        ^timeout_ref -> :ok
      after
        0 -> :ok
      end
    end
  end

  defp await_many(tasks, _timeout, awaiting, replies, _timeout_ref) when map_size(awaiting) == 0 do
    for %{ref: ref} <- tasks, do: Map.fetch!(replies, ref)
  end

  defp await_many(tasks, timeout, awaiting, replies, timeout_ref) do
    receive do
      ^timeout_ref ->
        demonitor_pending_tasks(awaiting)
        exit({:timeout, {__MODULE__, :await_many, [tasks, timeout]}})

      {:DOWN, ref, _, proc, reason} when is_map_key(awaiting, ref) ->
        demonitor_pending_tasks(awaiting)
        exit({reason(reason, proc), {__MODULE__, :await_many, [tasks, timeout]}})

      {ref, reply} when is_map_key(awaiting, ref) ->
        demonitor(ref)
        await_many(tasks, timeout, Map.delete(awaiting, ref), Map.put(replies, ref, reply), timeout_ref)
    end
  end

  defp demonitor_pending_tasks(awaiting), do: Enum.each(awaiting, fn {ref, _} -> demonitor(ref) end)

  @doc "Unlinks a running task, whose answer nobody waits for then."
  def ignore(%Task{ref: ref, pid: pid, owner: owner} = task) do
    if owner != self(), do: raise(ArgumentError, invalid_owner_error(task))

    receive do
      {^ref, reply} ->
        pid && Process.unlink(pid)
        demonitor(ref)
        {:ok, reply}

      {:DOWN, ^ref, _, proc, :noconnection} ->
        exit({reason(:noconnection, proc), {__MODULE__, :ignore, [task]}})

      {:DOWN, ^ref, _, _, reason} ->
        {:exit, reason}
    after
      0 ->
        pid && Process.unlink(pid)
        demonitor(ref)
        nil
    end
  end

  @doc "The answer of a task if it comes in time, else nil; it can be asked again."
  def yield(%Task{ref: ref, owner: owner} = task, timeout \\ 5000) do
    if owner != self(), do: raise(ArgumentError, invalid_owner_error(task))

    receive do
      {^ref, reply} ->
        demonitor(ref)
        {:ok, reply}

      {:DOWN, ^ref, _, proc, :noconnection} ->
        exit({reason(:noconnection, proc), {__MODULE__, :yield, [task, timeout]}})

      {:DOWN, ^ref, _, _, reason} ->
        {:exit, reason}
    after
      timeout -> nil
    end
  end

  @doc "The answers of tasks that come in time; nil for the others."
  def yield_many(tasks, opts \\ [])

  def yield_many(tasks, timeout) when timeout == :infinity or (is_integer(timeout) and timeout >= 0),
    do: yield_many(tasks, timeout: timeout)

  def yield_many(tasks, opts) when is_list(opts) do
    on_timeout = Keyword.get(opts, :on_timeout, :nothing)
    timeout = Keyword.get(opts, :timeout, 5_000)
    limit = Keyword.get(opts, :limit, length(tasks))

    for %Task{owner: owner} = task <- tasks, owner != self(),
      do: raise(ArgumentError, invalid_owner_error(task))

    deadline = if timeout == :infinity, do: :infinity, else: System.monotonic_time(:millisecond) + timeout
    awaiting = Map.new(tasks, fn task -> {task.ref, task} end)
    {ended, replies} = yield_loop(awaiting, limit, deadline, %{})
    on_timeout = if ended == :timeout, do: on_timeout, else: :nothing

    for %Task{ref: ref} = task <- tasks do
      case replies do
        %{^ref => result} ->
          {task, result}

        %{} ->
          result =
            case on_timeout do
              :nothing ->
                nil

              :ignore ->
                ignore(task)
                nil

              :kill_task ->
                shutdown(task, :brutal_kill)
            end

          {task, result}
      end
    end
  end

  defp yield_loop(awaiting, limit, _, replies) when map_size(awaiting) == 0 or limit == 0, do: {:enough, replies}

  defp yield_loop(awaiting, limit, deadline, replies) do
    wait = if deadline == :infinity, do: :infinity, else: max(deadline - System.monotonic_time(:millisecond), 0)

    receive do
      {ref, reply} when is_map_key(awaiting, ref) ->
        demonitor(ref)
        yield_loop(Map.delete(awaiting, ref), limit - 1, deadline, Map.put(replies, ref, {:ok, reply}))

      {:DOWN, ref, _, proc, :noconnection} when is_map_key(awaiting, ref) ->
        exit({reason(:noconnection, proc), {__MODULE__, :yield_many, [Map.values(awaiting), deadline]}})

      {:DOWN, ref, _, _, reason} when is_map_key(awaiting, ref) ->
        yield_loop(Map.delete(awaiting, ref), limit - 1, deadline, Map.put(replies, ref, {:exit, reason}))
    after
      wait -> {:timeout, replies}
    end
  end

  @doc "Ends a task: its answer if it came, else nil."
  def shutdown(task, timeout \\ 5000)

  def shutdown(%Task{owner: owner} = task, _) when owner != self(),
    do: raise(ArgumentError, invalid_owner_error(task))

  # A task without a process of its own: only what came counts.
  def shutdown(%Task{pid: nil} = task, _), do: ignore(task)

  def shutdown(%Task{} = task, :brutal_kill), do: do_shutdown(task, :kill, :infinity, :brutal_kill)

  def shutdown(%Task{} = task, timeout) when timeout == :infinity or (is_integer(timeout) and timeout >= 0),
    do: do_shutdown(task, :shutdown, timeout, timeout)

  # Unlinked first, so that the task's end does not reach us; then the monitor that the task has tells the rest.
  defp do_shutdown(%Task{ref: ref, pid: pid} = task, signal, timeout, option) do
    Process.unlink(pid)

    receive do
      {:EXIT, ^pid, _} -> :ok
    after
      0 -> :ok
    end

    mon = Process.monitor(pid)
    Process.exit(pid, signal)

    {proc, end_reason} = await_end(mon, pid, timeout)

    # Reply or earlier end of the task may wait in the mailbox.
    result =
      receive do
        {^ref, reply} -> {:ok, reply}
      after
        0 ->
          receive do
            {:DOWN, ^ref, _, _, reason} -> {:down, reason}
          after
            0 -> {:down, end_reason}
          end
      end

    demonitor(ref)

    case result do
      {:ok, reply} -> {:ok, reply}
      {:down, :noconnection} -> exit({reason(:noconnection, proc), {__MODULE__, :shutdown, [task, option]}})
      {:down, :shutdown} when signal == :shutdown -> nil
      {:down, :killed} when signal == :kill -> nil
      {:down, reason} -> {:exit, reason}
    end
  end

  defp await_end(mon, pid, timeout) do
    receive do
      {:DOWN, ^mon, _, proc, reason} -> {proc, reason}
    after
      timeout ->
        Process.exit(pid, :kill)

        receive do
          {:DOWN, ^mon, _, proc, reason} -> {proc, reason}
        end
    end
  end

  defp reason(:noconnection, proc), do: {:nodedown, monitor_node(proc)}
  defp reason(reason, _), do: reason

  defp monitor_node(pid) when is_pid(pid), do: node(pid)
  defp monitor_node({_, node}), do: node

  defp demonitor(ref) when is_reference(ref) do
    Process.demonitor(ref, [:flush])
    :ok
  end

  defp invalid_owner_error(task),
    do: "task #{inspect(task)} must be queried from the owner but was queried from #{inspect(self())}"

  @doc false
  @deprecated "Pattern match directly on the message instead"
  def find(tasks, {ref, reply}) when is_reference(ref) do
    Enum.find_value(tasks, fn
      %Task{ref: ^ref} = task ->
        Process.demonitor(ref, [:flush])
        {reply, task}

      %Task{} ->
        nil
    end)
  end

  def find(_tasks, _message), do: nil
end
