# What :inet tells of the sockets of a node: :inet.info/1 and the table of :inet.i/0. Specification: the reference of `inet`, OTP 27.
defmodule :nodebook_inet_sockets do
  @moduledoc false

  @doc "What is known of a socket; of a closed one, that."
  def info(socket) do
    case :erlang.port_info(socket) do
      :undefined ->
        %{states: [:closed]}

      known ->
        {:ok, counters} = :inet.getstat(socket)
        {:memory, memory} = :erlang.port_info(socket, :memory)
        state = :inet.nodebook_state(socket)

        %{
          counters: Map.new(counters),
          input: known[:input],
          output: known[:output],
          links: known[:links],
          memory: memory,
          monitors: [],
          owner: known[:connected],
          states: if(state == :open, do: [:open], else: [state, :open])
        }
    end
  end

  @titles %{port: "Port", module: "Module", recv: "Recv", sent: "Sent", owner: "Owner", local_address: "Local Address"}
          |> Map.merge(%{foreign_address: "Foreign Address", state: "State", type: "Type"})

  @doc "Prints the sockets of a protocol, in columns as wide as they need be."
  def print(protocol, fields) do
    driver = if protocol == :tcp, do: ~c"tcp_inet", else: ~c"udp_inet"

    case for port <- :erlang.ports(), :erlang.port_info(port, :name) == {:name, driver}, do: row(protocol, port, fields) do
      [] -> :ok
      rows -> table([Enum.map(fields, &@titles[&1]) | rows])
    end
  end

  defp table(rows) do
    widths = rows |> Enum.zip_with(& &1) |> Enum.map(fn column -> column |> Enum.map(&String.length/1) |> Enum.max() end)
    for row <- rows, do: :io.put_chars([Enum.zip_with(row, widths, &[String.pad_trailing(&1, &2), " "]), ?\n])
    :ok
  end

  defp row(protocol, port, fields), do: for(field <- fields, do: shown(field, protocol, port))

  defp shown(:port, _, port), do: port |> :erlang.port_info(:id) |> elem(1) |> to_string()
  defp shown(:module, protocol, _), do: "inet_#{protocol}"
  defp shown(:recv, _, port), do: counter(port, :recv_oct)
  defp shown(:sent, _, port), do: counter(port, :send_oct)
  defp shown(:owner, _, port), do: port |> :erlang.port_info(:connected) |> elem(1) |> :erlang.pid_to_list() |> to_string()
  defp shown(:local_address, _, port), do: address(:inet.sockname(port))
  defp shown(:foreign_address, _, port), do: address(:inet.peername(port))
  defp shown(:type, :tcp, _), do: "STREAM"
  defp shown(:type, :udp, _), do: "DGRAM"

  defp shown(:state, _, port) do
    case :inet.nodebook_state(port) do
      :listen -> "LN:O"
      :connected -> "CN:O"
      :open -> "IDLE"
    end
  end

  defp counter(port, item), do: with({:ok, counters} <- :inet.getstat(port), do: to_string(counters[item]))

  defp address({:ok, {{0, 0, 0, 0}, port}}), do: "*:#{port}"
  defp address({:ok, {address, port}}), do: "#{:inet.ntoa(address)}:#{port}"
  defp address(_), do: "*:*"
end
