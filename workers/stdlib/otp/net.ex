# Names and addresses of this host. In: names, addresses. Out: maps, as the reference of the module `net`, OTP 27, has them.
defmodule :net do
  @moduledoc "Network interface."

  @doc "The name of this host."
  def gethostname, do: :inet.gethostname()

  @doc "The addresses of a host, for each kind of socket; `{:error, :enoname}` when nobody knows it."
  def getaddrinfo(host), do: getaddrinfo(host, :undefined)

  def getaddrinfo(host, service) do
    with {:ok, port} <- port(service),
         {:ok, addresses} <- :inet.getaddrs(host, :inet) do
      {:ok,
       for address <- addresses, {type, protocol} <- [stream: :tcp, dgram: :udp, raw: :ip] do
         %{addr: socket(address, port), family: :inet, protocol: protocol, socktype: type}
       end}
    else
      _ -> {:error, :enoname}
    end
  end

  defp port(:undefined), do: {:ok, 0}

  defp port(service) do
    case :string.to_integer(service) do
      {port, []} when port in 0..65_535 -> {:ok, port}
      _ -> :error
    end
  end

  @doc "The name of an address, and its port as text. Only this host's address has one."
  def getnameinfo(address), do: getnameinfo(address, [])

  def getnameinfo(%{addr: {a, _, _, _} = address, port: port}, _flags) do
    {:ok, host} = gethostname()
    name = if a == 127 or address in own(), do: host, else: :inet.ntoa(address)
    {:ok, %{host: name, service: Integer.to_charlist(port)}}
  end

  defp own do
    {:ok, addresses} = :inet.getif()
    Enum.map(addresses, &elem(&1, 0))
  end

  @doc """
  The interfaces: the loopback, and the one to the lab's network. A filter is a family, a map `%{family: …, flags: …}` of what
  an interface must have, or a function that says whether one is wanted. Only addresses of the Internet are known here.
  """
  def getifaddrs, do: getifaddrs(:default)
  def getifaddrs(filter) when is_atom(filter) or is_map(filter), do: filter |> wanted() |> interfaces()
  def getifaddrs(filter) when is_function(filter, 1), do: interfaces(filter)
  def getifaddrs(space) when is_list(space), do: getifaddrs(:default, space)

  @doc "Like getifaddrs/1, of a network namespace: this system has none."
  def getifaddrs(filter, space) when (is_atom(filter) or is_map(filter) or is_function(filter, 1)) and is_list(space), do: {:error, :enoent}

  defp wanted(family) when family in [:default, :all, :packet, :inet, :inet6], do: wanted(%{family: family, flags: :any})
  defp wanted(%{} = filter) when map_size(filter) == 0, do: fn _ -> true end

  defp wanted(%{} = filter) do
    family = Map.get(filter, :family, :default)
    flags = Map.get(filter, :flags, :any)
    fn found -> family in [:default, :all, found.addr.family] and (flags == :any or flags -- found.flags == []) end
  end

  defp interfaces(wanted) do
    {:ok, interfaces} = :inet.getifaddrs()

    all =
      for {name, facts} <- interfaces do
        found = %{name: name, flags: facts[:flags], addr: socket(facts[:addr], 0), netmask: socket(facts[:netmask], 0)}
        if facts[:broadaddr], do: Map.put(found, :broadaddr, socket(facts[:broadaddr], 0)), else: found
      end

    {:ok, Enum.filter(all, wanted)}
  end

  defp socket(address, port), do: %{family: :inet, addr: address, port: port}

  @doc "Numbers and names of the interfaces."
  def if_names do
    {:ok, interfaces} = :inet.getifaddrs()
    {:ok, for({{name, _}, index} <- Enum.with_index(interfaces, 1), do: {index, name})}
  end

  def if_name2index(name) do
    {:ok, names} = if_names()

    case List.keyfind(names, name, 1) do
      {index, _} -> {:ok, index}
      nil -> {:error, :enodev}
    end
  end

  def if_index2name(index) do
    {:ok, names} = if_names()

    case List.keyfind(names, index, 0) do
      {_, name} -> {:ok, name}
      nil -> {:error, :enxio}
    end
  end

  # no host of the lab keeps a list of services
  def getservbyname(name), do: getservbyname(name, :any)
  def getservbyname(name, _protocol) when is_list(name), do: {:error, :einval}
  def getservbyport(port), do: getservbyport(port, :any)
  def getservbyport(port, _protocol) when is_integer(port), do: {:error, :einval}
end
