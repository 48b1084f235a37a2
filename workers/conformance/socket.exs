# Sockets of the module :socket on one node: both ends, waiting by messages, datagrams, options, owners, errors. The recorded
# output is of the same script on Erlang/OTP 27.
show = fn label, fun ->
  value =
    try do
      fun.()
    catch
      kind, reason -> Exception.format_banner(kind, reason, __STACKTRACE__)
    end

  IO.puts("#{label}: #{inspect(value, limit: :infinity)}")
end

next = fn -> receive do m -> m after 300 -> :none end end
at = %{family: :inet, addr: {127, 0, 0, 1}, port: 4190}

{:ok, l} = :socket.open(:inet, :stream, :tcp)
show.("a new one", fn -> {:socket.sockname(l), :socket.peername(l), :socket.info(l) |> Map.drop([:owner])} end)
show.("owner", fn -> :socket.info(l).owner == self() end)
:ok = :socket.setopt(l, {:socket, :reuseaddr}, true)
show.("bind", fn -> {:socket.bind(l, at), :socket.bind(l, at), :socket.listen(l), :socket.sockname(l)} end)
show.("states", fn -> Map.take(:socket.info(l), [:rstates, :wstates]) end)
show.("accept in time", fn -> {:socket.accept(l, 0), :socket.accept(l, 10)} end)

# by messages
{:select, {:select_info, :accept, waits} = info} = :socket.accept(l, :nowait)
show.("cancel", fn -> {:socket.cancel(l, info), match?({:error, {:invalid, {:select_info, :accept, _}}}, :socket.cancel(l, info))} end)
{:select, {:select_info, :accept, waits}} = :socket.accept(l, :nowait) |> tap(fn _ -> waits end)
{:ok, c} = :socket.open(:inet, :stream)
show.("connect", fn -> :socket.connect(c, at) end)
show.("told", fn -> next.() == {:"$socket", l, :select, waits} end)
{:ok, s} = :socket.accept(l, :nowait)
show.("names", fn -> {:socket.sockname(s), :socket.peername(c), :socket.sockname(c) == :socket.peername(s)} end)
show.("send", fn -> {:socket.send(c, "hello"), :socket.send(c, ["he", ?l, ["lo"]])} end)
show.("recv", fn -> {:socket.recv(s, 10), :socket.recv(s, 0, 0), :socket.recv(s, 5, 10)} end)
handle = make_ref()
show.("handle", fn -> :socket.recv(s, 0, handle) == {:select, {:select_info, :recv, handle}} end)
show.("readers", fn -> Map.take(:socket.info(s), [:num_readers, :rstates, :wstates]) end)
:ok = :socket.send(c, "12345678")
show.("told", fn -> next.() == {:"$socket", s, :select, handle} end)
show.("parts", fn -> {:socket.recv(s, 5, :nowait), :socket.recv(s, 1), :socket.recv(s), :socket.recv(s, 0, 0)} end)
:ok = :socket.send(c, "abcdef")
show.("peek", fn -> {:socket.recv(s, 2, [:peek]), :socket.recv(s, 2, [:peek], 10), :socket.recv(s, [:peek]), :socket.recv(s, 6)} end)
counters = [:read_byte, :read_pkg, :read_pkg_max, :write_byte, :acc_success]
show.("counters", fn -> {Map.take(:socket.info(s).counters, counters), Map.take(:socket.info(c).counters, [:write_byte, :write_pkg, :write_pkg_max])} end)
show.("messages", fn -> {:socket.sendmsg(s, %{iov: ["ab", "cd"]}), :socket.recvmsg(c, 4, 0), :socket.sendv(s, ["1", "2"]), :socket.recvfrom(c, 2)} end)
show.("half", fn -> {:socket.shutdown(c, :write), :socket.send(c, "x"), :socket.recv(s), :socket.recv(s), :socket.send(s, "back"), :socket.recv(c, 4)} end)
show.("close", fn -> {:socket.close(s), :socket.close(s), :socket.info(s).owner, :socket.info(s).rstates, :socket.recv(s), :socket.send(s, "x"), :socket.sockname(s), :socket.recv(c)} end)

await = fn await, holds -> holds.() || receive(after: (1 -> await.(await, holds))) end
pair = fn ->
  {:ok, c} = :socket.open(:inet, :stream)
  :ok = :socket.connect(c, at)
  {:ok, s} = :socket.accept(l)
  {c, s}
end

{c, s} = pair.()
show.("large", fn -> {:socket.send(c, :binary.copy("x", 50_000)), Process.sleep(50), elem(:socket.recv(s, 0), 1) |> byte_size(), elem(:socket.recv(s, 41_808), 1) |> byte_size()} end)
show.("too little", fn -> {:socket.send(c, "12"), :socket.close(c), :socket.recv(s, 5, 20), :socket.recv(s, 5, 20)} end)
{c, s} = pair.()
show.("closed meanwhile", fn -> {spawn(fn -> await.(await, fn -> :socket.info(s).num_readers == 1 end); :socket.close(s) end) |> is_pid(), :socket.recv(s, 5, 500), :socket.close(c)} end)
{c, s} = pair.()
{:select, {_, _, waits}} = :socket.recv(s, 5, :nowait)
show.("abort", fn -> {:socket.close(s), next.() == {:"$socket", s, :abort, {waits, :closed}}, :socket.close(c)} end)
show.("several wait", fn ->
  me = self()
  for i <- 1..2 do
    spawn(fn -> {:ok, _} = :socket.accept(l); send(me, i); Process.sleep(500) end)
    await.(await, fn -> :socket.info(l).num_acceptors == i end)
  end
  {:ok, a} = :socket.open(:inet, :stream)
  {:ok, b} = :socket.open(:inet, :stream)
  {:socket.info(l).num_acceptors, :socket.connect(a, at), next.(), :socket.connect(b, at), next.()}
end)

{:ok, c} = :socket.open(:inet, :stream)
{:select, {:select_info, :connect, waits}} = :socket.connect(c, %{at | port: 4191}, :nowait)
show.("connect by message", fn -> {next.() == {:"$socket", c, :select, waits}, :socket.connect(c)} end)
{:ok, c} = :socket.open(:inet, :stream)
{:select, {:select_info, :connect, waits}} = :socket.connect(c, at, :nowait)
show.("connect by message", fn -> {next.() == {:"$socket", c, :select, waits}, :socket.connect(c), :socket.accept(l) |> elem(0)} end)
show.("connected", fn -> :socket.connect(c) end)
show.("refused", fn -> {:ok, c} = :socket.open(:inet, :stream); :socket.connect(c, %{at | port: 4191}) end)

{:ok, x} = :socket.open(:inet, :stream)
show.("unconnected", fn -> {:socket.recv(x), :socket.send(x, "x"), :socket.shutdown(x, :write), :socket.accept(x, 0), :socket.peername(x)} end)
show.("in use", fn -> {:socket.bind(x, at), :socket.bind(x, %{at | addr: {1, 2, 3, 4}}), :socket.bind(x, :loopback), elem(:socket.sockname(x), 1).port > 0, :socket.listen(x), :socket.connect(x, at), :socket.recv(x, 0, 10), :socket.send(x, "x")} end)
show.("listens", fn -> {:socket.getopt(x, :socket, :acceptconn), :socket.getopt(c, :socket, :acceptconn), :socket.shutdown(x, :read), :socket.close(x)} end)

for address <- [%{family: :inet, addr: :foo}, %{family: :inet, addr: {1, 2, 3}}, %{family: :inet, addr: {1, 2, 3, 400}}, %{family: :inet6}, %{family: :foo}, %{addr: {127, 0, 0, 1}}, %{family: :inet, foo: 1}, %{family: :local, path: "/x"}, %{family: :unspec}, 1, [], %{family: :inet, port: :x}] do
  {:ok, x} = :socket.open(:inet, :stream)
  {:ok, y} = :socket.open(:inet, :dgram)
  show.("address", fn -> :socket.bind(x, address) end)
  show.("address", fn -> :socket.sendto(y, "a", address) end)
  :socket.close(x)
  :socket.close(y)
end

for {level, name, value} <- [{:socket, :keepalive, true}, {:socket, :reuseaddr, 1}, {:tcp, :nodelay, true}, {:tcp, :nodelay, 1}, {:otp, :rcvbuf, 100}, {:otp, :meta, 1}, {:socket, :linger, %{onoff: true, linger: 2}}, {:socket, :foo, 1}, {:foo, :foo, 1}, {:ip, :ttl, 3}, {:otp, :controlling_process, self()}, {:udp, :cork, true}] do
  show.("#{level} #{name}", fn -> {:socket.getopt(c, level, name) |> is_tuple(), :socket.setopt(c, {level, name}, value), :socket.getopt(c, {level, name}) |> elem(0)} end)
end
show.("first values", fn -> for {l, o} <- [socket: :reuseaddr, socket: :type, socket: :protocol, socket: :domain, socket: :broadcast, otp: :debug, otp: :iow, otp: :rcvctrlbuf, otp: :domain, otp: :use_registry, ip: :tos, ip: :multicast_ttl, ip: :multicast_loop, ip: :add_membership, udp: :cork], do: :socket.getopt(c, l, o) end)
show.("large reads", fn -> :socket.getopt(c, :otp, :rcvbuf) end)

for {domain, type, protocol} <- [{:inet, :foo, :default}, {:foo, :stream, :default}, {:inet, :stream, :foo}, {:inet, :stream, :udp}, {:inet, :dgram, :tcp}, {:inet, :seqpacket, :default}] do
  show.("open", fn -> :socket.open(domain, type, protocol) end)
end
for wrong <- [fn -> :socket.bind(1, :any) end, fn -> :socket.send(1, "x") end, fn -> :socket.send(c, :x) end, fn -> :socket.send(c, [:x]) end, fn -> :socket.recv(c, -1) end, fn -> :socket.recv(c, :x) end, fn -> :socket.recv(c, 0, :x) end, fn -> :socket.listen(c, :x) end, fn -> :socket.accept(1) end, fn -> :socket.close(1) end, fn -> :socket.bind(c, :foo) end, fn -> :socket.connect(c, :foo) end, fn -> :socket.info(1) end, fn -> :socket.sockname(make_ref()) end, fn -> :socket.accept(l, -1) end, fn -> :socket.shutdown(c, :foo) end, fn -> :socket.cancel(c, :foo) end, fn -> :socket.recv(c, 2, [:foo]) end, fn -> :socket.recv(c, 2, [:peek | :x]) end, fn -> :socket.send(c, "x", [:foo]) end, fn -> :socket.send(c, "x", :foo) end, fn -> :socket.monitor(1) end, fn -> :socket.use_registry(1) end, fn -> :socket.which_sockets(:foo) end] do
  show.("wrong", wrong)
end

{c, s} = pair.()
show.("other owners", fn -> Task.async(fn -> {:socket.send(c, "x"), :socket.setopt(c, {:otp, :debug}, false), :socket.setopt(c, {:otp, :controlling_process}, self())} end) |> Task.await() end)
pid = spawn(fn -> receive do :end -> :ok end end)
show.("given away", fn -> {:socket.setopt(c, {:otp, :controlling_process}, pid), :socket.getopt(c, :otp, :controlling_process) == {:ok, pid}, :socket.recv(s, 1)} end)
by = :socket.monitor(c)
send(pid, :end)
show.("owner gone", fn -> {next.() == {:DOWN, by, :socket, c, :closed}, :socket.recv(s, 1), :socket.send(c, "x")} end)
by = :socket.monitor(c)
show.("gone", fn -> {next.() == {:DOWN, by, :socket, c, :closed}, :socket.cancel_monitor(by)} end)
by = :socket.monitor(s)
show.("cancel monitor", fn -> {:socket.cancel_monitor(by), :socket.cancel_monitor(by), :socket.close(s), next.()} end)

# datagrams
{:ok, u} = :socket.open(:inet, :dgram, :udp)
{:ok, v} = :socket.open(:inet, :dgram, :udp)
to = %{at | port: 4192}
show.("bind", fn -> {:socket.bind(u, to), :socket.bind(v, to), :socket.sockname(u)} end)
show.("states", fn -> Map.take(:socket.info(u), [:rstates, :wstates, :type, :protocol]) end)
show.("nobody", fn -> {:socket.send(v, "data"), :socket.recv(u, 0, 0), :socket.listen(v), :socket.accept(v, 0)} end)
show.("sendto", fn -> {:socket.sendto(v, "data", to), :socket.sockname(v) |> elem(1) |> Map.get(:addr)} end)
show.("recvfrom", fn -> {:ok, {from, data}} = :socket.recvfrom(u); {from.port == elem(:socket.sockname(v), 1).port, from.addr, data} end)
{:select, {:select_info, :recvfrom, waits}} = :socket.recvfrom(u, 0, :nowait)
:ok = :socket.sendto(v, "datagram", to)
show.("told", fn -> {next.() == {:"$socket", u, :select, waits}, :socket.recvfrom(u, 4) |> elem(1) |> elem(1), :socket.recv(u, 0, 0)} end)
show.("connected", fn -> {:socket.connect(v, to), :socket.peername(v), :socket.send(v, ""), :socket.recv(u, 0, 100), :socket.sendmsg(v, %{iov: ["a", "b"]}), :socket.recvmsg(u) |> elem(1) |> Map.delete(:addr)} end)
show.("disconnected", fn -> {:socket.connect(v, %{family: :unspec}), :socket.peername(v), :socket.sendmsg(v, %{iov: ["a", "b"], addr: to}), :socket.recvmsg(u, 1, 0) |> elem(1) |> Map.delete(:addr)} end)
show.("too large", fn -> :socket.sendto(v, :binary.copy("a", 70_000), to) end)
show.("found", fn -> {u in :socket.which_sockets(:udp), l in :socket.which_sockets(:udp), l in :socket.which_sockets(self()), u in :socket.which_sockets(fn facts -> facts.type == :dgram end), :socket.which_sockets(:inet6)} end)

File.write!("sent_file", "contents")
{c, s} = pair.()
{:ok, file} = :file.open(~c"sent_file", [:raw, :read, :binary])
show.("sendfile", fn -> {:socket.sendfile(c, file), :socket.recv(s, 8), :socket.sendfile(c, file, 2, 3), :socket.recv(s, 3)} end)
show.("supported", fn -> {:socket.is_supported(:sendfile), :socket.is_supported(:foo), :socket.is_supported(:options, {:tcp, :nodelay}), :socket.is_supported(:protocols, :tcp), :socket.is_supported(:foo, :bar), :socket.supports(:foo), :socket.supports(:options, :foo), :socket.use_registry(true)} end)

for x <- [u, v, l], do: :socket.close(x)
show.("closed", fn -> {:socket.bind(u, :any), :socket.listen(u), :socket.accept(l), :socket.getopt(l, :socket, :type), :socket.setopt(l, {:socket, :reuseaddr}, true), :socket.peername(u), :socket.shutdown(u, :read), :socket.connect(u, at), :socket.recvfrom(u), :socket.sendto(u, "a", at), :socket.cancel(u, {:select_info, :accept, make_ref()})} end)
show.("interfaces", fn -> {:ok, all} = :socket.ioctl(c, :gifconf); {Enum.find(all, &(&1.name == ~c"lo")), :socket.ioctl(c, :gifaddr, ~c"lo"), :socket.ioctl(c, :gifnetmask, ~c"lo"), :socket.ioctl(c, :gifaddr, ~c"nowhere")} end)
