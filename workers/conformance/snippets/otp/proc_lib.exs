:proc_lib.spawn(fn -> :ok end) |> is_pid()

me = self(); :proc_lib.spawn(fn -> send(me, Process.get(:"$ancestors") == [me]) end); receive do m -> m end

me = self(); :proc_lib.spawn(Kernel, :send, [me, :x]); receive do m -> m end

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
match?({:ok, p} when is_pid(p), :proc_lib.start(PL1, :ok, [1]))

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
:proc_lib.start(PL1, :fail, [:why])

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
:proc_lib.start(PL1, :crash, [:boom])

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
Process.flag(:trap_exit, true); r = :proc_lib.start_link(PL1, :fail2, [:why]); {r, receive do {:EXIT, _, w} -> w after 50 -> :none end}

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
:proc_lib.start(PL1, :slow, [1], 10)

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
{{:ok, p}, r} = :proc_lib.start_monitor(PL1, :ok, [1]); {is_pid(p), is_reference(r)}

defmodule PL1 do
  def ok(_), do: :proc_lib.init_ack({:ok, self()})
  def fail(r), do: :proc_lib.init_fail({:error, r}, {:exit, :normal})
  def fail2(r), do: :proc_lib.init_fail({:error, r}, {:exit, r})
  def crash(r), do: exit(r)
  def slow(_), do: Process.sleep(500)
end
{r, m} = :proc_lib.start_monitor(PL1, :fail, [:w]); {r, receive do {:DOWN, ^m, _, _, w} -> w after 50 -> :none end}

try do :proc_lib.stop(:nobody_x) catch :exit, r -> r end

:proc_lib.translate_initial_call(self())

p = :proc_lib.spawn(Process, :sleep, [100]); Process.sleep(10); :proc_lib.translate_initial_call(p)

me = self(); :proc_lib.spawn(fn -> :proc_lib.set_label({:a, 1}); send(me, :proc_lib.get_label(self())) end); receive do m -> m end

:proc_lib.get_label(self())

r = Process.monitor(:proc_lib.spawn(fn -> exit(:zap) end)); receive do {:DOWN, ^r, _, _, w} -> w end

r = Process.monitor(:proc_lib.spawn(fn -> throw(:zap) end)); receive do {:DOWN, ^r, _, _, {w, [_ | _]}} -> w end

r = Process.monitor(:proc_lib.spawn(fn -> raise "x" end)); receive do {:DOWN, ^r, _, _, {w, [_ | _]}} -> w end

me = self(); {p, r} = :proc_lib.spawn_opt(fn -> send(me, :hi) end, [:monitor]); {is_pid(p), is_reference(r), receive do :hi -> :hi end}

me = self(); Process.flag(:trap_exit, true); p = :proc_lib.spawn_link(fn -> exit(:gone) end); receive do {:EXIT, ^p, w} -> w end

me = self(); :proc_lib.spawn(fn -> send(me, :before); :proc_lib.hibernate(Kernel, :send, [me, :after]) end) |> send(:wake); receive do a -> receive do b -> {a, b} after 50 -> {a, :none} end end
