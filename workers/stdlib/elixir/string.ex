# Strings: UTF-8 binaries. Leaf functions are natives (workers/natives/string.ts).
# Specification: the documentation of String, Elixir 1.18.

defmodule String do
  @moduledoc "Strings: UTF-8 encoded binaries."

  def upcase(string, mode \\ :default) when is_binary(string), do: nodebook_upcase(string, mode)
  def downcase(string, mode \\ :default) when is_binary(string), do: nodebook_downcase(string, mode)
  def capitalize(string, mode \\ :default) when is_binary(string), do: nodebook_capitalize(string, mode)

  def contains?(string, contents) when is_binary(string), do: nodebook_contains(string, contents)
  def starts_with?(string, prefix) when is_binary(string), do: nodebook_starts(string, prefix)
  def ends_with?(string, suffix) when is_binary(string), do: nodebook_ends(string, suffix)

  def split(string) when is_binary(string), do: nodebook_split_whitespace(string)
  def split(string, pattern, options \\ [])
  def split(string, %Regex{} = pattern, options) when is_binary(string), do: Regex.split(pattern, string, options)

  def split(string, "", options) when is_binary(string) do
    parts = Keyword.get(options, :parts, :infinity)
    trim = Keyword.get(options, :trim, false)
    pieces = [""] ++ graphemes(string) ++ [""]
    pieces = if trim, do: Enum.reject(pieces, &(&1 == "")), else: pieces
    limit_parts(pieces, parts)
  end

  def split(string, [], options) when is_binary(string) do
    if string == "" and Keyword.get(options, :trim, false), do: [], else: [string]
  end

  def split(string, pattern, options) when is_binary(string) do
    parts = Keyword.get(options, :parts, :infinity)
    trim = Keyword.get(options, :trim, false)

    case parts do
      :infinity -> :binary.split(string, pattern, if(trim, do: [:global, :trim_all], else: [:global]))
      n when is_integer(n) and n > 0 -> split_parts(string, pattern, n, trim)
    end
  end

  defp limit_parts(pieces, :infinity), do: pieces

  defp limit_parts(pieces, n) do
    {first, rest} = Enum.split(pieces, n - 1)
    if rest == [], do: first, else: first ++ [Enum.join(rest)]
  end

  defp split_parts("", _pattern, _n, true), do: []
  defp split_parts(string, _pattern, 1, _trim), do: [string]

  defp split_parts(string, pattern, n, trim) do
    case :binary.split(string, pattern) do
      ["", rest] when trim -> split_parts(rest, pattern, n, trim)
      [first, rest] -> [first | split_parts(rest, pattern, n - 1, trim)]
      [only] -> [only]
    end
  end

  def splitter(string, pattern, options \\ []), do: Stream.map(split(string, pattern, options), & &1)

  def split_at(string, position) when is_integer(position) do
    chars = graphemes(string)
    {a, b} = Enum.split(chars, position)
    {Enum.join(a), Enum.join(b)}
  end

  def trim(string, to_trim), do: string |> trim_leading(to_trim) |> trim_trailing(to_trim)

  def trim_leading(string, to_trim) do
    if to_trim != "" and starts_with?(string, to_trim), do: trim_leading(replace_prefix(string, to_trim, ""), to_trim), else: string
  end

  def trim_trailing(string, to_trim) do
    if to_trim != "" and ends_with?(string, to_trim), do: trim_trailing(replace_suffix(string, to_trim, ""), to_trim), else: string
  end

  def replace(subject, pattern, replacement, options \\ [])

  def replace(subject, %Regex{} = pattern, replacement, options), do: Regex.replace(pattern, subject, replacement, options)

  def replace(subject, "", replacement, options) when is_binary(replacement) do
    if Keyword.get(options, :global, true) do
      IO.iodata_to_binary([replacement | Enum.map(graphemes(subject), &[&1, replacement])])
    else
      replacement <> subject
    end
  end

  def replace(subject, [], _replacement, _options), do: subject

  def replace(subject, pattern, replacement, options) when is_binary(replacement) do
    global = if Keyword.get(options, :global, true), do: [:global], else: []
    :binary.replace(subject, pattern, replacement, global)
  end

  def replace(subject, pattern, replacement, options) when is_function(replacement, 1) do
    found = if Keyword.get(options, :global, true), do: :binary.matches(subject, pattern), else: List.wrap(match_one(subject, pattern))
    IO.iodata_to_binary(replace_found(subject, found, 0, replacement))
  end

  defp match_one(subject, pattern) do
    case :binary.match(subject, pattern) do
      :nomatch -> []
      place -> [place]
    end
  end

  defp replace_found(subject, [], at, _fun), do: [binary_part(subject, at, byte_size(subject) - at)]

  defp replace_found(subject, [{pos, len} | rest], at, fun) do
    [binary_part(subject, at, pos - at), fun.(binary_part(subject, pos, len)) | replace_found(subject, rest, pos + len, fun)]
  end

  def replace_prefix(string, match, replacement) do
    n = byte_size(match)

    case string do
      <<^match::binary-size(n), rest::binary>> -> replacement <> rest
      _ -> string
    end
  end

  def replace_suffix(string, match, replacement) do
    if ends_with?(string, match), do: binary_part(string, 0, byte_size(string) - byte_size(match)) <> replacement, else: string
  end

  def replace_leading(string, match, replacement) do
    if starts_with?(string, match), do: replacement <> replace_leading(replace_prefix(string, match, ""), match, replacement), else: string
  end

  def replace_trailing(string, match, replacement) do
    if ends_with?(string, match), do: replace_trailing(replace_suffix(string, match, ""), match, replacement) <> replacement, else: string
  end

  def slice(string, first..last//step) do
    n = String.length(string)
    first = if first < 0, do: n + first, else: first
    last = if last < 0, do: n + last, else: last

    cond do
      first < 0 or last < first -> if first < 0 and last >= 0, do: "", else: ""
      step == 1 -> nodebook_slice(string, first, last - first + 1)
      true -> string |> graphemes() |> Enum.slice(first..last//step) |> Enum.join()
    end
  end

  def slice(_string, _start, 0), do: ""

  def slice(string, start, len) when is_integer(start) and is_integer(len) and len > 0 do
    start = if start < 0, do: String.length(string) + start, else: start
    if start < 0, do: "", else: nodebook_slice(string, start, len)
  end

  def byte_slice(string, start, size), do: binary_part(string, start, min(size, byte_size(string) - start))

  def first(string), do: at(string, 0)
  def last(string), do: at(string, -1)

  def to_integer(string), do: :erlang.binary_to_integer(string)
  def to_integer(string, base), do: :erlang.binary_to_integer(string, base)
  def to_float(string), do: :erlang.binary_to_float(string)
  def to_atom(string), do: :erlang.binary_to_atom(string, :utf8)
  def to_existing_atom(string), do: :erlang.binary_to_existing_atom(string, :utf8)

  def to_charlist(string) when is_binary(string) do
    case :unicode.characters_to_list(string) do
      list when is_list(list) -> list
      {kind, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: kind
    end
  end

  def match?(string, regex), do: Regex.match?(regex, string)
  def bag_distance(a, b), do: if(a == b, do: 1.0, else: jaro_distance(a, b))
  def jaro_distance(a, b), do: nodebook_jaro(a, b) / 1.0e15

  def chunk(string, trait) do
    test = if trait == :valid, do: &valid?/1, else: &printable?/1

    string
    |> codepoints()
    |> Enum.chunk_by(test)
    |> Enum.map(&Enum.join/1)
  end

  def next_grapheme_size(string) do
    case next_grapheme(string) do
      nil -> nil
      {first, rest} -> {byte_size(first), rest}
    end
  end

  def replace_invalid(string, replacement \\ "�") do
    string |> codepoints() |> Enum.map_join(fn c -> if valid?(c), do: c, else: replacement end)
  end

  def myers_difference(a, b) do
    List.myers_difference(graphemes(a), graphemes(b)) |> Enum.map(fn {kind, chars} -> {kind, Enum.join(chars)} end)
  end

end
