# frames: version, flags, length, crc, payload of typed fields
defmodule Frame do
  @magic 0xCAFE
  defstruct version: 1, compressed: false, urgent: false, fields: []

  def encode(%__MODULE__{} = f) do
    body = for {k, v} <- f.fields, into: <<>>, do: field(k, v)
    flags = <<bool(f.compressed)::1, bool(f.urgent)::1, 0::6>>

    <<@magic::16, f.version::4, 0::4, flags::bits, byte_size(body)::32-little,
      :erlang.crc32(body)::32, body::binary>>
  end

  defp bool(true), do: 1
  defp bool(false), do: 0
  defp field(k, v), do: <<byte_size(k)::8, k::binary, value(v)::binary>>
  defp value(n) when is_integer(n), do: <<1, n::signed-64>>
  defp value(x) when is_float(x), do: <<2, x::float-64>>
  defp value(s) when is_binary(s), do: <<3, byte_size(s)::16, s::binary>>
  defp value(l) when is_list(l), do: <<4, length(l)::16>> <> Enum.map_join(l, &value/1)
  defp value(nil), do: <<0>>

  def decode(
        <<@magic::16, v::4, _::4, c::1, u::1, _::6, len::32-little, crc::32,
          body::binary-size(len), rest::binary>>
      ) do
    if :erlang.crc32(body) == crc,
      do:
        {:ok,
         %__MODULE__{version: v, compressed: c == 1, urgent: u == 1, fields: fields(body, [])},
         rest},
      else: {:error, :crc}
  end

  def decode(<<@magic::16, _::binary>>), do: {:error, :incomplete}
  def decode(<<other::16, _::binary>>), do: {:error, {:magic, Integer.to_string(other, 16)}}
  def decode(_), do: {:error, :incomplete}
  defp fields(<<>>, acc), do: Enum.reverse(acc)

  defp fields(<<n, k::binary-size(n), rest::binary>>, acc) do
    {v, rest} = read(rest)
    fields(rest, [{k, v} | acc])
  end

  defp read(<<0, r::binary>>), do: {nil, r}
  defp read(<<1, n::signed-64, r::binary>>), do: {n, r}
  defp read(<<2, x::float-64, r::binary>>), do: {x, r}
  defp read(<<3, n::16, s::binary-size(n), r::binary>>), do: {s, r}

  defp read(<<4, n::16, r::binary>>),
    do: Enum.map_reduce(List.duplicate(0, n), r, fn _, r -> read(r) end)
end

defmodule Main do
  def run do
    f = %Frame{
      urgent: true,
      fields: [
        {"id", -42},
        {"pi", 3.25},
        {"name", "żółw"},
        {"tags", ["a", 1, nil]},
        {"none", nil}
      ]
    }

    bytes = Frame.encode(f)
    IO.inspect(bytes, limit: :infinity)
    IO.inspect(Frame.decode(bytes <> "tail"))
    IO.inspect(Frame.decode(binary_part(bytes, 0, 20)))
    <<head::binary-size(14), b, rest::binary>> = bytes
    IO.inspect(Frame.decode(<<head::binary, b + 1, rest::binary>>))
    IO.inspect(Frame.decode("HTTP/1.1"))
    IO.inspect(Base.encode16(bytes) |> String.slice(0, 24))
    bits = for <<(b::1 <- <<0b10110100, 0xF0>>)>>, do: b
    IO.inspect(bits)
    IO.inspect(for <<r::5, g::6, (b::5 <- <<0xF8, 0x1F, 0x07, 0xE0>>)>>, do: {r, g, b})
    IO.inspect(<<1::3, 5::5, -1::16-signed-little, 2.5::float-32, "é"::utf16>>)
    <<a::3, rest::bitstring>> = <<0b101_11001, 7>>
    IO.inspect({a, rest, bit_size(rest)})
    IO.inspect(:binary.split("a--b--c", "--", [:global]))
    IO.inspect(:binary.matches("abcabc", ["bc", "a"]))
  end
end

Main.run()
