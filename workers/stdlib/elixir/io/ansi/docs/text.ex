# The text of a paragraph. In: Markdown in one line; the width. Out: lines with colours.

defmodule IO.ANSI.Docs.Text do
  @moduledoc false

  # what may stand before and behind a mark of emphasis, beside a space
  @borders ~c"!\"#$%&'()+-.<>@[]^{}"

  @doc "The text with the colours that an option names, if they are enabled."
  def colored(text, option, options) do
    if options[:enabled],
      do: [Enum.map(List.wrap(options[option]), &IO.ANSI.format_fragment(&1, true)), text, IO.ANSI.reset()],
      else: text
  end

  @doc "The lines of a text, each shorter than the width."
  def lines(text, width, options), do: text |> words(options) |> wrap(width, [], 0, [])

  @doc "The lines of a text behind a mark that takes so many columns."
  def lines_behind(mark, size, text, width, options), do: wrap(words(text, options), width, [mark], size, [])

  @doc "The text with colours."
  def styled(text, options), do: text |> links() |> inline(options) |> Enum.map(fn {piece, _} -> piece end)

  @doc "How many columns the text takes."
  def columns(text, options), do: text |> links() |> inline(options) |> Enum.map(fn {_, size} -> size end) |> Enum.sum()

  # Words are lists of {piece, columns}; a colour may begin in one and end in another.
  defp words(text, options) do
    text
    |> links()
    |> inline(options)
    |> Enum.chunk_while([], &chunk_word/2, &{:cont, Enum.reverse(&1), []})
    |> Enum.map(fn pieces -> {Enum.map(pieces, &elem(&1, 0)), pieces |> Enum.map(&elem(&1, 1)) |> Enum.sum()} end)
  end

  defp chunk_word({" ", 1}, word), do: {:cont, Enum.reverse(word), []}
  defp chunk_word(piece, word), do: {:cont, [piece | word]}

  defp wrap([{word, size} | rest], width, [], _, lines), do: wrap(rest, width, [word], size, lines)

  defp wrap([{word, size} | rest], width, line, taken, lines) when taken + 1 + size < width,
    do: wrap(rest, width, [word, " " | line], taken + 1 + size, lines)

  defp wrap([{word, size} | rest], width, line, _, lines), do: wrap(rest, width, [word], size, [Enum.reverse(line) | lines])
  defp wrap([], _width, line, _, lines), do: Enum.reverse([Enum.reverse(line) | lines])

  defp links(text), do: String.replace(text, ~r/\[([^\]]*?)\]\((.*?)\)/, "\\1 (\\2)")

  # -- marks within a text: a list of {piece, columns}, one for each character or colour

  defp inline(text, options), do: inline(text, :start, options, [])

  defp inline("", _before, _options, done), do: Enum.reverse(done)
  defp inline(<<?\\, c::utf8, rest::binary>>, _before, options, done),
    do: inline(rest, if(c == ?\\, do: :start, else: c), options, [{<<c::utf8>>, 1} | done])

  defp inline("`" <> rest, _before, options, done) do
    case :binary.split(rest, "`") do
      [code, rest] -> inline(rest, ?`, options, marked(plain(code), "`", :doc_inline_code, options, done))
      [_] -> inline(rest, ?`, options, [{"`", 1} | done])
    end
  end

  defp inline(<<c, c, rest::binary>>, before, options, done) when c in [?*, ?_],
    do: emphasis(<<c, c>>, :doc_bold, rest, before, options, done)

  defp inline(<<c, rest::binary>>, before, options, done) when c in [?*, ?_],
    do: emphasis(<<c>>, :doc_underline, rest, before, options, done)

  defp inline(<<c::utf8, rest::binary>>, _before, options, done), do: inline(rest, c, options, [{<<c::utf8>>, 1} | done])
  defp inline(<<byte, rest::binary>>, before, options, done), do: inline(rest, before, options, [{<<byte>>, 1} | done])

  defp emphasis(mark, option, rest, before, options, done) do
    with true <- before == :start or before == ?\s or before in @borders,
         {inside, rest} <- closing(rest, mark, "") do
      inline(rest, :binary.last(mark), options, marked(unescaped(inside), mark, option, options, done))
    else
      _ -> inline(rest, :binary.last(mark), options, Enum.reverse(plain(mark), done))
    end
  end

  # What stands before the mark that a border or the end follows.
  defp closing(<<?\\, c::utf8, rest::binary>>, mark, inside), do: closing(rest, mark, inside <> <<?\\, c::utf8>>)
  defp closing("", _mark, _inside), do: nil

  defp closing(text, mark, inside) do
    size = byte_size(mark)

    case text do
      <<^mark::binary-size(size), rest::binary>> when inside != "" ->
        if border?(rest), do: {inside, rest}, else: further(text, mark, inside)

      _ ->
        further(text, mark, inside)
    end
  end

  defp further(<<c::utf8, rest::binary>>, mark, inside), do: closing(rest, mark, inside <> <<c::utf8>>)
  defp further(<<byte, rest::binary>>, mark, inside), do: closing(rest, mark, inside <> <<byte>>)

  defp border?(""), do: true
  defp border?(<<c, _::binary>>), do: c == ?\s or c in @borders

  defp marked(pieces, mark, option, options, done) do
    if options[:enabled] do
      [on, _, reset] = colored("", option, options)
      [{reset, 0} | Enum.reverse(pieces, [{on, 0} | done])]
    else
      Enum.reverse(plain(mark), Enum.reverse(pieces, Enum.reverse(plain(mark), done)))
    end
  end

  defp plain(text), do: for(c <- String.codepoints(text), do: {c, 1})
  defp unescaped(text), do: text |> String.replace(~r/\\(.)/su, "\\1") |> plain()
end
