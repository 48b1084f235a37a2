# What is known of the sockets of :socket: of one, of all, in a table, and of the interfaces they go through. Behaviour after the
# reference of `socket`, OTP 27.
defmodule :nodebook_socket_info do
  @moduledoc false
  alias :nodebook_socket, as: Leaf

  @doc "Facts of a socket, of a closed one too."
  def of(ref) do
    protocol = if Leaf.info(ref).type == :stream, do: :tcp, else: :udp
    Map.merge(Leaf.info(ref), %{domain: :inet, protocol: protocol, ctype: :normal, num_writers: 0})
  end

  @doc "Facts of all sockets together."
  def all do
    types = for {:"$socket", ref} <- Leaf.all(), do: Leaf.info(ref).type
    {streams, datagrams} = {Enum.count(types, &(&1 == :stream)), Enum.count(types, &(&1 == :dgram))}

    counters = %{num_sockets: length(types), num_tstreams: streams, num_tdgrams: datagrams, num_tseqpkgs: 0, num_dinet: length(types)}
    none = %{num_dinet6: 0, num_dlocal: 0, num_pip: 0, num_psctp: 0, num_cnt_bits: 64}

    %{
      counters: counters |> Map.merge(none) |> Map.merge(%{num_ptcp: streams, num_pudp: datagrams}),
      debug: false,
      socket_debug: false,
      use_registry: true,
      iow: false,
      eei: true,
      iov_max: 1024
    }
  end

  @doc "The open sockets of a domain, a type, a protocol, an owner, or those for which a function of their facts is true."
  def which(filter) when is_function(filter, 1), do: for({:"$socket", ref} = socket <- Leaf.all(), filter.(of(ref)), do: socket)
  def which(pid) when is_pid(pid), do: which(&(&1.owner == pid))
  def which(domain) when domain in [:inet, :inet6, :local], do: which(&(&1.domain == domain))
  def which(type) when type in [:stream, :dgram, :seqpacket], do: which(&(&1.type == type))
  def which(protocol) when protocol in [:tcp, :udp, :sctp, :icmp, :igmp], do: which(&(&1.protocol == protocol))
  def which(filter), do: :erlang.error(:badarg, [filter])

  # -- a table -----------------------------------------------------------------

  @titles [domain: "Domain", type: "Type", protocol: "Protocol", owner: "Owner", local_address: "Local Address"] ++
            [remote_address: "Remote Address", recv: "Recv", sent: "Sent", state: "State"]

  @doc "Prints the sockets in columns as wide as they need be."
  def print, do: table(Leaf.all(), Keyword.keys(@titles))
  def print(protocol) when is_atom(protocol), do: table(which(protocol), Keyword.keys(@titles))
  def print(fields) when is_list(fields), do: table(Leaf.all(), fields)
  def print(protocol, fields), do: table(which(protocol), fields)

  defp table(sockets, fields) do
    rows = [for(field <- fields, do: @titles[field]) | for(socket <- sockets, do: row(socket, fields))]
    widths = rows |> Enum.zip_with(& &1) |> Enum.map(fn column -> column |> Enum.map(&String.length/1) |> Enum.max() end)
    for row <- rows, do: :io.put_chars([Enum.zip_with(row, widths, &[String.pad_trailing(&1, &2), " "]), ?\n])
    :ok
  end

  defp row({:"$socket", ref}, fields), do: for(field <- fields, do: shown(field, ref, of(ref)))

  defp shown(:domain, _, _), do: "inet"
  defp shown(field, _, facts) when field in [:type, :protocol], do: facts[field] |> Atom.to_string() |> String.upcase()
  defp shown(:owner, _, facts), do: facts.owner |> :erlang.pid_to_list() |> to_string()
  defp shown(:local_address, ref, _), do: address(Leaf.sockname(ref))
  defp shown(:remote_address, ref, _), do: address(Leaf.peername(ref))
  defp shown(:recv, _, facts), do: to_string(facts.counters.read_byte)
  defp shown(:sent, _, facts), do: to_string(facts.counters.write_byte)
  defp shown(:state, _, facts), do: "#{short(facts.rstates)}, #{short(facts.wstates)}"

  defp short([]), do: "-"
  defp short(states), do: Enum.map_join(states, ":", &%{bound: "BD", listening: "LG", selected: "SD", connected: "CD", connecting: "CG"}[&1])

  defp address({:ok, {{0, 0, 0, 0}, port}}), do: "*:#{port}"
  defp address({:ok, {ip, port}}), do: "#{:inet.ntoa(ip)}:#{port}"
  defp address(_), do: ""

  # -- interfaces --------------------------------------------------------------

  @requests [:gifconf, :gifaddr, :gifnetmask, :gifbrdaddr, :gifindex, :gifname]

  @doc "The requests that ioctl/2,3 answer."
  def requests, do: @requests

  @doc "The interfaces that have an address."
  def ioctl(:gifconf), do: with({:ok, interfaces} <- :net.getifaddrs(:inet), do: {:ok, for(i <- interfaces, do: Map.take(i, [:name, :addr]))})
  def ioctl(request), do: missing(request)

  @doc "A fact of an interface, which has a name or, to be told that, a number."
  def ioctl(:gifname, index) do
    case :net.if_index2name(index) do
      {:ok, _} = found -> found
      {:error, _} -> {:error, :enodev}
    end
  end

  def ioctl(:gifindex, name), do: :net.if_name2index(name)

  def ioctl(request, name) when request in [:gifaddr, :gifnetmask, :gifbrdaddr] do
    {:ok, interfaces} = :net.getifaddrs(:inet)
    key = %{gifaddr: :addr, gifnetmask: :netmask, gifbrdaddr: :broadaddr}[request]

    case Enum.find(interfaces, &(&1.name == name)) do
      nil -> {:error, :enodev}
      found -> {:ok, Map.get(found, key, %{family: :inet, addr: {0, 0, 0, 0}, port: 0})}
    end
  end

  def ioctl(request, _name), do: missing(request)

  defp missing(request), do: :erlang.error({:nodebook_missing, :"request #{inspect(request)} of :socket.ioctl"})
end
