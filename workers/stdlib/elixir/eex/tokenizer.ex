# Cuts a template into tokens. In: characters. Out: text, comments and the pieces of Elixir between <% and %>, each with the
# line and column where it starts, and whether a piece opens, continues or closes a block.
defmodule EEx.Tokenizer do
  @moduledoc false

  @spaces [?\s, ?\t]

  def tokenize(chars, options) do
    indentation = options[:indentation] || 0
    column = indentation + (options[:column] || 1)
    at = {options[:line] || 1, column}
    file = options[:file] || "nofile"
    # fresh: no tag was there yet
    state = %{trim: !!options[:trim], fresh: true, indentation: indentation, file: file, source: chars, first: elem(at, 0)}
    text(if(state.trim, do: normal(chars), else: chars), at, state, [], at, [])
  end

  defp normal([?\r, ?\n | rest]), do: [?\n | normal(rest)]
  defp normal([c | rest]), do: [c | normal(rest)]
  defp normal([]), do: []

  # ---- text: `buffer` holds its characters in reverse, `from` where it starts

  defp text([?<, ?%, ?% | rest], at, state, buffer, from, acc), do: text(rest, right(at, 3), state, [?%, ?< | buffer], from, acc)

  defp text([?<, ?%, ?!, ?-, ?- | rest], at, state, buffer, from, acc) do
    case until(rest, right(at, 5), state, ~c"--%>", []) do
      {:ok, inner, rest, next} -> tag({:comment, inner, meta(at)}, rest, at, next, state, buffer, from, acc)
      :error -> missing("--%>", at, state)
    end
  end

  defp text([?<, ?%, ?# | rest], at, state, buffer, from, acc) do
    IO.puts(
      :stderr,
      "warning: <%# is deprecated, use <%!-- or add a space between <% and # instead\n└─ #{state.file}:#{elem(at, 0)}: (file)\n"
    )

    case until(rest, right(at, 3), state, ~c"%>", []) do
      {:ok, _inner, rest, next} -> tag(nil, rest, at, next, state, buffer, from, acc)
      :error -> missing("%>", at, state)
    end
  end

  defp text([?<, ?% | rest], at, state, buffer, from, acc) do
    {marker, rest, next} =
      case rest do
        [m | rest] when m in [?=, ?/, ?|] -> {[m], rest, right(at, 3)}
        _ -> {[], rest, right(at, 2)}
      end

    case until(rest, next, state, ~c"%>", []) do
      {:ok, inner, rest, next} -> tag({kind(inner), marker, inner, meta(at)}, rest, at, next, state, buffer, from, acc)
      :error -> missing("%>", at, state)
    end
  end

  defp text([c | rest], at, state, buffer, from, acc), do: text(rest, step(c, at, state), state, [c | buffer], from, acc)
  defp text([], at, _state, buffer, from, acc), do: {:ok, Enum.reverse([{:eof, meta(at)} | add_text(buffer, from, acc)])}

  defp tag(token, rest, _at, next, %{trim: false} = state, buffer, from, acc) do
    text(rest, next, state, [], next, add(token, add_text(buffer, from, acc)))
  end

  defp tag(token, rest, _at, next, state, buffer, from, acc) do
    buffer = trim_left(buffer, state.fresh)
    state = %{state | fresh: false}
    {rest, next, newline} = trim_right(rest, next, state)
    acc = add(token, add_text(buffer, from, acc))
    if newline, do: text(rest, next, state, [?\n], newline, acc), else: text(rest, next, state, [], next, acc)
  end

  defp add(nil, acc), do: acc
  defp add(token, acc), do: [token | acc]
  defp add_text([], _from, acc), do: acc
  defp add_text(buffer, from, acc), do: [{:text, Enum.reverse(buffer), meta(from)} | acc]

  # Spaces before a tag go when the tag is the first on its line; so do empty lines before that line.
  defp trim_left(buffer, fresh) do
    case Enum.drop_while(buffer, &(&1 in @spaces)) do
      [?\n | rest] ->
        case Enum.drop_while(rest, &(&1 in [?\n | @spaces])) do
          [] when fresh -> []
          [] -> [?\n]
          _ -> [?\n | drop_blank_lines(rest)]
        end

      [] when fresh ->
        []

      _ ->
        buffer
    end
  end

  defp drop_blank_lines(buffer) do
    case Enum.drop_while(buffer, &(&1 in @spaces)) do
      [?\n | rest] -> drop_blank_lines(rest)
      _ -> buffer
    end
  end

  # What follows a tag up to the line's end goes, and the empty lines after it; one newline stays.
  defp trim_right(rest, at, state) do
    {after_spaces, next} = skip_spaces(rest, at)

    case after_spaces do
      [] -> {[], next, nil}
      [?\n | more] -> blank_lines(more, step(?\n, next, state), next, state)
      _ -> {rest, at, nil}
    end
  end

  defp blank_lines(rest, at, newline, state) do
    {after_spaces, next} = skip_spaces(rest, at)

    case after_spaces do
      [] -> {[], next, nil}
      [?\n | more] -> blank_lines(more, step(?\n, next, state), next_line(newline, next), state)
      _ -> {rest, at, newline}
    end
  end

  defp next_line(_newline, next), do: next

  defp skip_spaces([c | rest], at) when c in @spaces, do: skip_spaces(rest, right(at, 1))
  defp skip_spaces(rest, at), do: {rest, at}

  # ---- places

  defp until(chars, at, state, stop, acc) do
    cond do
      List.starts_with?(chars, stop) -> {:ok, Enum.reverse(acc), Enum.drop(chars, length(stop)), right(at, length(stop))}
      chars == [] -> :error
      true -> until(tl(chars), step(hd(chars), at, state), state, stop, [hd(chars) | acc])
    end
  end

  defp right({line, column}, n), do: {line, column + n}
  defp step(?\n, {line, _column}, state), do: {line + 1, state.indentation + 1}
  defp step(_c, {line, column}, _state), do: {line, column + 1}
  defp meta({line, column}), do: %{line: line, column: column}

  defp missing(token, at, state) do
    meta = meta(at)
    message = "expected closing '#{token}' for EEx expression" <> snippet(state.source, meta.line, meta.column, state.indentation)
    {:error, message, meta}
  end

  @doc "The lines around a place, with a caret under it."
  def snippet(source, line, column, indentation) do
    lines = source |> IO.chardata_to_string() |> String.split(["\r\n", "\n"])
    first = max(line - 3, 1)
    shown = lines |> Enum.with_index(1) |> Enum.filter(fn {_, n} -> n in first..line//1 end)
    width = line |> Integer.to_string() |> String.length()
    margin = String.duplicate(" ", width)

    body =
      Enum.map_join(shown, "", fn {text, n} ->
        "\n#{String.pad_leading(Integer.to_string(n), width)} | #{String.duplicate(" ", indentation)}#{text}"
      end)

    # a template that begins further down in its file has lines of its own only
    if length(lines) >= line,
      do: "\n#{margin} |" <> body <> "\n#{margin} | #{String.duplicate(" ", column - 1)}^",
      else: ""
  end

  # ---- whether a piece opens, continues or closes a block

  defp kind(chars) do
    words = words(chars, nil, [])
    last = List.first(words)
    first = List.last(words)

    cond do
      last == :do and first == :end -> :middle_expr
      last == :do -> :start_expr
      last == :-> and first != :end and open_fn?(Enum.reverse(words), []) -> :start_expr
      last == :-> -> :middle_expr
      last in [:else, :after, :catch, :rescue] -> :middle_expr
      first == :end -> :end_expr
      true -> :expr
    end
  end

  defp open_fn?([:fn | rest], open), do: open_fn?(rest, [:fn | open])
  defp open_fn?([:do | rest], open), do: open_fn?(rest, [:do | open])
  defp open_fn?([:end | rest], [_ | open]), do: open_fn?(rest, open)
  defp open_fn?([_ | rest], open), do: open_fn?(rest, open)
  defp open_fn?([], open), do: :fn in open

  # The words of Elixir code that matter here, last first; `before` is the character before, for `:do` and `.end`.
  defp words([?# | rest], before, acc) when before != ??, do: words(Enum.drop_while(rest, &(&1 != ?\n)), nil, acc)
  defp words([??, ?\\, _ | rest], _before, acc), do: words(rest, nil, [:other | acc])
  defp words([??, _ | rest], nil, acc), do: words(rest, nil, [:other | acc])
  defp words([?", ?", ?" | rest], _before, acc), do: words(skip(rest, ~c"\"\"\""), nil, [:other | acc])
  defp words([q | rest], _before, acc) when q in [?", ?'], do: words(skip(rest, [q]), nil, [:other | acc])
  defp words([?~, s, open | rest], _before, acc) when s in ?a..?z or s in ?A..?Z, do: words(skip(rest, [closing(open)]), nil, [:other | acc])
  defp words([?-, ?> | rest], _before, acc), do: words(rest, nil, [:-> | acc])
  defp words([c | rest], before, acc) when c in [?\s, ?\t, ?\n, ?\r], do: words(rest, if(before in [?:, ?.], do: before, else: nil), acc)

  defp words([c | _] = chars, before, acc) when c in ?a..?z or c in ?A..?Z or c == ?_ or c > 127 do
    {word, rest} = Enum.split_while(chars, &(&1 in ?a..?z or &1 in ?A..?Z or &1 in ?0..?9 or &1 in [?_, ??, ?!, ?@] or &1 > 127))

    key =
      case {before, rest} do
        {b, _} when b in [?:, ?., ?@, ?&] -> :other
        {_, [?:, c | _]} when c != ?: -> :other
        {_, [?:]} -> :other
        _ -> keyword(word)
      end

    words(rest, nil, [key | acc])
  end

  defp words([?:, ?: | rest], _before, acc), do: words(rest, nil, [:other | acc])
  defp words([c | rest], _before, acc), do: words(rest, c, [:other | acc])
  defp words([], _before, acc), do: acc

  defp keyword(~c"do"), do: :do
  defp keyword(~c"end"), do: :end
  defp keyword(~c"fn"), do: :fn
  defp keyword(~c"else"), do: :else
  defp keyword(~c"after"), do: :after
  defp keyword(~c"catch"), do: :catch
  defp keyword(~c"rescue"), do: :rescue
  defp keyword(_word), do: :other

  defp skip([?\\, _ | rest], stop), do: skip(rest, stop)

  defp skip([_ | tail] = chars, stop) do
    if List.starts_with?(chars, stop), do: Enum.drop(chars, length(stop)), else: skip(tail, stop)
  end

  defp skip([], _stop), do: []

  defp closing(?(), do: ?)
  defp closing(?[), do: ?]
  defp closing(?{), do: ?}
  defp closing(?<), do: ?>
  defp closing(c), do: c
end
