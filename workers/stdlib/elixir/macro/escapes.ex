# In: text with escapes, and a function that says what each stands for. Out: the text without them.
# Specification: documentation of Macro.unescape_string/2, Elixir 1.18.

defmodule Macro.Escapes do
  @moduledoc false

  defguardp is_hex(char) when char in ?0..?9 or char in ?a..?f or char in ?A..?F

  def resolve(string, map), do: resolve(string, map, "")

  defp resolve(<<?\\, ?x, rest::binary>>, map, acc) do
    if map.(:hex) == true, do: hex(rest, map, acc), else: resolve(rest, map, <<acc::binary, ?\\, ?x>>)
  end

  defp resolve(<<?\\, ?u, rest::binary>>, map, acc) do
    if map.(:unicode) == true, do: unicode(rest, map, acc), else: resolve(rest, map, <<acc::binary, ?\\, ?u>>)
  end

  defp resolve(<<?\\, ?\n, rest::binary>>, map, acc) do
    if map.(:newline) == true, do: resolve(rest, map, acc), else: resolve(rest, map, <<acc::binary, ?\\, ?\n>>)
  end

  defp resolve(<<?\\, ?\r, ?\n, rest::binary>>, map, acc) do
    if map.(:newline) == true, do: resolve(rest, map, acc), else: resolve(rest, map, <<acc::binary, ?\\, ?\r, ?\n>>)
  end

  defp resolve(<<?\\, char, rest::binary>>, map, acc) do
    case map.(char) do
      false -> resolve(rest, map, <<acc::binary, ?\\, char>>)
      other -> resolve(rest, map, <<acc::binary, other>>)
    end
  end

  defp resolve(<<char, rest::binary>>, map, acc), do: resolve(rest, map, <<acc::binary, char>>)
  defp resolve("", _map, acc), do: acc

  defp hex(<<a, b, rest::binary>>, map, acc) when is_hex(a) and is_hex(b),
    do: resolve(rest, map, <<acc::binary, :erlang.list_to_integer([a, b], 16)>>)

  defp hex(_rest, _map, _acc),
    do: raise(ArgumentError, "invalid hex escape character, expected \\xHH where H is a hexadecimal digit")

  defp unicode(<<?{, rest::binary>>, map, acc) do
    {digits, rest} = digits(rest, "")

    case rest do
      <<?}, rest::binary>> when byte_size(digits) in 1..6 -> append(digits, rest, map, acc)
      _ -> no_unicode()
    end
  end

  defp unicode(<<digits::binary-size(4), rest::binary>>, map, acc) do
    if match?({^digits, ""}, digits(digits, "")), do: append(digits, rest, map, acc), else: no_unicode()
  end

  defp unicode(_rest, _map, _acc), do: no_unicode()

  defp digits(<<char, rest::binary>>, acc) when is_hex(char), do: digits(rest, <<acc::binary, char>>)
  defp digits(rest, acc), do: {acc, rest}

  defp append(digits, rest, map, acc) do
    case String.to_integer(digits, 16) do
      point when point in 0xD800..0xDFFF or point > 0x10FFFF ->
        raise ArgumentError, "invalid or reserved Unicode code point \\u{#{digits}}"

      point ->
        resolve(rest, map, <<acc::binary, point::utf8>>)
    end
  end

  defp no_unicode,
    do: raise(ArgumentError, "invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is a hexadecimal digit")
end
