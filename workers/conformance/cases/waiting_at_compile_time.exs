# The body of a module runs as any other code: it waits, talks to other processes, and fails as they do. So do macros.

defmodule Pantry do
  IO.puts("opens")
  Process.sleep(20)
  keeper = spawn(fn -> receive do: ({:what, from} -> send(from, :honey)) end)
  send(keeper, {:what, self()})
  IO.inspect(receive do: (jar -> jar))
  IO.inspect(receive do: (jar -> jar), after: (10 -> :nothing))

  {:ok, shelf} = Agent.start_link(fn -> 3 end)
  @jars Agent.get(shelf, & &1)
  Process.send_after(self(), :bell, 10)
  IO.inspect(receive do: (:bell -> :rang))

  slow = Task.async(fn -> Process.sleep(:infinity) end)
  IO.inspect(Task.yield(slow, 5))
  IO.inspect(Task.shutdown(slow, :brutal_kill))

  IO.inspect(
    try do
      Task.await(Task.async(fn -> Process.sleep(:infinity) end), 5)
    catch
      :exit, {reason, {Task, :await, [_, ms]}} -> {reason, ms}
    end
  )

  def jars, do: @jars
  IO.puts("closes")
end

IO.inspect(Pantry.jars())

defmodule Clock do
  defmacro after_a_while(ms) do
    Process.sleep(ms)
    quote(do: {:waited, unquote(ms)})
  end

  defmacro doubled(list) do
    list |> Task.async_stream(&(Process.sleep(5) && &1 * 2)) |> Enum.map(&elem(&1, 1))
  end

  defmacro leave(reason), do: exit(reason)
end

defmodule Reader do
  require Clock
  def waited, do: Clock.after_a_while(10)
  def doubled, do: Clock.doubled([1, 2, 3])
end

IO.inspect({Reader.waited(), Reader.doubled()})

# two processes whose macros wait at the same time
readers =
  for ms <- [30, 10] do
    Task.async(fn -> Code.eval_string("require Clock; Clock.after_a_while(#{ms})") |> elem(0) end)
  end

IO.inspect(Task.await_many(readers))

# how a body ends is how its process ends
for body <- ["exit(:gone)", "throw(:away)", "raise(\"no\")", "require Clock; Clock.leave(:left)"] do
  {_, ref} = spawn_monitor(fn ->
    try do
      Code.eval_string("defmodule Broken do #{body} end")
    catch
      kind, reason -> exit({kind, reason})
    end
  end)

  IO.inspect(receive do: ({:DOWN, ^ref, _, _, reason} -> reason))
end

# one that is killed in its body leaves no half a module behind
parent = self()
{pid, ref} = spawn_monitor(fn -> defmodule(Broken, do: [send(parent, :inside), Process.sleep(:infinity)]) end)
receive(do: (:inside -> :ok))
IO.inspect(Code.ensure_loaded?(Broken))
Process.exit(pid, :kill)
IO.inspect(receive do: ({:DOWN, ^ref, _, _, reason} -> reason))
IO.inspect(defmodule(Broken, do: def(whole, do: true)) |> elem(0))
IO.inspect(Broken.whole())

# others go on while a body waits
spawn(fn -> send(parent, {:from, defmodule(Late, do: receive(do: (:go -> :gone)))}) end) |> send(:go)
IO.inspect(receive do: ({:from, {:module, Late, _, last}} -> last))

# what a body calls of its own module is not there yet
try do
  defmodule Early do
    def early, do: 1
    __MODULE__.early()
  end
rescue
  error in UndefinedFunctionError -> IO.puts(Exception.message(error))
end
