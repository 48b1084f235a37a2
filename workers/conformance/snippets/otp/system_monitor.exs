:erlang.system_monitor()

{:erlang.system_monitor(self(), [{:long_message_queue, {1, 3}}]), elem(:erlang.system_monitor(), 1), elem(:erlang.system_monitor(:undefined), 1), :erlang.system_monitor()}

:erlang.system_monitor(self(), [{:long_message_queue, {1, 3}}]); me = self(); pid = spawn(fn -> receive(do: (:go -> :ok)); Enum.each(1..4, fn _ -> receive(do: (:x -> :ok)) end); send(me, :read); receive(do: (:stop -> :ok)) end); Enum.each(1..4, fn _ -> send(pid, :x) end); long = receive(do: ({:monitor, ^pid, :long_message_queue, is} -> is)); send(pid, :go); receive(do: (:read -> :ok)); short = receive(do: ({:monitor, ^pid, :long_message_queue, is} -> is)); send(pid, :stop); :erlang.system_monitor(:undefined); {long, short}

for options <- [[:nothing], [{:long_message_queue, {3, 1}}], [{:long_message_queue, 3}], [:long_message_queue], [{:busy_port, 1}], [:large_heap], [{:large_heap, :x}], [{:long_gc, -1}], :x], do: try(do: :erlang.system_monitor(self(), options), rescue: (e -> e.__struct__))

try do :erlang.system_monitor(:x) rescue e -> e.__struct__ end

:erlang.system_profile()
