# In: binaries. Out: their text of base 16, 32 or 64, and back. Specification: documentation of Base, Elixir 1.18 (RFC 4648).

defmodule Base do
  @moduledoc "Base 16, 32 and 64."

  @upper16 "0123456789ABCDEF"
  @lower16 "0123456789abcdef"
  @upper32 "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
  @lower32 "abcdefghijklmnopqrstuvwxyz234567"
  @upper_hex32 "0123456789ABCDEFGHIJKLMNOPQRSTUV"
  @lower_hex32 "0123456789abcdefghijklmnopqrstuv"
  @standard64 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  @url64 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  @doc "Base 16. Option :case - :upper or :lower."
  def encode16(data, opts \\ []) when is_binary(data) do
    :nodebook_base.encode(data, written(Keyword.get(opts, :case, :upper), @upper16, @lower16), false)
  end

  @doc "The bytes of base 16: {:ok, binary} or :error. Option :case - :upper, :lower or :mixed."
  def decode16(string, opts \\ []), do: safely(fn -> decode16!(string, opts) end)

  @doc "Like decode16/2; raises ArgumentError."
  def decode16!(string, opts \\ [])

  def decode16!(string, opts) when is_binary(string) and rem(byte_size(string), 2) == 0 do
    {alphabet, both} = read(Keyword.get(opts, :case, :upper), @upper16, @lower16)
    done(:nodebook_base.decode(string, alphabet, both, true))
  end

  def decode16!(string, _opts) when is_binary(string) do
    raise ArgumentError,
          "string given to decode has wrong length. An even number of bytes was expected, got: #{byte_size(string)}. " <>
            "Double check your string for unwanted characters or pad it accordingly"
  end

  @doc "Base 64. Option :padding - whether to pad with `=`."
  def encode64(data, opts \\ []) when is_binary(data) do
    :nodebook_base.encode(data, @standard64, Keyword.get(opts, :padding, true))
  end

  @doc "Base 64 with the characters that are safe in URLs and file names. Option :padding."
  def url_encode64(data, opts \\ []) when is_binary(data) do
    :nodebook_base.encode(data, @url64, Keyword.get(opts, :padding, true))
  end

  @doc "The bytes of base 64: {:ok, binary} or :error. Options :ignore (:whitespace), :padding."
  def decode64(string, opts \\ []) when is_binary(string), do: safely(fn -> decode64!(string, opts) end)

  @doc "Like decode64/2; raises ArgumentError."
  def decode64!(string, opts \\ []) when is_binary(string), do: decode64(string, opts, @standard64)

  @doc "The bytes of URL safe base 64: {:ok, binary} or :error. Options :ignore (:whitespace), :padding."
  def url_decode64(string, opts \\ []) when is_binary(string), do: safely(fn -> url_decode64!(string, opts) end)

  @doc "Like url_decode64/2; raises ArgumentError."
  def url_decode64!(string, opts \\ []) when is_binary(string), do: decode64(string, opts, @url64)

  defp decode64(string, opts, alphabet) do
    string = remove_ignored(string, Keyword.get(opts, :ignore))
    done(:nodebook_base.decode(string, alphabet, false, Keyword.get(opts, :padding, true)))
  end

  defp remove_ignored(string, nil), do: string
  defp remove_ignored(string, :whitespace), do: for(<<char <- string>>, char not in ~c"\s\t\r\n", into: "", do: <<char>>)

  @doc "Base 32. Options :case (:upper, :lower), :padding."
  def encode32(data, opts \\ []) when is_binary(data), do: encode32(data, opts, @upper32, @lower32)

  @doc "Base 32 with the extended hex alphabet. Options :case (:upper, :lower), :padding."
  def hex_encode32(data, opts \\ []) when is_binary(data), do: encode32(data, opts, @upper_hex32, @lower_hex32)

  defp encode32(data, opts, upper, lower) do
    alphabet = written(Keyword.get(opts, :case, :upper), upper, lower)
    :nodebook_base.encode(data, alphabet, Keyword.get(opts, :padding, true))
  end

  @doc "The bytes of base 32: {:ok, binary} or :error. Options :case (:upper, :lower, :mixed), :padding."
  def decode32(string, opts \\ []), do: safely(fn -> decode32!(string, opts) end)

  @doc "Like decode32/2; raises ArgumentError."
  def decode32!(string, opts \\ []) when is_binary(string), do: decode32(string, opts, @upper32, @lower32)

  @doc "The bytes of base 32 with the extended hex alphabet: {:ok, binary} or :error. Options as of decode32/2."
  def hex_decode32(string, opts \\ []), do: safely(fn -> hex_decode32!(string, opts) end)

  @doc "Like hex_decode32/2; raises ArgumentError."
  def hex_decode32!(string, opts \\ []) when is_binary(string), do: decode32(string, opts, @upper_hex32, @lower_hex32)

  defp decode32(string, opts, upper, lower) do
    {alphabet, both} = read(Keyword.get(opts, :case, :upper), upper, lower)
    done(:nodebook_base.decode(string, alphabet, both, Keyword.get(opts, :padding, true)))
  end

  defp written(which, upper, lower) do
    case which do
      :upper -> upper
      :lower -> lower
    end
  end

  defp read(which, upper, lower) do
    case which do
      :upper -> {upper, false}
      :lower -> {lower, false}
      :mixed -> {upper, true}
    end
  end

  defp done(binary) when is_binary(binary), do: binary
  defp done(:incorrect_padding), do: raise(ArgumentError, "incorrect padding")

  defp done({:bad, byte}) do
    raise ArgumentError, "non-alphabet character found: #{inspect(<<byte>>, binaries: :as_strings)} (byte #{byte})"
  end

  defp safely(fun) do
    {:ok, fun.()}
  rescue
    ArgumentError -> :error
  end
end
