# Only some nodes may connect.
b = String.to_atom(System.get_env("OTHER"))
c = String.to_atom(System.get_env("HIDDEN"))
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
show.("allow", :net_kernel.allow([b]))
show.("b", Node.connect(b))
show.("c", Node.connect(c))
show.("c may not", :erpc.call(b, :erpc, :call, [c, Node, :connect, [node()]]))
show.("hidden", Node.list(:hidden))
show.("allow c too", {:net_kernel.allow([c]), Node.connect(c)})
show.("wrong", :net_kernel.allow(["c"]))
