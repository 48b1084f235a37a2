:erlang.list_to_port(~c"#Port<0.4>")

for t <- [~c"#Port<0.4", ~c"abc", [], :a], do: (try do :erlang.list_to_port(t) rescue e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0)) end)

{:erlang.port_info(:erlang.list_to_port(~c"#Port<0.9999>")), :erlang.port_info(:foo), :erlang.port_info(:foo, :bar), Port.info(:foo), Port.info(:foo, :name)}

:erlang.port_info(1)

:erlang.port_close(:erlang.list_to_port(~c"#Port<0.9999>"))

:erlang.port_close(:foo)

:erlang.port_close(1)

r = Port.monitor(:foo); receive do {:DOWN, ^r, :port, {:foo, n}, reason} -> {n == node(), reason} after 200 -> :none end

Port.monitor(1)

(port = :erlang.list_to_port(~c"#Port<0.9999>"); for f <- [fn -> :erlang.port_call(port, 1, :x) end, fn -> :erlang.port_control(port, 1, "x") end, fn -> :erlang.port_control(port, :a, :b) end, fn -> :erlang.port_call(:nothing, 1, 2) end], do: (try do f.() rescue e -> e end))

for f <- [&:erlang.dist_ctrl_get_data/1, &:erlang.dist_ctrl_get_data_notification/1, &:erlang.dist_ctrl_get_opt(&1, :get_size), &:erlang.dist_ctrl_set_opt(&1, :get_size, true), &:erlang.dist_ctrl_input_handler(&1, self()), &:erlang.dist_ctrl_put_data(&1, "x")], do: (try do f.(make_ref()) rescue e -> e end)
