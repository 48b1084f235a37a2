# What runs when a test, or a module of tests, has ended. In: callbacks and a supervisor, by the test's process. Out: :ok, or
# what the first of them failed with.
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

defmodule ExUnit.OnExitHandler.Supervisor do
  @moduledoc false
  use Supervisor

  @impl true
  def init(callers) do
    Process.put(:"$callers", callers)
    Supervisor.init([], strategy: :one_for_one, max_restarts: 1_000_000, max_seconds: 1)
  end
end
