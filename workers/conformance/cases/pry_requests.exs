# A process that pries asks all shells of the node; the first that accepts has it.
{:ok, _} = Application.ensure_all_started(:iex)
IEx.configure(colors: [enabled: false])
require IEx

# the first line of each shell waits until it is told to go on: meanwhile requests come
session = fn answers ->
  names = for {answer, n} <- Enum.with_index(answers), do: {:"shell#{n}", answer}

  started =
    for {name, answer} <- names do
      parent = self()

      spawn(fn ->
        {:ok, io} =
          StringIO.open("send(:erlang.list_to_pid(~c\"#{:erlang.pid_to_list(parent)}\"), {:evaluates, self()}) && receive do: (:go -> :went)\n" <> answer)

        Process.group_leader(self(), io)
        IEx.Server.run(dot_iex: "")
        {_, output} = StringIO.contents(io)
        send(parent, {:shown, name, output})
      end)

      receive do
        {:evaluates, pid} -> pid
      end
    end

  parent = self()

  pries = fn ->
    inside = :the_variable
    send(parent, {:pried, IEx.pry(), inside})
  end

  spawn(pries)
  Process.sleep(200)
  Enum.each(started, &send(&1, :go))

  for {name, _} <- names do
    receive do
      {:shown, ^name, output} ->
        for word <- ["Request to pry", "Allow? [Yn]", ":the_variable", "already accepted", "went"], do: {word, output =~ word}
    end
  end
  |> then(&Enum.sort/1)
  |> IO.inspect()

  receive do
    {:pried, answer, _} -> IO.inspect(answer)
  end
end

session.(["Y\ninside\n"])
session.(["n\n1 + 1\n"])
session.(["y\ninside\n", "yes\n1\n"])
session.(["n\n1\n", "y\ninside\n"])
session.(["n\n1\n", "n\n2\n"])

# a shell that ends has refused
broken = spawn(fn ->
  {:ok, io} = StringIO.open("Process.sleep(:infinity)\n")
  Process.group_leader(self(), io)
  IEx.Server.run(dot_iex: "")
end)

Process.sleep(100)
parent = self()
spawn(fn -> send(parent, {:pried, IEx.pry()}) end)
Process.sleep(100)
Process.exit(broken, :kill)

receive do
  {:pried, answer} -> IO.inspect(answer)
end

# of what a process receives only what one sender sends is traced
me = self()
quiet = spawn(fn -> Process.sleep(:infinity) end)
:erlang.trace(quiet, true, [:receive, tracer: self()])
:erlang.trace_pattern(:receive, [{[:_, me, :_], [], []}], [])
send(quiet, :mine)
{_, other} = spawn_monitor(fn -> send(quiet, :of_another) end)
receive(do: ({:DOWN, ^other, _, _, _} -> :ok))
ref = :erlang.trace_delivered(quiet)
receive(do: ({:trace_delivered, ^quiet, ^ref} -> :ok))
IO.inspect(for {:trace, ^quiet, :receive, message} <- elem(Process.info(self(), :messages), 1), do: message)
