# A DynamicSupervisor for tasks.
# In: functions to run under it. Out: %Task{} values, or processes that nobody awaits.
defmodule Task.Supervisor do
  @moduledoc "A task supervisor."

  def child_spec(opts) when is_list(opts) do
    id =
      case Keyword.get(opts, :name, Task.Supervisor) do
        name when is_atom(name) -> name
        {:global, name} -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {Task.Supervisor, :start_link, [opts]}, type: :supervisor}
  end

  @doc "Starts a supervisor of tasks."
  def start_link(options \\ []) do
    {restart, options} = Keyword.pop(options, :restart)
    {shutdown, options} = Keyword.pop(options, :shutdown)
    keys = [:max_children, :max_seconds, :max_restarts]
    {sup_opts, start_opts} = Keyword.split(options, keys)
    restart_and_shutdown = {restart || :temporary, shutdown || 5000}
    DynamicSupervisor.start_link(__MODULE__, {restart_and_shutdown, sup_opts}, start_opts)
  end

  @doc false
  def init({{_restart, _shutdown} = arg, options}) do
    Process.put(__MODULE__, arg)
    DynamicSupervisor.init([strategy: :one_for_one] ++ options)
  end

  @doc "Starts a task under a supervisor, linked to the caller, who has to await it."
  def async(supervisor, fun, options \\ []), do: do_async(supervisor, :link, :erlang, :apply, [fun, []], options)

  @doc "async/3 with module, function and arguments."
  def async(supervisor, module, fun, args, options \\ []),
    do: do_async(supervisor, :link, module, fun, args, options)

  @doc "Starts a task under a supervisor whose end does not end the caller."
  def async_nolink(supervisor, fun, options \\ []),
    do: do_async(supervisor, :nolink, :erlang, :apply, [fun, []], options)

  @doc "async_nolink/3 with module, function and arguments."
  def async_nolink(supervisor, module, fun, args, options \\ []),
    do: do_async(supervisor, :nolink, module, fun, args, options)

  @doc "Task.async_stream/3 with tasks under a supervisor."
  def async_stream(supervisor, enumerable, fun, options \\ []) when is_function(fun, 1),
    do: build_stream(supervisor, :link, enumerable, fun, options)

  @doc "async_stream/4 with a function named by module, name and arguments behind the element."
  def async_stream(supervisor, enumerable, module, function, args, options \\ []) when is_atom(module) and is_list(options),
    do: build_stream(supervisor, :link, enumerable, {module, function, args}, options)

  @doc "async_stream/4 with tasks whose end does not end the caller."
  def async_stream_nolink(supervisor, enumerable, fun, options \\ []) when is_function(fun, 1),
    do: build_stream(supervisor, :nolink, enumerable, fun, options)

  @doc "async_stream_nolink/4 with a function named by module, name and arguments behind the element."
  def async_stream_nolink(supervisor, enumerable, module, function, args, options \\ []) when is_atom(module) and is_list(options),
    do: build_stream(supervisor, :nolink, enumerable, {module, function, args}, options)

  @doc "Ends a task by its pid."
  def terminate_child(supervisor, pid) when is_pid(pid), do: DynamicSupervisor.terminate_child(supervisor, pid)

  @doc "The pids of a supervisor's tasks."
  def children(supervisor) do
    for {_, pid, _, _} <- DynamicSupervisor.which_children(supervisor), is_pid(pid), do: pid
  end

  @doc "Starts a task under a supervisor that nobody awaits."
  def start_child(supervisor, fun, options \\ []) do
    restart = options[:restart]
    shutdown = options[:shutdown]
    args = [get_owner(self()), get_callers(self()), {:erlang, :apply, [fun, []]}]
    start_child_with_spec(supervisor, args, restart, shutdown)
  end

  @doc "start_child/3 with module, function and arguments."
  def start_child(supervisor, module, fun, args, options \\ []) when is_atom(fun) and is_list(args) do
    restart = options[:restart]
    shutdown = options[:shutdown]
    args = [get_owner(self()), get_callers(self()), {module, fun, args}]
    start_child_with_spec(supervisor, args, restart, shutdown)
  end

  defp start_child_with_spec(supervisor, args, restart, shutdown),
    do: GenServer.call(supervisor, {:start_task, args, restart, shutdown}, :infinity)

  defp get_owner(pid), do: Task.get_owner(pid)
  defp get_callers(pid), do: Task.get_callers(pid)

  defp do_async(supervisor, link_type, module, fun, args, options) do
    owner = self()
    shutdown = options[:shutdown]

    case start_child_with_spec(supervisor, [get_owner(owner), :monitor], :temporary, shutdown) do
      {:ok, pid} ->
        if link_type == :link, do: Process.link(pid)
        alias = :erlang.monitor(:process, pid, alias: :demonitor)
        send(pid, {owner, alias, alias, get_callers(owner), {module, fun, args}})
        %Task{pid: pid, ref: alias, owner: owner, mfa: {module, fun, length(args)}}

      {:error, :max_children} ->
        raise """
        reached the maximum number of tasks for this task supervisor. The maximum number \
        of tasks that are allowed to run at the same time under this supervisor can be \
        configured with the :max_children option passed to Task.Supervisor.start_link/1. When \
        using async or async_nolink, make sure to configure :max_children to a value that fits your needs.
        """
    end
  end

  defp build_stream(supervisor, link_type, enumerable, fun, options) do
    shutdown = options[:shutdown]
    options = Task.Supervised.validate_stream_options(options)

    fn acc, acc_fun ->
      owner = get_owner(self())

      Task.Supervised.stream(enumerable, acc, acc_fun, get_callers(self()), fun, options, fn ->
        case start_child_with_spec(supervisor, [owner, :nomonitor], :temporary, shutdown) do
          {:ok, pid} ->
            if link_type == :link, do: Process.link(pid)
            {:ok, link_type, pid}

          {:error, :max_children} ->
            {:error, :max_children}
        end
      end)
    end
  end
end
