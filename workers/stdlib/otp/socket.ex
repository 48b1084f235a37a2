# Sockets as a system has them, over the host's network. In: addresses as maps, data, how long to wait. Out: {:ok, …},
# {:error, reason}, or {:select, info} with a message {:"$socket", socket, :select, reference} when it is worth to try again.
# Waiting is done here, over leaf functions (workers/natives/socket.ts). Specification: the reference of `socket`, OTP 27.
defmodule :socket do
  @moduledoc "Socket interface."
  alias :nodebook_socket, as: Leaf
  alias :nodebook_socket_addresses, as: Addresses
  alias :nodebook_socket_messages, as: Messages
  alias :nodebook_socket_options, as: Options
  alias :nodebook_socket_info, as: Info

  defguardp is_socket(socket) when is_tuple(socket) and tuple_size(socket) == 2 and elem(socket, 0) == :"$socket" and is_reference(elem(socket, 1))

  # -- opening and closing -----------------------------------------------------

  @doc "Not of a descriptor of the system: there are none here."
  def open(descriptor), do: open(descriptor, %{})
  def open(descriptor, _options) when is_integer(descriptor), do: :erlang.error({:nodebook_missing, :"sockets of descriptors, :socket.open/1"})
  def open(domain, type), do: open(domain, type, :default, %{})

  @doc "A socket of a domain (`:inet`) and a type (`:stream` or `:dgram`)."
  def open(domain, type, options) when is_map(options), do: open(domain, type, :default, options)
  def open(domain, type, protocol), do: open(domain, type, protocol, %{})

  def open(domain, type, protocol, options) when is_map(options) do
    with :ok <- domain(domain), :ok <- type(type), {:ok, protocol} <- protocol(type, protocol) do
      ref = :erlang.make_ref()
      :ok = Leaf.open(ref, type)
      :ok = Leaf.put(ref, :protocol, protocol)
      {:ok, {:"$socket", ref}}
    end
  end

  defp domain(:inet), do: :ok
  defp domain(domain) when domain in [:inet6, :local, :unix], do: {:error, :eafnosupport}
  defp domain(domain), do: {:error, {:invalid, {:domain, domain}}}

  defp type(type) when type in [:stream, :dgram], do: :ok
  defp type(type) when type in [:seqpacket, :rdm], do: {:error, :esocktnosupport}
  defp type(:raw), do: {:error, :eperm}
  defp type(type), do: {:error, {:invalid, {:type, type}}}

  defp protocol(:stream, protocol) when protocol in [:default, :tcp, :ip, 0, 6], do: {:ok, :tcp}
  defp protocol(:dgram, protocol) when protocol in [:default, :udp, :ip, 0, 17], do: {:ok, :udp}
  defp protocol(_, protocol) when protocol in [:tcp, :udp, :sctp, :icmp, :igmp] or is_integer(protocol), do: {:error, :eprotonosupport}
  defp protocol(_, protocol), do: {:error, {:invalid, {:protocol, protocol}}}

  @doc "Gives a socket a local address: a map, or `:any` or `:loopback`."
  def bind({:"$socket", ref} = socket, address) when is_socket(socket) and is_atom(address) do
    if address in [:any, :loopback, :broadcast], do: bound(ref, %{family: :inet, addr: address}), else: {:error, {:invalid, {:sockaddr, address}}}
  end

  def bind({:"$socket", ref} = socket, address) when is_socket(socket), do: bound(ref, address)
  def bind(socket, address), do: :erlang.error(:badarg, [socket, address])

  defp bound(ref, address) do
    with {:ok, {ip, port}} <- Addresses.read(address), do: Leaf.bind(ref, ip, port)
  end

  @doc "Takes connections from now on."
  def listen(socket), do: listen(socket, 5)
  def listen({:"$socket", ref} = socket, backlog) when is_socket(socket) and is_integer(backlog), do: Leaf.listen(ref)
  def listen(socket, backlog), do: :erlang.error(:badarg, [socket, backlog])

  @doc "The next connection, a socket of the caller."
  def accept(socket), do: accept(socket, :infinity)

  def accept({:"$socket", ref} = socket, timeout) when is_socket(socket),
    do: waiting(socket, :accept, timeout, &Leaf.accept(ref, :erlang.make_ref(), &1))

  def accept(socket, timeout), do: :erlang.error(:badarg, [socket, timeout])

  @doc "Ends a connect that was waited for by a message."
  def connect({:"$socket", ref} = socket) when is_socket(socket) do
    case Leaf.connected(ref, nil) do
      :none -> :erlang.error({:invalid, :state})
      :timeout -> {:error, :ealready}
      done -> done
    end
  end

  def connect(socket), do: :erlang.error(:badarg, [socket])

  @doc "Connects to an address; a socket of datagrams that is connected to `%{family: :unspec}` is so to nobody any more."
  def connect(socket, address), do: connect(socket, address, :infinity)

  def connect({:"$socket", ref} = socket, %{family: :unspec}, _timeout) when is_socket(socket), do: Leaf.disconnect(ref)

  def connect({:"$socket", ref} = socket, address, timeout) when is_socket(socket) do
    with {:ok, {ip, port}} <- Addresses.read(address) do
      first = fn select -> Leaf.connect(ref, ip, port, select) end
      waiting(socket, :connect, timeout, first, &Leaf.connected(ref, &1))
    end
  end

  def connect(socket, address, timeout), do: :erlang.error(:badarg, [socket, address, timeout])

  @doc "Ends reading, writing or both."
  def shutdown({:"$socket", ref} = socket, how) when is_socket(socket) do
    if how in [:read, :write, :read_write], do: Leaf.shutdown(ref, how), else: :erlang.error({:invalid, {:how, how}})
  end

  def shutdown(socket, how), do: :erlang.error(:badarg, [socket, how])

  @doc "Closes a socket."
  def close({:"$socket", ref} = socket) when is_socket(socket), do: Leaf.close(ref)
  def close(socket), do: :erlang.error(:badarg, [socket])

  @doc "Waits no more for what a `select` told of."
  def cancel({:"$socket", ref} = socket, {:select_info, what, select} = info) when is_socket(socket) and is_reference(select) do
    if what not in [:accept, :connect, :recv, :recvfrom, :recvmsg, :send, :sendto, :sendmsg, :sendfile, :sendv], do: :erlang.error(:badarg, [socket, info])

    case Leaf.cancel(ref, select) do
      true -> :ok
      false -> {:error, {:invalid, info}}
      closed -> closed
    end
  end

  def cancel(socket, info), do: :erlang.error(:badarg, [socket, info])

  # -- waiting -----------------------------------------------------------------

  # Tries until it need not wait. A handle or :nowait is for who waits by himself.
  defp waiting(socket, what, timeout, first), do: waiting(socket, what, timeout, first, first)

  defp waiting(_socket, what, :nowait, first, _again), do: selected(what, :erlang.make_ref(), first)
  defp waiting(_socket, what, handle, first, _again) when is_reference(handle), do: selected(what, handle, first)
  defp waiting(socket, _what, :infinity, first, again), do: repeated(socket, :infinity, first, again)

  defp waiting(socket, _what, timeout, first, again) when is_integer(timeout) and timeout >= 0,
    do: repeated(socket, :erlang.monotonic_time(:millisecond) + timeout, first, again)

  defp waiting(_socket, _what, timeout, _first, _again), do: :erlang.error({:invalid, {:timeout, timeout}})

  defp selected(what, select, first) do
    case first.(select) do
      :select -> {:select, {:select_info, what, select}}
      done -> done
    end
  end

  defp repeated({:"$socket", ref} = socket, deadline, first, again) do
    select = :erlang.make_ref()

    case first.(select) do
      :select ->
        receive do
          {:"$socket", ^socket, :select, ^select} -> repeated(socket, deadline, again, again)
          {:"$socket", ^socket, :abort, {^select, reason}} -> {:error, reason}
        after
          left(deadline) ->
            Leaf.cancel(ref, select)

            receive do
              {:"$socket", ^socket, _, ^select} -> :ok
              {:"$socket", ^socket, :abort, {^select, _}} -> :ok
            after
              0 -> :ok
            end

            {:error, :timeout}
        end

      done ->
        done
    end
  end

  defp left(:infinity), do: :infinity
  defp left(deadline), do: max(deadline - :erlang.monotonic_time(:millisecond), 0)

  # -- receiving ---------------------------------------------------------------

  @doc "Data: so many bytes, or with 0 what is there. Of a datagram what does not fit is lost."
  def recv(socket), do: recv(socket, 0, [], :infinity)
  def recv(socket, flags) when is_list(flags), do: recv(socket, 0, flags, :infinity)
  def recv(socket, length), do: recv(socket, length, [], :infinity)
  def recv(socket, flags, timeout) when is_list(flags), do: recv(socket, 0, flags, timeout)
  def recv(socket, length, flags) when is_list(flags), do: recv(socket, length, flags, :infinity)
  def recv(socket, length, timeout), do: recv(socket, length, [], timeout)

  def recv(socket, length, flags, timeout) do
    case received(socket, :recv, length, flags, timeout) do
      {:ok, data, _from, _cut} -> {:ok, data}
      other -> other
    end
  end

  @doc "A datagram, and the address that it came from."
  def recvfrom(socket), do: recvfrom(socket, 0, [], :infinity)
  def recvfrom(socket, flags) when is_list(flags), do: recvfrom(socket, 0, flags, :infinity)
  def recvfrom(socket, size), do: recvfrom(socket, size, [], :infinity)
  def recvfrom(socket, flags, timeout) when is_list(flags), do: recvfrom(socket, 0, flags, timeout)
  def recvfrom(socket, size, flags) when is_list(flags), do: recvfrom(socket, size, flags, :infinity)
  def recvfrom(socket, size, timeout), do: recvfrom(socket, size, [], timeout)

  def recvfrom(socket, size, flags, timeout) do
    case received(socket, :recvfrom, size, flags, timeout) do
      {:ok, data, from, _cut} -> {:ok, {Addresses.term(from), data}}
      other -> other
    end
  end

  @doc "A message: a map of the data, and of the address that it came from."
  def recvmsg(socket), do: recvmsg(socket, 0, 0, [], :infinity)
  def recvmsg(socket, flags) when is_list(flags), do: recvmsg(socket, 0, 0, flags, :infinity)
  def recvmsg(socket, timeout), do: recvmsg(socket, 0, 0, [], timeout)
  def recvmsg(socket, flags, timeout) when is_list(flags), do: recvmsg(socket, 0, 0, flags, timeout)
  def recvmsg(socket, size, control), do: recvmsg(socket, size, control, [], :infinity)
  def recvmsg(socket, size, control, flags) when is_list(flags), do: recvmsg(socket, size, control, flags, :infinity)
  def recvmsg(socket, size, control, timeout), do: recvmsg(socket, size, control, [], timeout)

  def recvmsg(socket, size, _control, flags, timeout) do
    case received(socket, :recvmsg, size, flags, timeout) do
      {:ok, data, from, cut} -> {:ok, Messages.received(data, from, cut)}
      other -> other
    end
  end

  defp received({:"$socket", ref} = socket, what, length, flags, timeout) when is_socket(socket) and is_integer(length) and length >= 0 and is_list(flags) do
    with {:ok, peek} <- Messages.receive_flags(flags), do: waiting(socket, what, timeout, &Leaf.recv(ref, length, peek, &1))
  end

  defp received(socket, _what, length, flags, timeout), do: :erlang.error(:badarg, [socket, length, flags, timeout])

  # -- sending -----------------------------------------------------------------

  @doc "Sends data to the peer; nothing has to wait for room here."
  def send(socket, data), do: sent(socket, data, [], :infinity)
  def send(socket, data, flags) when is_list(flags), do: sent(socket, data, flags, :infinity)
  def send(socket, data, timeout), do: sent(socket, data, [], timeout)
  def send(socket, data, flags, timeout), do: sent(socket, data, flags, timeout)

  defp sent({:"$socket", ref} = socket, data, flags, timeout) when is_socket(socket) and (is_binary(data) or is_list(data)) do
    with :ok <- Messages.send_flags(flags), :ok <- Messages.send_timeout(timeout), do: Leaf.send(ref, Messages.bytes(data))
  end

  defp sent(socket, data, flags, timeout), do: :erlang.error(:badarg, [socket, data, flags, timeout])

  @doc "Sends data to an address."
  def sendto(socket, data, address), do: sendto(socket, data, address, [], :infinity)
  def sendto(socket, data, address, flags) when is_list(flags), do: sendto(socket, data, address, flags, :infinity)
  def sendto(socket, data, address, timeout), do: sendto(socket, data, address, [], timeout)

  def sendto({:"$socket", ref} = socket, data, address, flags, timeout) when is_socket(socket) and (is_binary(data) or is_list(data)) do
    with :ok <- Messages.send_flags(flags), :ok <- Messages.send_timeout(timeout), {:ok, {ip, port}} <- Addresses.read(address) do
      Leaf.send(ref, Messages.bytes(data), ip, port)
    end
  end

  def sendto(socket, data, address, flags, timeout), do: :erlang.error(:badarg, [socket, data, address, flags, timeout])

  @doc "Sends a message: a map of data in pieces (`:iov`), and of an address (`:addr`)."
  def sendmsg(socket, message), do: sendmsg(socket, message, [], :infinity)
  def sendmsg(socket, message, flags) when is_list(flags), do: sendmsg(socket, message, flags, :infinity)
  def sendmsg(socket, message, timeout), do: sendmsg(socket, message, [], timeout)
  def sendmsg(socket, %{iov: pieces, addr: address}, flags, timeout) when is_socket(socket), do: sendto(socket, pieces, address, flags, timeout)
  def sendmsg(socket, %{iov: pieces}, flags, timeout) when is_socket(socket), do: sent(socket, pieces, flags, timeout)
  def sendmsg(socket, message, flags, timeout), do: :erlang.error(:badarg, [socket, message, flags, timeout])

  @doc "Sends data in pieces."
  def sendv(socket, pieces), do: sendv(socket, pieces, :infinity)
  def sendv(socket, pieces, timeout) when is_list(pieces), do: sent(socket, pieces, [], timeout)
  def sendv(socket, pieces, _continuation, timeout), do: sendv(socket, pieces, timeout)

  @doc "Sends what a file holds: all, or so many bytes from a place on. Answers how many those were."
  def sendfile(socket, file), do: sendfile(socket, file, 0, 0, :infinity)
  def sendfile(socket, file, timeout), do: sendfile(socket, file, 0, 0, timeout)
  def sendfile(socket, file, offset, count), do: sendfile(socket, file, offset, count, :infinity)

  def sendfile(socket, file, offset, count, timeout) when is_socket(socket) and is_integer(offset) and is_integer(count) and count >= 0 do
    with {:ok, data} <- Messages.of_file(file, offset, count), :ok <- sent(socket, data, [], timeout), do: {:ok, byte_size(data)}
  end

  # -- options -----------------------------------------------------------------

  @doc "The value of an option `{level, name}`."
  def getopt({:"$socket", ref} = socket, {level, name}) when is_socket(socket) and is_atom(level) and is_atom(name), do: Options.get(ref, level, name)
  def getopt(socket, option), do: :erlang.error(:badarg, [socket, option])
  def getopt(socket, level, name), do: getopt(socket, {level, name})

  @doc "Sets an option."
  def setopt({:"$socket", ref} = socket, {level, name}, value) when is_socket(socket) and is_atom(level) and is_atom(name), do: Options.set(ref, level, name, value)
  def setopt(socket, option, value), do: :erlang.error(:badarg, [socket, option, value])
  def setopt(socket, level, name, value), do: setopt(socket, {level, name}, value)

  @doc "Not here: there is no system below whose numbers of options these could be."
  def getopt_native(_socket, _option, _type), do: :erlang.error({:nodebook_missing, :":socket.getopt_native/3"})
  def setopt_native(_socket, _option, _value), do: :erlang.error({:nodebook_missing, :":socket.setopt_native/3"})

  @doc "What the system tells of its interfaces."
  def ioctl(socket, request) when is_socket(socket), do: Info.ioctl(request)
  def ioctl(socket, request, name) when is_socket(socket), do: Info.ioctl(request, name)
  def ioctl(_socket, _request, _name, _value), do: :erlang.error({:nodebook_missing, :":socket.ioctl/4"})

  # -- what is known -------------------------------------------------------------

  @doc "The local address."
  def sockname({:"$socket", ref} = socket) when is_socket(socket), do: with({:ok, place} <- Leaf.sockname(ref), do: {:ok, Addresses.term(place)})
  def sockname(socket), do: :erlang.error(:badarg, [socket])

  @doc "The address of the peer."
  def peername({:"$socket", ref} = socket) when is_socket(socket), do: with({:ok, place} <- Leaf.peername(ref), do: {:ok, Addresses.term(place)})
  def peername(socket), do: :erlang.error(:badarg, [socket])

  @doc "Has the caller told by {:DOWN, reference, :socket, socket, reason} when a socket is closed."
  def monitor({:"$socket", ref} = socket) when is_socket(socket) do
    by = :erlang.make_ref()
    if Leaf.monitor(ref, by) != :ok, do: Kernel.send(self(), {:DOWN, by, :socket, socket, :closed})
    by
  end

  def monitor(socket), do: :erlang.error(:badarg, [socket])
  def cancel_monitor(by) when is_reference(by), do: Leaf.demonitor(by)

  @doc "Facts of a socket."
  def info({:"$socket", ref} = socket) when is_socket(socket), do: Info.of(ref)
  def info(socket), do: :erlang.error(:badarg, [socket])

  @doc "Sockets, as long as they are open: all, or those of a filter."
  def which_sockets, do: Leaf.all()
  defdelegate which_sockets(filter), to: Info, as: :which
  def number_of, do: length(Leaf.all())

  @doc "Sockets are always known of here."
  def use_registry(known) when is_boolean(known), do: :ok

  defdelegate info(), to: Info, as: :all
  defdelegate i(), to: Info, as: :print
  defdelegate i(protocol), to: Info, as: :print
  defdelegate i(protocol, fields), to: Info, as: :print
  defdelegate supports(), to: Options
  defdelegate supports(what), to: Options
  defdelegate supports(what, level), to: Options
  defdelegate is_supported(what), to: Options
  defdelegate is_supported(what, key), to: Options
end
