# Two processes that wait for each other in turn, for whatever comes: what is done to the one that waits, meanwhile.

defmodule Turns do
  def ask(pid, what) do
    send(pid, {:asked, self(), what})
    receive do: (answer -> answer)
  end

  def serve(told) do
    receive do
      {:asked, from, :look} ->
        for key <- [:status, :current_function, :message_queue_len], do: told.(Process.info(from, key))
        {:current_stacktrace, trace} = Process.info(from, :current_stacktrace)
        told.(for {module, name, arity, _} <- trace, module == Turns, do: {name, arity})
        send(from, :looked)
        serve(told)

      {:asked, from, {:exit, reason}} ->
        told.(Process.exit(from, reason))
        send(from, :survived)
        serve(told)

      {:asked, from, :suspend} ->
        told.(:erlang.suspend_process(from))
        send(from, :held)
        told.({Process.info(from, :status), Process.info(from, :message_queue_len)})
        told.(:erlang.resume_process(from))
        serve(told)

      {:asked, from, {:expand, code}} ->
        {value, _} = Code.eval_string(code, [asker: from], __ENV__)
        send(from, {:evaluated, value})
        serve(told)

      {:asked, from, {:fail, kind}} ->
        try do
          :erlang.raise(kind, :failed, [])
        catch
          kind, reason -> send(from, {kind, reason, length(__STACKTRACE__)})
        end

        serve(told)

      {:asked, from, n} when is_integer(n) ->
        send(from, Enum.sum(1..n))
        serve(told)

      {:asked, _, :leave} ->
        :left
    end
  end

  def many(_, 0, sum), do: sum
  def many(pid, n, sum), do: many(pid, n - 1, sum + ask(pid, n))

  def deep(pid, 0), do: ask(pid, :look)
  def deep(pid, n), do: {:back, deep(pid, n - 1)}
end

defmodule Asking do
  # the caller has to answer before the code can be expanded
  defmacro answer(question) do
    send(:asker, {:asked, self(), question})
    receive do: ({:said, what} -> what)
  end
end

me = self()
told = fn what -> send(:teller, {:told, what}) end
teller = spawn_link(fn -> Stream.repeatedly(fn -> receive(do: ({:told, what} -> IO.inspect(what); {:flush, from} -> send(from, :flushed))) end) |> Stream.run() end)
Process.register(teller, :teller)
flush = fn ->
  send(teller, {:flush, self()})
  receive do: (:flushed -> :ok)
end
show = fn result ->
  flush.()
  IO.inspect(result)
end
server = spawn_link(fn -> Turns.serve(told) end)

IO.puts("# asked about")
IO.inspect(Turns.many(server, 200, 0))
show.(Turns.ask(server, :look))
show.(Turns.deep(server, 3))

IO.puts("# held")
show.(Turns.ask(server, :suspend))

IO.puts("# ended")
for reason <- [:normal, :kill, :other] do
  {pid, ref} = spawn_monitor(fn -> Turns.many(server, 20, 0); send(me, {:result, Turns.ask(server, {:exit, reason})}) end)
  receive do: ({:DOWN, ^ref, _, _, why} -> show.({reason, why}))
  receive do {:result, result} -> IO.inspect(result) after 0 -> IO.puts("none") end
  IO.inspect(Process.alive?(pid))
end
flush.()

{pid, ref} = spawn_monitor(fn ->
  Process.flag(:trap_exit, true)
  Turns.many(server, 20, 0)
  {:EXIT, from, why} = Turns.ask(server, {:exit, :please})
  send(me, {:result, {from == server, why}})
  receive do: (:survived -> exit(:done))
end)
receive do: ({:result, result} -> show.(result))
receive do: ({:DOWN, ^ref, _, ^pid, why} -> IO.inspect(why))
flush.()

IO.puts("# raised")
IO.inspect(for kind <- [:error, :exit, :throw], do: Turns.ask(server, {:fail, kind}))

IO.puts("# expanded")
Process.register(self(), :asker)
send(server, {:asked, self(), {:expand, "require Asking; Asking.answer(:number) + 1"}})
receive do: ({:asked, from, :number} -> send(from, {:said, 41}))
receive do: (answer -> IO.inspect(answer))
for n <- 1..20 do
  send(server, {:asked, self(), {:expand, "defmodule Made#{n} do\nrequire Asking\ndef number, do: Asking.answer(:number)\nend\nMade#{n}.number()"}})
  receive do: ({:asked, from, :number} -> send(from, {:said, n}))
  receive do: ({:evaluated, ^n} -> :ok)
end
IO.puts("all")

IO.puts("# in time")
IO.inspect(Turns.ask(server, 4))
send(server, {:asked, self(), :suspend})
receive do: (:held -> show.("held"))
IO.inspect(receive do _ -> :more after 10 -> :nothing end)
silent = spawn_link(fn -> receive do: (:stop -> :ok) end)
send(silent, :ignored)
IO.inspect(receive do _ -> :more after 10 -> :nothing end)
ticks = spawn_link(fn -> for n <- 1..3, do: (receive do: (:tick -> send(me, {:tock, n}))) end)
IO.inspect(for _ <- 1..3, do: (send(ticks, :tick); receive do tock -> tock after 1000 -> :late end))
send(server, {:asked, self(), :leave})
flush.()
