# The options of binary_to_term and term_to_binary.
try_it = fn f ->
  IO.inspect(
    try do
      f.()
    rescue
      e -> Exception.message(e)
    end,
    limit: :infinity
  )
end

read = fn b, o -> try_it.(fn -> :erlang.binary_to_term(b, o) end) end
name = "never_made_#{System.unique_integer([:positive])}_#{System.os_time()}"
read.(<<131, 119, byte_size(name), name::binary>>, [:safe])
read.(<<131, 104, 2, 97, 1, 119, byte_size(name), name::binary>>, [:safe])
read.(<<131, 115, byte_size(name), name::binary>>, [:safe])
read.(<<131, 115, 2, "ok">>, [:safe])
read.(<<131, 88, 119, byte_size(name), name::binary, 0::32, 1::32, 7::32>>, [:safe])
read.(:erlang.term_to_binary({:ok, "x", true, nil}), [:safe])
read.(:erlang.term_to_binary(&Enum.map/2), [:safe])
read.(:erlang.term_to_binary({:ok, "x"}) <> "rest", [])
read.(:erlang.term_to_binary({:ok, "x"}) <> "rest", [:used])
read.(:erlang.term_to_binary({:ok, "x"}) <> "rest", [:used, :safe])
read.(:erlang.term_to_binary(:ok), [:nope])
read.(:erlang.term_to_binary(:ok), :safe)
read.(<<131, 1, 2>>, [])
read.(<<1, 2>>, [:safe])
read.(<<131, 104, 2, 97, 1>>, [])
read.(<<131, 80, 0, 0, 0, 5, 1, 2, 3>>, [])
read.(:ok, [])
read.(<<1::3>>, [])
read.("", [])

write = fn t, o -> try_it.(fn -> :erlang.term_to_binary(t, o) end) end
write.({1, :a}, [:nope])
write.({1, :a}, :nope)
write.({1, 1.5, :a}, minor_version: 2)
write.({1, 1.5, :a}, minor_version: 3)
write.("abc", [:compressed])
write.("abc", compressed: 10)
write.("abc", [:deterministic])
try_it.(fn -> :erlang.term_to_iovec("abc", [:deterministic]) end)
try_it.(fn -> :erlang.external_size("abc", minor_version: 2) end)
try_it.(fn -> :erlang.external_size({:a, "abc", [1, 2, 3000], 1.5, 2 ** 70}) end)
try_it.(fn -> :erlang.external_size("abc", [:x]) end)

list = for i <- 1..1000, do: {i, "text"}
packed = :erlang.term_to_binary(list, compressed: 9)
IO.inspect({:binary.part(packed, 0, 6), byte_size(packed) < 10_000})
IO.inspect(:erlang.binary_to_term(packed) == list)
IO.inspect(:erlang.binary_to_term(packed <> "rest", [:used]) == {list, byte_size(packed)})
IO.inspect(:erlang.term_to_binary(list, compressed: 0) == :erlang.term_to_binary(list))
