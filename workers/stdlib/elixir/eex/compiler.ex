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
    if marker == [] do
      IO.puts(
        :stderr,
        "warning: the contents of this expression won't be output unless the EEx block starts with \"<%=\"\n" <>
          "└─ #{state.file}:#{meta.line}:#{meta.column}\n"
      )
    end

    rest = drop_blank_text(rest, chars)
    block = %{start: meta, column: column_after(meta, marker), line: meta.line}
    inner = %{state | block: block, parts: []}
    {code, parts, rest} = block(rest, buffer, inner, IO.chardata_to_string(chars), [])
    quoted = parse(code, meta.line, block.column, state)
    quoted = insert(quoted, parts |> Enum.reverse() |> List.to_tuple())
    build(rest, state.engine.handle_expr(buffer, IO.chardata_to_string(marker), quoted), state)
  end

  defp build([{:middle_expr, _, chars, meta} | _], _buffer, %{block: nil} = state),
    do: fail("unexpected middle of expression <%#{chars}%>", meta, state)

  defp build([{:end_expr, _, chars, meta} | _], _buffer, %{block: nil} = state),
    do: fail("unexpected end of expression <%#{chars}%>", meta, state)

  defp build([{:eof, _}], _buffer, %{block: %{start: start, column: column}} = state) do
    fail("expected a closing '<% end %>' for block expression in EEx", %{start | column: column_inside(column, start)}, state)
  end

  defp build(rest, buffer, state), do: {buffer, rest, state}

  # The pieces of a block's code up to its end, and the quoted inner parts, last first.
  defp block(tokens, buffer, state, code, parts) do
    {inner, rest, _} = build(tokens, state.engine.handle_begin(buffer), state)

    case rest do
      [{:middle_expr, _, chars, meta} | rest] ->
        {code, parts} = close(code, parts, inner, tokens, meta, state)
        # the outer buffer of the next part is that of the part before, as engines see it
        block(rest, inner, state, code <> IO.chardata_to_string(chars), parts)

      [{:end_expr, _, chars, meta} | rest] ->
        {code, parts} = close(code, parts, inner, tokens, meta, state)
        {code <> IO.chardata_to_string(chars), parts, rest}
    end
  end

  defp close(code, parts, inner, tokens, meta, state) do
    if match?([{:middle_expr, _, _, _} | _], tokens) do
      {pad(code, meta, state), parts}
    else
      {pad(code <> "__EEX__(#{length(parts)});", meta, state), [state.engine.handle_end(inner) | parts]}
    end
  end

  # Newlines up to the line of the piece that follows keep the lines of the code right.
  defp pad(code, meta, state) do
    line = state.block.line + length(String.split(code, "\n")) - 1
    code <> String.duplicate("\n", max(meta.line - line, 0))
  end

  # Blank text between the head of a `case` or `cond` and its first clause is no part of the block.
  defp drop_blank_text([{:text, text, _}, {:middle_expr, _, next, _} = token | rest] = tokens, head) do
    if blank?(text) and head?(head) and not keyword?(next), do: [token | rest], else: tokens
  end

  defp drop_blank_text([{:comment, _, _} | rest], head), do: drop_blank_text(rest, head)
  defp drop_blank_text(tokens, _head), do: tokens

  defp blank?(text), do: Enum.all?(text, &(&1 in [?\s, ?\t, ?\n, ?\r]))
  defp head?(chars), do: chars |> List.to_string() |> String.trim_trailing() |> String.ends_with?("do")
  defp keyword?(chars), do: (chars |> List.to_string() |> String.trim()) in ["else", "after", "rescue", "catch"]

  defp column_after(meta, marker), do: meta.column + 2 + length(marker)
  defp column_inside(column, _start), do: column + 1

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
