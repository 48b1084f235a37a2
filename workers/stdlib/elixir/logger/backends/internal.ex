# The backends of the log: handlers of a :gen_event named Logger, each kept by a watcher. In: backends to add, remove and
# configure. Out: events `{level, group_leader, {Logger, message, timestamp, metadata}}` to all of them. Nothing of it runs
# until the first backend is added. Specification: Logger.add_backend/2, Elixir 1.18.

defmodule Logger.Backends.Internal do
  @moduledoc false

  use Supervisor

  @doc "Starts what the backends need."
  def start_link(_), do: Supervisor.start_link(__MODULE__, :ok, name: __MODULE__)

  @impl true
  def init(:ok) do
    watchers = %{
      id: Logger.Backends.Supervisor,
      start: {Supervisor, :start_link, [[], [strategy: :one_for_one, max_restarts: 30, max_seconds: 3, name: Logger.Backends.Supervisor]]},
      type: :supervisor
    }

    Supervisor.init([%{id: Logger, start: {:gen_event, :start_link, [{:local, Logger}]}, modules: :dynamic}, watchers], strategy: :rest_for_one)
  end

  @doc "Adds a backend, `module` or `{module, id}`: `{:ok, pid}` or `{:error, reason}`."
  def add(backend) do
    ensure_started()

    case Supervisor.start_child(Logger.Backends.Supervisor, %{
           id: backend,
           start: {Logger.Backends.Watcher, :start_link, [{module(backend), backend}]},
           restart: :transient
         }) do
      {:error, {:already_started, _}} -> {:error, :already_present}
      answer -> answer
    end
  end

  @doc "Removes a backend: `:ok` or `{:error, :not_found}`."
  def remove(backend) do
    with true <- started?(), :ok <- Supervisor.terminate_child(Logger.Backends.Supervisor, backend) do
      Supervisor.delete_child(Logger.Backends.Supervisor, backend)
    else
      false -> {:error, :not_found}
      error -> error
    end
  end

  @doc "What a backend answers to options; `{:error, :bad_module}` when there is no such backend."
  def configure(backend, options) do
    ensure_started()
    :gen_event.call(Logger, backend, {:configure, options})
  end

  @doc "Options of the log as a whole reach the backends too, if there are any."
  def configure(options) do
    if started?() do
      {:ok, %{config: config}} = :logger.get_handler_config(Logger)
      :logger.update_handler_config(Logger, :config, Map.merge(config, options |> Keyword.take([:truncate, :utc_log]) |> Map.new()))
    end

    :ok
  end

  @doc "Waits until the backends have what was logged, and asks them to write it."
  def flush, do: if(started?(), do: :gen_event.sync_notify(Logger, :flush), else: :ok)

  defp module({module, _id}), do: module
  defp module(module), do: module

  defp started?, do: Process.whereis(__MODULE__) != nil

  defp ensure_started do
    if not started?() do
      {:ok, _} = Supervisor.start_child(Logger.Supervisor, __MODULE__)
      config = %{truncate: Application.get_env(:logger, :truncate, 8096), utc_log: Application.get_env(:logger, :utc_log, false)}
      :ok = :logger.add_handler(Logger, Logger.Backends.Handler, %{level: :all, filter_default: :log, filters: [], config: config})
    end
  end
end
