# What :erlang.trace/3 and :trace tell of processes and calls of exported functions.

defmodule Traced do
  def add(a, b), do: a + b
  def within(n), do: [Traced.add(n, 1)]
  def boom(x), do: raise("boom #{x}")
  def down(0), do: :done
  def down(n), do: Traced.down(n - 1)
  def wait, do: (receive do message -> message end)
end

defmodule Watch do
  # The messages of a run, pids by the order in which they appear.
  def show(label, value) do
    IO.puts("## " <> label)
    {value, _} = named(value, %{self() => :tracer})
    IO.inspect(value, limit: :infinity, width: 120)
  end

  def all do
    delivered = :erlang.trace_delivered(:all)
    receive do: ({:trace_delivered, :all, ^delivered} -> :ok)
    taken([])
  end

  defp taken(acc) do
    receive do
      message -> taken([message | acc])
    after
      0 -> Enum.reverse(acc)
    end
  end

  # a process that waits until it is traced
  def start(fun) do
    me = self()

    spawn_monitor(fn ->
      receive do: (:go -> :ok)
      send(me, {:result, try do fun.() catch kind, reason -> {kind, reason} end})
    end)
  end

  def ended(pid) do
    ref = Process.monitor(pid)
    receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
  end

  def run(label, flags, patterns, fun) do
    {pid, ref} = start(fun)
    count = :erlang.trace(pid, true, flags)
    counts = for pattern <- patterns, do: apply(:erlang, :trace_pattern, pattern)
    send(pid, :go)
    receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
    messages = all()
    for [what | _] <- patterns, is_tuple(what), do: :erlang.trace_pattern(what, false)
    show(label, {count, counts, messages})
  end

  defp named(pid, names) when is_pid(pid) do
    names = Map.put_new(names, pid, :"process_#{map_size(names)}")
    {names[pid], names}
  end

  defp named(fun, names) when is_function(fun), do: {:fun, names}
  defp named(list, names) when is_list(list), do: Enum.map_reduce(list, names, &named/2)

  defp named(tuple, names) when is_tuple(tuple) do
    {items, names} = tuple |> Tuple.to_list() |> named(names)
    {List.to_tuple(items), names}
  end

  defp named(other, names), do: {other, names}
end

add = {Traced, :add, 2}
returns = [{:_, [], [{:return_trace}]}]

Watch.run("a call", [:call], [[add, true]], fn -> Traced.add(1, 2) end)
Watch.run("inside another", [:call], [[add, true]], fn -> Traced.within(1) end)
Watch.run("arity", [:call, :arity], [[add, true]], fn -> Traced.add(1, 2) end)
Watch.run("returns", [:call], [[{Traced, :_, :_}, returns]], fn -> Traced.within(1) end)
Watch.run("returns and arity", [:call, :arity], [[{Traced, :_, :_}, returns]], fn -> Traced.within(1) end)
Watch.run("exception", [:call], [[{Traced, :boom, 1}, [{:_, [], [{:exception_trace}]}]]], fn -> Traced.boom(1) end)
Watch.run("no exception", [:call], [[add, [{:_, [], [{:exception_trace}]}]]], fn -> Traced.add(1, 2) end)
Watch.run("no return", [:call], [[{Traced, :boom, 1}, returns]], fn -> Traced.boom(1) end)
Watch.run("tail calls", [:call], [[{Traced, :down, 1}, returns]], fn -> Traced.down(2) end)
Watch.run("a call that waits", [:call], [[{Traced, :wait, 0}, returns]], fn -> (me = self(); spawn(fn -> :timer.sleep(10); send(me, :x) end); Traced.wait()) end)

some = [{[:"$1", :_], [{:>, :"$1", 3}], [{:message, {{:big, :"$1"}}}]}, {[2, :_], [], [{:message, false}]}, {[1, :_], [], []}]
Watch.run("specification", [:call], [[add, some]], fn -> for(n <- 1..4, do: Traced.add(n, n)) end)
Watch.run("caller", [:call], [[add, [{:_, [], [{:message, {:caller}}]}]]], fn -> Traced.within(1) end)
silent = [{[1, :_], [], [{:silent, false}]}, {:_, [], []}]
Watch.run("silent", [:call, :silent], [[add, silent]], fn -> for(n <- 0..2, do: Traced.add(n, 2)) end)
Watch.run("functions of Erlang", [:call], [[{:lists, :reverse, 1}, true]], fn -> [:lists.reverse([1]), apply(:lists, :reverse, [[2]])] end)
Watch.run("none", [:call], [[{Traced, :nope, 2}, true], [{:no_such_module, :_, :_}, true]], fn -> :ok end)

enable = [{[1, :_], [], [{:enable_trace, :send}]}, {:_, [], []}]
Watch.run("enable", [:call], [[add, enable]], fn -> {send(self(), :a), Traced.add(1, 2), send(self(), :b)} end)
disable = [{[1, :_], [], [{:disable_trace, :send}]}, {:_, [], []}]
Watch.run("disable", [:call, :send], [[add, disable]], fn -> {send(self(), :a), Traced.add(1, 2), send(self(), :b)} end)

Watch.run("send", [:send], [], fn -> send(self(), :hi) end)
Watch.run("some sends", [:send], [[:send, [{[:_, :hi], [], []}]]], fn -> {send(self(), :hi), send(self(), :no)} end)
:erlang.trace_pattern(:send, true)
Watch.run("receive", [:receive], [], fn -> {send(self(), :hi), Traced.wait()} end)

Watch.run("processes", [:procs], [], fn ->
  pid = spawn(fn -> receive do: (:never -> :ok) end)
  Process.register(self(), :somebody)
  Process.link(pid)
  Process.unlink(pid)
  Process.unregister(:somebody)
end)

Watch.run("on spawn", [:procs, :set_on_spawn], [], fn -> Watch.ended(spawn_link(fn -> :ok end)) end)
Watch.run("on first spawn", [:procs, :set_on_first_spawn], [], fn -> Enum.each(for(n <- 1..2, do: spawn(:lists, :reverse, [[n]])), &Watch.ended/1) end)
Watch.run("calls of children", [:call, :set_on_spawn], [[add, true]], fn -> Watch.ended(spawn(fn -> Traced.add(1, 1) end)) end)

for flag <- [:timestamp, :monotonic_timestamp, :strict_monotonic_timestamp] do
  {pid, _} = Watch.start(fn -> Traced.add(1, 2) end)
  :erlang.trace_pattern(add, true)
  :erlang.trace(pid, true, [:call, flag])
  send(pid, :go)
  Watch.ended(pid)
  [message | _] = Watch.all()
  stamp = case elem(message, 4) do
    {a, b, c} when is_integer(a + b + c) -> :now
    n when is_integer(n) -> :monotonic
    {n, m} when is_integer(n + m) -> :strict
  end
  IO.inspect({elem(message, 0), elem(message, 2), tuple_size(message), stamp})
end

{pid, _} = Watch.start(fn -> :ok end)
Watch.show("flags", {:erlang.trace(pid, true, [:call, :send, :procs, :arity]), :erlang.trace_info(pid, :flags), :erlang.trace_info(pid, :tracer)})
Watch.show("fewer", {:erlang.trace(pid, false, [:send]), :erlang.trace_info(pid, :flags)})
Watch.show("none", {:erlang.trace(pid, false, [:all]), :erlang.trace_info(pid, :flags), :erlang.trace_info(pid, :tracer)})

:erlang.trace_pattern(add, returns)
for item <- [:traced, :match_spec, :meta, :meta_match_spec, :call_count, :call_time, :all], do: IO.inspect(:erlang.trace_info(add, item))
:erlang.trace_pattern(add, true)
IO.inspect(:erlang.trace_info(add, :match_spec))
:erlang.trace_pattern(add, false)
IO.inspect({:erlang.trace_info(add, :match_spec), :erlang.trace_info(add, :all), :erlang.trace_info({Traced, :nope, 0}, :traced)})
IO.inspect({:erlang.trace_pattern({Traced, :_, :_}, true), :erlang.trace_pattern({Traced, :_, :_}, false), :erlang.trace_pattern({Traced, :add, :_}, true)})
:erlang.trace_pattern({Traced, :add, :_}, false)

IO.inspect({:erlang.trace(:new, true, [:procs]), :erlang.trace_info(:new, :flags)})
Watch.ended(spawn(fn -> :ok end))
IO.inspect(for message <- Watch.all(), do: elem(message, 2))
:erlang.trace(:new, false, [:all])

me = self()
other = spawn(fn -> receive do: (message -> send(me, {:told, elem(message, 2)})) end)
{pid, _} = Watch.start(fn -> Traced.add(1, 2) end)
:erlang.trace_pattern(add, true)
:erlang.trace(pid, true, [:call, {:tracer, other}])
send(pid, :go)
Enum.each([pid, other], &Watch.ended/1)
IO.inspect(Enum.sort(for message <- Watch.all(), do: elem(message, 0)))

refused = fn fun ->
  try do
    fun.()
  rescue
    error -> IO.puts(Exception.message(elem(Exception.blame(:error, error, __STACKTRACE__), 0)))
  end
end

refused.(fn -> :erlang.trace(:a, true, []) end)
refused.(fn -> :erlang.trace(:all, :b, []) end)
refused.(fn -> :erlang.trace(:all, true, [:foo]) end)
refused.(fn -> :erlang.trace(:all, true, :foo) end)
refused.(fn -> :erlang.trace_pattern(:a, true) end)
refused.(fn -> :erlang.trace_pattern({:a, :b, :c}, true) end)
refused.(fn -> :erlang.trace_pattern({:a, :b, 1}, :foo) end)
refused.(fn -> :erlang.trace_pattern({:a, :b, 1}, [{:_, [], [{:foo}]}]) end)
refused.(fn -> :erlang.trace_pattern({:a, :b, 1}, true, [:foo]) end)
refused.(fn -> :erlang.trace_info(:a, :flags) end)
refused.(fn -> :erlang.trace_info(self(), :foo) end)
refused.(fn -> :erlang.trace_delivered(:foo) end)

ref = :erlang.trace_delivered(self())
IO.inspect(receive do: ({:trace_delivered, pid, ^ref} -> pid == self()))

session = :trace.session_create(:mine, self(), [])
{pid, _} = Watch.start(fn -> Traced.add(1, 2) end)
IO.inspect({:trace.process(session, pid, true, [:call]), :trace.function(session, add, true, []), :trace.info(session, pid, :flags)})
IO.inspect({:trace.info(session, add, :traced), :erlang.trace_info({Traced, :within, 1}, :traced)})
send(pid, :go)
Watch.ended(pid)
Watch.show("session", Enum.take(Watch.all(), 2))
IO.inspect({:trace.session_destroy(session), :trace.session_destroy(session)})
