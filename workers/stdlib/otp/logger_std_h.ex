# The handler that writes log events to a device. Behaviour after the manual of logger_std_h (OTP 27).

defmodule :logger_std_h do
  @moduledoc false
  # The handler that writes to a device: the caller formats and asks the device itself, so that what it logs stands before
  # all that follows from what it does next; the device's answers go to the handler's process.

  def adding_handler(config) do
    own = :maps.merge(%{type: :standard_io}, Map.get(config, :config, %{}))
    name = process_name(config.id)

    case :gen_server.start({:local, name}, :logger_std_h, own.type, []) do
      {:ok, pid} -> {:ok, Map.put(config, :config, Map.put(own, :pid, pid))}
      {:error, reason} -> {:error, reason}
    end
  end

  def changing_config(_, old, new), do: {:ok, Map.put(new, :config, :maps.merge(old.config, Map.get(new, :config, %{})))}

  def removing_handler(config) do
    try do
      :gen_server.stop(config.config.pid, :normal, 5000)
    catch
      _, _ -> :ok
    end

    :ok
  end

  defp process_name(id), do: :erlang.binary_to_atom("logger_std_h_" <> :erlang.atom_to_binary(id))

  def log(event, %{formatter: {module, fconfig}, config: %{pid: pid, type: type}}) do
    case :unicode.characters_to_binary(module.format(event, fconfig)) do
      binary when is_binary(binary) ->
        put(binary, pid, type)

      {_, done, rest} ->
        put("FORMATTER ERROR: bad return value\n", pid, type)
        text = "** (RuntimeError) bad return value from Logger formatter #{inspect(module)}, got #{inspect(rest)} after #{inspect(done)}"
        why = %{event | level: :debug, msg: {:string, text}}
        if :logger.allow(:debug, :logger_std_h), do: put(:unicode.characters_to_binary(module.format(why, fconfig)), pid, type)
    end

    :ok
  end

  defp put(binary, pid, type) do
    case whereis(device(type)) do
      :undefined -> :nodebook_io.write(2, binary)
      device -> send(device, {:io_request, pid, :log, {:put_chars, :unicode, binary}})
    end
  end

  defp whereis(name) when is_atom(name), do: :erlang.whereis(name)
  defp whereis(pid), do: pid

  @doc "Returns when everything logged so far has been written."
  def filesync(id) do
    case :logger.get_handler_config(id) do
      {:ok, %{config: %{pid: pid}}} -> :gen_server.call(pid, :sync, 5000)
      _ -> {:error, :not_found}
    end
  end

  def init(type) do
    :erlang.process_flag(:trap_exit, true)
    {:ok, device(type)}
  end

  defp device(:standard_io), do: :user
  defp device(:standard_error), do: :standard_error
  defp device({:device, device}), do: device
  defp device(_), do: :user

  def handle_call(:sync, _from, device) do
    :io.request(device, {:put_chars, :unicode, ""})
    {:reply, :ok, device}
  end

  def handle_cast(_, device), do: {:noreply, device}

  def handle_info(_, device), do: {:noreply, device}
  def terminate(_, _), do: :ok
end
