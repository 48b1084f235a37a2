# The handler of :logger that brings events to the backends. It runs in the process that logs.

defmodule Logger.Backends.Handler do
  @moduledoc false

  # from so many events that wait, who logs waits too
  @sync_threshold 20

  @doc "Tells the backends of an event."
  def log(%{level: level, meta: meta} = event, %{config: config}) do
    %{gl: gl, time: time} = meta = Map.merge(%{gl: Process.group_leader(), time: System.os_time(:microsecond)}, meta)
    message = Logger.Formatter.format_event(event, config.truncate)
    timestamp = Logger.Formatter.system_time_to_date_time_ms(time, config.utc_log)

    with pid when is_pid(pid) <- Process.whereis(Logger) do
      tell(pid, {level(level), gl, {Logger, message, timestamp, metadata(level, meta)}})
    end

    :ok
  end

  defp tell(pid, event) do
    case Process.info(pid, :message_queue_len) do
      {_, waiting} when waiting >= @sync_threshold and pid != self() -> sync(pid, event)
      _ -> :gen_event.notify(pid, event)
    end
  end

  # a log that ends meanwhile ends nobody
  defp sync(pid, event) do
    :gen_event.sync_notify(pid, event)
  catch
    :exit, _ -> :ok
  end

  # backends know the levels that Elixir had before it took Erlang's
  defp level(:warning), do: :warn
  defp level(:notice), do: :info
  defp level(level) when level in [:emergency, :alert, :critical], do: :error
  defp level(level), do: level

  defp metadata(level, meta) do
    place =
      case meta do
        %{mfa: {module, function, arity}} -> [module: module, function: "#{function}/#{arity}"]
        _ -> []
      end

    [{:erl_level, level} | place] ++ Enum.map(meta, &with({:file, [_ | _] = file} <- &1, do: {:file, List.to_string(file)}))
  end
end
