# The frontend's side of the wire protocol 3.0: messages → bytes, bytes → messages.
# Specification: PostgreSQL manual, chapter "Frontend/Backend Protocol".
defmodule Postgrex.Messages do
  @moduledoc false

  def startup(parameters) do
    body = [<<196_608::32>>, for({key, value} <- parameters, do: [key, 0, value, 0]), 0]
    [<<IO.iodata_length(body) + 4::32>>, body]
  end

  def query(sql), do: message(?Q, [sql, 0])
  def parse(name, sql), do: message(?P, [name, 0, sql, 0, <<0::16>>])
  def describe(name), do: message(?D, [?S, name, 0])
  def execute, do: message(?E, [0, <<0::32>>])
  def sync, do: message(?S, [])
  def terminate, do: message(?X, [])
  def password(text), do: message(?p, [text, 0])

  @doc "Binds encoded parameters (nil is NULL); everything is in binary format but for results of these formats."
  def bind(name, params, formats) do
    values =
      for param <- params do
        if param == nil, do: <<-1::32>>, else: [<<IO.iodata_length(param)::32>>, param]
      end

    results = for format <- formats, do: <<format::16>>

    message(?B, [0, name, 0, <<1::16, 1::16, length(params)::16>>, values, <<length(formats)::16>>, results])
  end

  defp message(type, body), do: [type, <<IO.iodata_length(body) + 4::32>>, body]

  @doc "The first whole message of a buffer: {message, rest}, or :more."
  def next(<<type, size::32, rest::binary>>) when byte_size(rest) >= size - 4 do
    <<body::binary-size(size - 4), rest::binary>> = rest
    {decode(type, body), rest}
  end

  def next(_buffer), do: :more

  defp decode(?R, <<0::32>>), do: :authenticated
  defp decode(?R, <<3::32>>), do: :cleartext
  defp decode(?R, <<5::32, salt::binary-size(4)>>), do: {:md5, salt}
  defp decode(?R, <<method::32, _::binary>>), do: {:authentication, method}
  defp decode(?K, <<pid::32, key::32>>), do: {:backend, pid, key}

  defp decode(?S, body) do
    {name, rest} = text(body)
    {value, _} = text(rest)
    {:parameter, name, value}
  end

  defp decode(?Z, <<status>>), do: {:ready, status}
  defp decode(?E, body), do: {:error, fields(body)}
  defp decode(?N, body), do: {:notice, fields(body)}
  defp decode(?C, body), do: {:complete, body |> text() |> elem(0)}
  defp decode(?I, _), do: :empty
  defp decode(?1, _), do: :parsed
  defp decode(?2, _), do: :bound
  defp decode(?3, _), do: :closed
  defp decode(?n, _), do: :no_data
  defp decode(?s, _), do: :suspended
  defp decode(?t, <<_::16, oids::binary>>), do: {:parameters, for(<<oid::32 <- oids>>, do: oid)}
  defp decode(?T, <<_::16, rest::binary>>), do: {:columns, columns(rest)}
  defp decode(?D, <<_::16, rest::binary>>), do: {:row, values(rest)}

  defp decode(?A, <<pid::32, rest::binary>>) do
    {channel, rest} = text(rest)
    {payload, _} = text(rest)
    {:notification, pid, channel, payload}
  end

  defp decode(type, _body), do: {:unknown, type}

  defp columns(""), do: []

  defp columns(binary) do
    {name, <<_table::32, _column::16, oid::32, _size::16, _mod::32, _format::16, rest::binary>>} = text(binary)
    [{name, oid} | columns(rest)]
  end

  defp values(""), do: []
  defp values(<<-1::32-signed, rest::binary>>), do: [nil | values(rest)]

  defp values(<<size::32, rest::binary>>) do
    <<value::binary-size(size), rest::binary>> = rest
    [value | values(rest)]
  end

  defp fields(<<0>>), do: %{}
  defp fields(""), do: %{}

  defp fields(<<letter, rest::binary>>) do
    {value, rest} = text(rest)
    Map.put(fields(rest), letter, value)
  end

  defp text(binary) do
    [text, rest] = :binary.split(binary, <<0>>)
    {text, rest}
  end
end
