# Keeps one backend of the log. In: its end. Out: an error in the log, and a supervisor that starts it anew.

defmodule Logger.Backends.Watcher do
  @moduledoc false

  use GenServer
  require Logger

  @doc "Adds a backend to the log for as long as the watcher lives."
  def start_link({_module, _backend} = watched), do: GenServer.start_link(__MODULE__, watched)

  @impl true
  def init({_module, backend}) do
    Process.flag(:trap_exit, true)

    case :gen_event.add_sup_handler(Logger, backend, backend) do
      :ok -> {:ok, backend}
      {:error, :ignore} -> :ignore
      {:error, reason} -> {:stop, reason}
      {:EXIT, _} = exit -> {:stop, exit}
    end
  end

  @impl true
  def handle_info({:gen_event_EXIT, backend, reason}, backend) when reason in [:normal, :shutdown], do: {:stop, reason, nil}

  def handle_info({:gen_event_EXIT, backend, reason}, backend) do
    Logger.error([":gen_event handler #{inspect(backend)} installed in Logger terminating\n", "** (exit) ", exit_text(reason)])
    {:stop, reason, nil}
  end

  def handle_info(_message, backend), do: {:noreply, backend}

  defp exit_text({:EXIT, reason}), do: Exception.format_exit(reason)
  defp exit_text(reason), do: Exception.format_exit(reason)

  @impl true
  def terminate(_reason, nil), do: :ok
  def terminate(_reason, backend), do: :gen_event.delete_handler(Logger, backend, :ok)
end
