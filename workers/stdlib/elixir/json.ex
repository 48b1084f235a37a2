# In: terms, JSON. Out: JSON, terms. Specification: documentation of JSON, Elixir 1.18.

defmodule JSON do
  @moduledoc "Encoding and decoding of JSON."

  @type encoder :: (term, encoder -> iodata)
  @type decode_error_reason ::
          {:unexpected_end, non_neg_integer}
          | {:invalid_byte, non_neg_integer, byte}
          | {:unexpected_sequence, non_neg_integer, binary}

  @doc "The JSON of a term. The function is called for every value in it."
  def encode!(term, encoder \\ &protocol_encode/2), do: IO.iodata_to_binary(encoder.(term, encoder))

  @doc "Like encode!/2, iodata."
  def encode_to_iodata!(term, encoder \\ &protocol_encode/2), do: encoder.(term, encoder)

  @doc "The JSON of a value, by the protocol JSON.Encoder; the function encodes what is in it."
  def protocol_encode(value, encoder)

  def protocol_encode(value, encoder) when is_atom(value) do
    case value do
      nil -> "null"
      true -> "true"
      false -> "false"
      _ -> encoder.(Atom.to_string(value), encoder)
    end
  end

  def protocol_encode(value, _encoder) when is_binary(value), do: :elixir_json.encode_binary(value)
  def protocol_encode(value, _encoder) when is_integer(value), do: Integer.to_string(value)
  def protocol_encode(value, _encoder) when is_float(value), do: :erlang.float_to_binary(value, [:short])
  def protocol_encode(value, encoder) when is_list(value), do: :elixir_json.encode_list(value, encoder)

  def protocol_encode(%{} = value, encoder) when not is_map_key(value, :__struct__) do
    case :maps.nodebook_walk(value) do
      [] -> "{}"
      [first | rest] -> [?{, member(first, encoder) | members(rest, encoder)]
    end
  end

  def protocol_encode(value, encoder), do: JSON.Encoder.encode(value, encoder)

  defp members([], _encoder), do: "}"
  defp members([pair | rest], encoder), do: [?,, member(pair, encoder) | members(rest, encoder)]
  defp member({key, value}, encoder), do: [encoder.(key(key), encoder), ?: | encoder.(value, encoder)]

  defp key(key) when is_atom(key), do: Atom.to_string(key)
  defp key(key) when is_binary(key), do: key
  defp key(key), do: String.Chars.to_string(key)

  @doc "The term of a JSON text: {:ok, term}, or {:error, reason} with the place of what is wrong."
  def decode(binary) when is_binary(binary) do
    case :nodebook_json.decode(binary, nil) do
      {:ok, value} ->
        {:ok, value}

      :error ->
        case decode(binary, :ok, []) do
          {value, :ok, ""} -> {:ok, value}
          {:error, _} = error -> error
          {_, :ok, <<byte, _::binary>> = rest} -> {:error, {:invalid_byte, byte_size(binary) - byte_size(rest), byte}}
        end
    end
  end

  @doc """
  {term, acc, rest} of the JSON that the text begins with, or {:error, reason}. Functions for what is found, all optional:
  :array_start, :array_push, :array_finish, :object_start, :object_push, :object_finish, :float, :integer, :string; and
  :null, a term.
  """
  def decode(binary, acc, decoders) when is_binary(binary) and is_list(decoders) do
    decoders = :elixir_json.decoders(decoders, nil, &:elixir_json.parse_decoder/3)

    try do
      :elixir_json.decode(binary, acc, decoders)
    catch
      {:nodebook_json, :unexpected_end, _} -> {:error, {:unexpected_end, byte_size(binary)}}
      {:nodebook_json, {kind, what}, left} -> {:error, {kind, byte_size(binary) - left, what}}
    end
  end

  @doc "Like decode/1, the term alone; raises JSON.DecodeError."
  def decode!(binary) when is_binary(binary) do
    case decode(binary) do
      {:ok, value} ->
        value

      {:error, {:unexpected_end, offset}} ->
        fail("unexpected end of JSON binary at position (byte offset) #{offset}", offset, binary)

      {:error, {:invalid_byte, offset, byte}} ->
        fail("invalid byte #{byte} at position (byte offset) #{offset}", offset, binary)

      {:error, {:unexpected_sequence, offset, bytes}} ->
        fail("unexpected sequence #{inspect(bytes)} at position (byte offset) #{offset}", offset, binary)
    end
  end

  defp fail(message, offset, data), do: raise(JSON.DecodeError, message: message, offset: offset, data: data)
end

defmodule JSON.DecodeError do
  @moduledoc "Raised for a text that is no JSON: the message, where, and the text."
  defexception [:message, :offset, :data]
end
