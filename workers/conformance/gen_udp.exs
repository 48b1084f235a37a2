# Datagrams between sockets of one node: to whom, connected and not, closed; and what sockets are called. The recorded output
# is of the same script on Erlang/OTP 27.
show = fn name, value -> IO.puts("#{name}: #{inspect(value)}") end
here = {127, 0, 0, 1}
open = fn options ->
  {:ok, socket} = :gen_udp.open(0, [:binary, active: false] ++ options)
  {:ok, port} = :inet.port(socket)
  {socket, port}
end
{a, pa} = open.([])
{b, pb} = open.([])
{c, _} = open.([])
show.("send to nobody in particular", :gen_udp.send(a, "x"))
show.("peername before", :inet.peername(a))
show.("send/3", :gen_udp.send(a, {here, pb}, "one"))
show.("got", match?({:ok, {^here, ^pa, "one"}}, :gen_udp.recv(b, 0, 5000)))
show.("send/4 with ancillary data", :gen_udp.send(a, {here, pb}, [], "two"))
show.("got", match?({:ok, {^here, ^pa, "two"}}, :gen_udp.recv(b, 0, 5000)))
show.("connect/3", :gen_udp.connect(a, here, pb))
show.("peername", :inet.peername(a) == {:ok, {here, pb}})
show.("send/2", :gen_udp.send(a, ["th", ?r, "ee"]))
show.("got", match?({:ok, {^here, ^pa, "three"}}, :gen_udp.recv(b, 0, 5000)))
show.("from others, nothing", :gen_udp.send(c, here, pa, "no"))
show.("from the peer", :gen_udp.send(b, here, pa, "yes"))
show.("got", match?({:ok, {^here, ^pb, "yes"}}, :gen_udp.recv(a, 0, 5000)))
{d, pd} = open.([])
show.("connect/2", :gen_udp.connect(d, %{family: :inet, addr: here, port: pb}))
show.("send/2", :gen_udp.send(d, "four"))
show.("got", match?({:ok, {^here, ^pd, "four"}}, :gen_udp.recv(b, 0, 5000)))
show.("closed", {:gen_udp.close(a), :gen_udp.send(a, "x"), :gen_udp.connect(a, here, pb), :gen_udp.send(a, {here, pb}, "x")})
{:ok, l} = :gen_tcp.listen(0, [:binary, active: false, ip: here])
{:ok, number} = :inet.port(l)
{:ok, t} = :gen_tcp.connect(%{family: :inet, addr: here, port: number}, [:binary, active: false])
{:ok, s} = :gen_tcp.accept(l)
show.("connect to a socket address", {:gen_tcp.send(t, "hello"), :gen_tcp.recv(s, 0, 5000)})
show.("names", {:inet.peernames(t) == {:ok, [{here, number}]}, match?({:ok, [{^here, _}]}, :inet.socknames(t)), :inet.socknames(l) == {:ok, [{here, number}]}})
show.("names with no more to say", {:inet.peernames(t, 0) == :inet.peernames(t), :inet.socknames(t, 0) == :inet.socknames(t)})
show.("close", {:inet.close(t), :gen_tcp.recv(s, 0, 5000)})
