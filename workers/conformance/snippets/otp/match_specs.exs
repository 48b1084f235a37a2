:erlang.match_spec_test({1, 2}, [{{:"$1", :"$2"}, [], [{:+, :"$1", :"$2"}]}], :table)

:erlang.match_spec_test({1, 2}, [{{:"$1", 3}, [], [:"$1"]}], :table)

:erlang.match_spec_test({1, 2}, [{{:"$1", :"$2"}, [], [:"$3"]}], :table)

:erlang.match_spec_test({1, 2}, [{:_, [], [{:element, 3, :"$_"}]}], :table)

for spec <- [[], :foo, [:foo], [{:_, :a, [1]}], [{:_, [], :a}], [{:_, [], []}], [{{:_}, [:"$_" | 3], [1]}], [{{:_}, [1], [1 | 2]}], [{{:_}, [1], [1]} | 3]], do: :erlang.match_spec_test({1, 2}, spec, :table)

for body <- [{1, 2}, {}, {{}}, {"a", 1}, {:element, 1}, {:const}, {:const, 1, 2}, {:orelse}, {:and}, {:not}, {:self, 1}, {:foo, {:bar}, :"$4"}], do: :erlang.match_spec_test({1, 2}, [{:_, [], [body]}], :table)

:erlang.match_spec_test({1}, [{{:_}, [], [{:and, {:bar}, {:+, :"$7"}}, [:"$8"], {{:"$9", {:z}}}, %{:"$3" => :"$4"}]}], :table)

:erlang.match_spec_test([1], [{:_, [], [{:foo, 1}, {:bar}]}, {:_, [{:zoo}], [:"$1"]}], :trace)

for name <- [:return_trace, :exception_trace, :process_dump, :caller, :caller_line, :current_stacktrace, :get_tcw], do: :erlang.match_spec_test({1}, [{:_, [], [{name}]}], :table)

for name <- [:message, :display, :silent, :enable_trace], do: :erlang.match_spec_test({1}, [{:_, [], [{name, 1}]}], :table)

for body <- [{:return_trace, 1}, {:caller, 1}, {:message}, {:display}, {:trace, 1}], do: :erlang.match_spec_test([1], [{:_, [], [body]}], :trace)

:erlang.match_spec_test([1], [{:_, [{:return_trace}], [{:message, 1}]}], :trace)

for body <- [[], [:ok], [false], [{:return_trace}], [{:exception_trace}, {:return_trace}], [{:message, :"$1"}], [{:message, false}], [{:message, true}], [{:silent, true}], [{:message, {:return_trace}}], [{:message, {:hd, :a}}], [{:message, {:get_tcw}}]], do: :erlang.match_spec_test([1, 2], [{[:"$1", :"$2"], [], body}], :trace)

:erlang.match_spec_test([1, 2], [{[:"$1", :"$2"], [{:>, :"$1", 1}], [{:message, :"$1"}]}], :trace)

:erlang.match_spec_test([1, 2], [{[:"$1", :"$2"], [{:==, {:self}, self()}], [{:message, :"$$"}]}], :trace)

for head <- [:_, :"$1", :foo, [:"$1"], [1 | :"$1"], {:"$1"}, []], do: :erlang.match_spec_test([1], [{head, [], [{:message, :"$_"}]}], :trace)

for {what, kind} <- [{:a, :trace}, {{1}, :trace}, {{1}, :other}, {3, :table}], do: (try do :erlang.match_spec_test(what, [{:_, [], [true]}], kind) rescue e -> e end)

:erlang.match_spec_test({1}, [{{:_}, [1, :foo], [1]}], :table)

:erlang.match_spec_test({1}, [{{:_}, [{:and, 1, true}], [1]}], :table)

:erlang.match_spec_test({1}, [{{:_}, [], [{:or, 1, true}]}], :table)

:erlang.match_spec_test(%{a: 1}, [{%{a: :"$1"}, [], [:"$1"]}], :table)

:erlang.match_spec_test({1}, [{{:"$100000000"}, [], [:"$100000000"]}], :table)

:ets.test_ms({1, 2}, [{{:"$1", :"$2"}, [], [:"$1"]}])

:ets.test_ms({1, 2}, [{{:"$1", :"$2", 3}, [], [:"$1"]}])

:ets.test_ms({1, 2}, [{{:"$1", :"$2"}, [], [{:foo, 1}, :"$4"]}])

:ets.select(:ets.new(:a, []), [])

:ets.match_spec_compile([])

:ets.match_spec_compile([{:_, [], [{:is_record, :"$_", :a}]}])
