# Source text → quoted expressions and comments. The parser is native and calls no functions: where an encoder is given, it
# leaves marks `{mark, entries, meta, value}`, which are replaced here by what the encoder makes.

defmodule Code.Reader do
  @moduledoc false

  @literal :"$nodebook literal"
  @name :"$nodebook name"
  @passed [:file, :line, :column, :columns, :existing_atoms_only, :token_metadata, :unescape] ++
            [:warn_on_unnecessary_quotes, :emit_warnings]

  @doc "`{:ok, quoted, comments}` or `{:error, info, exception}`. `literal_encoder: :block` puts each literal in a block."
  def read(text, opts) do
    encoder = opts[:literal_encoder]
    names = opts[:static_atoms_encoder]
    passed = Keyword.take(opts, @passed)
    passed = if encoder, do: [{:literals, if(encoder == :block, do: :block, else: :marked)} | passed], else: passed
    passed = if names, do: [{:mark_names, true} | passed], else: passed

    case :nodebook_code.string_to_quoted(text, passed) do
      {:ok, quoted, comments} when is_function(encoder, 2) or is_function(names, 2) ->
        try do
          {:ok, replace(quoted, encoder, names), comments}
        catch
          {@name, meta, message, token} -> failure(meta, message, token, opts)
        end

      result ->
        result
    end
  end

  defp failure(meta, message, token, opts) do
    exception = %SyntaxError{
      file: opts[:file] || "nofile",
      line: meta[:line],
      column: meta[:column],
      description: message <> token
    }

    {:error, {meta, message, token}, exception}
  end

  defp replace({@literal, entries, meta, value}, encoder, names) do
    meta = replace(meta, encoder, names)
    value |> replace(encoder, names) |> encode(meta, encoder) |> put_entries(entries)
  end

  defp replace({@name, entries, place, text}, _, names) do
    case names.(text, place) do
      {:ok, made} -> put_entries(made, entries)
      {:error, reason} -> throw({@name, place, reason <> ": ", text})
    end
  end

  defp replace({left, right}, encoder, names), do: {replace(left, encoder, names), replace(right, encoder, names)}

  defp replace({head, meta, args}, encoder, names),
    do: {replace(head, encoder, names), meta, replace(args, encoder, names)}

  defp replace([head | tail], encoder, names), do: [replace(head, encoder, names) | replace(tail, encoder, names)]
  defp replace(other, _, _), do: other

  defp encode(value, meta, encoder) do
    case encoder.(value, meta) do
      {:ok, made} -> made
      {:error, reason} -> throw({@name, [line: meta[:line], column: meta[:column] || 1], reason <> ": ", "literal"})
    end
  end

  # what was written around the literal goes in front of its metadata
  defp put_entries({left, meta, right}, entries), do: {left, Enum.reduce(Enum.reverse(entries), meta, &[&1 | &2]), right}
  defp put_entries(other, _), do: other
end
