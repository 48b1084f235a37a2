# In: UTF-8 binaries. Out: the same, and lists of them. What walks characters is native
# (:nodebook_string, on the platform's Unicode tables); searching is :binary's.
# Specification: documentation of String, Elixir 1.18.

defmodule String do
  @moduledoc "Strings are UTF-8 encoded binaries."

  @type t :: binary
  @type codepoint :: t
  @type grapheme :: t
  @type pattern :: t | [nonempty_binary] | (compiled_search_pattern :: :binary.cp())
  import Kernel, except: [length: 1]

  @conditional_modes [:greek, :turkic]

  @doc "Splits at whitespace."
  def split(binary), do: String.Break.split(binary)

  @doc "Splits at a pattern: a string, a list of them or a regex."
  def split(string, pattern, options \\ [])

  def split(string, %{__struct__: Regex} = pattern, options) when is_binary(string) and is_list(options) do
    Regex.split(pattern, string, options)
  end

  def split(string, "", options) when is_binary(string) and is_list(options) do
    parts = Keyword.get(options, :parts, :infinity)
    trim = Keyword.get(options, :trim, false)
    split_graphemes(string, parts, trim)
  end

  def split(string, [], options) when is_binary(string) and is_list(options) do
    if string == "" and Keyword.get(options, :trim, false), do: [], else: [string]
  end

  def split(string, pattern, options) when is_binary(string) and is_list(options) do
    case Keyword.get(options, :parts, :infinity) do
      :infinity ->
        trim? = Keyword.get(options, :trim, false)
        parts = :binary.split(string, pattern, [:global])
        if trim?, do: :lists.filter(&(&1 != ""), parts), else: parts

      n when is_integer(n) and n > 0 ->
        split_parts(string, pattern, n, Keyword.get(options, :trim, false))
    end
  end

  defp split_parts("", _pattern, _n, true), do: []
  defp split_parts(string, _pattern, 1, _trim), do: [string]

  defp split_parts(string, pattern, n, trim) do
    case :binary.split(string, pattern) do
      [""] when trim -> []
      [one] -> [one]
      ["", rest] when trim -> split_parts(rest, pattern, n, trim)
      [head, rest] -> [head | split_parts(rest, pattern, n - 1, trim)]
    end
  end

  defp split_graphemes(string, :infinity, true), do: graphemes(string)
  defp split_graphemes(string, :infinity, false), do: ["" | graphemes(string) ++ [""]]
  defp split_graphemes(string, parts, true), do: take_graphemes(string, parts)
  defp split_graphemes(string, 1, false), do: [string]
  defp split_graphemes(string, parts, false), do: ["" | take_all(string, parts - 1)]

  defp take_graphemes("", _), do: []
  defp take_graphemes(string, 1), do: [string]

  defp take_graphemes(string, n) do
    {first, rest} = next_grapheme(string)
    [first | take_graphemes(rest, n - 1)]
  end

  defp take_all(string, 1), do: [string]

  defp take_all(string, n) do
    case next_grapheme(string) do
      {first, rest} -> [first | take_all(rest, n - 1)]
      nil -> [""]
    end
  end

  @doc "A lazy split."
  def splitter(string, pattern, options \\ [])

  def splitter(string, "", options) when is_binary(string) and is_list(options) do
    Stream.unfold(split(string, "", options), fn
      [] -> nil
      [head | tail] -> {head, tail}
    end)
  end

  def splitter(string, pattern, options) when is_binary(string) and is_list(options) do
    trim? = Keyword.get(options, :trim, false)
    pattern = if pattern == [] or is_tuple(pattern), do: pattern, else: :binary.compile_pattern(pattern)

    Stream.unfold(string, fn
      nil -> nil
      string -> next_part(string, pattern, trim?)
    end)
  end

  defp next_part("", _pattern, true), do: nil
  defp next_part(string, [], _trim?), do: {string, nil}

  defp next_part(string, pattern, trim?) do
    case :binary.split(string, pattern) do
      ["", rest] when trim? -> next_part(rest, pattern, trim?)
      [head, rest] -> {head, rest}
      [""] when trim? -> nil
      [last] -> {last, nil}
    end
  end

  @doc "Splits at a position, counted in graphemes."
  def split_at(string, position)

  def split_at(string, position) when is_binary(string) and is_integer(position) and position >= 0,
    do: nodebook_split_at(string, position)

  def split_at(string, position) when is_binary(string) and is_integer(position) and position < 0,
    do: nodebook_split_at(string, position)

  @doc "Upper case."
  def upcase(string, mode \\ :default)
  def upcase("", _mode), do: ""
  def upcase(string, :default) when is_binary(string), do: nodebook_upcase(string, :default)
  def upcase(string, :ascii) when is_binary(string), do: nodebook_upcase(string, :ascii)
  def upcase(string, mode) when is_binary(string) and mode in @conditional_modes, do: nodebook_upcase(string, mode)

  @doc "Lower case."
  def downcase(string, mode \\ :default)
  def downcase("", _mode), do: ""
  def downcase(string, :default) when is_binary(string), do: nodebook_downcase(string, :default)
  def downcase(string, :ascii) when is_binary(string), do: nodebook_downcase(string, :ascii)
  def downcase(string, mode) when is_binary(string) and mode in @conditional_modes, do: nodebook_downcase(string, mode)

  @doc "First character in upper case, the others in lower case."
  def capitalize(string, mode \\ :default)

  def capitalize(string, mode) when is_binary(string) and mode in [:default, :ascii, :greek, :turkic],
    do: nodebook_capitalize(string, mode)

  # which refuses what is no mode
  def capitalize(string, mode) when is_binary(string), do: downcase(string, mode)

  @doc "The string so many times."
  def duplicate(subject, n) when is_binary(subject) and is_integer(n) and n >= 0, do: :binary.copy(subject, n)

  @doc "Fills up with padding at the front to a count of graphemes."
  def pad_leading(string, count, padding \\ [" "])
  def pad_leading(string, count, padding) when is_binary(padding), do: pad_leading(string, count, graphemes(padding))

  def pad_leading(string, count, [_ | _] = padding) when is_binary(string) and is_integer(count) and count >= 0,
    do: nodebook_pad_leading(string, count, padding_elements(padding))

  defp padding_elements(padding) do
    case Enum.find(padding, &(not is_binary(&1))) do
      nil -> padding
      element -> raise ArgumentError, "expected a string padding element, got: #{inspect(element)}"
    end
  end

  @doc "Fills up with padding at the end to a count of graphemes."
  def pad_trailing(string, count, padding \\ [" "])
  def pad_trailing(string, count, padding) when is_binary(padding), do: pad_trailing(string, count, graphemes(padding))

  def pad_trailing(string, count, [_ | _] = padding) when is_binary(string) and is_integer(count) and count >= 0,
    do: nodebook_pad_trailing(string, count, padding_elements(padding))

  @doc "Without white space at the beginning."
  defdelegate trim_leading(string), to: String.Break

  @doc "Without white space at the end."
  defdelegate trim_trailing(string), to: String.Break

  @doc "Removes the string repeatedly at the beginning."
  def trim_leading(string, to_trim) when is_binary(string) and is_binary(to_trim), do: replace_leading(string, to_trim, "")
  @doc "Removes the string repeatedly at the end."
  def trim_trailing(string, to_trim) when is_binary(string) and is_binary(to_trim), do: replace_trailing(string, to_trim, "")
  @doc "Removes the string repeatedly at both ends."
  def trim(string, to_trim) when is_binary(string) and is_binary(to_trim) do
    string |> trim_leading(to_trim) |> trim_trailing(to_trim)
  end

  @doc "Replaces the match repeatedly at the beginning."
  def replace_leading(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    if match == "" do
      raise ArgumentError, "cannot use an empty string as the match to replace"
    end

    prefix_size = byte_size(match)
    count = count_leading(string, match, prefix_size, 0)

    if count == 0 do
      string
    else
      rest = binary_part(string, count * prefix_size, byte_size(string) - count * prefix_size)
      duplicate(replacement, count) <> rest
    end
  end

  defp count_leading(string, match, size, count) do
    case string do
      <<^match::binary-size(size), rest::binary>> -> count_leading(rest, match, size, count + 1)
      _ -> count
    end
  end

  @doc "Replaces the match repeatedly at the end."
  def replace_trailing(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    if match == "" do
      raise ArgumentError, "cannot use an empty string as the match to replace"
    end

    size = byte_size(match)
    count = count_trailing(string, match, size, 0)
    binary_part(string, 0, byte_size(string) - count * size) <> duplicate(replacement, count)
  end

  defp count_trailing(string, match, size, count) do
    start = byte_size(string) - (count + 1) * size

    if start >= 0 and binary_part(string, start, size) == match do
      count_trailing(string, match, size, count + 1)
    else
      count
    end
  end

  @doc "Replaces the match at the beginning."
  def replace_prefix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    size = byte_size(match)

    case string do
      <<^match::binary-size(size), rest::binary>> -> replacement <> rest
      _ -> string
    end
  end

  @doc "Replaces the match at the end."
  def replace_suffix(string, match, replacement)
      when is_binary(string) and is_binary(match) and is_binary(replacement) do
    start = byte_size(string) - byte_size(match)

    if start >= 0 and binary_part(string, start, byte_size(match)) == match do
      binary_part(string, 0, start) <> replacement
    else
      string
    end
  end

  @doc "Replaces occurrences of a string, strings or a regex."
  def replace(subject, pattern, replacement, options \\ [])
      when is_binary(subject) and (is_binary(replacement) or is_function(replacement, 1)) and is_list(options) do
    case pattern do
      %{__struct__: Regex} -> Regex.replace(pattern, subject, replacement, options)
      "" -> replace_empty(subject, replacement, Keyword.get(options, :global, true))
      [] -> subject
      _ -> replace_binary(subject, pattern, replacement, options)
    end
  end

  defp replace_binary(subject, pattern, replacement, options) do
    if insert = Keyword.get(options, :insert_replaced) do
      with_replaced = fn replaced -> insert_at(replacement, replaced, insert |> List.wrap() |> Enum.sort(:desc)) end
      replace_binary(subject, pattern, with_replaced, Keyword.delete(options, :insert_replaced))
    else
      matches =
        if Keyword.get(options, :global, true) do
          :binary.matches(subject, pattern)
        else
          case :binary.match(subject, pattern) do
            :nomatch -> []
            match -> [match]
          end
        end

      IO.iodata_to_binary(replace_at(subject, 0, matches, replacement))
    end
  end

  defp insert_at(text, _replaced, []), do: text

  defp insert_at(text, replaced, [at | rest]) do
    <<before::binary-size(at), behind::binary>> = text
    insert_at(before <> replaced <> behind, replaced, rest)
  end

  defp replace_at(subject, from, [{start, size} | rest], replacement) do
    new = if is_function(replacement), do: replacement.(binary_part(subject, start, size)), else: replacement
    [binary_part(subject, from, start - from), new | replace_at(subject, start + size, rest, replacement)]
  end

  defp replace_at(subject, from, [], _replacement), do: [binary_part(subject, from, byte_size(subject) - from)]

  defp replace_empty(subject, replacement, global) do
    new = if is_function(replacement), do: replacement, else: fn "" -> replacement end

    if global do
      IO.iodata_to_binary([new.("") | Enum.map(graphemes(subject), &[&1, new.("")])])
    else
      IO.iodata_to_binary([new.("") | subject])
    end
  end

  @doc "Whether the string is valid UTF-8."
  def valid?(string, algorithm \\ :default)
  def valid?(string, algorithm) when algorithm in [:default, :fast_ascii] and is_binary(string), do: nodebook_valid(string)

  @doc false
  def valid_character?(string) do
    case string do
      <<_::utf8>> -> true
      _ -> false
    end
  end

  @doc "Replaces what is not UTF-8."
  def replace_invalid(bytes, replacement \\ "�") when is_binary(bytes) and is_binary(replacement) do
    nodebook_replace_invalid(bytes, replacement)
  end

  @doc "Splits into chunks that are valid or not, printable or not."
  def chunk(string, trait)
  def chunk("", _), do: []

  def chunk(string, trait) when is_binary(string) and trait in [:valid, :printable] do
    string
    |> codepoints()
    |> Enum.chunk_by(if(trait == :valid, do: &valid?/1, else: &printable?/1))
    |> Enum.map(&IO.iodata_to_binary/1)
  end

  @doc false
  def next_grapheme_size(string) when is_binary(string) do
    case next_grapheme(string) do
      {grapheme, rest} -> {byte_size(grapheme), rest}
      nil -> nil
    end
  end

  @doc "First grapheme."
  def first(string) when is_binary(string) do
    case next_grapheme(string) do
      {char, _} -> char
      nil -> nil
    end
  end

  @doc "Last grapheme."
  def last(""), do: nil
  def last(string) when is_binary(string), do: List.last(graphemes(string))

  @doc "Length graphemes from the start."
  def slice(string, start, length)
  def slice(_, _, 0), do: ""

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start >= 0 and length >= 0,
      do: nodebook_slice(string, start, length)

  def slice(string, start, length)
      when is_binary(string) and is_integer(start) and is_integer(length) and start < 0 and length >= 0,
      do: nodebook_slice(string, start, length)

  @doc "Graphemes in the range."
  def slice(string, first..last//step = range) when is_binary(string) do
    cond do
      step > 0 ->
        slice_range(string, first, last, step)

      step == -1 and first > last ->
        IO.warn("negative steps are not supported in String.slice/2, pass #{first}..#{last}//1 instead")
        slice_range(string, first, last, 1)

      true ->
        raise ArgumentError, "String.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
    end
  end

  # A range from before ranges had a step.
  def slice(string, %{__struct__: Range, first: _, last: _} = range) when is_binary(string) do
    slice(string, Range.stepped(range))
  end

  defp slice_range(string, first, last, step) do
    count = length(string)
    from = if first < 0, do: max(first + count, 0), else: first
    to = if last < 0, do: last + count, else: last

    cond do
      from >= count or to < from -> ""
      step == 1 -> nodebook_slice(string, from, to - from + 1)
      true -> string |> graphemes() |> Enum.slice(from..to//step) |> IO.iodata_to_binary()
    end
  end

  @doc "Slice by bytes that keeps characters whole."
  def byte_slice(string, start_bytes, size_bytes)

  def byte_slice(string, start, size) when is_binary(string) and is_integer(start) and is_integer(size) and size >= 0 do
    total = byte_size(string)
    start = if start < 0, do: max(total + start, 0), else: start

    if start >= total or size == 0 do
      ""
    else
      rest = binary_part(string, start, total - start)
      trimmed = skip_continuation(rest)
      whole_prefix(trimmed, min(size, byte_size(trimmed)))
    end
  end

  defp skip_continuation(<<byte, rest::binary>>) when byte >= 128 and byte < 192, do: skip_continuation(rest)
  defp skip_continuation(binary), do: binary

  defp whole_prefix(binary, size) do
    binary_part(binary, 0, whole_size(binary, size, 0))
  end

  # The size without a character at the end that has too few or too many bytes after its first one.
  defp whole_size(_binary, 0, _following), do: 0

  defp whole_size(binary, size, following) do
    wanted =
      case :binary.at(binary, size - 1) do
        byte when byte < 0x80 -> 0
        byte when byte < 0xC0 -> :following
        byte when byte < 0xE0 -> 1
        byte when byte < 0xF0 -> 2
        byte when byte < 0xF8 -> 3
        _ -> 0
      end

    cond do
      wanted == :following -> whole_size(binary, size - 1, following + 1)
      wanted == following -> size + following
      wanted == 0 -> size
      true -> size - 1
    end
  end

  @doc "Whether the string starts with one of the prefixes."
  def starts_with?(string, prefix)
  def starts_with?(string, prefix) when is_binary(string) and is_binary(prefix), do: prefix?(string, prefix)

  def starts_with?(string, prefix) when is_binary(string) and is_list(prefix) do
    :lists.any(&prefix?(string, &1), prefix)
  end

  def starts_with?(string, prefix) when is_binary(string) do
    IO.warn("compiled patterns are deprecated in starts_with?")
    match?({0, _}, :binary.match(string, prefix))
  end

  defp prefix?(string, prefix) when is_binary(prefix) do
    size = byte_size(prefix)
    byte_size(string) >= size and binary_part(string, 0, size) == prefix
  end

  @doc "Whether the string ends with one of the suffixes."
  def ends_with?(string, suffix)
  def ends_with?(string, suffix) when is_binary(string) and is_binary(suffix), do: suffix?(string, suffix)

  def ends_with?(string, suffix) when is_binary(string) and is_list(suffix) do
    :lists.any(&suffix?(string, &1), suffix)
  end

  defp suffix?(string, suffix) when is_binary(suffix) do
    size = byte_size(suffix)
    byte_size(string) >= size and binary_part(string, byte_size(string) - size, size) == suffix
  end

  @doc "Whether the regex matches."
  def match?(string, regex) when is_binary(string), do: Regex.match?(regex, string)

  @doc "Whether the string contains one of the contents."
  def contains?(string, contents)

  def contains?(string, contents) when is_binary(string) and is_list(contents),
    do: list_contains?(string, byte_size(string), contents, [])

  def contains?(string, contents) when is_binary(string), do: contents == "" or :binary.match(string, contents) != :nomatch

  # What is longer than the string is not in it; the others are looked for together.
  defp list_contains?(string, size, [head | tail], acc) do
    case byte_size(head) do
      0 -> true
      longer when longer > size -> list_contains?(string, size, tail, acc)
      _ -> list_contains?(string, size, tail, [head | acc])
    end
  end

  defp list_contains?(_string, _size, [], []), do: false
  defp list_contains?(string, _size, [], contents), do: :binary.match(string, contents) != :nomatch

  @doc "The string as a charlist."
  def to_charlist(string) when is_binary(string) do
    case :unicode.characters_to_list(string) do
      result when is_list(result) -> result
      {:error, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid
      {:incomplete, encoded, rest} -> raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :incomplete
    end
  end

  @doc "The string as an atom."
  def to_atom(string) when is_binary(string), do: :erlang.binary_to_atom(string)
  @doc "The string as an existing atom."
  def to_existing_atom(string) when is_binary(string), do: :erlang.binary_to_existing_atom(string)
  @doc "The string as an integer."
  def to_integer(string) when is_binary(string), do: :erlang.binary_to_integer(string)
  @doc "The string as an integer in the base."
  def to_integer(string, base) when is_binary(string) and is_integer(base), do: :erlang.binary_to_integer(string, base)
  @doc "The string as a float."
  def to_float(string) when is_binary(string), do: :erlang.binary_to_float(string)

  @doc "Similarity by the bags of graphemes, from 0.0 to 1.0."
  def bag_distance(_string, ""), do: 0.0
  def bag_distance("", _string), do: 0.0

  def bag_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    bag1 = Enum.frequencies(graphemes(string1))
    bag2 = Enum.frequencies(graphemes(string2))
    length1 = Enum.sum(Map.values(bag1))
    length2 = Enum.sum(Map.values(bag2))
    1 - max(bag_difference(bag1, bag2), bag_difference(bag2, bag1)) / max(length1, length2)
  end

  defp bag_difference(bag1, bag2) do
    Enum.reduce(bag1, 0, fn {char, count}, sum -> sum + max(count - Map.get(bag2, char, 0), 0) end)
  end

  @doc "Jaro similarity, from 0.0 to 1.0."
  def jaro_distance(string1, string2)
  def jaro_distance(string, string) when is_binary(string), do: 1.0
  def jaro_distance(_string, ""), do: 0.0
  def jaro_distance("", _string), do: 0.0

  def jaro_distance(string1, string2) when is_binary(string1) and is_binary(string2) do
    nodebook_jaro(string1, string2)
  end

  @doc "The edits that make the second string out of the first."
  def myers_difference(string1, string2) when is_binary(string1) and is_binary(string2) do
    List.myers_difference(graphemes(string1), graphemes(string2))
    |> Enum.map(fn {kind, chars} -> {kind, IO.iodata_to_binary(chars)} end)
  end

  @doc false
  def strip(string), do: trim(string)
  @doc false
  def strip(string, char), do: trim(string, <<char::utf8>>)
  @doc false
  def lstrip(string), do: trim_leading(string)
  @doc false
  def lstrip(string, char), do: trim_leading(string, <<char::utf8>>)
  @doc false
  def rstrip(string), do: trim_trailing(string)
  @doc false
  def rstrip(string, char), do: trim_trailing(string, <<char::utf8>>)
  @doc false
  def ljust(string, count, char \\ ?\s), do: pad_trailing(string, count, <<char::utf8>>)
  @doc false
  def rjust(string, count, char \\ ?\s), do: pad_leading(string, count, <<char::utf8>>)
  @doc false
  def to_char_list(string), do: __MODULE__.to_charlist(string)

  # -- native: behind all that calls them

  @doc "The cluster at a position, counted from the end when it is negative; nil when there is none."
  def at(string, position)

  @doc "The code points of a string."
  def codepoints(string)

  @doc "Whether two strings are the same text, however their marks are composed."
  def equivalent?(string1, string2)

  @doc "The clusters of a string: what a reader sees as one character."
  def graphemes(string)

  @doc "How many clusters a string has."
  def length(string)

  @doc "The first code point and the rest, or nil."
  def next_codepoint(string)

  @doc "The first cluster and the rest, or nil."
  def next_grapheme(string)

  @doc "A string with its marks composed or apart: `:nfc`, `:nfd`, `:nfkc`, `:nfkd`."
  def normalize(string, form)

  @doc "Whether the first characters of a string can be shown."
  def printable?(string, character_limit \\ :infinity)
  def printable?(string, :infinity) when is_binary(string), do: nodebook_printable(string, :infinity)
  def printable?(string, limit) when is_binary(string) and is_integer(limit) and limit >= 0, do: nodebook_printable(string, limit)

  @doc "The clusters of a string in reverse."
  def reverse(string)

  @doc "A string without the spaces around it."
  def trim(string)
end
