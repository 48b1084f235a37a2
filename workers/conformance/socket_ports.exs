# Sockets are ports: what is known of them, how they are watched and closed. The recorded output is of the same script on
# Erlang/OTP 27.
show = fn label, v -> IO.puts("#{label}: #{inspect(v)}") end
next = fn -> receive do m -> m after 200 -> :none end end

{:ok, l} = :gen_tcp.listen(4081, [])
show.("keys", Keyword.keys(:erlang.port_info(l)))
for item <- [:name, :registered_name, :monitors, :monitored_by, :os_pid, :input, :output, :queue_size, :parallelism, :locking] do
  show.("item", :erlang.port_info(l, item))
end
show.("owner", {:erlang.port_info(l, :connected) == {:connected, self()}, :erlang.port_info(l, :links) == {:links, [self()]}})
show.("known", {l in :erlang.ports(), l in Port.list(), l in elem(Process.info(self(), :links), 1)})
show.("no such item", try do :erlang.port_info(l, :foo) rescue e -> e.__struct__ end)
show.("inet.info", :inet.info(l) |> Map.drop([:memory, :links, :owner]))
show.("getstat", :inet.getstat(l))
show.("getstat of some", {:inet.getstat(l, [:recv_cnt, :send_oct]), :inet.getstat(l, [:foo])})
r = Port.monitor(l)
show.("demonitor", {Port.demonitor(r), Port.demonitor(r, [:info]), :inet.cancel_monitor(:inet.monitor(l))})
r = :inet.monitor(l)
show.("close", {:erlang.port_close(l), :erlang.port_info(l), l in :erlang.ports(), :erlang.port_info(l, :name)})
show.("down", case next.() do {:DOWN, ^r, :port, ^l, reason} -> reason end)
r = Port.monitor(l)
show.("gone", case next.() do {:DOWN, ^r, :port, ^l, reason} -> reason end)
show.("of a closed one", {:inet.info(l), :inet.getstat(l), Port.info(l)})

{:ok, u} = :gen_udp.open(4082, [])
show.("udp", {:erlang.port_info(u, :name), u in Port.list(), :inet.info(u).states, Port.close(u), Port.info(u)})

{:ok, l} = :gen_tcp.listen(4083, [:binary, active: false])
{:ok, c} = :gen_tcp.connect({127, 0, 0, 1}, 4083, [:binary, active: false])
{:ok, s} = :gen_tcp.accept(l)
:ok = :gen_tcp.send(c, "hello")
{:ok, "hello"} = :gen_tcp.recv(s, 5)
show.("sent", {:inet.getstat(c, [:send_oct, :send_cnt, :send_avg]), :inet.info(c).states})
show.("received", :inet.getstat(s, [:recv_oct, :recv_max]))

Process.flag(:trap_exit, true)
Process.exit(c, :kill)
show.("exit", {case next.() do {:EXIT, ^c, reason} -> reason end, Port.info(c)})
send(s, :x)
show.("bad signal", {case next.() do {:EXIT, ^s, reason} -> reason end, Port.info(s) != nil})

me = self()
spawn(fn -> {:ok, p} = :gen_tcp.listen(4084, []); send(me, p) end)
p = next.()
Process.sleep(30)
show.("owner gone", Port.info(p))
