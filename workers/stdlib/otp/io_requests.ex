# The server side of the I/O protocol that all of our devices share: turning requests into reads of a buffer.
# In: characters in some encoding; a buffer of UTF-8 text with a flag for its end. Out: binaries, and what is left.
defmodule :nodebook_io_requests do
  @moduledoc false

  @doc "The characters of a put request as one binary, or an error."
  def to_binary(from, chars, to \\ :unicode) when from in [:unicode, :latin1] do
    try do
      :unicode.characters_to_binary(chars, from, to)
    catch
      _, _ -> {:error, :badarg}
    else
      binary when is_binary(binary) -> {:ok, binary}
      {_, _, _} -> {:error, {:no_translation, from, to}}
    end
  end

  @doc """
  Tries a read on the buffer: {:done, reply, rest} or :more. `eof` tells that nothing follows the buffer.
  """
  def read({:line}, buffer, eof) do
    case :binary.split(buffer, "\n") do
      [line, rest] -> {:done, without_return(line) <> "\n", rest}
      [""] when eof -> {:done, :eof, ""}
      [all] when eof -> {:done, all, ""}
      _ -> :more
    end
  end

  def read({:chars, n}, buffer, eof) do
    case take(buffer, n, 0) do
      {:ok, size} ->
        <<chars::binary-size(size), rest::binary>> = buffer
        {:done, chars, rest}

      :short when eof and buffer == "" ->
        {:done, :eof, ""}

      :short when eof ->
        {:done, buffer, ""}

      :short ->
        :more
    end
  end

  def read({:bytes, n}, buffer, eof) do
    case buffer do
      <<chars::binary-size(n), rest::binary>> -> {:done, chars, rest}
      "" when eof -> {:done, :eof, ""}
      _ when eof -> {:done, buffer, ""}
      _ -> :more
    end
  end

  # continues a scan function as io_lib's get_until does
  def read({:until, m, f, a, cont}, buffer, eof) do
    data =
      cond do
        buffer != "" -> :unicode.characters_to_list(buffer)
        eof -> :eof
        true -> []
      end

    if data == [] do
      :more
    else
      case apply(m, f, [cont, data | a]) do
        {:done, result, :eof} -> {:done, result, ""}
        {:done, result, rest} -> {:done, result, :unicode.characters_to_binary(rest)}
        {:more, new} when eof and data != :eof -> read({:until, m, f, a, new}, "", true)
        {:more, new} -> {:more, {:until, m, f, a, new}}
      end
    end
  end

  # a line may end as Windows ends it
  defp without_return(line) do
    size = byte_size(line) - 1
    if size >= 0 and :binary.last(line) == ?\r, do: :binary.part(line, 0, size), else: line
  end

  @doc "How requests encode what they carry and want: :unicode or :latin1."
  def encoding(request) do
    case request do
      {:get_password, encoding} -> encoding
      {kind, encoding, _prompt} when kind == :get_line and encoding in [:unicode, :latin1] -> encoding
      {kind, encoding, _prompt, _n} when kind == :get_chars and encoding in [:unicode, :latin1] -> encoding
      {:get_until, encoding, _prompt, _m, _f, _a} -> encoding
      _ -> :latin1
    end
  end

  defp take(_, 0, size), do: {:ok, size}
  defp take(<<c::utf8, rest::binary>>, n, size), do: take(rest, n - 1, size + width(c))
  defp take(<<_, rest::binary>>, n, size), do: take(rest, n - 1, size + 1)
  defp take(<<>>, _, _), do: :short

  defp width(c) when c < 0x80, do: 1
  defp width(c) when c < 0x800, do: 2
  defp width(c) when c < 0x10000, do: 3
  defp width(_), do: 4

  @doc "What a get request asks for: {prompt, read} or :error."
  def wanted({:get_line, _enc, prompt}), do: {prompt, {:line}}
  def wanted({:get_line, prompt}), do: {prompt, {:line}}
  def wanted({:get_chars, :latin1, prompt, n}), do: {prompt, {:bytes, n}}
  def wanted({:get_chars, _enc, prompt, n}), do: {prompt, {:chars, n}}
  def wanted({:get_chars, prompt, n}), do: {prompt, {:bytes, n}}
  def wanted({:get_until, _enc, prompt, m, f, a}), do: {prompt, {:until, m, f, a, []}}
  def wanted({:get_until, prompt, m, f, a}), do: {prompt, {:until, m, f, a, []}}
  def wanted({:get_password, _}), do: {"", {:line}}
  def wanted(_), do: :error

  @doc "The prompt as a binary."
  def prompt({:format, format, args}), do: :erlang.iolist_to_binary(:io_lib.format(format, args))
  def prompt(atom) when is_atom(atom), do: :erlang.atom_to_binary(atom, :utf8)
  def prompt(chars), do: :unicode.characters_to_binary(chars)
end
