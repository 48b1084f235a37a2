a = :atomics.new(3, []); {:atomics.put(a, 1, 5), :atomics.get(a, 1), :atomics.get(a, 2)}

a = :atomics.new(3, []); {:atomics.add(a, 2, 7), :atomics.sub(a, 2, 10), :atomics.get(a, 2)}

a = :atomics.new(3, []); {:atomics.add_get(a, 1, 3), :atomics.sub_get(a, 1, 4)}

a = :atomics.new(3, []); {:atomics.exchange(a, 1, 9), :atomics.exchange(a, 1, -9), :atomics.get(a, 1)}

a = :atomics.new(3, []); {:atomics.compare_exchange(a, 1, 0, 5), :atomics.compare_exchange(a, 1, 0, 6), :atomics.get(a, 1)}

a = :atomics.new(3, []); Enum.sort(:atomics.info(a))

a = :atomics.new(3, []); :atomics.put(a, 1, 9223372036854775807); {:atomics.add_get(a, 1, 1), :atomics.sub_get(a, 1, 1)}

a = :atomics.new(3, []); :atomics.get(a, 4)

a = :atomics.new(3, []); :atomics.get(a, 0)

a = :atomics.new(3, []); :atomics.get(a, :one)

a = :atomics.new(3, []); :atomics.get(a, -1)

a = :atomics.new(3, []); :atomics.put(a, 1, 9223372036854775808)

a = :atomics.new(3, []); :atomics.put(a, 1, 1.5)

a = :atomics.new(3, []); :atomics.add(a, 5, 1)

a = :atomics.new(3, []); :atomics.add(a, 1, 18446744073709551615); :atomics.get(a, 1)

a = :atomics.new(3, []); :atomics.add(a, 1, 18446744073709551616)

a = :atomics.new(3, []); :atomics.exchange(a, 9, 1)

a = :atomics.new(3, []); :atomics.compare_exchange(a, 1, :x, 1)

a = :atomics.new(3, []); :atomics.compare_exchange(a, 1, 0, :x)

a = :atomics.new(3, []); parent = self(); pids = for _ <- 1..10, do: spawn(fn -> :atomics.add(a, 1, 2); send(parent, :done) end); for _ <- pids, do: (receive do :done -> :ok end); :atomics.get(a, 1)

a = :atomics.new(3, []); is_reference(a)

a = :atomics.new(3, []); b = a; :atomics.put(b, 3, 1); :atomics.get(a, 3)

a = :atomics.new(2, signed: false); Enum.sort(:atomics.info(a))

a = :atomics.new(2, signed: false); :atomics.sub(a, 1, 1); :atomics.get(a, 1)

a = :atomics.new(2, signed: false); :atomics.put(a, 1, -1)

a = :atomics.new(2, signed: false); :atomics.put(a, 1, 18446744073709551615); :atomics.add_get(a, 1, 2)

a = :atomics.new(2, signed: false); :atomics.exchange(a, 2, 18446744073709551615); :atomics.get(a, 2)

:atomics.new(0, [])

:atomics.new(-1, [])

:atomics.new(:a, [])

:atomics.new(1, [:x])

:atomics.new(1, :x)

:atomics.new(1, signed: 1)

:atomics.get(:a, 1)

:atomics.put(make_ref(), 1, 1)

:atomics.info(1)

:atomics.add(nil, 1, 1)

# all arguments are looked at
:atomics.add(0, 1.5, "a")

:atomics.add([], -1, [])

:atomics.compare_exchange(1, 1, :a, 2)

:atomics.compare_exchange(1, 0, 1, :a)

:atomics.sub(1, 1, :a)

:atomics.sub_get(:atomics.new(1, []), 2, "1")

:atomics.sub(:a, "1", 1)

:atomics.new(-1, ~c"ab")

:atomics.new(:a, {})

:atomics.put(:atomics.new(2, []), 3, :a)

:atomics.get(:a, 1.5)
