# The functions of :string that work on flat lists of characters; those on any character data are natives
# (workers/natives/erl_string.ts). Specification: the reference of the module `string`, OTP 27.

defmodule :string do
  @moduledoc "String processing functions."

  @doc "How many characters a list has."
  def len(string), do: length(string)

  @doc "Two lists one after the other."
  def concat(a, b), do: a ++ b

  @doc "The position of a character, or 0."
  def chr(string, char) when is_integer(char), do: chr(string, char, 1)
  defp chr([c | _], c, i), do: i
  defp chr([_ | rest], c, i), do: chr(rest, c, i + 1)
  defp chr([], _, _), do: 0

  @doc "The last position of a character, or 0."
  def rchr(string, char) when is_integer(char), do: rchr(string, char, 1, 0)
  defp rchr([c | rest], c, i, _), do: rchr(rest, c, i + 1, i)
  defp rchr([_ | rest], c, i, found), do: rchr(rest, c, i + 1, found)
  defp rchr([], _, _, found), do: found

  @doc "The position of a list in another, or 0."
  def str(string, sub) when is_list(sub), do: str(string, sub, 1)

  defp str([_ | rest] = string, sub, i) do
    if sub != [] and :lists.prefix(sub, string), do: i, else: str(rest, sub, i + 1)
  end

  defp str([], _sub, _), do: 0

  @doc "The last position of a list in another, or 0."
  def rstr(string, sub) when is_list(sub), do: rstr(string, sub, 1, 0)

  defp rstr([_ | rest] = string, sub, i, found) do
    rstr(rest, sub, i + 1, if(sub != [] and :lists.prefix(sub, string), do: i, else: found))
  end

  defp rstr([], _sub, _, found), do: found

  @doc "How many of the first characters are among these."
  def span(string, chars) when is_list(chars), do: span(string, chars, 0)
  defp span([c | rest], chars, n), do: if(:lists.member(c, chars), do: span(rest, chars, n + 1), else: n)
  defp span([], _chars, n), do: n

  @doc "How many of the first characters are not among these."
  def cspan(string, chars) when is_list(chars), do: cspan(string, chars, 0)
  defp cspan([c | rest], chars, n), do: if(:lists.member(c, chars), do: n, else: cspan(rest, chars, n + 1))
  defp cspan([], _chars, n), do: n

  @doc "The characters from a position on."
  def substr(string, 1) when is_list(string), do: string
  def substr(string, start) when is_integer(start) and start > 1, do: substr2(string, start)
  defp substr2(string, 1), do: string
  defp substr2([_ | rest], start), do: substr2(rest, start - 1)

  @doc "So many characters from a position on."
  def substr(string, start, length) when is_integer(length) and length >= 0, do: substr1(substr(string, start), length)
  defp substr1([c | rest], n) when n > 0, do: [c | substr1(rest, n - 1)]
  defp substr1(_, _), do: []

  @doc "The words between any of the separators."
  def tokens(string, seps) do
    case seps do
      [_ | _] -> tokens(:lists.reverse(string), seps, [], [])
      [] when string == [] -> []
      [] -> [string]
    end
  end

  # from the end to the start
  defp tokens([c | rest], seps, word, words) do
    if :lists.member(c, seps), do: tokens(rest, seps, [], token(word, words)), else: tokens(rest, seps, [c | word], words)
  end

  defp tokens([], _seps, word, words), do: token(word, words)

  defp token([], words), do: words
  defp token(word, words), do: [word | words]

  @doc "A character so many times."
  def chars(char, n), do: chars(char, n, [])

  @doc "A character so many times, before a tail."
  def chars(char, n, tail) when n > 0, do: chars(char, n - 1, [char | tail])
  def chars(char, 0, tail) when is_integer(char), do: tail

  @doc "A list so many times."
  def copies(string, n) when is_list(string) and is_integer(n) and n >= 0, do: :lists.append(:lists.duplicate(n, string))

  @doc "How many words there are between blanks."
  def words(string), do: words(string, ?\s)
  @doc "How many words there are between the separator."
  def words(string, sep) when is_integer(sep), do: max(length(tokens(strip(string, :both, sep), [sep])), 1)

  @doc "The nth word between blanks."
  def sub_word(string, n), do: sub_word(string, n, ?\s)

  @doc "The nth word between the separator."
  def sub_word(string, n, sep) when is_integer(n) and is_integer(sep) do
    words = tokens(strip(string, :both, sep), [sep])

    case :lists.nthtail(min(n - 1, length(words)), words) do
      [word | _] -> word
      [] -> []
    end
  end

  @doc "Without blanks at both ends."
  def strip(string), do: strip(string, :both)
  @doc "Without blanks at one end or both."
  def strip(string, side), do: strip(string, side, ?\s)
  @doc "Without a character at one end or both."
  def strip(string, :left, char), do: strip_left(string, char)
  def strip(string, :right, char), do: strip_right(string, char)
  def strip(string, :both, char), do: strip_right(strip_left(string, char), char)

  defp strip_left([c | rest], c), do: strip_left(rest, c)
  defp strip_left(string, c) when is_integer(c) and is_list(string), do: string

  defp strip_right([c | rest], c) do
    case strip_right(rest, c) do
      [] -> []
      kept -> [c | kept]
    end
  end

  defp strip_right([first | rest], c) when is_integer(c), do: [first | strip_right(rest, c)]
  defp strip_right([], c) when is_integer(c), do: []

  @doc "At the left of so many places, filled with blanks."
  def left(string, n) when is_integer(n), do: left(string, n, ?\s)

  @doc "At the left of so many places, filled with a character."
  def left(string, n, char) when is_integer(n) and is_integer(char) do
    size = length(string)
    if size > n, do: substr(string, 1, n), else: string ++ chars(char, n - size)
  end

  @doc "At the right of so many places, filled with blanks."
  def right(string, n) when is_integer(n), do: right(string, n, ?\s)

  @doc "At the right of so many places, filled with a character."
  def right(string, n, char) when is_integer(n) and is_integer(char) do
    size = length(string)
    if size > n, do: substr(string, size - n + 1), else: chars(char, n - size, string)
  end

  @doc "In the middle of so many places, filled with blanks."
  def centre(string, n) when is_integer(n), do: centre(string, n, ?\s)

  @doc "In the middle of so many places, filled with a character."
  def centre(_string, 0, char) when is_integer(char), do: []

  def centre(string, n, char) when is_integer(n) and is_integer(char) do
    size = length(string)

    if size > n do
      substr(string, div(size - n, 2) + 1, n)
    else
      before = div(n - size, 2)
      chars(char, before, string ++ chars(char, n - size - before))
    end
  end

  @doc "The characters from a position on."
  def sub_string(string, start), do: substr(string, start)
  @doc "The characters from a position to another."
  def sub_string(string, start, stop), do: substr(string, start, stop - start + 1)

  @doc "A character of Latin-1, or a list of them, in upper case."
  def to_upper(list) when is_list(list), do: each(&upper/1, list)
  def to_upper(char) when is_integer(char), do: upper(char)
  @doc "A character of Latin-1, or a list of them, in lower case."
  def to_lower(list) when is_list(list), do: each(&lower/1, list)
  def to_lower(char) when is_integer(char), do: lower(char)

  defp each(change, [c | rest]), do: [change.(c) | each(change, rest)]
  defp each(_change, []), do: []
  defp each(_change, tail), do: :erlang.error({:bad_generator, tail})

  defp upper(c) when c in ?a..?z or c in 0xE0..0xF6 or c in 0xF8..0xFE, do: c - 32
  defp upper(c), do: c
  defp lower(c) when c in ?A..?Z or c in 0xC0..0xD6 or c in 0xD8..0xDE, do: c + 32
  defp lower(c), do: c

  @doc "Lists with a separator between them."
  def join([], sep) when is_list(sep), do: []
  def join([first | rest], sep), do: first ++ :lists.append(for(s <- rest, do: sep ++ s))

  @doc "As `to_integer/1`, of lists of characters only."
  def list_to_integer(list), do: leading(list, &:string.to_integer/1, :no_integer)

  @doc "As `to_float/1`, of lists of characters only."
  def list_to_float(list), do: leading(list, &:string.to_float/1, :no_float)

  defp leading([char | _] = list, read, none) when is_integer(char) do
    with {:error, _} <- read.(list), do: {:error, none}
  end

  defp leading(list, _read, none) when is_list(list), do: {:error, none}
  defp leading(_other, _read, _none), do: {:error, :not_a_list}
end
