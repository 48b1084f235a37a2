# Erlang's tokens. In: characters, the location of the first, options. Out: tokens {category, annotation, symbol}, or
# {symbol, annotation} for punctuation and reserved words. What the reference of the module `erl_scan`, OTP 27, says.
defmodule :erl_scan do
  @moduledoc "The Erlang token scanner."

  @reserved [:after, :begin, :case, :try, :cond, :catch, :andalso, :orelse, :end, :fun, :if, :let, :of, :receive, :when, :bnot, :not] ++
              [:div, :rem, :band, :and, :bor, :bxor, :bsl, :bsr, :or, :xor, :maybe, :else]

  # the longest that fits is the one
  @signs "=:= =/= ... == /= =< >= -> <- <= => := :: .. || ?= ++ -- << >> = < > : | ! ? + - * / # { } ( ) [ ] , ; & . @"
         |> String.split()
         |> Enum.map(&{String.to_charlist(&1), String.to_atom(&1)})
         |> Enum.sort_by(fn {chars, _} -> -length(chars) end)

  @doc "Whether an atom is a word of the language."
  def reserved_word(word), do: word in @reserved

  @doc "The tokens of a text: {:ok, tokens, end} or {:error, {where, :erl_scan, what}, end}."
  def string(chars), do: string(chars, 1)
  def string(chars, start), do: string(chars, start, [])

  def string(chars, start, options) when is_integer(start) or (is_tuple(start) and tuple_size(start) == 2) do
    case scan(chars, start, options(options), [], :all) do
      {:ok, tokens, at, _rest} -> {:ok, tokens, at}
      {:error, info, at, _rest} -> {:error, info, at}
    end
  end

  @doc "The tokens up to a full stop, of what comes piece by piece: {:more, continuation} or {:done, result, rest}."
  def tokens(continuation, chars, start), do: tokens(continuation, chars, start, [])
  def tokens([], chars, start, options), do: tokens({:erl_scan_continuation, [], start, options}, chars, start, options)

  def tokens({:erl_scan_continuation, before, start, options}, chars, _start, _options) do
    ended = chars == :eof
    text = if ended, do: before, else: before ++ chars

    case scan(text, start, options(options), [], if(ended, do: :last, else: :more)) do
      :more -> {:more, {:erl_scan_continuation, text, start, options}}
      {:ok, [], at, _} when ended -> {:done, {:eof, at}, :eof}
      {:ok, tokens, at, rest} -> {:done, {:ok, tokens, at}, if(ended and rest == [], do: :eof, else: rest)}
      {:error, info, at, rest} -> {:done, {:error, info, at}, if(ended and rest == [], do: :eof, else: rest)}
    end
  end

  @doc "An error's text."
  def format_error({:unterminated, what, text}), do: [~c"unterminated ", kind(what), ~c" starting with ", quoted(what, text)]
  def format_error({:unterminated, :char}), do: ~c"unterminated character"
  def format_error({:illegal, what}), do: [~c"illegal ", :erlang.atom_to_list(what)]
  def format_error({:base, base}), do: :io_lib.fwrite(~c"illegal base '~w'", [base])
  def format_error(other), do: :io_lib.write(other)

  defp kind(what) when is_atom(what), do: :erlang.atom_to_list(what)
  defp kind({:string, _}), do: ~c"triple-quoted string"
  defp kind({:sigil, _, _, _}), do: ~c"sigil"
  defp quoted(:atom, text), do: :io_lib.write_atom(:erlang.list_to_atom(text)) |> enclosed()
  defp quoted(_, text), do: :io_lib.write_string(text)

  defp enclosed([?' | _] = text), do: text
  defp enclosed(text), do: [?', text, ?']

  # -- what is known of a token -----------------------------------------------------

  @doc "The category of a token."
  def category(token), do: elem(token, 0)
  @doc "The symbol of a token."
  def symbol({category, _}), do: category
  def symbol({_, _, symbol}), do: symbol
  @doc "The location of a token: a line or {line, column}."
  def location(token), do: anno(elem(token, 1), :location)
  def line(token), do: with({line, _} <- location(token), do: line)
  def column(token), do: (case location(token) do {_, column} -> column; _ -> :undefined end)
  def text(token), do: anno(elem(token, 1), :text)
  @doc "Where a token ends, when its text was kept."
  def end_location(token), do: with(text when is_list(text) <- text(token), do: advance(text, length(text), location(token)))

  defp anno(anno, item) when is_list(anno), do: :proplists.get_value(item, anno, :undefined)
  defp anno(anno, :location), do: anno
  defp anno(_anno, :text), do: :undefined

  # -- scanning ----------------------------------------------------------------------

  defp options(options) when is_list(options) do
    all = :lists.member(:return, options)

    %{
      text: :lists.member(:text, options),
      comments: all or :lists.member(:return_comments, options),
      spaces: all or :lists.member(:return_white_spaces, options)
    }
  end

  defp options(option), do: options([option])

  # `mode`: :all of a text; up to a full stop, where more text may come (:more) or not (:last)
  defp scan([], at, _options, tokens, mode), do: if(mode == :more, do: :more, else: {:ok, :lists.reverse(tokens), at, []})

  defp scan(text, at, options, tokens, mode) do
    case token(text) do
      {:token, category, n, _} when mode == :more and n == length(text) and (category != :dot or n == 1) ->
        :more

      {:skip, kind, n} ->
        {chars, rest} = :lists.split(n, text)
        kept = if(kind == :comment, do: options.comments, else: options.spaces)
        tokens = if kept, do: [{kind, mark(at, chars, options), chars} | tokens], else: tokens
        scan(rest, advance(text, n, at), options, tokens, mode)

      {:token, category, n, value} ->
        {chars, rest} = :lists.split(n, text)
        found = made(category, mark(at, chars, options), value)
        next = advance(text, n, at)
        if category == :dot and mode != :all, do: {:ok, :lists.reverse(tokens, [found]), next, rest}, else: scan(rest, next, options, [found | tokens], mode)

      {:tokens, parts, n} ->
        anno = mark(at, Enum.take(text, n), options)
        found = for {category, value} <- parts, do: made(category, anno, value)
        scan(Enum.drop(text, n), advance(text, n, at), options, :lists.reverse(found, tokens), mode)

      {:unterminated, what, opened} ->
        if mode == :more, do: :more, else: {:error, {advance(text, opened, at), :erl_scan, what}, advance(text, length(text), at), []}

      {:error, what, n, from} ->
        {:error, {advance(text, from, at), :erl_scan, what}, advance(text, n, at), Enum.drop(text, n)}

      {:error, what, n} ->
        {:error, {at, :erl_scan, what}, advance(text, n, at), Enum.drop(text, n)}
    end
  end

  defp made(category, anno, nil), do: {category, anno}
  defp made(category, anno, {:value, value}), do: {category, anno, value}

  defp mark(at, _chars, %{text: false}), do: at
  defp mark(at, chars, _), do: [text: chars, location: at]

  defp advance(_, 0, at), do: at
  defp advance([?\n | rest], n, {line, _}), do: advance(rest, n - 1, {line + 1, 1})
  defp advance([?\n | rest], n, line), do: advance(rest, n - 1, line + 1)
  defp advance([_ | rest], n, {line, column}), do: advance(rest, n - 1, {line, column + 1})
  defp advance([_ | rest], n, line), do: advance(rest, n - 1, line)

  defguardp is_space(c) when c in 0..32 or c in 127..160
  defguardp is_lower(c) when c in ?a..?z or (c in 0xDF..0xFF and c != 0xF7)
  defguardp is_upper(c) when c in ?A..?Z or (c in 0xC0..0xDE and c != 0xD7)
  defguardp is_digit(c) when c in ?0..?9
  defguardp is_name(c) when is_lower(c) or is_upper(c) or is_digit(c) or c == ?_ or c == ?@

  # The token at the start of a text, and how many characters it has.
  defp token([c | _] = text) when is_space(c), do: {:skip, :white_space, spaces(text, 0)}
  defp token([?% | _] = text), do: {:skip, :comment, length(Enum.take_while(text, &(&1 != ?\n)))}

  defp token([c | _] = text) when is_lower(c) do
    {word, n} = word(text)
    if word in @reserved, do: {:token, word, n, nil}, else: {:token, :atom, n, {:value, word}}
  end

  defp token([c | _] = text) when is_upper(c) or c == ?_ do
    {word, n} = word(text)
    {:token, :var, n, {:value, word}}
  end

  defp token([c | _] = text) when is_digit(c), do: :nodebook_erl_numbers.token(text)
  defp token([?' | rest]), do: quoted_token(:atom, rest, ?', 1)
  defp token([?", ?", ?" | _] = text), do: :nodebook_erl_quotes.triple(text)
  defp token([?" | rest]), do: quoted_token(:string, rest, ?", 1)
  defp token([?$, ?\\]), do: {:unterminated, {:unterminated, :char}, 0}
  defp token([?$]), do: {:unterminated, {:unterminated, :char}, 0}

  defp token([?$, ?\\ | rest]) do
    case :nodebook_erl_quotes.escape(rest) do
      {:ok, c, n} -> {:token, :char, n + 2, {:value, c}}
      :unterminated -> {:unterminated, {:unterminated, :char}, 0}
      :error -> {:error, {:illegal, :character}, 2}
    end
  end

  defp token([?$, c | _]), do: {:token, :char, 2, {:value, c}}
  defp token([?~ | _] = text), do: :nodebook_erl_quotes.sigil(text)
  defp token([?.]), do: {:token, :dot, 1, nil}
  defp token([?., c | _]) when is_space(c), do: {:token, :dot, 2, nil}
  defp token([?., ?% | _]), do: {:token, :dot, 1, nil}

  defp token(text) do
    case Enum.find(@signs, fn {chars, _} -> :lists.prefix(chars, text) end) do
      nil -> {:error, {:illegal, :character}, 1}
      {chars, sign} -> {:token, sign, length(chars), nil}
    end
  end

  # one piece of white space ends where another line begins
  defp spaces([?\n | rest], 0), do: spaces(rest, 1)
  defp spaces([?\n | _], n), do: n
  defp spaces([c | rest], n) when is_space(c), do: spaces(rest, n + 1)
  defp spaces(_, n), do: n

  defp word(text) do
    chars = Enum.take_while(text, &is_name/1)
    {:erlang.list_to_atom(chars), length(chars)}
  end

  defp quoted_token(kind, text, close, before) do
    case :nodebook_erl_quotes.until(text, close) do
      {:ok, chars, n} when kind == :atom -> {:token, :atom, n + before, {:value, :erlang.list_to_atom(chars)}}
      {:ok, chars, n} -> {:token, kind, n + before, {:value, chars}}
      {:unterminated, chars} -> {:unterminated, {:unterminated, kind, chars}, before}
      {:error, n} -> {:error, {:illegal, :character}, n + before, n + before - 1}
    end
  end
end
