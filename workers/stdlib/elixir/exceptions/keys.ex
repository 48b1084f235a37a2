# In: fields. Out: exceptions of one family: a key or an element that is not there.
# Wording and blame hints as Elixir 1.18 prints them.

defmodule KeyError do
  @moduledoc "A key was not found."
  defexception [:key, :term, :message]

  @impl true
  def message(%{message: nil} = exception), do: describe(exception.key, exception.term)
  def message(%{message: message}), do: message

  defp describe(key, nil), do: "key #{inspect(key)} not found"

  defp describe(key, term) when is_atom(term) and is_atom(key) do
    "key #{inspect(key)} not found in: #{inspect(term)} (if instead you want to invoke #{inspect(term)}.#{key}(), " <>
      "make sure to add parentheses after the function name)"
  end

  defp describe(key, term) do
    "key #{inspect(key)} not found in: #{inspect(term, pretty: true, limit: :infinity)}"
  end

  @impl true
  def blame(%{message: message} = exception, stacktrace) when is_binary(message) do
    {exception, stacktrace}
  end

  def blame(%{term: nil} = exception, stacktrace) do
    {%{exception | message: message(exception)}, stacktrace}
  end

  def blame(exception, stacktrace) do
    %{term: term, key: key} = exception
    {%{exception | message: message(exception) <> hint(key, keys(term))}, stacktrace}
  end

  defp keys(%{__struct__: _} = struct), do: Map.keys(struct) -- [:__struct__, :__exception__]
  defp keys(map) when is_map(map), do: Map.keys(map)
  defp keys(list) when is_list(list), do: if(Keyword.keyword?(list), do: Keyword.keys(list), else: [])
  defp keys(_), do: []

  defp hint(key, keys) when is_atom(key) do
    wanted = Atom.to_string(key)

    candidates =
      for candidate <- keys,
          is_atom(candidate),
          distance = String.jaro_distance(wanted, Atom.to_string(candidate)),
          distance >= 0.77,
          do: {distance, candidate}

    case candidates |> Enum.sort(&closer?/2) |> Enum.take(5) |> Enum.map(&elem(&1, 1)) |> Enum.uniq() |> Enum.sort() do
      [] -> ""
      found -> ". Did you mean:\n\n" <> Enum.map_join(found, "", &"      * #{inspect(&1)}\n")
    end
  end

  defp hint(_key, _keys), do: ""

  defp closer?({d1, k1}, {d2, k2}), do: d1 > d2 or (d1 == d2 and k1 <= k2)
end

defmodule Enum.EmptyError do
  @moduledoc "A non-empty enumerable was expected."
  defexception message: "empty error"
end

defmodule Enum.OutOfBoundsError do
  @moduledoc "An index outside of an enumerable."
  defexception message: "out of bounds error"
end

defmodule Protocol.UndefinedError do
  @moduledoc "A protocol is not implemented for a term."
  defexception [:protocol, :value, description: ""]

  @impl true
  def message(%{protocol: protocol, value: value, description: description}) do
    text = inspect(value, pretty: true)

    "protocol #{inspect(protocol)} not implemented for type #{type(value)}" <>
      if(description in [nil, ""], do: "", else: ", " <> description) <>
      "\n\nGot value:\n\n#{Inspect.Error.pad(text, 4)}\n"
  end

  defp type(%{__struct__: struct}) when is_atom(struct), do: inspect(struct) <> " (a struct)"
  defp type(term) when is_tuple(term), do: "Tuple"
  defp type(term) when is_atom(term), do: "Atom"
  defp type(term) when is_list(term), do: "List"
  defp type(term) when is_map(term), do: "Map"
  defp type(term) when is_bitstring(term), do: "BitString"
  defp type(term) when is_integer(term), do: "Integer"
  defp type(term) when is_float(term), do: "Float"
  defp type(term) when is_function(term), do: "Function"
  defp type(term) when is_pid(term), do: "PID"
  defp type(term) when is_port(term), do: "Port"
  defp type(term) when is_reference(term), do: "Reference"
end
