# Elixir terms ↔ PostgreSQL's binary formats. What has no form here yet says so.
defmodule Postgrex.Types do
  @moduledoc false

  @texts [18, 19, 25, 114, 705, 1042, 1043]
  @arrays %{1000 => 16, 1005 => 21, 1007 => 23, 1016 => 20, 1009 => 25, 1015 => 1043, 1003 => 19, 1021 => 700, 1022 => 701, 2951 => 2950, 1001 => 17}

  def encode(nil, _oid), do: nil
  def encode(true, 16), do: <<1>>
  def encode(false, 16), do: <<0>>
  def encode(n, 21) when n in -32_768..32_767, do: <<n::16>>
  def encode(n, 23) when n in -2_147_483_648..2_147_483_647, do: <<n::32>>
  def encode(n, 20) when n in -0x8000000000000000..0x7FFFFFFFFFFFFFFF, do: <<n::64>>
  def encode(n, 26) when n in 0..4_294_967_295, do: <<n::32>>
  def encode(n, 700) when is_number(n), do: <<n::float-32>>
  def encode(n, 701) when is_number(n), do: <<n::float-64>>
  def encode(text, 17) when is_binary(text), do: text
  def encode(text, oid) when oid in @texts and is_binary(text), do: text
  def encode(text, 3802) when is_binary(text), do: [1, text]
  def encode(<<_::128>> = uuid, 2950), do: uuid
  def encode(list, oid) when is_map_key(@arrays, oid) and is_list(list), do: encode_array(list, @arrays[oid])

  def encode(value, oid) do
    raise DBConnection.EncodeError,
      message: "Postgrex expected #{expected(oid)}, got #{inspect(value)}. Please make sure the value you are passing matches the definition in your table or in your query or convert the value accordingly."
  end

  defp expected(16), do: "a boolean"
  defp expected(21), do: "an integer in -32768..32767"
  defp expected(23), do: "an integer in -2147483648..2147483647"
  defp expected(20), do: "an integer in -9223372036854775808..9223372036854775807"
  defp expected(oid) when oid in [700, 701], do: "a float"
  defp expected(17), do: "a binary"
  defp expected(oid) when oid in @texts, do: "a binary"
  defp expected(oid) when is_map_key(@arrays, oid), do: "a list"
  defp expected(oid), do: "a type that is not in Nodebook yet: the PostgreSQL type with oid #{oid}"

  defp encode_array(list, element) do
    nulls = if nil in list, do: 1, else: 0

    values =
      for value <- list do
        case encode(value, element) do
          nil -> <<-1::32>>
          data -> [<<IO.iodata_length(data)::32>>, data]
        end
      end

    dimensions = if list == [], do: [], else: <<length(list)::32, 1::32>>
    [<<if(list == [], do: 0, else: 1)::32, nulls::32, element::32>>, dimensions, values]
  end

  def decode(nil, _oid), do: nil
  def decode(<<1>>, 16), do: true
  def decode(<<0>>, 16), do: false
  def decode(<<n::16-signed>>, 21), do: n
  def decode(<<n::32-signed>>, 23), do: n
  def decode(<<n::64-signed>>, 20), do: n
  def decode(<<n::32>>, 26), do: n
  def decode(<<n::float-32>>, 700), do: n
  def decode(<<n::float-64>>, 701), do: n
  def decode("", 2278), do: :void
  def decode(data, 17), do: data
  def decode(data, oid) when oid in @texts, do: data
  def decode(<<_::128>> = data, 2950), do: data
  def decode(<<1, json::binary>>, 3802), do: json
  def decode(<<0::32, _::binary>>, oid) when is_map_key(@arrays, oid), do: []

  def decode(<<1::32, _nulls::32, element::32, _size::32, _lower::32, rest::binary>>, oid) when is_map_key(@arrays, oid),
    do: elements(rest, element)

  def decode(_data, oid), do: raise("not in Nodebook yet: Postgrex.Types.decode/2 of the PostgreSQL type with oid #{oid}")

  defp elements("", _oid), do: []
  defp elements(<<-1::32-signed, rest::binary>>, oid), do: [nil | elements(rest, oid)]

  defp elements(<<size::32, rest::binary>>, oid) do
    <<data::binary-size(size), rest::binary>> = rest
    [decode(data, oid) | elements(rest, oid)]
  end
end

defmodule DBConnection.EncodeError do
  @moduledoc false
  defexception [:message]
end
