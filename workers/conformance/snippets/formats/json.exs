# JSON

for t <- [1, -1, 1.5, 1.0e10, 1.0e-10, 123_456_789_012_345_678_901, true, false, nil, :atom, "string", "", [], %{}, [1, [2, []]], "é✓😀", "a\"b\\c/d", "\n\r\t\b\f", <<0, 1, 31, 127>>, 0, -0.0, 1.0], do: JSON.encode!(t)

JSON.encode!([123, "string", %{key: "value"}])

JSON.encode!(%{"a" => 1})

JSON.encode!(%{1 => 2})

JSON.encode!(%{1.5 => 2})

JSON.encode!(%{nil => 2})

JSON.encode!(%{~D[2000-01-01] => ~T[10:00:00]})

JSON.encode!([~D[2000-01-01], ~T[10:00:00.5], ~N[2000-01-01 10:00:00], ~U[2000-01-01 10:00:00Z]])

JSON.encode!(Duration.new!(day: 1, second: 2))

JSON.encode!(a: 1)

JSON.encode!({1, 2})

JSON.encode!([{1, 2}])

JSON.encode!(%{a: {1}})

JSON.encode!(<<255>>)

JSON.encode!("a\xFFb")

JSON.encode!(<<1::3>>)

JSON.encode!([1 | 2])

JSON.encode!(fn -> 1 end |> is_function())

JSON.encode!(%{{1, 2} => 1})

JSON.encode!(1..3)

JSON.encode!(MapSet.new([1]))

JSON.encode!(%URI{})

JSON.encode_to_iodata!([123, "string", %{key: "value"}]) |> IO.iodata_to_binary()

JSON.encode_to_iodata!(nil) |> IO.iodata_to_binary()

JSON.encode!([1, "x"], fn
  x, encoder when is_integer(x) -> JSON.protocol_encode(x * 2, encoder)
  x, encoder -> JSON.protocol_encode(x, encoder)
end)

JSON.encode!(%{a: {1, 2}}, fn
  t, encoder when is_tuple(t) -> JSON.protocol_encode(Tuple.to_list(t), encoder)
  x, encoder -> JSON.protocol_encode(x, encoder)
end)

JSON.protocol_encode([1, :a], &JSON.protocol_encode/2) |> IO.iodata_to_binary()

JSON.encode!("\u2028\u2029")

JSON.encode!("\u007f\u0080")

for s <- ["null", "true", "false", "1", "-1", "0", "1.5", "1e3", "1E-2", "-0", "-0.0", "123456789012345678901234", "\"a\"", "\"\"", "[]", "{}", "[1,2]", "{\"a\":1}", " [ 1 , 2 ] ", "{\"a\":{\"b\":[]}}", "\"\\u00e9\\n\\\"\\\\\\/\\b\\f\\r\\t\"", "\"\\ud83d\\ude00\"", "\"é😀\"", "\t1\n", "[null,true]", "{\"a\":1,\"a\":2}"], do: {s, JSON.decode(s)}

for s <- ["", " ", "nul", "nulx", "tru", "[1", "[1,", "[1,]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "\"abc", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\"", "01", "1.", "1.e", "1e", "-", "+1", ".5", "1 2", "[1] x", "\"a\nb\"", "'a'", "NaN", "[1 2]", "{\"a\" 1}", "{1:2}", "\"\xFF\"", "\"\xC3\"", "tRue", "]", "1x", "-a", "\"\\ude00\""], do: {s, JSON.decode(s)}

JSON.decode!("[null,123,\"string\",{\"key\":\"value\"}]")

JSON.decode!("")

JSON.decode!("[1,]")

JSON.decode!("\"\\ud83dx\"")

JSON.decode!("{\"a\":tru}")

JSON.decode!("\"\xFF\"")

JSON.decode!("1 2")

JSON.decode(1)

JSON.decode!(~c"[]")

JSON.decode("[1,{\"a\":2.5}]", :acc, [])

JSON.decode("[1,{\"a\":null}] rest", :acc, null: :nothing, integer: &{:int, &1})

JSON.decode("[1,{\"a\":\"b\"}]", 0, array_finish: fn acc, old -> {List.to_tuple(Enum.reverse(acc)), old} end)

JSON.decode("{\"a\":1,\"b\":2}", 0, object_finish: fn acc, old -> {Enum.reverse(acc), old} end, string: &String.to_atom/1)

JSON.decode("{\"a\":1,\"b\":[2]}", [], object_push: fn k, v, acc -> [{k, v} | acc] end, object_start: fn _ -> [] end, array_start: fn _ -> [:start] end, array_push: fn e, acc -> [{:e, e} | acc] end)

JSON.decode("1.5", [], float: fn s -> {:f, s} end)

JSON.decode("[1", [], [])

JSON.decode("1", [], foo: 1)

JSON.decode(" 1 ", [], [])

JSON.decode("1,2", [], [])

defmodule Plain do
  defstruct [:a, :b]
end
JSON.encode!(struct(Plain, a: 1))

defmodule All do
  @derive JSON.Encoder
  defstruct [:b, a: 5]
end
JSON.encode!(struct(All, b: [1]))

defmodule Only do
  @derive {JSON.Encoder, only: [:b]}
  defstruct [:a, :b]
end
JSON.encode!([struct(Only, a: 1, b: 2)])

defmodule Except do
  @derive {JSON.Encoder, except: [:b]}
  defstruct [:a, :b, :c]
end
JSON.encode!(struct(Except, a: "x", c: nil))

defmodule OnlyBad do
  @derive {JSON.Encoder, only: [:zzz]}
  defstruct [:a]
end

defmodule NoFields do
  @derive JSON.Encoder
  defstruct []
end
JSON.encode!(struct(NoFields, []))

defmodule Temperature do
  defstruct [:degrees]
  defimpl JSON.Encoder do
    def encode(t, encoder), do: encoder.("#{t.degrees}°", encoder)
  end
end
JSON.encode!(%{t: struct(Temperature, degrees: 20)})

defmodule Later do
  defstruct [:x]
end
require Protocol
Protocol.derive(JSON.Encoder, Later, only: [:x])
JSON.encode!(struct(Later, x: 1))

JSON.Encoder.encode(1, &JSON.protocol_encode/2)

JSON.Encoder.impl_for([])

JSON.Encoder.impl_for({})

for t <- [1, 1.5, :a, "s", [], %{}, ~D[2000-01-01], nil], do: JSON.Encoder.impl_for(t)

JSON.Encoder.impl_for!({})

Exception.message(%JSON.DecodeError{message: "m", offset: 1, data: "x"})

try do JSON.decode!("[x") rescue e in JSON.DecodeError -> {e.offset, e.data, e.message} end

try do JSON.decode!("[") rescue e in JSON.DecodeError -> {e.offset, e.data, e.message} end

try do JSON.decode!("\"\\uD800\\uD800\"") rescue e in JSON.DecodeError -> {e.offset, e.data, e.message} end

Enum.all?([1, nil, "é", [1.5, %{"a" => [true]}], %{"x" => %{}}], &(JSON.decode!(JSON.encode!(&1)) == &1))

JSON.decode("1e3", [], float: & &1)

JSON.decode("-1E+3", [], float: & &1)

JSON.decode("1.5E+3", [], float: & &1)

JSON.decode("1.5e400")

JSON.decode("\"\\ud83dabcdef\"")

JSON.decode("\"\\ud83d\\n12345\"")

JSON.decode("\"\\ud83d\\uZZZZ\"")

JSON.decode("\"\\ud83d\\u12\"")

JSON.decode("\"\\udc00abc\"")

for b <- [<<0xE0, 0x80, 0x80>>, <<0xED, 0xA0, 0x80>>, <<0xF4, 0x90, 0x80, 0x80>>, <<0xF0, 0x9F>>, <<0xC0, 0x80>>, <<0xE2, 34, 34>>, <<0xE2, 0x82, 34>>, <<0xF0, 0x9F, 0x98, 34>>, <<0x80>>, <<0xF5>>], do: {JSON.decode(<<34, b::binary, 34>>), JSON.decode(<<34, b::binary>>)}

JSON.encode!(<<0xE2, 0x82>>)

JSON.encode!(<<0xE2, 0x82, 34>>)

JSON.encode!(<<0xE2, 34>>)

JSON.decode("  ", [], [])

JSON.decode("1", [], integer: 5)

JSON.decode("1", [], %{})

JSON.decode("[1] \n ", [], [])

for s <- ["falsx", "falsxy", "fals", "nulxy", "truxy", "trux", "t", "fx", "fxxxx", "nx", "[nul, 1]", "{\"k\":tru}"], do: {s, JSON.decode(s)}

for s <- ["-0e7", "-0.0e7", "0e-7", "-0"], do: {JSON.decode(s), JSON.decode(s, [], float: & &1, integer: & &1)}
