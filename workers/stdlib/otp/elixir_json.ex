# In: JSON as binaries, whole or in pieces, and functions for what is found. Out: values; {:continue, state}; or a throw
# {:nodebook_json, what, bytes left} for what is no JSON. The engine of :json and JSON. Specification: EEP 68, RFC 8259.

defmodule :elixir_json do
  @moduledoc false

  # -- encoding ------------------------------------------------------------------------

  def encode_binary(binary) when is_binary(binary), do: :nodebook_json.quote(binary)

  def encode_list([], _encode), do: "[]"
  def encode_list([first | rest], encode), do: [?[, encode.(first, encode) | list_loop(rest, encode)]

  defp list_loop([], _encode), do: ~c"]"
  defp list_loop([first | rest], encode), do: [?,, encode.(first, encode) | list_loop(rest, encode)]

  # -- decoding ------------------------------------------------------------------------

  @doc "The functions for what is found, with those that are not given; `read` says which is which."
  def decoders(given, null, read) do
    defaults = %{
      array_start: fn _ -> [] end,
      array_push: fn elem, acc -> [elem | acc] end,
      array_finish: fn acc, old -> {:lists.reverse(acc), old} end,
      object_start: fn _ -> [] end,
      object_push: fn key, value, acc -> [{key, value} | acc] end,
      object_finish: fn acc, old -> {:maps.from_list(acc), old} end,
      float: nil,
      integer: &:erlang.binary_to_integer/1,
      string: nil,
      null: null
    }

    Enum.reduce(given, defaults, fn {key, value}, acc -> read.(key, value, acc) end)
  end

  def parse_decoder(:null, value, acc), do: %{acc | null: value}

  def parse_decoder(key, fun, acc)
      when key in [:array_start, :float, :integer, :string, :object_start] and is_function(fun, 1) do
    %{acc | key => fun}
  end

  def parse_decoder(key, fun, acc) when key in [:array_push, :array_finish, :object_finish] and is_function(fun, 2) do
    %{acc | key => fun}
  end

  def parse_decoder(:object_push, fun, acc) when is_function(fun, 3), do: %{acc | object_push: fun}

  @doc "{value, acc, rest} of the JSON that the binary begins with."
  def decode(binary, acc, decoders) when is_binary(binary), do: value(binary, acc, [], Map.put(decoders, :final, true))

  @doc "Like decode/3; {:continue, state} when more may come."
  def start(binary, acc, decoders) when is_binary(binary), do: value(binary, acc, [], Map.put(decoders, :final, false))

  @doc "Goes on with more bytes, or with :end_of_input."
  def continue(:end_of_input, {place, rest, acc, stack, d}), do: at(place, rest, acc, stack, %{d | final: true})
  def continue(more, {place, rest, acc, stack, d}) when is_binary(more), do: at(place, rest <> more, acc, stack, d)

  defp at(:value, rest, acc, stack, d), do: value(rest, acc, stack, d)
  defp at(:array_first, rest, acc, stack, d), do: array_first(rest, acc, stack, d)
  defp at(:array_next, rest, acc, stack, d), do: array_next(rest, acc, stack, d)
  defp at(:object_first, rest, acc, stack, d), do: object_first(rest, acc, stack, d)
  defp at(:object_key, rest, acc, stack, d), do: object_key(rest, acc, stack, d)
  defp at(:object_next, rest, acc, stack, d), do: object_next(rest, acc, stack, d)
  defp at({:colon, key}, rest, acc, stack, d), do: colon(rest, key, acc, stack, d)

  defp more(_place, _rest, _acc, _stack, %{final: true}), do: throw({:nodebook_json, :unexpected_end, 0})
  defp more(place, rest, acc, stack, d), do: {:continue, {place, rest, acc, stack, d}}

  defp invalid(<<byte, _::binary>> = rest), do: throw({:nodebook_json, {:invalid_byte, byte}, byte_size(rest)})

  defp value(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: value(rest, acc, stack, d)
  defp value("null" <> rest, acc, stack, d), do: done(d.null, rest, acc, stack, d)
  defp value("true" <> rest, acc, stack, d), do: done(true, rest, acc, stack, d)
  defp value("false" <> rest, acc, stack, d), do: done(false, rest, acc, stack, d)
  defp value("[" <> rest, acc, stack, d), do: array_first(rest, d.array_start.(acc), [{:array, acc} | stack], d)
  defp value("{" <> rest, acc, stack, d), do: object_first(rest, d.object_start.(acc), [{:object, acc} | stack], d)

  defp value(<<?", rest::binary>> = all, acc, stack, d) do
    case string(rest, d) do
      {value, rest} -> done(value, rest, acc, stack, d)
      :more -> more(:value, all, acc, stack, d)
    end
  end

  defp value(<<first, _::binary>> = all, acc, stack, d) when first in ?0..?9 or first == ?- do
    case :nodebook_json.number(all) do
      {kind, text, size} when kind != :invalid_byte and (size < byte_size(all) or d.final) ->
        rest = binary_part(all, size, byte_size(all) - size)
        done(number(kind, text, all, d), rest, acc, stack, d)

      {:invalid_byte, place, _byte} ->
        invalid(binary_part(all, place, byte_size(all) - place))

      _ ->
        more(:value, all, acc, stack, d)
    end
  end

  # a word that has begun may go on
  defp value(<<first, rest::binary>> = all, acc, stack, d) when first in ~c"ntf" do
    if byte_size(all) <= if(first == ?f, do: 5, else: 4), do: more(:value, all, acc, stack, d), else: invalid(rest)
  end

  defp value("", acc, stack, d), do: more(:value, "", acc, stack, d)
  defp value(rest, _acc, _stack, _d), do: invalid(rest)

  defp number(:integer, text, _all, d), do: d.integer.(text)

  defp number(:float, text, all, %{float: nil}) do
    try do
      :erlang.binary_to_float(text)
    rescue
      ArgumentError -> throw({:nodebook_json, {:unexpected_sequence, text}, byte_size(all)})
    end
  end

  defp number(:float, text, _all, d), do: d.float.(text)

  defp string(rest, d) do
    case :nodebook_json.string(rest) do
      {:ok, value, size} ->
        value = if d.string, do: d.string.(value), else: value
        {value, binary_part(rest, size, byte_size(rest) - size)}

      :more ->
        :more

      {:invalid_byte, place, _byte} ->
        invalid(binary_part(rest, place, byte_size(rest) - place))

      {:unexpected_sequence, place, bytes} ->
        throw({:nodebook_json, {:unexpected_sequence, bytes}, byte_size(rest) - place})
    end
  end

  defp done(value, rest, acc, [], _d), do: {value, acc, if(blank?(rest), do: "", else: rest)}
  defp done(value, rest, acc, [{:array, _} | _] = stack, d), do: array_next(rest, d.array_push.(value, acc), stack, d)

  defp done(value, rest, acc, [{:key, key} | stack], d) do
    object_next(rest, d.object_push.(key, value, acc), stack, d)
  end

  defp blank?(<<blank, rest::binary>>) when blank in ~c"\s\n\r\t", do: blank?(rest)
  defp blank?(rest), do: rest == ""

  defp array_first(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: array_first(rest, acc, stack, d)
  defp array_first("]" <> rest, acc, stack, d), do: array_done(rest, acc, stack, d)
  defp array_first("", acc, stack, d), do: more(:array_first, "", acc, stack, d)
  defp array_first(rest, acc, stack, d), do: value(rest, acc, stack, d)

  defp array_next(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: array_next(rest, acc, stack, d)
  defp array_next("," <> rest, acc, stack, d), do: value(rest, acc, stack, d)
  defp array_next("]" <> rest, acc, stack, d), do: array_done(rest, acc, stack, d)
  defp array_next("", acc, stack, d), do: more(:array_next, "", acc, stack, d)
  defp array_next(rest, _acc, _stack, _d), do: invalid(rest)

  defp array_done(rest, acc, [{:array, old} | stack], d) do
    {value, acc} = d.array_finish.(acc, old)
    done(value, rest, acc, stack, d)
  end

  defp object_first(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: object_first(rest, acc, stack, d)
  defp object_first("}" <> rest, acc, stack, d), do: object_done(rest, acc, stack, d)
  defp object_first("", acc, stack, d), do: more(:object_first, "", acc, stack, d)
  defp object_first(rest, acc, stack, d), do: object_key(rest, acc, stack, d)

  defp object_key(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: object_key(rest, acc, stack, d)

  defp object_key(<<?", rest::binary>> = all, acc, stack, d) do
    case string(rest, d) do
      {key, rest} -> colon(rest, key, acc, stack, d)
      :more -> more(:object_key, all, acc, stack, d)
    end
  end

  defp object_key("", acc, stack, d), do: more(:object_key, "", acc, stack, d)
  defp object_key(rest, _acc, _stack, _d), do: invalid(rest)

  defp colon(<<blank, rest::binary>>, key, acc, stack, d) when blank in ~c"\s\n\r\t", do: colon(rest, key, acc, stack, d)
  defp colon(":" <> rest, key, acc, stack, d), do: value(rest, acc, [{:key, key} | stack], d)
  defp colon("", key, acc, stack, d), do: more({:colon, key}, "", acc, stack, d)
  defp colon(rest, _key, _acc, _stack, _d), do: invalid(rest)

  defp object_next(<<blank, rest::binary>>, acc, stack, d) when blank in ~c"\s\n\r\t", do: object_next(rest, acc, stack, d)
  defp object_next("," <> rest, acc, stack, d), do: object_key(rest, acc, stack, d)
  defp object_next("}" <> rest, acc, stack, d), do: object_done(rest, acc, stack, d)
  defp object_next("", acc, stack, d), do: more(:object_next, "", acc, stack, d)
  defp object_next(rest, _acc, _stack, _d), do: invalid(rest)

  defp object_done(rest, acc, [{:object, old} | stack], d) do
    {value, acc} = d.object_finish.(acc, old)
    done(value, rest, acc, stack, d)
  end
end
