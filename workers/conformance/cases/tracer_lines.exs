# What :dbg prints and answers.

defmodule Traced do
  def add(a, b), do: a + b
  def boom(x), do: raise("boom #{x}")
end

defmodule Tracer do
  # until :dbg's tracer has seen to all that there was to tell
  def told do
    delivered = :erlang.trace_delivered(:all)
    receive do: ({:trace_delivered, :all, ^delivered} -> :ok)
    with {:ok, tracer} <- :dbg.get_tracer(), do: idle(tracer)
  end

  defp idle(pid) do
    if Process.info(pid, [:status, :message_queue_len]) not in [nil, [status: :waiting, message_queue_len: 0]] do
      :erlang.yield()
      idle(pid)
    end
  end
end

show = fn label, value ->
  Tracer.told()
  IO.puts("## #{label}: #{inspect(value, limit: :infinity)}")
end

# a process of its own does what is traced; the lines name it, so they are shown without its number
captured = fn flags, fun ->
  {:ok, device} = StringIO.open("")
  user = Process.whereis(:user)
  Process.unregister(:user)
  Process.register(device, :user)
  {:ok, _} = :dbg.tracer()
  pid = spawn(fn -> receive do: (:go -> fun.()) end)
  :dbg.p(pid, flags)
  :dbg.tp(Traced, :x)
  ref = Process.monitor(pid)
  send(pid, :go)
  receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
  Tracer.told()
  # what it has written last is there when the device answers
  StringIO.contents(device)
  :dbg.stop()
  Process.unregister(:user)
  Process.register(user, :user)
  {:ok, {_, text}} = StringIO.close(device)
  text |> String.replace(inspect(pid) |> String.slice(4..-1//1), "<me>") |> String.replace(~r/<0\.\d+\.0>/, "<other>") |> String.replace(~r/#Fun<[^>]*>/, "#Fun<..>") |> IO.write()
end

captured.([:c], fn -> Traced.add(1, "é") ; Traced.add(%{a: 1}, [1, 2]) end |> then(fn fun -> fn -> try do fun.() rescue _ -> Traced.add(1, 2) end end end))
captured.([:c, :arity], fn -> Traced.add(1, 2) end)
captured.([:m], fn -> send(self(), {:a, 1}); receive do: (_ -> :ok) end)
captured.([:p], fn -> spawn(fn -> Process.sleep(10) end); Process.register(self(), :someone) end)

show.("tracer", is_pid(elem(:dbg.tracer(:process, {fn message, n -> IO.inspect({n, elem(message, 0), elem(message, 2), elem(message, 3)}); n + 1 end, 0}), 1)))
show.("again", :dbg.tracer())
show.("p", :dbg.p(self(), [:c]))
show.("tp", :dbg.tp(Traced, :add, :x))
Traced.add(1, 2)
show.("ctp", elem(:dbg.ctp(Traced), 0))
show.("tp", :dbg.tp(Traced, :add, 2, []))
Traced.add(1, 2)
specification = [{[:"$1", :_], [{:>, :"$1", 1}], [{:message, :"$1"}]}]
show.("tp", :dbg.tp({Traced, :add, 2}, specification))
Traced.add(1, 2)
Traced.add(2, 2)
show.("tp", :dbg.tp({Traced, :add, 2}, specification))
show.("by number", :dbg.tp(Traced, :add, 1))
show.("ctp", :dbg.ctp(Traced, :add))
show.("ctp", :dbg.ctp(Traced, :add, 2))
Traced.add(2, 2)
show.("no module", :dbg.tp(:no_such_module, :x))
show.("no function", :dbg.tp(Traced, :nothing, :x))
show.("bad", :dbg.tp(Traced, :add, [{:_, [], [{:foo}]}]))
show.("unknown", :dbg.tp(Traced, :add, :q))
show.("unknown", :dbg.tp(Traced, :add, 99))
show.("ltp", :dbg.ltp())
show.("dtp", :dbg.dtp(1))
show.("ltp", :dbg.ltp())
show.("get_tracer", is_pid(elem(:dbg.get_tracer(), 1)))
show.("p clear", :dbg.p(self(), :clear))
show.("p bad", :dbg.p(self(), [:foo, :c]))
show.("p bad", :dbg.p("x", :c))
show.("p nobody", :dbg.p(:nosuch, [:c]))
show.("p new", :dbg.p(:new, [:p]))
show.("p new", :dbg.p(:new, :clear))
show.("tpe", :dbg.tpe(:send, specification))
show.("ctpe", :dbg.ctpe(:send))
show.("stop", :dbg.stop())
show.("stop", :dbg.stop())
show.("p", :dbg.p(:all, :c))
show.("get_tracer", :dbg.get_tracer())
