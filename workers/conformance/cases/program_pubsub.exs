{:ok, _} = Registry.start_link(keys: :duplicate, name: Bus, partitions: 2)
parent = self()

listen = fn name, topics ->
  spawn_link(fn ->
    for t <- topics, do: {:ok, _} = Registry.register(Bus, t, name)
    send(parent, {:ready, name})

    loop = fn loop, seen ->
      receive do
        {:event, topic, what} ->
          loop.(loop, [{topic, what} | seen])

        {:dump, to} ->
          send(to, {name, Enum.reverse(seen)})
          loop.(loop, seen)

        :leave ->
          Registry.unregister(Bus, hd(topics))
          send(parent, {:left, name})
          loop.(loop, seen)
      end
    end

    loop.(loop, [])
  end)
end

pids = for {n, t} <- [one: ["a"], two: ["a", "b"], three: ["b"]], do: {n, listen.(n, t)}
for {n, _} <- pids, do: receive(do: ({:ready, ^n} -> :ok))

publish = fn topic, what ->
  Registry.dispatch(Bus, topic, fn entries ->
    for {pid, _} <- entries, do: send(pid, {:event, topic, what})
  end)
end

publish.("a", 1)
publish.("b", 2)
publish.("c", 3)

dump = fn ->
  for {n, pid} <- pids do
    send(pid, {:dump, self()})
    receive do: ({^n, seen} -> {n, seen})
  end
end

IO.inspect(dump.())
send(pids[:two], :leave)
receive do: ({:left, :two} -> :ok)
publish.("a", 4)
IO.inspect(dump.())
IO.inspect(Registry.keys(Bus, pids[:two]))
IO.inspect(Registry.values(Bus, "b", pids[:three]))
IO.inspect(Registry.match(Bus, "b", :three) |> length())
IO.inspect(Registry.count_match(Bus, "a", :_))
Process.unlink(pids[:one])
Process.exit(pids[:one], :kill)
wait = fn wait -> if Registry.lookup(Bus, "a") == [], do: :empty, else: wait.(wait) end
IO.inspect(wait.(wait))

{:ok, _} =
  Registry.start_link(
    keys: :unique,
    name: Names,
    listeners: [parent |> then(fn p -> Process.register(p, :listener) && :listener end)]
  )

{:ok, _} = Registry.register(Names, :me, 1)
IO.inspect(Registry.update_value(Names, :me, &(&1 + 1)))
receive do: ({:register, Names, :me, pid, 1} -> IO.inspect(pid == self()))
IO.inspect(Registry.register(Names, :me, 5) |> elem(0))
IO.inspect(Registry.unregister(Names, :me))
IO.inspect(Registry.meta(Names, :x))
Registry.put_meta(Names, :x, "meta")
IO.inspect(Registry.meta(Names, :x))
