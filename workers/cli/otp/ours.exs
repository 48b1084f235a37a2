# Our node of the session that the tape holds: one thing after the other, each with the real node.
defmodule Counter do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:next, _from, n), do: {:reply, n, n + 1}
end

defmodule Shared do
  use Application
  def start(_type, _args), do: Supervisor.start_link([], strategy: :one_for_one)
end

application = [description: ~c"", vsn: ~c"1", applications: [:kernel, :stdlib], mod: {Shared, []}]
:ok = :application.load({:application, :shared, application})
real = :"real@127.0.0.1"
show = fn name, value -> IO.puts("#{name}: #{inspect(value)}") end
order = fn what -> send({:orders, real}, {self(), what}) end
:net_kernel.monitor_nodes(true)

show.("unknown", Node.ping(:"nobody@127.0.0.1"))
show.("ping", Node.ping(real))
show.("nodeup", receive(do: ({:nodeup, ^real} -> real)))
terms = [1, -1, 300, 2 ** 31, -(2 ** 70), 1.5, "bytes", <<5::3>>, :"ätom", [], [1 | 2], {}, %{a: %{}}, ~c"text", &Enum.map/2, nil]
order.({:echo, terms})
show.("echo", receive(do: ({:echo, what} -> what == terms)))
order.({:echo, {self(), make_ref()}})
show.("pid", receive(do: ({:echo, {pid, _}} -> pid == self())))
show.("call", GenServer.call({Counter, real}, :next))

Process.flag(:trap_exit, true)
far = Node.spawn_link(real, :timer, :sleep, [:infinity])
Process.exit(far, :kill)
show.("link", receive(do: ({:EXIT, ^far, reason} -> reason)))
far = Node.spawn_link(real, :timer, :sleep, [:infinity])
Process.unlink(far)
{other, ref} = Node.spawn_monitor(real, :erlang, :exit, [:because])
show.("monitor", receive(do: ({:DOWN, ^ref, :process, ^other, reason} -> reason)))
ref = Process.monitor({:nobody, real})
show.("noproc", receive(do: ({:DOWN, ^ref, :process, {:nobody, ^real}, reason} -> reason)))
ref = Process.monitor(far)
Process.demonitor(ref)
Process.exit(far, :kill)
order.(:link)
order.({:echo, :linked})
show.("linked", receive(do: ({:echo, what} -> what)))
order.(:unlink)
order.({:echo, :unlinked})
show.("unlinked", receive(do: ({:echo, what} -> what)))

{:ok, mine} = GenServer.start(Counter, 5, name: :ours)
order.(:call)
show.("called", receive(do: ({:answer, n} -> n)))
order.(:spawn)
show.("spawned", receive(do: (:from_there -> :from_there)))
show.("erpc", :erpc.call(real, Enum, :sum, [[1, 2, 3]]))

:global.sync()
show.("global", :global.register_name(:mine, mine))
show.("call global", :erpc.call(real, GenServer, :call, [{:global, :mine}, :next]))
order.(:global)
show.("registered", receive(do: ({:answer, yes} -> yes)))
show.("whereis", node(:global.whereis_name(:theirs)))
{:ok, _} = :pg.start_link()
{_, members} = :pg.monitor(:theirs)
show.("pg", if(members == [], do: receive(do: ({_, :join, :theirs, [pid]} -> node(pid))), else: node(hd(members))))

show.("long", byte_size(:erpc.call(real, :binary, :copy, [:binary.copy(<<0>>, 150_000), 1])))
order.(:zeros)
show.("zeros", receive(do: ({:zeros, zeros} -> zeros == :binary.copy(<<0>>, 150_000))))

order.(:share)
show.("shared", Application.start(:shared, :permanent))
show.("runs", :application.info()[:running][:shared])
show.("takeover", :application.takeover(:shared, :permanent))
show.("runs", is_pid(:application.info()[:running][:shared]))

order.(:disconnect)
show.("nodedown", receive(do: ({:nodedown, ^real} -> real)))
Node.disconnect(real)
show.("again", Node.connect(real))
show.("nodeup", receive(do: ({:nodeup, ^real} -> real)))
order.(:connect_again)
show.("nodedown", receive(do: ({:nodedown, ^real} -> real)))
show.("nodeup", receive(do: ({:nodeup, ^real} -> real)))
order.({:echo, :back})
show.("back", receive(do: ({:echo, what} -> what)))
