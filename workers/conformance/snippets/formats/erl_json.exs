# :json

for t <- [1, -1, 1.5, 1.0e10, true, false, nil, :null, :atom, "string", [], %{}, [1, [2]], "é✓😀", "a\"b\\c/d\n", %{a: 1}, %{1 => 2}, %{"k" => :null}, 1.0e300], do: IO.iodata_to_binary(:json.encode(t))

:json.encode({1, 2})

:json.encode(%{1.5 => 1}) |> IO.iodata_to_binary()

:json.encode(%{{1} => 1})

:json.encode(<<255>>)

:json.encode(~c"abc") |> IO.iodata_to_binary()

:json.encode([1, {:tuple}], fn
  {:tuple}, encode -> encode.("a tuple", encode)
  other, encode -> :json.encode_value(other, encode)
end) |> IO.iodata_to_binary()

:json.encode_value([1, "a", nil], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_atom(:abc, &:json.encode_value/2) |> IO.iodata_to_binary()

for a <- [true, false, :null], do: IO.iodata_to_binary(:json.encode_atom(a, &:json.encode_value/2))

:json.encode_integer(5)

:json.encode_float(1.5)

:json.encode_float(1.0e22)

:json.encode_list([1, 2], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_list([], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_map(%{"a" => 1, "b" => []}, &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_map(%{}, &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_map_checked(%{"a" => 1}, &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_map_checked(%{"1" => 1, 1 => 2}, &:json.encode_value/2)

:json.encode_key_value_list([{:a, 1}, {"b", 2}], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_key_value_list([{:a, 1}, {"a", 2}], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_key_value_list([], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_key_value_list_checked([{:a, 1}, {"b", 2}], &:json.encode_value/2) |> IO.iodata_to_binary()

:json.encode_key_value_list_checked([{:a, 1}, {"a", 2}], &:json.encode_value/2)

:json.encode_binary("é\"\n") |> IO.iodata_to_binary()

:json.encode_binary_escape_all("é😀\"\n") |> IO.iodata_to_binary()

:json.encode_binary(<<255>>)

:json.encode_binary_escape_all(<<255>>)

for s <- ["null", "true", "1", "-1.5", "1e3", "\"a\"", "[]", "{}", "[1,{\"a\":null}]", " [ 1 , 2 ] "], do: :json.decode(s)

:json.decode("")

:json.decode("[1,]")

:json.decode("\"\\ud83dx\"")

:json.decode("1 x")

:json.decode("\"\xFF\"")

:json.decode("nul")

:json.decode(:a)

:json.decode("[1,null] rest", :acc, %{null: nil})

:json.decode("{\"a\":1}", :acc, %{object_finish: fn acc, old -> {Enum.reverse(acc), old} end})

:json.decode("{\"a\":1,\"b\":\"c\"}", :acc, %{object_push: fn k, v, acc -> [{k <> "!", v} | acc] end})

:json.decode("[1.5,2]", :acc, %{float: &{:f, &1}, integer: &{:i, &1}})

:json.decode("[[1],2]", 0, %{array_start: fn _ -> 0 end, array_push: fn e, acc -> acc + e end, array_finish: fn acc, old -> {acc, old} end})

:json.decode("\"x\"", [], %{string: &String.upcase/1})

{:continue, state} = :json.decode_start("{\"foo\":", :ok, %{}); :json.decode_continue("1}", state)

{:continue, state} = :json.decode_start("123", :ok, %{}); :json.decode_continue(:end_of_input, state)

{:continue, state} = :json.decode_start("[1,\"ab", :ok, %{}); {:continue, state} = :json.decode_continue("c\\u00", state); :json.decode_continue("e9\"]x", state)

{:continue, state} = :json.decode_start("tr", :ok, %{}); :json.decode_continue("ue ", state)

:json.decode_start("[1] 2", :ok, %{})

{:continue, state} = :json.decode_start("[1", :ok, %{}); :json.decode_continue(:end_of_input, state)

{:continue, state} = :json.decode_start("[1", :ok, %{}); :json.decode_continue("x", state)

{:continue, state} = :json.decode_start("", :ok, %{}); :json.decode_continue("5,", state)

IO.puts(:json.format(%{"a" => [1, 2, %{}], "b" => "c", "d" => []}))

IO.puts(:json.format([1, "a", nil, :null, 1.5]))

IO.puts(:json.format(%{"a" => %{"b" => %{"c" => [[], [1, [2]]]}}}))

IO.puts(:json.format([%{"a" => 1}, %{"b" => [1, 2, 3]}], %{indent: 4}))

IO.puts(:json.format(Enum.to_list(1..40)))

IO.puts(:json.format(Enum.map(1..12, &("string number " <> Integer.to_string(&1)))))

IO.puts(:json.format(%{"list" => Enum.to_list(1..60)}, %{max: 40}))

IO.puts(:json.format(%{"a" => {1}}, fn
  {x}, encode, state -> encode.([x, "tuple"], encode, state)
  other, encode, state -> :json.format_value(other, encode, state)
end))

IO.iodata_to_binary(:json.format("x"))

IO.iodata_to_binary(:json.format(%{}))

IO.iodata_to_binary(:json.format([]))

for t <- [%{"a" => []}, [%{"a" => 1}], [%{"a" => "x", "b" => "y"}], [%{"a" => %{}}], %{"x" => %{"a" => "y"}}, [[%{"a" => 1}]], [1, %{"a" => 1}], [%{"a" => 1}, 1, "x", [], [1, 2]], [[], %{}, 1], %{"k" => nil}, [-1, 1.0e300, "x"], [true, %{"a" => [1], "b" => []}, 2], %{1 => 2}, %{a: [%{b: :c}]}], do: IO.puts(:json.format(t))

IO.puts(:json.format([Enum.to_list(1..60)], %{max: 30}))

IO.puts(:json.format([[Enum.to_list(1..10)]], %{max: 15}))

IO.puts(:json.format(Enum.map(1..40, & &1 * 1.5)))

IO.puts(:json.format(Enum.to_list(1..30), %{max: 20, indent: 4}))

IO.puts(:json.format(Enum.to_list(1..30), %{max: 20, indent: 0}))

IO.puts(:json.format([{"a", 1}, {:b, [2]}], fn
  [{_, _} | _] = v, e, s -> :json.format_key_value_list(v, e, s)
  v, e, s -> :json.format_value(v, e, s)
end))

:json.format([{"a", 1}, {"a", [2]}], fn
  [{_, _} | _] = v, e, s -> :json.format_key_value_list_checked(v, e, s)
  v, e, s -> :json.format_value(v, e, s)
end)

:json.format({1})

:json.decode("1", [], %{integer: 5})

:json.decode("[1]\n x", [], %{})

elem(:json.decode_start("1", :ok, %{}), 0)
