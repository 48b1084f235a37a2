# In: binaries. Out: their hexadecimal text, and back; replacements that a function makes. Specification: the reference of the module `binary`, OTP 27; its other
# functions are natives.

defmodule :binary do
  @moduledoc "Functions on binaries."

  # who can say what was wrong with the arguments
  @explained [error_info: %{module: :erl_stdlib_errors}]

  defmacrop badarg(args, position, text) do
    quote do: :erlang.error(:badarg, unquote(args), error_info: %{module: :erl_stdlib_errors, cause: {:argument, unquote(position), unquote(text)}})
  end

  @doc "The bytes as upper case hexadecimal digits."
  def encode_hex(binary), do: encode_hex(binary, :uppercase)

  @doc "The bytes as hexadecimal digits, :uppercase or :lowercase."
  def encode_hex(binary, letters) do
    if not is_binary(binary) or letters not in [:uppercase, :lowercase], do: :erlang.error(:badarg, [binary, letters], @explained)
    alphabet = if letters == :uppercase, do: "0123456789ABCDEF", else: "0123456789abcdef"
    :nodebook_base.encode(binary, alphabet, false)
  end

  @doc "The bytes of hexadecimal digits."
  def decode_hex(text) do
    if not is_binary(text), do: badarg([text], 1, "not a binary")
    if rem(byte_size(text), 2) != 0, do: badarg([text], 1, "must contain an even number of bytes")

    case :nodebook_base.decode(text, "0123456789ABCDEF", true, true) do
      binary when is_binary(binary) -> binary
      _ -> badarg([text], 1, "must only contain hex digits 0-9, A-F, and a-f")
    end
  end

  @doc "Replaces the first match of a pattern by a binary or by what a function of the match answers."
  def replace(subject, pattern, replacement), do: replace(subject, pattern, replacement, [])

  @doc "Like replace/3; options :global, {:scope, part}, {:insert_replaced, positions}."
  def replace(subject, pattern, fun, options) when is_function(fun, 1) and is_list(options) do
    scope = for {:scope, _} = o <- options, do: o

    found =
      if :lists.member(:global, options),
        do: :binary.matches(subject, pattern, scope),
        else: List.wrap(with(:nomatch <- :binary.match(subject, pattern, scope), do: []))

    :erlang.iolist_to_binary(spliced(subject, found, fun, 0))
  end

  def replace(subject, pattern, replacement, options) do
    try do
      :binary.nodebook_replace(subject, pattern, replacement, options)
    catch
      :error, :badarg ->
        :erlang.error(:badarg, [subject, pattern, replacement, options], error_info: %{module: :erl_stdlib_errors})
    end
  end

  defp spliced(subject, [{at, n} | rest], fun, from) do
    [:binary.part(subject, from, at - from), fun.(:binary.part(subject, at, n)) | spliced(subject, rest, fun, at + n)]
  end

  defp spliced(subject, [], _fun, from), do: [:binary.part(subject, from, byte_size(subject) - from)]

  @doc "The bytes of a part, {position, length}, as a list."
  def bin_to_list(binary, {position, length} = part) when is_binary(binary) and is_integer(position) and is_integer(length) do
    from = min(position, position + length)
    if from < 0 or max(position, position + length) > byte_size(binary), do: :erlang.error(:badarg, [binary, part], @explained)
    :erlang.binary_to_list(:erlang.binary_part(binary, position, length))
  end

  def bin_to_list(binary, part), do: :erlang.error(:badarg, [binary, part], @explained)
end
