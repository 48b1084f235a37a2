# Turns the tokens of a template into quoted code. In: tokens of EEx.Tokenizer. Out: what the engine makes of them.
# A block is read as one piece of Elixir in which `__EEX__(n)` stands for its n-th inner part.
defmodule EEx.Compiler do
  @moduledoc false

  def compile(source, tokens, options) do
    state = %{
      engine: options[:engine] || EEx.SmartEngine,
      file: options[:file] || "nofile",
      source: source,
      indentation: options[:indentation] || 0,
      parser: options[:parser_options] || Application.get_env(:eex, :parser_options, []),
      block: nil,
      parts: []
    }

    {result, _rest, _state} = build(tokens, state.engine.init(options), state)
    state.engine.handle_body(result)
  end

  # Answers the buffer at the end of the tokens, or at the token that ends the innermost block.
  defp build([{:text, chars, meta} | rest], buffer, state) do
    build(rest, state.engine.handle_text(buffer, [line: meta.line, column: meta.column], IO.chardata_to_string(chars)), state)
  end

  defp build([{:comment, _, _} | rest], buffer, state), do: build(rest, buffer, state)

  defp build([{:expr, marker, chars, meta} | rest], buffer, state) do
    quoted = parse(chars, meta.line, column_after(meta, marker), state)
    build(rest, state.engine.handle_expr(buffer, IO.chardata_to_string(marker), quoted), state)
  end

  defp build([{:start_expr, marker, chars, meta} | rest], buffer, state) do
    rest = drop_blank_text(rest, chars)
    column = column_after(meta, marker)
    block = %{start: first_place(chars, meta.line, column, state.indentation), column: column, line: meta.line}
    inner = %{state | block: block, parts: []}
    {code, parts, rest} = block(rest, buffer, inner, IO.chardata_to_string(chars), [])
    if marker == [] do
      IO.puts(
        :stderr,
        "warning: the contents of this expression won't be output unless the EEx block starts with \"<%=\"\n" <>
          "└─ #{state.file}:#{meta.line}:#{meta.column}\n"
      )
    end

    quoted = parse(code, meta.line, block.column, state)
    quoted = insert(quoted, parts |> Enum.reverse() |> List.to_tuple())
    build(rest, state.engine.handle_expr(buffer, IO.chardata_to_string(marker), quoted), state)
  end

  defp build([{:middle_expr, _, chars, meta} | _], _buffer, %{block: nil} = state),
    do: fail("unexpected middle of expression <%#{chars}%>", meta, state)

  defp build([{:end_expr, _, chars, meta} | _], _buffer, %{block: nil} = state),
    do: fail("unexpected end of expression <%#{chars}%>", meta, state)

  defp build([{:eof, _}], _buffer, %{block: %{start: start}} = state),
    do: fail("expected a closing '<% end %>' for block expression in EEx", start, state)

  defp build(rest, buffer, state), do: {buffer, rest, state}

  # The pieces of a block's code up to its end, and the quoted inner parts, last first.
  defp block(tokens, buffer, state, code, parts) do
    {inner, rest, _} = build(tokens, state.engine.handle_begin(buffer), state)

    case rest do
      [{:middle_expr, marker, chars, meta} | rest] ->
        warn_of_marker(marker, chars, meta, state)
        {code, parts} = close(code, parts, inner, tokens, meta, state)
        # the outer buffer of the next part is that of the part before, as engines see it
        block(rest, inner, state, code <> IO.chardata_to_string(chars), parts)

      [{:end_expr, marker, chars, meta} | rest] ->
        warn_of_marker(marker, chars, meta, state)
        {code, parts} = close(code, parts, inner, tokens, meta, state)
        {code <> IO.chardata_to_string(chars), parts, rest}
    end
  end

  defp close(code, parts, inner, tokens, meta, state) do
    if match?([{:middle_expr, _, _, _} | _], tokens) do
      {pad(code, meta, state), parts}
    else
      gap = if String.ends_with?(code, [" ", "\n"]), do: "", else: " "
      {pad(code <> gap <> "__EEX__(#{length(parts)});", meta, state), [state.engine.handle_end(inner) | parts]}
    end
  end

  # Newlines up to the line of the piece that follows keep the lines of the code right.
  defp pad(code, meta, state) do
    line = state.block.line + length(String.split(code, "\n")) - 1
    code <> String.duplicate("\n", max(meta.line - line, 0))
  end

  # Blank text between the head of a `case` or `cond` and its first clause is no part of the block.
  defp drop_blank_text(tokens, head) do
    case Enum.drop_while(tokens, &blank_or_comment?/1) do
      [{:middle_expr, _, next, _} | _] = rest -> if head?(head) and not keyword?(next), do: rest, else: tokens
      _ -> tokens
    end
  end

  defp blank_or_comment?({:text, text, _}), do: blank?(text)
  defp blank_or_comment?(token), do: match?({:comment, _, _}, token)

  defp warn_of_marker([], _chars, _meta, _state), do: :ok

  defp warn_of_marker(marker, chars, meta, state) do
    :nodebook_code.warn_at(
      "unexpected beginning of EEx tag \"<%#{marker}\" on \"<%#{marker}#{chars}%>\", please remove \"#{marker}\"",
      [{state.file, meta.line, meta.column, ""}]
    )
  end

  # Where the code of a piece begins, behind its blanks.
  defp first_place([?\n | rest], line, _column, indentation), do: first_place(rest, line + 1, 1 + indentation, indentation)
  defp first_place([c | rest], line, column, indentation) when c in [?\s, ?\t, ?\r], do: first_place(rest, line, column + 1, indentation)
  defp first_place(_chars, line, column, _indentation), do: %{line: line, column: column}

  defp blank?(text), do: Enum.all?(text, &(&1 in [?\s, ?\t, ?\n, ?\r]))
  defp head?(chars), do: chars |> List.to_string() |> String.trim_trailing() |> String.ends_with?("do")
  defp keyword?(chars), do: (chars |> List.to_string() |> String.trim()) in ["else", "after", "rescue", "catch"]

  defp column_after(meta, marker), do: meta.column + 2 + length(marker)

  defp parse(chars, line, column, state) do
    text = String.duplicate(" ", column - 1) <> IO.chardata_to_string(chars)
    Code.string_to_quoted!(text, [file: state.file, line: line, columns: true] ++ state.parser)
  end

  defp insert({:__EEX__, _, [n]}, parts), do: elem(parts, n)
  defp insert({left, meta, right}, parts), do: {insert(left, parts), meta, insert(right, parts)}
  defp insert({left, right}, parts), do: {insert(left, parts), insert(right, parts)}
  defp insert(list, parts) when is_list(list), do: Enum.map(list, &insert(&1, parts))
  defp insert(other, _parts), do: other

  defp fail(message, meta, state) do
    raise EEx.SyntaxError,
      file: state.file,
      line: meta.line,
      column: meta.column,
      message: message,
      snippet: EEx.Tokenizer.snippet(state.source, meta.line, meta.column, state.indentation)
  end
end
