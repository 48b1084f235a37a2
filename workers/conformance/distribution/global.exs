# Names, locks and transactions of :global over two nodes.
b = String.to_atom(System.get_env("OTHER"))
Node.connect(b)
show = fn label, value -> IO.puts("#{label}: #{inspect(value)}") end
:ok = :global.sync()
there = fn m, f, a -> :erpc.call(b, m, f, a) end
forever = fn -> Process.sleep(:infinity) end
mine = spawn(forever)
theirs = Node.spawn(b, forever)

show.("register", {:global.register_name(:one, mine), :global.register_name(:one, mine), :global.register_name(:one, theirs)})
show.("of another node", {:global.register_name(:two, theirs), :global.whereis_name(:two) == theirs})
show.("any term", {:global.register_name({:a, [1]}, mine), there.(:global, :whereis_name, [{:a, [1]}]) == mine})
show.("names", {Enum.sort(:global.registered_names()), Enum.sort(there.(:global, :registered_names, []))})
show.("send", {:global.send(:two, :hello) == theirs} |> elem(0))
show.("send to nobody", try do :global.send(:nobody, :hello) catch k, r -> {k, r} end)
show.("again", {:global.re_register_name(:one, theirs), :global.whereis_name(:one) == theirs})
show.("gone", {:global.unregister_name(:one), :global.whereis_name(:one), :global.unregister_name(:one)})
ref = Process.monitor(theirs)
Process.exit(theirs, :kill)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
# the name goes when the server of the other node has noticed
show.("with its process", Enum.any?(1..100, fn _ -> Process.sleep(10); :global.whereis_name(:two) == :undefined end))
show.("no pid", try do :global.register_name(:three, :not_a_pid) catch k, r -> {k, r} end)
show.("dead", {:global.register_name(:three, theirs), :global.whereis_name(:three) in [:undefined, theirs]})
show.("twice", try do :global.register_name(:one, mine, fn _, _, _ -> :none end) catch k, r -> {k, r} end)

# locks
id = {:resource, self()}
other = {:resource, :other}
show.("lock", {:global.set_lock(id), :global.set_lock(id), :global.set_lock(other, [node(), b], 0)})
show.("seen there", there.(:global, :set_lock, [other, [node(), b], 0]))
show.("one release", {:global.del_lock(id), :global.set_lock(other, [node(), b], 0)})
show.("both", {:global.del_lock(id), :global.set_lock(other, [node(), b], 0), :global.del_lock(other)})
show.("on one node", {:global.set_lock(id, [node()]), there.(:global, :set_lock, [other, [b], 0]), there.(:global, :del_lock, [other, [b]]), :global.del_lock(id, [node()])})
show.("wrong id", try do :global.set_lock(:nope) catch k, r -> {k, r} end)
me = self()

holder =
  spawn(fn ->
    :global.set_lock({:resource, self()})
    send(me, :held)
    receive do: (:stop -> :ok)
  end)

receive do: (:held -> :ok)
show.("held", :global.set_lock(other, [node(), b], 0))
send(holder, :stop)
show.("after its end", :global.set_lock(other, [node(), b], 5))
:global.del_lock(other)

# transactions
show.("trans", :global.trans({:t, self()}, fn -> {:inside, :global.set_lock({:t, :other}, [node(), b], 0)} end))
show.("trans free", :global.set_lock({:t, :other}, [node(), b], 0))
show.("aborted", :global.trans({:t, self()}, fn -> :never end, [node(), b], 0))
:global.del_lock({:t, :other})
show.("raises", try do :global.trans({:t, self()}, fn -> raise "oops" end) rescue e -> Exception.message(e) end)
show.("released", :global.trans({:t, self()}, fn -> :fine end, [node(), b], 0))
show.("info", :global.info() |> elem(0))

# resolve functions
[p1, p2, p3] = Enum.sort(for _ <- 1..3, do: spawn(forever))
Process.flag(:trap_exit, true)
show.("notify all", {:global.notify_all_name(:n, p1, p2), Process.alive?(p1), Process.alive?(p2)})
show.("random notify", :global.random_notify_name(:n, p1, p2) in [p1, p2])
kept = :global.random_exit_name(:n, p2, p3)
show.("random exit", {kept in [p2, p3], Enum.count([p2, p3], &Process.alive?/1) in [1, 2]})
show.("disconnect", :global.disconnect())
