# The modules of tests that wait to be run, and callbacks to run when a test has ended.
defmodule ExUnit.Server do
  @moduledoc false
  use GenServer

  def start_link(_), do: GenServer.start_link(__MODULE__, :ok, name: __MODULE__)
  def add_module(name, config), do: GenServer.call(__MODULE__, {:add, name, config})
  def modules_loaded(uniq?), do: GenServer.call(__MODULE__, {:modules_loaded, uniq?}, :infinity)

  @doc "Asynchronous modules, at most so many; waits while modules are loaded. nil when there are no more."
  def take_async_modules(count), do: GenServer.call(__MODULE__, {:take_async, count}, :infinity)
  def take_sync_modules, do: GenServer.call(__MODULE__, :take_sync, :infinity)

  @impl true
  def init(:ok), do: {:ok, %{loaded: false, waiting: nil, async: [], sync: [], since: now()}}

  defp now, do: System.monotonic_time()

  @impl true
  def handle_call({:add, name, config}, _from, state) do
    entries = for parameters <- config[:parameterize] || [%{}], do: {name, parameters, config[:group]}
    key = if config[:async?], do: :async, else: :sync
    {:reply, :ok, answer(Map.update!(state, key, &(&1 ++ entries)))}
  end

  def handle_call({:modules_loaded, uniq?}, _from, state) do
    spent = System.convert_time_unit(now() - state.since, :native, :microsecond)
    state = if uniq?, do: %{state | async: Enum.uniq(state.async), sync: Enum.uniq(state.sync)}, else: state
    {:reply, spent, answer(%{state | loaded: true})}
  end

  def handle_call({:take_async, count}, from, state), do: {:noreply, answer(%{state | waiting: {from, count}})}

  def handle_call(:take_sync, _from, state),
    do: {:reply, state.sync, %{state | sync: [], loaded: false, since: now()}}

  defp answer(%{waiting: nil} = state), do: state

  defp answer(%{waiting: {from, count}, async: [_ | _]} = state) do
    {now, later} = Enum.split(state.async, count)
    GenServer.reply(from, now)
    %{state | async: later, waiting: nil}
  end

  defp answer(%{waiting: {from, _count}, loaded: true} = state) do
    GenServer.reply(from, nil)
    %{state | waiting: nil}
  end

  defp answer(state), do: state
end

defmodule ExUnit.OnExitHandler do
  @moduledoc false
  use GenServer

  def start_link(_), do: GenServer.start_link(__MODULE__, :ok, name: __MODULE__)

  @impl true
  def init(:ok) do
    :ets.new(__MODULE__, [:public, :named_table, read_concurrency: true])
    {:ok, :ok}
  end

  @doc "Makes the process one that tests and callbacks belong to."
  def register(pid), do: :ets.insert(__MODULE__, {pid, nil, []})

  def add(pid, name, callback) do
    case :ets.lookup(__MODULE__, pid) do
      [{^pid, sup, callbacks}] ->
        callbacks = List.keystore(callbacks, name, 0, {name, callback})
        :ets.insert(__MODULE__, {pid, sup, callbacks})
        :ok

      [] ->
        :error
    end
  end

  def get_supervisor(pid) do
    case :ets.lookup(__MODULE__, pid) do
      [{^pid, sup, _}] -> {:ok, sup}
      [] -> :error
    end
  end

  def put_supervisor(pid, sup), do: :ets.update_element(__MODULE__, pid, {2, sup})

  @doc "Stops the supervisor and runs the callbacks, latest first, in a process of their own. :ok, or {kind, reason, stack}."
  def run(pid, timeout) do
    [{^pid, sup, callbacks}] = :ets.take(__MODULE__, pid)
    supervisor = terminate_supervisor(sup, timeout)
    supervisor || run_callbacks(Enum.reverse(callbacks), timeout)
  end

  defp terminate_supervisor(nil, _timeout), do: nil

  defp terminate_supervisor(sup, timeout) do
    ref = Process.monitor(sup)
    Process.exit(sup, :shutdown)

    receive do
      {:DOWN, ^ref, _, _, _} -> nil
    after
      timeout ->
        Process.exit(sup, :kill)
        {:error, ExUnit.TimeoutError.exception(timeout: timeout, type: "supervisor shutdown"), []}
    end
  end

  defp run_callbacks([], _timeout), do: :ok

  defp run_callbacks(callbacks, timeout) do
    parent = self()
    {pid, ref} = spawn_monitor(fn -> on_exit_runner_loop(parent, callbacks, nil) end)

    receive do
      {^pid, :done, nil} ->
        Process.demonitor(ref, [:flush])
        :ok

      {^pid, :done, failure} ->
        Process.demonitor(ref, [:flush])
        failure

      {:DOWN, ^ref, _, _, reason} ->
        {{:EXIT, pid}, reason, []}
    after
      timeout ->
        stack = stack_of(pid)
        Process.exit(pid, :kill)
        Process.demonitor(ref, [:flush])
        {:error, ExUnit.TimeoutError.exception(timeout: timeout, type: "on_exit callback"), stack}
    end
  end

  defp stack_of(pid) do
    case Process.info(pid, :current_stacktrace) do
      {:current_stacktrace, stack} -> stack
      nil -> []
    end
  end

  defp on_exit_runner_loop(parent, [{_name, callback} | rest], failure) do
    failed = exec_callback(callback)
    on_exit_runner_loop(parent, rest, failure || failed)
  end

  defp on_exit_runner_loop(parent, [], failure), do: send(parent, {self(), :done, failure})

  defp exec_callback(callback) do
    callback.()
    nil
  catch
    kind, error -> {kind, Exception.normalize(kind, error, __STACKTRACE__), __STACKTRACE__}
  end
end
