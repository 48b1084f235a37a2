# Sockets of one node that talk to each other: options, packets, both ends, owners, errors. The recorded output is of the
# same script on Erlang/OTP 27.
show = fn label, v -> IO.puts("#{label}: #{inspect(v)}") end
{:ok, l} = :gen_tcp.listen(4070, [:binary, packet: :raw, active: false, ip: {127, 0, 0, 1}, reuseaddr: true])
show.("sockname listener", :inet.sockname(l))
show.("taken", :gen_tcp.listen(4070, []))
show.("port", :inet.port(l))
show.("peername listener", :inet.peername(l))
show.("accept timeout", :gen_tcp.accept(l, 10))
pair = fn server_opts, client_opts ->
  {:ok, c} = :gen_tcp.connect({127, 0, 0, 1}, 4070, client_opts)
  {:ok, s} = :gen_tcp.accept(l)
  :ok = :inet.setopts(s, server_opts)
  {c, s}
end
# raw
{c, s} = pair.([], [:binary, active: true])
show.("peername", match?({:ok, {{127, 0, 0, 1}, 4070}}, :inet.peername(c)))
show.("sockname=peername", :inet.sockname(c) == :inet.peername(s))
:ok = :gen_tcp.send(s, ["ab", ?c, ["d" | "e"]])
receive do {:tcp, ^c, d} -> show.("raw", d) end
show.("recv on active", :gen_tcp.recv(c, 0))
:ok = :gen_tcp.send(c, "0123456789")
show.("recv 4", :gen_tcp.recv(s, 4))
show.("recv 4", :gen_tcp.recv(s, 4))
show.("recv timeout", :gen_tcp.recv(s, 4, 20))
show.("recv 0", :gen_tcp.recv(s, 0))
:ok = :gen_tcp.shutdown(s, :write)
receive do {:tcp_closed, ^c} -> show.("closed", true) after 500 -> show.("closed", false) end
show.("send after shutdown", :gen_tcp.send(s, "x"))
:gen_tcp.close(s)
show.("send closed", :gen_tcp.send(c, "x"))
show.("recv closed", :gen_tcp.recv(s, 0))
show.("close again", :gen_tcp.close(s))
show.("setopts closed", :inet.setopts(s, active: true))
show.("peername closed", :inet.peername(s))
show.("port closed", :inet.port(s))
show.("sockname closed", :inet.sockname(s))
# half close
{c, s} = pair.([], [:binary, active: false])
:ok = :gen_tcp.send(c, "question")
:ok = :gen_tcp.shutdown(c, :write)
show.("recv q", :gen_tcp.recv(s, 0))
show.("recv end", :gen_tcp.recv(s, 0))
show.("answer", :gen_tcp.send(s, "answer"))
show.("recv a", :gen_tcp.recv(c, 0))
:gen_tcp.close(s)
show.("recv a", :gen_tcp.recv(c, 0))
# packet n
for n <- [1, 2, 4] do
  {c, s} = pair.([packet: n], [:binary, active: true, packet: n])
  :ok = :gen_tcp.send(s, "one")
  :ok = :gen_tcp.send(s, "two")
  :ok = :gen_tcp.send(s, "")
  receive do {:tcp, ^c, d} -> show.("packet #{n}", d) end
  receive do {:tcp, ^c, d} -> show.("packet #{n}", d) end
  receive do {:tcp, ^c, d} -> show.("packet #{n}", d) after 300 -> show.("packet #{n}", :none) end
  :gen_tcp.close(s)
  receive do {:tcp_closed, ^c} -> show.("closed", n) end
end
# line
{c, s} = pair.([packet: :line], [:binary, active: true])
:ok = :gen_tcp.send(c, "a\nb\r\nc")
show.("line", :gen_tcp.recv(s, 0))
show.("line", :gen_tcp.recv(s, 0))
show.("line", :gen_tcp.recv(s, 0, 20))
:gen_tcp.close(c)
show.("line end", :gen_tcp.recv(s, 0, 200))
# once, list, n
{c, s} = pair.([], [:list, active: :once])
:ok = :gen_tcp.send(s, "hi")
receive do {:tcp, ^c, d} -> show.("list once", d) end
:ok = :gen_tcp.send(s, "later")
receive do {:tcp, ^c, d} -> show.("passive got", d) after 50 -> show.("passive", true) end
:ok = :inet.setopts(c, active: :once, mode: :binary)
receive do {:tcp, ^c, d} -> show.("once again", d) end
show.("getopts", :inet.getopts(c, [:active, :packet, :mode]))
:ok = :inet.setopts(c, active: 2)
:ok = :gen_tcp.send(s, "1")
receive do {:tcp, ^c, d} -> show.("n", d) end
:ok = :gen_tcp.send(s, "2")
receive do {:tcp, ^c, d} -> show.("n", d) end
receive do {:tcp_passive, ^c} -> show.("tcp_passive", true) end
# owner
parent = self()
{c, s} = pair.([], [:binary, active: false])
pid = spawn(fn -> receive do :go -> :ok end; :inet.setopts(c, active: true); receive do m -> send(parent, {:got, elem(m, 0), elem(m, 2)}) end; receive do :stop -> :ok end end)
show.("controlling", :gen_tcp.controlling_process(c, pid))
show.("not owner", :gen_tcp.controlling_process(c, self()))
send(pid, :go)
:ok = :gen_tcp.send(s, "to new owner")
receive do m -> show.("owner", m) end
send(pid, :stop)
show.("owner died", :gen_tcp.recv(s, 0, 500))
# messages move with the owner
{c, s} = pair.([], [:binary, active: true])
:ok = :gen_tcp.send(s, "early")
wait = fn wait -> if Process.info(self(), :message_queue_len) == {:message_queue_len, 0}, do: wait.(wait) end
wait.(wait)
pid = spawn(fn -> receive do {:tcp, _, d} -> send(parent, {:moved, d}) after 500 -> send(parent, :not_moved) end end)
:ok = :gen_tcp.controlling_process(c, pid)
receive do m -> show.("moved", m) end
# errors
show.("refused", :gen_tcp.connect({127, 0, 0, 1}, 4071, []))
show.("nohost", :gen_tcp.connect(~c"nohost.invalid", 4071, []))
show.("bad opt", try do :gen_tcp.connect({127, 0, 0, 1}, 4070, [:nonsense]) catch k, v -> {k, v} end)
show.("bad active", try do :inet.setopts(l, active: :maybe) catch k, v -> {k, v} end)
show.("accept closed", (:gen_tcp.close(l); :gen_tcp.accept(l)))
show.("getaddr", :inet.getaddr({1, 2, 3, 4}, :inet))
show.("ntoa", :inet.ntoa({1, 2, 3, 4}))
show.("parse", {:inet.parse_address(~c"1.2.3.4"), :inet.parse_address(~c"x.2.3.4")})
show.("format_error", :inet.format_error(:econnrefused))
show.("format_error", :inet.format_error(:eaddrinuse))
# the end, seen by who reads and who does not
l = (fn -> {:ok, l} = :gen_tcp.listen(4070, [:binary, active: false, reuseaddr: true]); l end).()
pair = fn server_opts, client_opts ->
  {:ok, c} = :gen_tcp.connect({127, 0, 0, 1}, 4070, client_opts)
  {:ok, s} = :gen_tcp.accept(l)
  :ok = :inet.setopts(s, server_opts)
  {c, s}
end
{c, s} = pair.([], [:binary, active: false])
:gen_tcp.close(c)
show.("recv after end", for(_ <- 1..2, do: :gen_tcp.recv(s, 0)))
show.("send after end", :gen_tcp.send(s, "x"))
show.("shutdown after end", :gen_tcp.shutdown(s, :write))
{c, s} = pair.([exit_on_close: false, active: true], [:binary, active: false])
:gen_tcp.shutdown(c, :write)
receive do {:tcp_closed, ^s} -> show.("end", true) end
show.("half open", {:gen_tcp.send(s, "x"), :gen_tcp.recv(c, 0)})
{c, _} = pair.([], [:binary, active: false])
dead = spawn(fn -> :ok end)
ref = Process.monitor(dead)
receive do {:DOWN, ^ref, _, _, _} -> :ok end
show.("to a dead process", :gen_tcp.controlling_process(c, dead))
{c, s} = pair.([], [packet: 2, active: false])
show.("length with packet", :gen_tcp.recv(c, 2))
{c, s} = pair.([], [:binary, active: 1])
:gen_tcp.send(s, "x")
receive do {:tcp, ^c, d} -> show.("active 1", d) end
receive do {:tcp_passive, ^c} -> show.("active 1", :tcp_passive) end
show.("getopts", :inet.getopts(l, [:active, :mode, :packet, :exit_on_close, :nodelay, :keepalive, :send_timeout]))
show.("unknown options", {:inet.setopts(l, nonsense: 1), :inet.getopts(l, [:nonsense])})
show.("wrong sockets", {:gen_tcp.accept(c, 100), :gen_tcp.recv(l, 0, 100), :gen_tcp.send(l, "x")})
show.("other address", :gen_tcp.listen(0, ip: {9, 9, 9, 9}))
for bad <- [[:nonsense], [active: :maybe]], do: show.("bad option", try do :gen_tcp.listen(0, bad) catch k, v -> {k, v} end)
parent = self()
{:ok, m} = :gen_tcp.listen(0, [])
{:ok, number} = :inet.port(m)
spawn(fn -> send(parent, :started); send(parent, {:accept, :gen_tcp.accept(m)}) end)
receive do :started -> :gen_tcp.close(m) end
receive do {:accept, x} -> show.("closed while it accepts", x) end
show.("nobody listens", :gen_tcp.connect({127, 0, 0, 1}, number, []))
