# erl: -kernel dist_auto_connect never
# Nobody is connected to by chance.
b = String.to_atom(System.get_env("OTHER"))
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
show.("ping", Node.ping(b))
show.("send", send({:echo, b}, {self(), :hello}))
show.("call", :rpc.call(b, Far, :slow, [1, 2]))
show.("monitor", (ref = Process.monitor({:echo, b}); receive(do: ({:DOWN, ^ref, _, _, reason} -> reason))))
show.("spawn", (Process.flag(:trap_exit, true); pid = Node.spawn_link(b, Far, :slow, [1, 2]); receive(do: ({:EXIT, ^pid, reason} -> reason))))
show.("list", Node.list())
show.("connect", Node.connect(b))
send({:echo, b}, {self(), :hello})
show.("now", receive(do: (message -> message)))
Node.disconnect(b)
show.("ping again", {Node.ping(b), Node.list()})
