# A long message does not hold up short ones from other processes.
b = String.to_atom(System.get_env("OTHER"))
Node.connect(b)
me = self()
long = for n <- 1..400_000, do: n * 1_000_003
sum = Enum.sum(long)
IO.inspect(:erpc.call(b, Enum, :sum, [long]) == sum)
IO.inspect(length(:erpc.call(b, fn -> for n <- 1..300_000, do: n * 1_000_003 end)))
far = Node.spawn(b, fn ->
  receive do: ({:long, list} -> send(me, {:summed, Enum.sum(list)}))
end)
spawn(fn -> send(far, {:long, long}) end)
receive do: ({:summed, ^sum} -> IO.puts("summed"))
IO.inspect(byte_size(:erpc.call(b, String, :duplicate, ["x", 10_000_000])))
