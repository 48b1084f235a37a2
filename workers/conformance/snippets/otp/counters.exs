c = :counters.new(3, []); elem(c, 0)

c = :counters.new(3, []); {:counters.add(c, 1, 5), :counters.sub(c, 1, 2), :counters.get(c, 1)}

c = :counters.new(3, []); {:counters.put(c, 2, -7), :counters.get(c, 2), :counters.get(c, 3)}

c = :counters.new(3, []); :counters.info(c).size

c = :counters.new(3, []); :counters.get(c, 4)

c = :counters.new(3, []); :counters.get(c, 0)

c = :counters.new(3, []); :counters.get(c, :x)

c = :counters.new(3, []); :counters.put(c, 1, :x)

c = :counters.new(3, []); :counters.add(c, 1, 1.0)

c = :counters.new(3, []); :counters.sub(c, 9, 1)

c = :counters.new(3, []); :counters.put(c, 1, 9223372036854775807); :counters.add(c, 1, 1); :counters.get(c, 1)

c = :counters.new(3, []); parent = self(); for i <- 1..20, do: spawn(fn -> :counters.add(c, 2, i); send(parent, :done) end); for _ <- 1..20, do: (receive do :done -> :ok end); :counters.get(c, 2)

c = :counters.new(3, [:write_concurrency]); elem(c, 0)

c = :counters.new(3, [:write_concurrency]); {:counters.add(c, 1, 5), :counters.sub(c, 1, 2), :counters.get(c, 1)}

c = :counters.new(3, [:write_concurrency]); {:counters.put(c, 2, -7), :counters.get(c, 2), :counters.get(c, 3)}

c = :counters.new(3, [:write_concurrency]); :counters.info(c).size

c = :counters.new(3, [:write_concurrency]); :counters.get(c, 4)

c = :counters.new(3, [:write_concurrency]); :counters.get(c, 0)

c = :counters.new(3, [:write_concurrency]); :counters.get(c, :x)

c = :counters.new(3, [:write_concurrency]); :counters.put(c, 1, :x)

c = :counters.new(3, [:write_concurrency]); :counters.add(c, 1, 1.0)

c = :counters.new(3, [:write_concurrency]); :counters.sub(c, 9, 1)

c = :counters.new(3, [:write_concurrency]); :counters.put(c, 1, 9223372036854775807); :counters.add(c, 1, 1); :counters.get(c, 1)

c = :counters.new(3, [:write_concurrency]); parent = self(); for i <- 1..20, do: spawn(fn -> :counters.add(c, 2, i); send(parent, :done) end); for _ <- 1..20, do: (receive do :done -> :ok end); :counters.get(c, 2)

elem(:counters.new(1, [:atomics]), 0)

elem(:counters.new(1, [:atomics, :write_concurrency]), 0)

:counters.new(0, [])

:counters.new(:a, [])

:counters.new(1, [:x])

:counters.new(1, :atomics)

:counters.get(:a, 1)

:counters.get({:atomics, 1}, 1)

:counters.info(:a)

Enum.sort(:counters.info(:counters.new(3, [])))

Enum.sort(:counters.info(:counters.new(3, [])))

# all arguments are looked at
:counters.add(1, :a, "1")

:counters.get(:a, %{})

:counters.put([], 0, nil)

:counters.new([], :a)

:counters.new([-1], [:global])

:counters.sub(:a, 1, 2.5)
