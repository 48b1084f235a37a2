# what the names of Erlang are

exports = :erlang.module_info(:exports) |> Enum.sort()
for test <- [:guard_bif, :arith_op, :bool_op, :comp_op, :list_op, :send_op, :type_test], do: {test, for({n, a} <- [{:float, 1}, {:foo, 1} | exports], apply(:erl_internal, test, [n, a]), do: {n, a})}

for {n, a} <- [abs: 1, alias: 0, apply: 2, apply: 4, atom_to_binary: 2, binary_to_list: 2, binary_to_list: 3, erase: 0, error: 3, get: 1, get: 2, is_map: 1, map_get: 2, max: 2, nodes: 2, spawn: 4, spawn: 5, spawn_opt: 5, whereis: 1, display: 1, halt: 2, phash2: 1, send: 2, "!": 2, +: 2, foo: 0], do: {n, a, :erl_internal.bif(n, a)}

for {n, a} <- [+: 1, +: 2, -: 1, not: 1, and: 2, xor: 2, ==: 2, "=:=": 2, !: 2, ++: 2, --: 2, div: 2, bnot: 1, bsl: 2], do: {n, a, :erl_internal.op_type(n, a)}

:erl_internal.op_type(:andalso, 2)

:erl_internal.bif(1, 2)

for n <- [:atom, :binary, :constant, :float, :function, :integer, :list, :number, :pid, :port, :reference, :tuple, :map], do: {n, :erl_internal.type_test(n, 1)}

{:erl_internal.type_test(:record, 2), :erl_internal.type_test(:is_record, 3), :erl_internal.type_test(:function, 2)}

:erl_internal.add_predefined_functions([{:attribute, 1, :module, :foo}, {:function, 3, :a, 0, []}, {:eof, 3}])
