# One process asks another and waits: what the other one sees of it meanwhile, and what it can do to it.

defmodule Answers do
  use GenServer

  def init(n), do: {:ok, n}

  def handle_call(:next, _from, n), do: {:reply, n, n + 1}

  def handle_call(:where, {pid, _}, n) do
    {:current_stacktrace, trace} = Process.info(pid, :current_stacktrace)
    own = for {module, name, arity, place} <- trace, module in [__MODULE__, GenServer], do: {name, arity, place[:line] != nil}
    {:reply, {own, Process.info(pid, [:status, :message_queue_len])}, n}
  end

  def handle_call(:raise, {pid, _}, n) do
    trace =
      try do
        String.to_integer("x#{n}")
      rescue
        ArgumentError -> __STACKTRACE__
      end

    named = for {module, name, arity, _} <- trace, module in [__MODULE__, :gen_server], do: {module, name, arity}
    {:reply, {named, Process.info(pid, :status)}, n}
  end

  def handle_call(:kill, {pid, _}, n) do
    Process.exit(pid, :kill)
    {:reply, Process.alive?(pid), n + 1}
  end

  def handle_call(:hold, {pid, _} = from, n) do
    :erlang.suspend_process(pid)
    GenServer.reply(from, :held)
    {:noreply, n, {:continue, {:release, pid}}}
  end

  def handle_call({:later, to}, from, n) do
    send(to, {:reply_to, from})
    {:noreply, n}
  end

  def handle_call({:ask, other}, _from, n), do: {:reply, {n, GenServer.call(other, :next)}, n + 1}

  def handle_call({:twice, text}, {pid, _}, n) do
    {value, _} = Code.eval_string(text, [n: n, pid: pid], __ENV__)
    {:reply, value, n}
  end

  def handle_call(:sleep, _from, n), do: {:noreply, n}
  def handle_call(:stop, _from, n), do: {:stop, :normal, :stopping, n}

  def handle_continue({:release, pid}, n) do
    IO.inspect({Process.info(pid, :status), Process.info(pid, :message_queue_len)})
    :erlang.resume_process(pid)
    {:noreply, n}
  end

  def asking(server, what) do
    {:answer, GenServer.call(server, what)}
  end

  def echo do
    receive do
      {:ask, from, ref, what} ->
        send(from, {:other, what})
        send(from, {ref, what})
        echo()
    end
  end
end

{:ok, server} = GenServer.start(Answers, 0)
{:ok, other} = GenServer.start(Answers, 100)

IO.inspect(for _ <- 1..3, do: GenServer.call(server, :next))
IO.inspect(Answers.asking(server, :where))
IO.inspect(Answers.asking(server, :raise))
IO.inspect(GenServer.call(server, :hold))
IO.inspect(GenServer.call(server, {:ask, other}))

{pid, ref} = spawn_monitor(fn -> GenServer.call(server, :kill) end)
receive do: ({:DOWN, ^ref, _, ^pid, reason} -> IO.inspect(reason))
IO.inspect(GenServer.call(server, :next))

# an answer that comes from a third process
{third, _} = spawn_monitor(fn -> receive do: ({:reply_to, from} -> GenServer.reply(from, :third)) end)
IO.inspect(GenServer.call(server, {:later, third}))
receive do: ({:DOWN, _, _, ^third, reason} -> IO.inspect(reason))

# other messages come before the answer, and stay
echo = spawn(&Answers.echo/0)

for n <- 1..3 do
  ref = make_ref()
  send(echo, {:ask, self(), ref, n})
  receive do: ({^ref, what} -> IO.inspect(what))
end

IO.inspect(Process.info(self(), :messages))
for n <- 1..3, do: receive(do: ({:other, ^n} -> :ok))

# code is compiled and run while the asking process waits; its output goes through that process's group leader
IO.inspect(
  GenServer.call(server, {:twice, """
  defmodule Made do
    IO.puts("in the body")
    def n, do: unquote(n)
  end

  IO.inspect(Process.info(pid, :status))
  Made.n()
  """})
)

try do
  GenServer.call(server, :sleep, 10)
catch
  :exit, {reason, {m, f, _}} -> IO.inspect({reason, m, f})
end

IO.inspect(GenServer.call(other, :stop))
IO.inspect(Enum.map(1..200, fn n -> Task.async(fn -> n * n end) end) |> Task.await_many() |> Enum.sum())

# a reduce over many answers is preempted somewhere between them
{:ok, many} = Agent.start(fn -> 0 end)
IO.inspect(Enum.reduce(1..5000, 0, fn n, acc -> acc + Agent.get_and_update(many, &{&1, n}) end))

# whoever is asked ends the one who asks; who runs next has much to do
{pid, ref} =
  spawn_monitor(fn ->
    for reason <- [:normal, :normal, :shutdown], do: Task.await(Task.async(fn -> reason == :normal || exit(reason) end))
  end)

receive do: ({:DOWN, ^ref, _, ^pid, reason} -> IO.inspect({reason, Enum.reduce(1..20_000, 0, &rem(&1 + &2, 7))}))

# nobody is asked where there is no network
IO.inspect(GenServer.multi_call([:a@b, node()], :nobody, :x, 100))
