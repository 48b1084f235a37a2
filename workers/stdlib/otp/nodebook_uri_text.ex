# In: texts of URIs and of forms' queries. Out: the same escaped, unescaped, in another encoding. Part of :uri_string.

defmodule :nodebook_uri_text do
  @moduledoc false

  import Bitwise

  @form ~c"*-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"

  def unescaped(text) do
    bytes = unpercent(bytes_of(text), "", fn bad -> throw({:error, :invalid_percent_encoding, bad}) end)
    if not String.valid?(bytes), do: throw({:error, :invalid_utf8, bytes})
    like(bytes, text)
  end

  def quoted(text, safe) when is_binary(text) or is_list(text) do
    bytes = bytes_of(text)
    if not String.valid?(bytes), do: throw({:error, :invalid_input, bytes})
    like(for(<<byte <- bytes>>, into: "", do: if(byte in safe, do: <<byte>>, else: percent(byte))), text)
  end

  defp bytes_of(text) when is_binary(text), do: text
  defp bytes_of(text) when is_list(text), do: :unicode.characters_to_binary(text)
  defp like(bytes, text), do: if(is_list(text), do: :unicode.characters_to_list(bytes), else: bytes)

  defp unpercent(<<?%, a, b, rest::binary>>, out, bad) do
    case {digit(a), digit(b)} do
      {high, low} when high != nil and low != nil -> unpercent(rest, <<out::binary, high * 16 + low>>, bad)
      _ -> bad.(<<?%, a, b>>)
    end
  end

  defp unpercent(<<byte, rest::binary>>, out, bad), do: unpercent(rest, <<out::binary, byte>>, bad)
  defp unpercent("", out, _bad), do: out

  defp digit(c) when c in ?0..?9, do: c - ?0
  defp digit(c) when c in ?a..?f, do: c - ?a + 10
  defp digit(c) when c in ?A..?F, do: c - ?A + 10
  defp digit(_), do: nil

  defp percent(byte), do: <<?%, hex(byte >>> 4), hex(byte &&& 15)>>
  defp hex(n) when n < 10, do: ?0 + n
  defp hex(n), do: ?A + n - 10

  # -- forms' queries ------------------------------------------------------------------

  def compose([], _options), do: []

  def compose([_ | _] = list, options) do
    encoding = :proplists.get_value(:encoding, options, :utf8)
    if encoding not in [:utf8, :unicode, :latin1], do: throw({:error, :invalid_encoding, encoding})
    text = list |> Enum.map(&pair(&1, encoding)) |> Enum.join("&")
    if Enum.any?(list, fn {k, v} -> is_list(k) or is_list(v) end), do: :unicode.characters_to_list(text), else: text
  catch
    {:error, _, _} = error -> error
  end

  defp pair({key, true}, encoding), do: form(key, encoding)
  defp pair({key, value}, encoding), do: form(key, encoding) <> "=" <> form(value, encoding)

  defp form(text, encoding) when is_binary(text) or is_list(text) do
    bytes = if encoding == :latin1, do: latin1(text), else: bytes_of(text)

    for <<byte <- bytes>>, into: "" do
      cond do
        byte == ?\s -> "+"
        byte in @form -> <<byte>>
        true -> percent(byte)
      end
    end
  end

  defp form(other, _encoding), do: throw({:error, :invalid_input, other})

  defp latin1(text) do
    for char <- :unicode.characters_to_list(text), into: "" do
      if char < 256, do: <<char>>, else: "&#" <> Integer.to_string(char) <> ";"
    end
  end

  def dissect(query) when query in ["", []], do: []

  def dissect(query) do
    bytes = bytes_of(query)
    if not String.valid?(bytes), do: throw({:error, :invalid_character, :erlang.binary_to_list(bytes)})

    bytes
    |> :binary.split("&", [:global])
    |> Enum.map(fn part ->
      case :binary.split(part, "=") do
        [key, value] -> {form_text(key, query), form_text(value, query)}
        [key] -> {form_text(key, query), true}
      end
    end)
  catch
    {:error, _, _} = error -> error
  end

  defp form_text(text, query) do
    text = :binary.replace(text, "+", " ", [:global])
    bytes = unpercent(text, "", fn bad -> throw({:error, :invalid_percent_encoding, :erlang.binary_to_list(bad)}) end)
    if not String.valid?(bytes), do: throw({:error, :invalid_input, :erlang.binary_to_list(bytes)})
    bytes |> entities() |> like(query)
  end

  # &#26481; is what a form makes of a character that its encoding does not have
  defp entities(text) do
    Regex.replace(~r/&#(\d+);/, text, fn _, digits -> <<String.to_integer(digits)::utf8>> end)
  end

  # -- encodings -----------------------------------------------------------------------

  def transcode(text, options) do
    from = :proplists.get_value(:in_encoding, options, :utf8)
    to = :proplists.get_value(:out_encoding, options, :utf8)
    chars = if is_list(text), do: :unicode.characters_to_list(text), else: decoded(text, from)
    parts = runs(chars, from, to)

    if is_list(text) do
      :lists.flatten(Enum.map(parts, fn {_, chars} -> chars end))
    else
      IO.iodata_to_binary(Enum.map(parts, fn {_, chars} -> encoded(chars, to) end))
    end
  catch
    {:error, _, _} = error -> error
  end

  defp decoded(bytes, encoding) do
    case :unicode.characters_to_list(bytes, encoding) do
      chars when is_list(chars) -> chars
      _ -> throw({:error, :invalid_input, bytes})
    end
  end

  defp encoded(chars, encoding) do
    case :unicode.characters_to_binary(chars, :unicode, encoding) do
      bytes when is_binary(bytes) -> bytes
      _ -> throw({:error, :invalid_input, :unicode.characters_to_binary(chars)})
    end
  end

  # Text stays; a run of escapes is read in one encoding and written in the other.
  defp runs([], _from, _to), do: []

  defp runs([?% | _] = chars, from, to) do
    {bytes, rest} = escapes(chars, "")
    escaped = for <<byte <- encoded(decoded(bytes, from), to)>>, c <- :erlang.binary_to_list(percent(byte)), do: c
    [{:escaped, escaped} | runs(rest, from, to)]
  end

  defp runs(chars, from, to) do
    {plain, rest} = Enum.split_while(chars, &(&1 != ?%))
    [{:plain, plain} | runs(rest, from, to)]
  end

  defp escapes([?%, a, b | rest], bytes) do
    case {digit(a), digit(b)} do
      {high, low} when high != nil and low != nil -> escapes(rest, <<bytes::binary, high * 16 + low>>)
      _ -> throw({:error, :invalid_percent_encoding, [?%, a, b]})
    end
  end

  defp escapes(rest, bytes), do: {bytes, rest}
end
