# Text up to a cursor as quoted code. In: the text. Out: its quoted expression with __cursor__() at the end; what is being typed
# there is left out, and what is open is closed by what the parser misses.
defmodule Code.Fragment.Container do
  @moduledoc false

  # how much may be open
  @deepest 200

  # words that open blocks, reversed
  @openers [~c"od", ~c"esle", ~c"retfa", ~c"eucser", ~c"hctac"]

  def quoted(text, opts) do
    opts = Keyword.take(opts, [:file, :line, :column, :columns, :token_metadata, :literal_encoder])
    text |> whole_tokens() |> close("__cursor__()", opts, @deepest)
  end

  defp close(text, ending, opts, left) do
    case Code.string_to_quoted(text <> ending, [emit_warnings: false] ++ opts) do
      {:error, {meta, _message, _token}} = error ->
        case meta[:expected_delimiter] do
          delimiter when delimiter != nil and left > 0 -> close(text, ending <> closing(delimiter), opts, left - 1)
          _ -> error
        end

      {:ok, _} = found ->
        found
    end
  end

  defp closing(:end), do: "\nend"
  defp closing(delimiter), do: Atom.to_string(delimiter)

  # Without a string that is open, and without the word or call at the cursor.
  defp whole_tokens(text) do
    case Code.string_to_quoted(text, emit_warnings: false, columns: true) do
      {:error, {meta, _, _}} ->
        if quote?(meta[:opening_delimiter]), do: text |> up_to(meta[:line], meta[:column]) |> cut(), else: cut(text)

      {:ok, _} ->
        cut(text)
    end
  end

  defp quote?(delimiter), do: Atom.to_string(delimiter) in ["\"", "'", "\"\"\"", "'''", "/", "|"]

  defp up_to(text, line, column) do
    {before, [last | _]} = text |> String.split("\n") |> Enum.split(line - 1)
    Enum.join(before ++ [String.slice(last, 0, column - 1)], "\n")
  end

  defp cut(text), do: text |> to_charlist() |> Enum.reverse() |> drop() |> Enum.reverse() |> to_string()

  # a dot behind a name is the beginning of a call of it
  defp drop([?. | rest] = text) do
    case Enum.split_while(rest, &word?/1) do
      {[_ | _] = name, _} -> if(name |> Enum.reverse() |> to_string() |> String.match?(~r/^[a-z_]\w*$/), do: [?( | rest], else: leave(text))
      _ -> leave(text)
    end
  end

  defp drop(text), do: leave(text)

  # reversed: a call, container or string that is closed goes as a whole, a word with what begins it
  defp leave([c | rest] = text) when c in ~c")]}", do: if(balanced?(rest, [c]), do: rest |> balanced([c]) |> leave(), else: text)

  defp leave([?>, ?> | rest] = text), do: before_binary(rest, 1) || text

  defp leave([quote | rest] = text) when quote in ~c"'\"" do
    case Enum.split_while(rest, &(&1 != quote)) do
      {_, [_ | before]} -> before
      _ -> text
    end
  end

  defp leave([?:, ?: | _] = text), do: text
  defp leave([?: | rest]), do: leave(rest)
  defp leave([c | rest]) when c in ~c"%~", do: rest
  defp leave([?., c | rest]) when c != ?., do: leave([c | rest])
  defp leave([c | _] = text), do: if(word?(c), do: leave_word(text), else: text)
  defp leave([]), do: []

  defp before_binary(rest, 0), do: rest
  defp before_binary([?>, ?> | rest], open), do: before_binary(rest, open + 1)
  defp before_binary([?<, ?< | rest], open), do: before_binary(rest, open - 1)
  defp before_binary([_ | rest], open), do: before_binary(rest, open)
  defp before_binary([], _open), do: nil

  defp leave_word(text) do
    case Enum.split_while(text, &word?/1) do
      # what opens a block stays
      {word, _} when word in @openers -> [?\s | text]
      {_, [?., ?. | _] = rest} -> rest
      {_, [?. | rest]} -> leave(rest)
      {_, [?:, ?: | _] = rest} -> rest
      {_, [c | rest]} when c in ~c":%~" -> rest
      {_, rest} -> rest
    end
  end

  defp word?(c), do: c in ?a..?z or c in ?A..?Z or c in ?0..?9 or c in ~c"_?!" or c > 127

  defp balanced?(text, open), do: balanced(text, open) != :unbalanced

  defp balanced(rest, []), do: rest
  defp balanced([c | rest], open) when c in ~c")]}", do: balanced(rest, [c | open])
  defp balanced([c | rest], [_ | open]) when c in ~c"([{", do: balanced(rest, open)
  defp balanced([_ | rest], open), do: balanced(rest, open)
  defp balanced([], _open), do: :unbalanced
end
