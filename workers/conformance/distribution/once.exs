# erl: -kernel dist_auto_connect once
# A node that was lost is not connected to by chance again.
b = String.to_atom(System.get_env("OTHER"))
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
show.("ping", Node.ping(b))
Node.disconnect(b)
show.("again", Node.ping(b))
show.("call", :rpc.call(b, Far, :slow, [1, 2]))
show.("list", Node.list())
show.("connect", {Node.connect(b), Node.list()})
show.("ping after that", Node.ping(b))
