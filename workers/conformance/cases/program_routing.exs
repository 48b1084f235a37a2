# Work is routed by key to task supervisors, as a cluster would do it by node.
defmodule Router do
  @moduledoc false
  @ring 16

  def start(names) do
    for name <- names, do: {:ok, _} = Task.Supervisor.start_link(name: name)
    :persistent_term.put(__MODULE__, List.to_tuple(Enum.sort(names)))
  end

  def owner(key) do
    names = :persistent_term.get(__MODULE__)
    slot = :erlang.phash2(key, @ring)
    elem(names, rem(slot, tuple_size(names)))
  end

  def run(key, mod, fun, args) do
    {owner(key), node()}
    |> Task.Supervisor.async_nolink(mod, fun, args)
    |> Task.yield(1000)
    |> case do
      {:ok, value} -> {:ok, value}
      {:exit, {%{__exception__: true} = e, _}} -> {:error, Exception.message(e)}
      {:exit, reason} -> {:error, reason}
      nil -> {:error, :timeout}
    end
  end
end

defmodule Job do
  def square(x), do: x * x
  def fail(x), do: raise(ArgumentError, "no #{x}")
  def quit(x), do: exit({:shutdown, x})
end

Logger.configure(level: :emergency)
Router.start([:north, :south, :east, :west])
for key <- ~w(apple banana cherry date elderberry fig grape), do: IO.inspect({key, Router.owner(key)})
IO.inspect(Router.run("apple", Job, :square, [7]))
IO.inspect(Router.run("banana", Job, :fail, [7]))
IO.inspect(Router.run("cherry", Job, :quit, [:enough]))
IO.inspect(Task.Supervisor.children(:north))

{:north, node()}
|> Task.Supervisor.async_stream_nolink([1, 2, :three, 4], fn x -> x + 1 end, ordered: true)
|> Enum.map(fn
  {:ok, n} -> n
  {:exit, {:badarith, _}} -> :not_a_number
end)
|> IO.inspect()

keys = Enum.map(1..200, &"key-#{&1}")
IO.inspect(keys |> Enum.frequencies_by(&Router.owner/1) |> Enum.sort())
