:lists.nthtail(0, :no_list)

:proplists.expand([1, {:a, [:b, :c]}], [:a, :d])

:maps.update_with(:a, 1, 2)

:maps.update_with(:a, 1, %{})

:timer.sleep(:soon)

:timer.tc(1)

:timer.hms(1, 2, :c)

elem(:timer.tc(fn -> :done end, :millisecond), 1)

:erpc.call(node(), nil)

:erpc.multicall(:nodes, fn -> 1 end)

:erpc.multicall([node()], :erlang, :abs, :none)

:erpc.send_request(1, fn -> 1 end)

:erpc.send_request(node(), :erlang, :abs, 1)

:rpc.call(1, :erlang, :abs, [1])

:rpc.call(node(), :erlang, :abs, 1)

:rpc.multicall(:a, :b, :c, :d)

:erlang.is_record({:a}, 1)

:erlang.is_record({:a}, :a, :b)

:erlang.is_record({:a, 1}, :a, 2)

:erl_scan.string(~c"a", :b)

:persistent_term.get(:nobody_put_this)

:erlang.system_info(:no_item)

:erlang.fun_to_list(1)

:os.putenv(~c"a", 1)

:application.load(1)

:proc_lib.spawn(1)

:erlang.halt(:no_status)

try do
  :lists.nth(3, [1])
rescue
  e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0))
end

try do
  :lists.nth(9, [1, 2, 3])
rescue
  e -> Exception.message(elem(Exception.blame(:error, e, __STACKTRACE__), 0))
end

for call <- [fn -> :uri_string.compose_query(:a) end, fn -> :uri_string.compose_query(:a, []) end, fn -> :uri_string.dissect_query(:a) end] do
  try do
    call.()
  rescue
    e in FunctionClauseError -> e.module
  end
end
