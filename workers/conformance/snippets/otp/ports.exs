:erlang.list_to_port(~c"#Port<0.4>")

for t <- [~c"#Port<0.4", ~c"abc", [], :a], do: (try do :erlang.list_to_port(t) rescue e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0)) end)

{:erlang.port_info(:erlang.list_to_port(~c"#Port<0.9999>")), :erlang.port_info(:foo), :erlang.port_info(:foo, :bar), Port.info(:foo), Port.info(:foo, :name)}

:erlang.port_info(1)

:erlang.port_close(:erlang.list_to_port(~c"#Port<0.9999>"))

:erlang.port_close(:foo)

:erlang.port_close(1)

r = Port.monitor(:foo); receive do {:DOWN, ^r, :port, {:foo, n}, reason} -> {n == node(), reason} after 200 -> :none end

Port.monitor(1)
