# What Erlang's compiler knows of names, which iterators of maps can be gone on with, and numbers that lists begin with.
tests = [:is_atom, :atom, :is_record, :record, :is_function, :function, :is_map, :foo, :is_bitstring, :bitstring, :map, :constant, :is_port]

for name <- tests, arity <- 1..3 do
  IO.inspect({name, arity, :erl_internal.old_type_test(name, arity), :erl_internal.new_type_test(name, arity), :erl_internal.type_test(name, arity)})
end

types = [:mfa, :list, :map, :record, :dynamic, :foo, :maybe_improper_list, :union, :range, :fun, :nonempty_binary, :nonempty_list, :cons, :timeout, :charlist]
IO.inspect(for name <- types, arity <- 0..3, :erl_internal.is_type(name, arity), do: {name, arity})
IO.inspect(for name <- [:abs, :spawn, :foo], module <- [:erlang, :lists], do: :erl_internal.bif(module, name, 1))

iterator = :maps.iterator(%{1 => 2, 3 => 4})
given = [iterator, :none, 5, [], [1 | %{}], [0 | %{}], {1, 2, :none}, {1, 2, iterator}, {1, 2}, %{}, [[1] | %{1 => 2}], [[3] | %{1 => 2}], {1, 2, 5}]
IO.inspect(Enum.map(given ++ [:maps.iterator(%{a: 1}, :ordered)], &:maps.is_iterator_valid/1))

for text <- [~c"12abc", "12abc", ~c"-1", ~c"+5", ~c"abc", "", ~c"1.5", :a, 5, ["1", ~c"2"], ~c"1e3", ~c"1.0e3x", ~c"-0.5", [1_114_112], []] do
  IO.inspect({text, :string.list_to_integer(text), :string.list_to_float(text)})
end
