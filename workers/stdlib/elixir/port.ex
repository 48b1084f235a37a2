# Ports: programs and sockets outside of the node. In: ports, names, options. Out: what :erlang answers; nil where it says :undefined.
defmodule Port do
  @moduledoc "Functions for interacting with the external world through ports."

  @doc "Starts a program in a port: `{:spawn, command}` or `{:spawn_executable, file}`."
  def open(name, options), do: :erlang.open_port(name, options)

  @doc "Closes a port."
  def close(port), do: :erlang.port_close(port)

  @doc "Sends data to what is behind a port."
  def command(port, data, options \\ []), do: :erlang.port_command(port, data, options)

  @doc "Makes a process the owner of a port."
  def connect(port, pid), do: :erlang.port_connect(port, pid)

  @doc "What is known of a port, or nil when it is closed."
  def info(port), do: or_nil(:erlang.port_info(port))

  @doc "One thing of what is known of a port, or nil when it is closed."
  def info(port, item)

  def info(port, :registered_name) do
    case :erlang.port_info(port, :registered_name) do
      [] -> {:registered_name, []}
      other -> or_nil(other)
    end
  end

  def info(port, item), do: or_nil(:erlang.port_info(port, item))

  @doc "Watches a port: `{:DOWN, ref, :port, port, reason}` comes when it is closed."
  def monitor(port), do: :erlang.monitor(:port, port)

  @doc "Ends a monitor."
  def demonitor(ref, options \\ []), do: :erlang.demonitor(ref, options)

  @doc "The open ports."
  def list, do: :erlang.ports()

  defp or_nil(:undefined), do: nil
  defp or_nil(other), do: other
end
