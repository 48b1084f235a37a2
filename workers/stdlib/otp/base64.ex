# In: binaries and byte lists. Out: their base 64, and back. Specification: the reference of the module `base64`, OTP 27.

defmodule :base64 do
  @moduledoc "Base 64 encoding and decoding."

  @standard "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  @urlsafe "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  @doc "The base 64 of bytes, a binary."
  def encode(data), do: encode(data, %{})

  @doc "The base 64 of bytes, a binary. Options: mode (:standard, :urlsafe), padding."
  def encode(data, options) when is_binary(data) or is_list(data) do
    :nodebook_base.encode(:erlang.iolist_to_binary(data), alphabet(options), padding(options))
  end

  @doc "The base 64 of bytes, a list."
  def encode_to_string(data), do: :erlang.binary_to_list(encode(data))

  @doc "The base 64 of bytes, a list. Options as of encode/2."
  def encode_to_string(data, options), do: :erlang.binary_to_list(encode(data, options))

  @doc "The bytes of base 64, a binary; white space is skipped."
  def decode(text), do: decode(text, %{})

  @doc "The bytes of base 64, a binary; white space is skipped. Options: mode (:standard, :urlsafe), padding."
  def decode(text, options) when is_binary(text) or is_list(text) do
    text = for <<char <- :erlang.iolist_to_binary(text)>>, char not in ~c"\s\t\r\n", into: "", do: <<char>>
    decoded(text, options)
  end

  @doc "The bytes of base 64, a list."
  def decode_to_string(text), do: :erlang.binary_to_list(decode(text))

  @doc "The bytes of base 64, a list. Options as of decode/2."
  def decode_to_string(text, options), do: :erlang.binary_to_list(decode(text, options))

  @doc "The bytes of base 64, a binary; whatever is no base 64 is skipped."
  def mime_decode(text), do: mime_decode(text, %{})

  @doc "The bytes of base 64, a binary; whatever is no base 64 is skipped. Options as of decode/2."
  def mime_decode(text, options) when is_binary(text) or is_list(text) do
    letters = alphabet(options) <> "="
    text = for <<char <- :erlang.iolist_to_binary(text)>>, char in :erlang.binary_to_list(letters), into: "", do: <<char>>
    # where `=` ends a group the text ends
    decoded(text, options)
  end

  @doc "The bytes of base 64, a list; whatever is no base 64 is skipped."
  def mime_decode_to_string(text), do: :erlang.binary_to_list(mime_decode(text))

  @doc "The bytes of base 64, a list; whatever is no base 64 is skipped. Options as of decode/2."
  def mime_decode_to_string(text, options), do: :erlang.binary_to_list(mime_decode(text, options))

  defp decoded(text, options) do
    case :nodebook_base.decode(text, alphabet(options), false, padding(options)) do
      binary when is_binary(binary) ->
        binary

      :incorrect_padding ->
        :erlang.error(:missing_padding)

      {:bad, byte} ->
        {position, 1} = :binary.match(text, <<byte>>)

        raise ArgumentError,
              "construction of binary failed: segment #{rem(position, 4) + 2} of type 'integer': " <>
                "expected an integer but got: :bad"
    end
  end

  defp alphabet(%{mode: :urlsafe}), do: @urlsafe
  defp alphabet(%{mode: :standard}), do: @standard
  defp alphabet(options) when not is_map_key(options, :mode), do: @standard

  defp padding(%{padding: padding}) when is_boolean(padding), do: padding
  defp padding(options) when not is_map_key(options, :padding), do: true
end
