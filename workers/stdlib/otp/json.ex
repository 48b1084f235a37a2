# In: terms, JSON. Out: JSON as iodata, terms. Specification: the reference of the module `json`, OTP 27 (EEP 68).

defmodule :json do
  @moduledoc "Encoding and decoding of JSON."

  # -- encoding ------------------------------------------------------------------------

  @doc "The JSON of a term, iodata."
  def encode(term), do: encode_value(term, &encode_value/2)

  @doc "The JSON of a term, iodata; the function is called for every value in it."
  def encode(term, encoder) when is_function(encoder, 2), do: encoder.(term, encoder)

  @doc "The JSON of a value; the function encodes what is in it."
  def encode_value(value, encode)
  def encode_value(value, encode) when is_atom(value), do: encode_atom(value, encode)
  def encode_value(value, _encode) when is_binary(value), do: encode_binary(value)
  def encode_value(value, _encode) when is_integer(value), do: encode_integer(value)
  def encode_value(value, _encode) when is_float(value), do: encode_float(value)
  def encode_value(value, encode) when is_list(value), do: encode_list(value, encode)
  def encode_value(value, encode) when is_map(value), do: encode_map(value, encode)
  def encode_value(value, _encode), do: :erlang.error({:unsupported_type, value})

  @doc "null, true, false, or the atom's text as the function encodes it."
  def encode_atom(:null, _encode), do: "null"
  def encode_atom(true, _encode), do: "true"
  def encode_atom(false, _encode), do: "false"
  def encode_atom(atom, encode), do: encode.(:erlang.atom_to_binary(atom), encode)

  @doc "The number's digits."
  def encode_integer(integer), do: :erlang.integer_to_binary(integer)

  @doc "The shortest text of the float."
  def encode_float(float), do: :erlang.float_to_binary(float, [:short])

  @doc "The list as an array."
  def encode_list(list, encode), do: :elixir_json.encode_list(list, encode)

  @doc "The map as an object."
  def encode_map(map, encode) when is_map(map), do: :maps.to_list(map) |> encode_key_value_list(encode)

  @doc "The map as an object; raises {:duplicate_key, key} when two keys become the same text."
  def encode_map_checked(map, encode) when is_map(map), do: :maps.to_list(map) |> encode_key_value_list_checked(encode)

  @doc "The pairs as an object."
  def encode_key_value_list([], _encode), do: "{}"

  def encode_key_value_list(pairs, encode) do
    [_comma | members] = for {k, v} <- pairs, part <- [?,, [key(k, encode), ?: | encode.(v, encode)]], do: part
    [?{, members, ?}]
  end

  @doc "The pairs as an object; raises {:duplicate_key, key} when two keys become the same text."
  def encode_key_value_list_checked(pairs, encode) do
    check_keys(pairs, encode)
    encode_key_value_list(pairs, encode)
  end

  defp check_keys(pairs, encode) do
    Enum.reduce(pairs, %{}, fn {k, _}, seen ->
      text = :erlang.iolist_to_binary(key(k, encode))
      if is_map_key(seen, text), do: :erlang.error({:duplicate_key, k})
      Map.put(seen, text, true)
    end)
  end

  defp key(key, encode) when is_atom(key), do: encode.(:erlang.atom_to_binary(key), encode)
  defp key(key, encode) when is_binary(key), do: encode.(key, encode)
  defp key(key, _encode) when is_integer(key), do: [?", encode_integer(key), ?"]
  defp key(key, _encode) when is_float(key), do: [?", encode_float(key), ?"]

  @doc "The text as a string."
  def encode_binary(binary) when is_binary(binary), do: :nodebook_json.quote(binary)

  @doc "The text as a string of ASCII characters."
  def encode_binary_escape_all(binary) when is_binary(binary), do: :nodebook_json.quote_all(binary)

  # -- formatting ----------------------------------------------------------------------

  @doc "The JSON of a term with line breaks and indentation, iodata."
  def format(term), do: format(term, &format_value/3, %{})

  @doc "Like format/1, with options (:indent, :max) or with a function that is called for every value."
  def format(term, options) when is_map(options), do: format(term, &format_value/3, options)
  def format(term, encoder) when is_function(encoder, 3), do: format(term, encoder, %{})

  @doc "Like format/1, with a function that is called for every value, and options."
  def format(term, encoder, options) when is_function(encoder, 3) do
    state = Map.merge(%{level: 0, col: 0, indent: 2, max: 100}, options)
    [encoder.(term, encoder, state), ?\n]
  end

  @doc "The formatted JSON of a value; the function formats what is in it."
  def format_value(value, encode, state)
  def format_value([], _encode, _state), do: "[]"

  def format_value([first | rest], encode, %{level: level} = state) do
    state = %{state | level: level + 1}

    if is_binary(first) or is_list(first) or is_map(first) do
      break = line_break(state)
      state = %{state | col: state.level * state.indent}
      items = for item <- rest, do: [?,, break, encode.(item, encode, state)]
      [?[, break, encode.(first, encode, state), items, line_break(%{state | level: level}), ?]]
    else
      text = encode.(first, encode, state)
      [?[, text, filled(rest, encode, %{state | col: state.col + :erlang.iolist_size(text) + 1}), ?]]
    end
  end

  def format_value(value, encode, state) when is_map(value) do
    :maps.to_list(value) |> format_key_value_list(encode, state)
  end

  def format_value(value, encode, state) do
    encode_value(value, fn inner, _ -> encode.(inner, encode, state) end)
    |> then(fn text -> if is_binary(value), do: encode_binary(value), else: text end)
  end

  # Elements side by side, up to the widest line.
  defp filled([], _encode, _state), do: []

  defp filled([item | rest], encode, %{col: col, max: max} = state) do
    text = encode.(item, encode, state)
    size = :erlang.iolist_size(text)

    if col >= max do
      [?,, line_break(state), text | filled(rest, encode, %{state | col: state.level * state.indent + size})]
    else
      [?,, text | filled(rest, encode, %{state | col: col + size + 1})]
    end
  end

  @doc "The pairs as a formatted object."
  def format_key_value_list([], _encode, _state), do: "{}"

  def format_key_value_list([{key, value}], encode, %{level: level} = state)
      when is_number(value) or is_binary(value) or is_atom(value) do
    ["{ ", member(key, value, encode, %{state | level: level + 1}), " }"]
  end

  def format_key_value_list(pairs, encode, %{level: level} = state) do
    state = %{state | level: level + 1}
    break = line_break(state)
    [_comma | members] = for {key, value} <- pairs, part <- [?,, [break, member(key, value, encode, state)]], do: part
    [?{, members, line_break(%{state | level: level}), ?}]
  end

  @doc "The pairs as a formatted object; raises {:duplicate_key, key} when two keys become the same text."
  def format_key_value_list_checked(pairs, encode, state) do
    check_keys(pairs, fn key, _ -> encode.(key, encode, state) end)
    format_key_value_list(pairs, encode, state)
  end

  defp member(key, value, encode, state) do
    text = key(key, fn key, _ -> encode.(key, encode, state) end)
    col = state.level * state.indent + :erlang.iolist_size(text) + 2
    [text, ": " | encode.(value, encode, %{state | col: col})]
  end

  defp line_break(%{level: level, indent: indent}), do: [?\n | :lists.duplicate(level * indent, ?\s)]

  # -- decoding ------------------------------------------------------------------------

  @doc "The term of a JSON text. Raises :unexpected_end, {:invalid_byte, byte} or {:unexpected_sequence, bytes}."
  def decode(binary) when is_binary(binary) do
    case :nodebook_json.decode(binary, :null) do
      {:ok, value} ->
        value

      :error ->
        case decode(binary, :ok, %{}) do
          {value, :ok, ""} -> value
          {_value, :ok, <<byte, _::binary>>} -> :erlang.error({:invalid_byte, byte})
        end
    end
  end

  @doc """
  {value, acc, rest} of the JSON that the text begins with. Functions for what is found, all optional: :array_start,
  :array_push, :array_finish, :object_start, :object_push, :object_finish, :float, :integer, :string; and :null, a term.
  """
  def decode(binary, acc, decoders) when is_binary(binary) do
    decoders = decoders(decoders)
    raising(fn -> :elixir_json.decode(binary, acc, decoders) end)
  end

  @doc "Like decode/3; {:continue, state} when the text may go on."
  def decode_start(binary, acc, decoders) when is_binary(binary) do
    decoders = decoders(decoders)
    raising(fn -> :elixir_json.start(binary, acc, decoders) end)
  end

  @doc "Goes on with more of the text, or with :end_of_input."
  def decode_continue(more, state), do: raising(fn -> :elixir_json.continue(more, state) end)

  defp decoders(map), do: :maps.fold(&parse_decoder/3, :elixir_json.decoders([], :null, nil), map)

  defp parse_decoder(:null, value, acc), do: %{acc | null: value}

  defp parse_decoder(key, fun, acc)
       when (key in [:array_start, :float, :integer, :string, :object_start] and is_function(fun, 1)) or
              (key in [:array_push, :array_finish, :object_finish] and is_function(fun, 2)) or
              (key == :object_push and is_function(fun, 3)) do
    %{acc | key => fun}
  end

  defp raising(fun) do
    fun.()
  catch
    {:nodebook_json, what, _left} -> :erlang.error(what)
  end
end
