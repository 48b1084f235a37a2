# In: a name and fields with defaults. Out: macros that make, read and change tuples. Specification: documentation of Record,
# Elixir 1.18. Extracting records from Erlang's header files is not here: there are none.

defmodule Record do
  @moduledoc "Tuples with named fields, told apart by the atom that stands first."

  @doc "Whether the term is a record; allowed in guards."
  defmacro is_record(data) do
    case __CALLER__.context do
      nil ->
        quote do
          case unquote(data) do
            data when is_tuple(data) and tuple_size(data) > 0 -> is_atom(:erlang.element(1, data))
            _ -> false
          end
        end

      _ ->
        quote do
          is_tuple(unquote(data)) and tuple_size(unquote(data)) > 0 and is_atom(:erlang.element(1, unquote(data)))
        end
    end
  end

  @doc "Whether the term is a record of the kind; allowed in guards."
  defmacro is_record(data, kind) do
    case __CALLER__.context do
      nil ->
        quote do
          case {unquote(data), unquote(kind)} do
            {data, kind} when is_tuple(data) and tuple_size(data) > 0 -> :erlang.element(1, data) == kind
            _ -> false
          end
        end

      _ ->
        quote do
          is_tuple(unquote(data)) and tuple_size(unquote(data)) > 0 and :erlang.element(1, unquote(data)) == unquote(kind)
        end
    end
  end

  @doc """
  The fields of a record of Erlang source, with their defaults: a keyword list for `defrecord/3`.

  `from: "file.hrl"` reads a file, `from_lib: "kernel/include/file.hrl"` a header of an application. Defaults may be made of
  terms, operators, records, funs of modules and macros that are constants.
  """
  def extract(name, opts) when is_atom(name) and is_list(opts), do: Record.Extractor.extract(name, opts)

  @doc "All records of Erlang source, as pairs of name and fields. See `extract/2`."
  def extract_all(opts) when is_list(opts), do: Record.Extractor.extract_all(opts)

  @doc """
  Defines the macros `name`: without arguments the record of defaults; with fields a record, a pattern, a field's place
  or a keyword list; with a record and fields the record changed, with a record and a field the field. `tag` stands first.
  """
  defmacro defrecord(name, tag \\ nil, kv), do: define(:defmacro, name, tag, kv)

  @doc "Like defrecord/3, with private macros."
  defmacro defrecordp(name, tag \\ nil, kv), do: define(:defmacrop, name, tag, kv)

  defp define(kind, name, tag, kv) do
    quote bind_quoted: [kind: kind, name: name, tag: tag, kv: kv] do
      tag = tag || name
      fields = Record.__fields__(name, kv)
      Record.__keep__(__MODULE__, kind, name, tag, fields)

      case kind do
        :defmacro ->
          defmacro unquote(name)(args \\ []) do
            Record.__access__(unquote(tag), unquote(fields), args, __CALLER__)
          end

          defmacro unquote(name)(record, args) do
            Record.__access__(unquote(tag), unquote(fields), record, args, __CALLER__)
          end

        :defmacrop ->
          defmacrop unquote(name)(args \\ []) do
            Record.__access__(unquote(tag), unquote(fields), args, __CALLER__)
          end

          defmacrop unquote(name)(record, args) do
            Record.__access__(unquote(tag), unquote(fields), record, args, __CALLER__)
          end
      end

      {name, 2}
    end
  end

  # Types name records: see `record/2` among the types of the language.
  @doc false
  def __keep__(module, kind, name, tag, fields) do
    record = %{name: name, tag: tag, fields: Keyword.keys(fields), kind: String.to_atom("def" <> if(kind == :defmacro, do: "record", else: "recordp"))}
    if not Module.has_attribute?(module, :__records__), do: Module.register_attribute(module, :__records__, accumulate: true)
    Module.put_attribute(module, :__records__, record)
  end

  @doc false
  def __fields__(_name, fields) do
    escaped =
      Enum.map(fields, fn
        {key, value} when is_atom(key) ->
          try do
            {key, Macro.escape(value)}
          rescue
            e in ArgumentError ->
              raise ArgumentError, "invalid value for record field #{key}, " <> Exception.message(e)
          end

        key when is_atom(key) ->
          {key, nil}

        other ->
          raise ArgumentError, "record fields must be atoms, got: #{inspect(other)}"
      end)

    Macro.escape(escaped)
  end

  @doc false
  def __access__(tag, fields, args, caller)

  def __access__(tag, fields, field, _caller) when is_atom(field), do: index(tag, fields, field)

  def __access__(tag, fields, args, caller) do
    case keyword(args) do
      {:ok, args} ->
        create(tag, fields, args, caller)

      :error ->
        case Macro.expand(args, caller) do
          {:{}, _, [^tag | list]} when length(list) == length(fields) ->
            fields |> Keyword.keys() |> Enum.zip(list)

          {^tag, value} when length(fields) == 1 ->
            [{hd(Keyword.keys(fields)), value}]

          _ ->
            quote(do: Record.__keyword__(unquote(tag), unquote(Keyword.keys(fields)), unquote(args)))
        end
    end
  end

  @doc false
  def __access__(tag, fields, record, args, caller)

  def __access__(tag, fields, record, field, _caller) when is_atom(field) do
    quote(do: :erlang.element(unquote(index(tag, fields, field) + 1), unquote(record)))
  end

  def __access__(tag, fields, record, args, caller) do
    case keyword(args) do
      {:ok, args} ->
        if caller.context == :match do
          raise ArgumentError, "cannot invoke update style macro inside match"
        end

        Enum.reduce(args, record, fn {key, value}, acc ->
          quote(do: :erlang.setelement(unquote(index(tag, fields, key) + 1), unquote(acc), unquote(value)))
        end)

      :error ->
        raise ArgumentError,
              "expected arguments to be a compile time atom or a keyword list, got: #{Macro.to_string(args)}"
    end
  end

  # A keyword list, as it stands in the source.
  defp keyword(args) do
    if is_list(args) and Enum.all?(args, &match?({key, _} when is_atom(key), &1)), do: {:ok, args}, else: :error
  end

  defp index(tag, fields, field) do
    case Enum.find_index(fields, fn {key, _} -> key == field end) do
      nil -> raise ArgumentError, "record #{inspect(tag)} does not have the key: #{inspect(field)}"
      index -> index + 1
    end
  end

  defp create(tag, fields, args, caller) do
    {default, args} = Keyword.pop(args, :_, :none)
    in_match = caller.context == :match

    {values, rest} =
      Enum.map_reduce(fields, args, fn {key, value}, left ->
        case Keyword.fetch(left, key) do
          {:ok, given} -> {given, Keyword.delete(left, key)}
          :error when default != :none -> {default, left}
          :error when in_match -> {quote(do: _), left}
          :error -> {value, left}
        end
      end)

    case rest do
      [] -> {:{}, [], [tag | values]}
      [{key, _} | _] -> raise ArgumentError, "record #{inspect(tag)} does not have the key: #{inspect(key)}"
    end
  end

  @doc false
  def __keyword__(tag, keys, record) do
    if is_tuple(record) and tuple_size(record) == length(keys) + 1 and elem(record, 0) == tag do
      [_tag | values] = Tuple.to_list(record)
      Enum.zip(keys, values)
    else
      raise ArgumentError,
            "expected argument to be a literal atom, literal keyword or a #{inspect(tag)} record, " <>
              "got runtime: #{inspect(record)}"
    end
  end
end
