:timer.seconds(2)

:timer.minutes(2)

:timer.hours(2)

:timer.hms(1, 2, 3)

:timer.now_diff({1, 2, 3}, {1, 1, 2})

:timer.sleep(1)

:timer.tc(fn -> :x end) |> elem(1)

:timer.tc(fn x -> x + 1 end, [1]) |> elem(1)

:timer.tc(:erlang, :abs, [-1]) |> elem(1)

:timer.tc(fn -> :x end, :millisecond) |> elem(1)

:timer.tc(fn x -> x end, [3], :second)

:timer.tc(:erlang, :abs, [-1], :nanosecond) |> elem(1)

:timer.cancel(:foo)

:timer.send_after(-1, :x)

:timer.send_after(:a, :x)

:timer.apply_after(:a, :m, :f, [])

:timer.apply_after(1, 1, :f, [])

:timer.send_interval(:a, 1)

:timer.kill_after(:x)

:timer.exit_after(:x, 1)

:timer.apply_interval(1, :m, :f, :x)

:timer.apply_repeatedly(:x, fn -> 1 end)

:timer.apply_after(:x, fn -> 1 end)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, _} = :timer.send_after(5, :hi); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, _} = :timer.send_after(5, me, :hi); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.send_interval(5, :tick); x = got.(got, 3); {:timer.cancel(r), x}

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.send_after(30, :hi); {:ok, c} = :timer.cancel(r); receive do m -> m after 60 -> c end

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, _} = :timer.apply_after(5, Kernel, :send, [me, :a]); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, _} = :timer.apply_after(5, fn -> send(me, :f) end); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, _} = :timer.apply_after(5, fn x -> send(me, x) end, [:g]); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.apply_interval(5, Kernel, :send, [me, :a]); x = got.(got, 2); :timer.cancel(r); x

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.apply_interval(5, fn -> send(me, :i) end); x = got.(got, 2); :timer.cancel(r); x

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.apply_repeatedly(5, Kernel, :send, [me, :a]); x = got.(got, 2); :timer.cancel(r); x

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.apply_repeatedly(5, fn -> send(me, :r) end); x = got.(got, 2); :timer.cancel(r); x

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.apply_repeatedly(5, fn a -> send(me, a) end, [:z]); x = got.(got, 2); :timer.cancel(r); x

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; p = spawn(fn -> Process.sleep(1000) end); r = Process.monitor(p); {:ok, _} = :timer.exit_after(5, p, :bye); receive do {:DOWN, ^r, _, _, w} -> w after 200 -> :none end

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; p = spawn(fn -> Process.sleep(1000) end); r = Process.monitor(p); {:ok, _} = :timer.kill_after(5, p); receive do {:DOWN, ^r, _, _, w} -> w after 200 -> :none end

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; Process.register(self(), :tmr_me); {:ok, _} = :timer.send_after(5, :tmr_me, :named); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; {:ok, r} = :timer.send_after(0, :now); got.(got, 1)

me = self(); got = fn got, n -> if n == 0, do: [], else: (receive do m -> [m | got.(got, n - 1)] after 200 -> [:none] end) end; :timer.start()
