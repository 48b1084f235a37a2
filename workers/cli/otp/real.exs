# The real node of the session that the tape holds: it serves ours, and does to it what ours asks for.
defmodule Orders do
  def take do
    receive do
      {from, {:echo, what}} -> send(from, {:echo, what})
      {from, :zeros} -> send(from, {:zeros, :binary.copy(<<0>>, 150_000)})
      {from, :link} -> Process.link(from)
      {from, :unlink} -> Process.unlink(from)
      {from, :call} -> send(from, {:answer, GenServer.call({:ours, node(from)}, :next)})
      {from, :spawn} -> Node.spawn_monitor(node(from), :erlang, :send, [from, :from_there])
      {from, :global} -> send(from, {:answer, :global.register_name(:theirs, self())})
      {_, :share} -> spawn(Application, :start, [:shared, :permanent])
      {from, :disconnect} -> Node.disconnect(node(from))
      {from, :connect_again} -> Node.disconnect(node(from)) && Node.connect(node(from))
    end

    take()
  end
end

{:ok, _} = :pg.start_link()
{:ok, counter} = GenServer.start(Counter, 10, name: Counter)
:pg.join(:theirs, counter)
Process.register(spawn(&Orders.take/0), :orders)
IO.puts("ready")
Process.sleep(:infinity)
