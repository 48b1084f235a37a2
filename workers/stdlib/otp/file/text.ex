# Files as text. In: bytes of a file in its encoding, a read as io_requests has them, the encoding that the asking side wants.
# Out: what was read, and how many bytes are left.
defmodule :nodebook_file_text do
  @moduledoc false

  @doc "The encoding that modes of opening name; bytes unless they name one."
  def encoding(modes) do
    case :lists.keyfind(:encoding, 1, :lists.filter(&is_tuple/1, modes)) do
      {:encoding, :utf8} -> :unicode
      {:encoding, kind} when kind in [:utf16, :utf32] -> {kind, :big}
      {:encoding, encoding} -> encoding
      false -> :latin1
    end
  end

  @doc "Reads from bytes: {reply, how many are left}."
  def read(read, bytes, :latin1, wanted) when elem(read, 0) != :until do
    # a character is a byte
    read = if elem(read, 0) == :chars, do: {:bytes, elem(read, 1)}, else: read
    {:done, reply, left} = :nodebook_io_requests.read(read, bytes, true)
    {if(wanted == :unicode and is_binary(reply), do: :unicode.characters_to_binary(reply, :latin1), else: reply), byte_size(left)}
  end

  def read(read, bytes, :unicode, :unicode) do
    {:done, reply, left} = :nodebook_io_requests.read(read, bytes, true)
    {reply, byte_size(left)}
  end

  def read(read, bytes, encoding, wanted) do
    read = if elem(read, 0) == :bytes, do: {:chars, elem(read, 1)}, else: read

    with text when is_binary(text) <- :unicode.characters_to_binary(bytes, encoding),
         {:done, reply, left} = :nodebook_io_requests.read(read, text, true),
         reply when not is_tuple(reply) or elem(read, 0) == :until <- as_wanted(reply, wanted) do
      {reply, byte_size(:unicode.characters_to_binary(left, :unicode, encoding))}
    else
      _ -> {{:error, {:no_translation, encoding, wanted}}, byte_size(bytes)}
    end
  end

  defp as_wanted(reply, :latin1) when is_binary(reply), do: :unicode.characters_to_binary(reply, :unicode, :latin1)
  defp as_wanted(reply, _), do: reply
end
