# In: a term and the function for what is in it. Out: its JSON. Specification: documentation of JSON.Encoder, Elixir 1.18.

defprotocol JSON.Encoder do
  @moduledoc "How a struct becomes JSON. Derive it with `@derive {JSON.Encoder, only: [...]}` or `except: [...]`."

  @undefined_impl_description """
  the protocol must be explicitly implemented.

  If you have a struct, you can derive the implementation specifying which fields should be encoded to JSON:

      @derive {JSON.Encoder, only: [....]}
      defstruct ...

  It is also possible to encode all fields, although this should be used carefully to avoid accidentally leaking private information when new fields are added:

      @derive JSON.Encoder
      defstruct ...

  Finally, if you don't own the struct you want to encode to JSON, you may use Protocol.derive/3 placed outside of any module:

      Protocol.derive(JSON.Encoder, NameOfTheStruct, only: [...])
      Protocol.derive(JSON.Encoder, NameOfTheStruct)\
  """

  @doc "The JSON of the term, iodata; the function encodes what is in it."
  def encode(term, encoder)

  @impl true
  defmacro __deriving__(module, opts) do
    module |> Macro.expand(__CALLER__) |> JSON.Encoder.Derive.implementation(opts)
  end
end

defmodule JSON.Encoder.Derive do
  @moduledoc false

  def implementation(module, opts) do
    fields = module |> fields() |> chosen(opts)
    vars = Enum.map(fields, fn field -> {field, Macro.var(field, __MODULE__)} end)

    members =
      vars
      |> Enum.with_index()
      |> Enum.flat_map(fn {{field, var}, index} ->
        lead = if index == 0, do: "{", else: ","
        key = IO.iodata_to_binary([lead, :elixir_json.encode_binary(Atom.to_string(field)), ":"])
        [key, quote(do: encoder.(unquote(var), encoder))]
      end)

    json = if members == [], do: "{}", else: members ++ [?}]

    quote do
      defimpl JSON.Encoder, for: unquote(module) do
        def encode(%{unquote_splicing(vars)}, encoder) do
          _ = encoder
          unquote(json)
        end
      end
    end
  end

  defp fields(module) do
    case Module.open?(module) && Module.get_attribute(module, :__struct_keys__) do
      keys when is_list(keys) -> List.delete(keys, :__exception__)
      _ -> for %{field: field} <- module.__info__(:struct), do: field
    end
  end

  defp chosen(fields, opts) do
    case {Keyword.get(opts, :only), Keyword.get(opts, :except)} do
      {nil, nil} ->
        fields

      {only, nil} ->
        check!(only, fields, ":only")
        only

      {nil, except} ->
        check!(except, fields, ":except")
        fields -- except

      {_, _} ->
        raise ArgumentError, ":only and :except cannot be given together"
    end
  end

  defp check!(given, fields, name) do
    if (unknown = given -- fields) != [] do
      raise ArgumentError,
            "unknown struct fields #{inspect(unknown)} specified in #{name}. Expected one of: #{inspect(fields)}"
    end
  end
end

defimpl JSON.Encoder, for: BitString do
  def encode(value, _encoder), do: :elixir_json.encode_binary(value)
end

defimpl JSON.Encoder, for: [Atom, Integer, Float, List, Map] do
  def encode(value, encoder), do: JSON.protocol_encode(value, encoder)
end

defimpl JSON.Encoder, for: Duration do
  def encode(value, _encoder), do: [?", Duration.to_iso8601(value), ?"]
end

defimpl JSON.Encoder, for: [Date, Time, NaiveDateTime, DateTime] do
  def encode(value, _encoder), do: [?", @for.to_iso8601(value), ?"]
end
