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
    trim? = Keyword.get(options, :trim, false) == true
    split_graphemes(string, parts_to_index(Keyword.get(options, :parts, :infinity)), trim?)
  end

  def split(string, [], options) when is_binary(string) and is_list(options) do
    if string == "" and Keyword.get(options, :trim, false), do: [], else: [string]
  end

  def split(string, pattern, options) when is_binary(string) and is_list(options) do
    trim? = Keyword.get(options, :trim, false) == true

    case parts_to_index(Keyword.get(options, :parts, :infinity)) do
      0 ->
        parts = :binary.split(string, pattern, [:global])
        if trim?, do: :lists.filter(&(&1 != ""), parts), else: parts

      n ->
        split_parts(string, pattern, n, trim?)
    end
  end

  # 0 for no end
  defp parts_to_index(:infinity), do: 0
  defp parts_to_index(n) when is_integer(n) and n > 0, do: n

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

  defp split_graphemes(string, 0, true), do: graphemes(string)
  defp split_graphemes(string, 0, false), do: ["" | graphemes(string) ++ [""]]
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

  @continued_in ["string/edges.ex"]

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
      global = if Keyword.get(options, :global, true), do: [:global], else: []
      :binary.replace(subject, pattern, replacement, [{:insert_replaced, insert} | global])
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
  @deprecated "Use String.valid?/1 instead"
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

  @continued_in ["string/slicing.ex"]

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

  @continued_in ["string/conversions.ex"]

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
