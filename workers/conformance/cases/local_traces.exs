# What is told and counted of calls that a module makes to its own functions.

defmodule Walk do
  def main(n), do: [down(n), sum([1, 2, 3]), doubles([1, 2]), tail(2), with_fun()]
  defp down(0), do: :done
  defp down(n), do: down(n - 1)
  defp sum([]), do: 0
  defp sum([h | t]), do: h + sum(t)
  defp doubles([]), do: []
  defp doubles([h | t]), do: [h * 2 | doubles(t)]
  defp tail(n), do: other(n)
  defp other(n), do: n
  defp with_fun, do: Enum.map([1, 2], fn x -> other(x) end)
  def boom(x), do: within(x)
  defp within(x), do: 1 + String.to_integer(x)
  # names of functions in strings are no calls
  def text, do: "f1(f0(\"f2(" <> name()
  defp name, do: "f3("

  def loop(s) do
    receive do
      {:add, n} -> loop(s + n)
      {:get, pid} -> send(pid, s) && loop(s)
      :stop -> s
    end
  end

  def spinning(who, until) do
    send(who, :spinning)
    spin(0, until)
  end

  def spin(n, until), do: if(:atomics.get(until, 1) == 1, do: finish(n), else: spin(n + 1, until))
  defp finish(_), do: :finished
end

defmodule Server do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call({:add, n}, _from, state), do: {:reply, :ok, bump(state, n)}
  def handle_call(:get, _from, state), do: {:reply, state, state}
  defp bump(state, n), do: state + n
end

defmodule Watch do
  def all(label) do
    delivered = :erlang.trace_delivered(:all)
    receive do: ({:trace_delivered, :all, ^delivered} -> :ok)
    IO.puts("## " <> label)
    shown()
  end

  # until a process has seen to all that it was sent
  def idle(pid) do
    unless Process.info(pid, [:status, :message_queue_len]) == [status: :waiting, message_queue_len: 0] do
      :erlang.yield()
      idle(pid)
    end
  end

  defp shown do
    receive do
      message ->
        IO.inspect(Tuple.delete_at(message, 1), width: 120)
        shown()
    after
      0 -> :ok
    end
  end

  def run(label, flags \\ [:call], fun) do
    {pid, ref} = spawn_monitor(fn -> receive do: (:go -> fun.()) end)
    :erlang.trace(pid, true, flags)
    send(pid, :go)
    receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
    all(label)
  end

  def tried(fun) do
    IO.inspect(try do fun.() catch kind, reason -> {kind, reason} end)
  end
end

1 = :erlang.trace_pattern({Walk, :down, 1}, true, [:local])
for {name, arity} <- [main: 1, sum: 1, doubles: 1, tail: 1, other: 1, with_fun: 0], do: :erlang.trace_pattern({Walk, name, arity}, true, [:local])
Watch.run("calls", fn -> Walk.main(1) end)
Watch.run("arity", [:call, :arity], fn -> Walk.main(0) end)
true = :erlang.trace_pattern({Walk, :_, :_}, [{:_, [], [{:return_trace}]}], [:local]) > 10
Watch.run("returns", fn -> Walk.main(1) end)
Watch.run("text", fn -> Walk.text() end)
:erlang.trace_pattern({Walk, :_, :_}, false, [:local])
:erlang.trace_pattern({Walk, :down, 1}, [{[:"$1"], [{:>, :"$1", 0}], [{:message, {:caller}}]}], [:local])
Watch.run("callers", fn -> Walk.main(2) end)
:erlang.trace_pattern({Walk, :within, 1}, [{:_, [], [{:exception_trace}]}], [:local])
Watch.run("exception", fn -> try do Walk.boom("x") rescue e -> e end end)
Watch.tried(fn -> :erlang.trace_info({Walk, :within, 1}, :all) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :within, 1}, :traced) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :boom, 1}, :traced) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :nothing, 1}, :traced) end)

IO.puts("# counts")
true = :erlang.trace_pattern({Walk, :_, :_}, true, [:call_count]) > 10
Walk.main(3)
for {n, a} <- [main: 1, down: 1, sum: 1, doubles: 1, other: 1, boom: 1], do: IO.inspect({n, :erlang.trace_info({Walk, n, a}, :call_count)})
Watch.tried(fn -> :erlang.trace_pattern({Walk, :down, 1}, :pause, [:call_count]) end)
Walk.main(3)
Watch.tried(fn -> :erlang.trace_info({Walk, :down, 1}, :call_count) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :down, 1}, :restart, [:call_count]) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :down, 1}, :call_count) end)
Walk.main(1)
Watch.tried(fn -> :erlang.trace_info({Walk, :down, 1}, :call_count) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :down, 1}, false, [:call_count]) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :down, 1}, :call_count) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :sum, 1}, true, [:call_time]) end)
Walk.main(1)
Watch.tried(fn -> :erlang.trace_info({Walk, :sum, 1}, :call_time) end)
{pid, ref} = spawn_monitor(fn -> receive do: (:go -> Walk.main(1)) end)
:erlang.trace(pid, true, [:call])
send(pid, :go)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
{:call_time, [{^pid, calls, 0, microseconds}]} = :erlang.trace_info({Walk, :sum, 1}, :call_time)
IO.inspect({calls, is_integer(microseconds)})
:erlang.trace_pattern({Walk, :_, :_}, false, [:local, :call_count, :call_time])
Watch.all("what was told meanwhile")

# a process that waits in its loop, and one that is busy there, are heard as well
pid = spawn(Walk, :loop, [0])
send(pid, {:get, self()})
receive do: (0 -> :ok)
:erlang.trace_pattern({Walk, :loop, 1}, [{:_, [], [{:return_trace}]}], [:local])
:erlang.trace(pid, true, [:call])
ref = Process.monitor(pid)
for message <- [{:add, 3}, {:get, self()}, :stop], do: send(pid, message)
receive do: (3 -> :ok)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
Watch.all("loop")
until = :atomics.new(1, [])
{pid, ref} = spawn_monitor(Walk, :spinning, [self(), until])
receive do: (:spinning -> :ok)
:erlang.trace_pattern({Walk, :spin, 2}, [{:_, [], [{:silent, true}]}], [:local])
:erlang.trace_pattern({Walk, :finish, 1}, [{:_, [], [{:silent, false}, {:message, :found}]}], [:local])
:erlang.trace(pid, true, [:call, :arity])
:atomics.put(until, 1, 1)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
Watch.all("busy")

IO.puts("# kinds of patterns")
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, true, [:local, :global]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, true, [:call_count, :global]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, [{:_, [], []}], [:call_count]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, :restart, [:local]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, [], [:call_count, :call_time]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, true, [:other]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, true, :local) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :nothing, 1}, true, [:local]) end)
Watch.tried(fn -> :erlang.trace_pattern({Nothing, :nothing, 1}, true, [:local]) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :other, 1}, true, [:meta]) end)
me = self()
{:all, told} = :erlang.trace_info({Walk, :other, 1}, :all)
IO.inspect({told[:traced], told[:meta] == me, told[:meta_match_spec]})
{_, ref} = spawn_monitor(fn -> Walk.main(0) end)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
for _ <- 1..3 do
  receive do: ({:trace_ts, _, kind, what, {_, _, _}} -> IO.inspect({kind, what}))
end
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, true, [:global]) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :loop, 1}, :all) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, false, [:local]) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :loop, 1}, :traced) end)
Watch.tried(fn -> :erlang.trace_pattern({Walk, :loop, 1}, false, [:global]) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :loop, 1}, :traced) end)
:erlang.trace_pattern({:_, :_, :_}, false, [:local])

IO.puts("# sessions")
Watch.tried(fn -> :trace.session_info(:all) end)
{_, weak} = one = :trace.session_create(:one, self(), [])
other = :trace.session_create(:one, self(), [])
IO.inspect(weak)
Watch.tried(fn -> :trace.session_info(:all) end)
Watch.tried(fn -> :trace.session_destroy(other) end)
Watch.tried(fn -> :trace.session_destroy(other) end)
Watch.tried(fn -> :trace.session_info(:all) end)
waiting = spawn(fn -> Process.sleep(:infinity) end)
Watch.tried(fn -> :trace.session_info(waiting) end)
Watch.tried(fn -> :trace.process(one, waiting, true, [:call]) end)
Watch.tried(fn -> :trace.session_info(waiting) end)
Watch.tried(fn -> :trace.info(weak, waiting, :flags) end)
Watch.tried(fn -> :trace.session_info({Walk, :sum, 1}) end)
Watch.tried(fn -> :trace.function(one, {Walk, :sum, 1}, true, [:local]) end)
Watch.tried(fn -> :trace.session_info({Walk, :sum, 1}) end)
Watch.tried(fn -> :trace.session_info({Walk, :nothing, 1}) end)
Watch.tried(fn -> :erlang.trace_info({Walk, :sum, 1}, :traced) end)
for what <- [:new, :new_processes, :new_ports, :send, :receive, :on_load], do: Watch.tried(fn -> :trace.session_info(what) end)
for what <- [:other, 1, "x"], do: Watch.tried(fn -> :trace.session_info(what) end)
ref = Process.monitor(waiting)
Process.exit(waiting, :kill)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
Watch.tried(fn -> :trace.session_info(waiting) end)
Watch.tried(fn -> :trace.port(one, :new, true, []) end)
Watch.tried(fn -> :trace.port(one, :new, false, [:ports]) end)
Watch.tried(fn -> :trace.port(one, self(), true, [:ports]) end)
Watch.tried(fn -> :trace.port(one, :all, true, [:call]) end)
Watch.tried(fn -> :trace.port(one, :other, true, [:ports]) end)
Watch.tried(fn -> :trace.session_destroy(one) end)
Watch.tried(fn -> :trace.port(one, :new, true, [:ports]) end)

IO.puts("# slices")
wait = fn -> receive do: (:stop -> :ok) end
for flags <- [[:running], [:running_procs], [:exiting], [:running, :exiting, :procs]] do
  {pid, ref} = spawn_monitor(fn -> wait.() end)
  Watch.idle(pid)
  :erlang.trace(pid, true, flags)
  send(pid, :stop)
  receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
  delivered = :erlang.trace_delivered(pid)
  receive do: ({:trace_delivered, ^pid, ^delivered} -> :ok)
  {:messages, told} = Process.info(self(), :messages)
  IO.inspect(for message <- told, do: elem(message, 2))
  for _ <- told, do: receive do: (_ -> :ok)
end

IO.puts("# dbg")
{:ok, pid} = GenServer.start_link(Server, 1)
me = self()
heard = fn message, n -> send(me, {:heard, n, elem(message, 2), Tuple.delete_at(elem(message, 3), 2)}) && n + 1 end
show = fn value ->
  delivered = :erlang.trace_delivered(:all)
  receive do: ({:trace_delivered, :all, ^delivered} -> :ok)
  with {:ok, tracer} <- :dbg.get_tracer(), do: Watch.idle(tracer)
  {:messages, told} = Process.info(self(), :messages)
  for {:heard, n, kind, what} <- told, do: IO.inspect({n, kind, what})
  for _ <- told, do: receive do: (_ -> :ok)
  IO.inspect(value)
end
{:ok, _} = :dbg.tracer(:process, {heard, 0})
:dbg.p(pid, :c)
show.(:dbg.tpl(Server, :handle_call, :x))
show.(:dbg.tpl(Server, :bump, :x))
show.(GenServer.call(pid, {:add, 2}))
show.(:dbg.tpl(Server, :bump, 2, []))
show.(GenServer.call(pid, {:add, 2}))
show.(:dbg.ctpl(Server, :bump))
show.(GenServer.call(pid, {:add, 2}))
show.(:dbg.tp(Server, :handle_call, []))
show.(GenServer.call(pid, :get))
show.(:dbg.ctpl(Server, :handle_call))
show.(GenServer.call(pid, :get))
show.(:dbg.ctpg(Server, :handle_call))
show.(GenServer.call(pid, :get))
show.(:dbg.tpl(Server, :bump, [{[:_, :"$2"], [{:>, :"$2", 5}], []}]))
show.(GenServer.call(pid, {:add, 2}))
show.(GenServer.call(pid, {:add, 6}))
show.(:dbg.ctp(Server, :bump, 2))
show.(GenServer.call(pid, {:add, 6}))
show.(:dbg.tpl({Server, :bump, 2}, :x))
show.(:dbg.tpl({Server, :nothing, 2}, :x))
show.(:dbg.tpl(Nothing, :x))
show.(GenServer.call(pid, {:add, 6}))
show.(:dbg.stop())
show.(GenServer.call(pid, {:add, 6}))
show.(:erlang.trace_info({Server, :bump, 2}, :all))
