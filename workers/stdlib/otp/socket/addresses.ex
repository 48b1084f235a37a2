# Addresses of sockets: maps %{family: :inet, addr: …, port: …} ⇄ {address, port}. Others are refused as OTP 27 refuses them.
defmodule :nodebook_socket_addresses do
  @moduledoc false

  @doc "{:ok, {address, port}} of a map, or {:error, reason}; what is no map is an error of the caller."
  def read(%{} = address) do
    case {Map.get(address, :family), Map.keys(address) -- [:family, :addr, :port]} do
      {nil, _} -> {:error, {:invalid, {:sockaddr, :family, address}}}
      {:inet, []} -> place(Map.get(address, :addr, :any), Map.get(address, :port, 0), address)
      {:inet, keys} -> {:error, {:invalid, {:sockaddr, {:keys, keys}, address}}}
      {:inet6, _} -> {:error, :eafnosupport}
      {family, _} when family in [:local, :unspec] -> {:error, :einval}
      _ -> {:error, {:invalid, {:sockaddr, address}}}
    end
  end

  def read(address), do: :erlang.error({:invalid, {:sockaddr, address}})

  defp place(ip, port, address) do
    case is_integer(port) and ip(ip) do
      {_, _, _, _} = ip -> {:ok, {ip, Bitwise.band(port, 0xFFFF)}}
      _ -> {:error, {:invalid, {:sockaddr, address}}}
    end
  end

  defp ip(:any), do: {0, 0, 0, 0}
  defp ip(:loopback), do: {127, 0, 0, 1}
  defp ip(:broadcast), do: {255, 255, 255, 255}
  defp ip({a, b, c, d} = ip) when a in 0..255 and b in 0..255 and c in 0..255 and d in 0..255, do: ip
  defp ip(_), do: nil

  @doc "The map of a place; of a connection, whose data comes from its peer alone, that of none."
  def term(:none), do: %{family: :unspec, addr: ""}
  def term({ip, port}), do: %{family: :inet, addr: ip, port: port}
end
