# In: any term. Out: the document that prints it as Elixir source (or as #Name<...>).
# Specification: documentation of Inspect, output of Elixir 1.18.

defprotocol Inspect do
  @moduledoc "How terms are written by inspect/2."
  @fallback_to_any true

  @doc "A document of the term."
  def inspect(term, opts)
end

defimpl Inspect, for: Atom do
  import Inspect.Algebra

  def inspect(atom, opts), do: color_doc(Macro.inspect_atom(:literal, atom), key(atom), opts)

  defp key(atom) when is_boolean(atom), do: :boolean
  defp key(nil), do: nil
  defp key(_), do: :atom
end

defimpl Inspect, for: BitString do
  import Inspect.Algebra

  def inspect(term, opts) when is_binary(term) do
    %{binaries: binaries, base: base, printable_limit: limit} = opts

    if base == :decimal and (binaries == :as_strings or (binaries == :infer and String.printable?(term, limit))) do
      inspected =
        case Macro.nodebook_escape(term, ?", limit) do
          {escaped, ""} -> [?", escaped, ?"]
          {escaped, _} -> [?", escaped, ?", " <> ..."]
        end

      color_doc(IO.iodata_to_binary(inspected), :string, opts)
    else
      inspect_bitstring(term, opts)
    end
  end

  def inspect(term, opts), do: inspect_bitstring(term, opts)

  defp inspect_bitstring("", opts), do: color_doc("<<>>", :binary, opts)

  defp inspect_bitstring(bitstring, opts) do
    left = color_doc("<<", :binary, opts)
    right = color_doc(">>", :binary, opts)
    inner = each_bit(bitstring, opts.limit, opts)
    group(concat(concat(left, nest(inner, 2)), right))
  end

  defp each_bit(_, 0, _), do: "..."
  defp each_bit(<<>>, _counter, _opts), do: :doc_nil

  defp each_bit(<<h::8>>, _counter, opts), do: Inspect.Integer.inspect(h, opts)

  defp each_bit(<<h, t::bitstring>>, counter, opts) do
    flex_glue(
      concat(Inspect.Integer.inspect(h, opts), ","),
      each_bit(t, decrement(counter), opts)
    )
  end

  defp each_bit(bitstring, _counter, opts) do
    size = bit_size(bitstring)
    <<h::size(size)>> = bitstring
    concat(Inspect.Integer.inspect(h, opts), "::size(" <> Integer.to_string(size) <> ")")
  end

  defp decrement(:infinity), do: :infinity
  defp decrement(counter), do: counter - 1
end

defimpl Inspect, for: List do
  import Inspect.Algebra

  def inspect([], opts), do: color_doc("[]", :list, opts)

  def inspect(term, opts) do
    %{charlists: charlists, char_lists: lists, printable_limit: limit} = opts
    lists = if charlists == :infer and lists != :infer, do: lists, else: charlists

    cond do
      lists == :as_charlists or (lists == :infer and List.ascii_printable?(term, limit)) ->
        inspected =
          case Macro.nodebook_escape(IO.chardata_to_string(term), ?", limit) do
            {escaped, ""} -> ["~c\"", escaped, ?"]
            {escaped, _} -> ["~c\"", escaped, ?", " ++ ..."]
          end

        color_doc(IO.iodata_to_binary(inspected), :charlist, opts)

      true ->
        open = color_doc("[", :list, opts)
        sep = color_doc(",", :list, opts)
        close = color_doc("]", :list, opts)

        if keyword?(term) do
          container_doc(open, term, close, opts, &keyword/2, separator: sep, break: :strict)
        else
          container_doc(open, term, close, opts, &to_doc/2, separator: sep)
        end
    end
  end

  @doc false
  def keyword({key, value}, opts) do
    key = Macro.inspect_atom(:key, key)
    key = color_doc(key, :atom, opts)
    concat(key, concat(" ", to_doc(value, opts)))
  end

  @doc false
  def keyword?([{key, _value} | rest]) when is_atom(key) do
    case Atom.to_charlist(key) do
      ~c"Elixir." ++ _ -> false
      _ -> keyword?(rest)
    end
  end

  def keyword?([]), do: true
  def keyword?(_other), do: false
end

defimpl Inspect, for: Tuple do
  import Inspect.Algebra

  def inspect(tuple, opts) do
    open = color_doc("{", :tuple, opts)
    sep = color_doc(",", :tuple, opts)
    close = color_doc("}", :tuple, opts)
    container_doc(open, Tuple.to_list(tuple), close, opts, &to_doc/2, separator: sep, break: :flex)
  end
end

defimpl Inspect, for: Map do
  import Inspect.Algebra

  def inspect(map, opts), do: inspect_as_map(map, opts)

  @doc false
  def inspect_as_map(map, opts) do
    list =
      if Keyword.get(opts.custom_options, :sort_maps) do
        map |> :maps.to_list() |> :lists.sort()
      else
        :maps.to_list(map)
      end

    fun =
      if Inspect.List.keyword?(list) do
        &Inspect.List.keyword/2
      else
        sep = color_doc(" => ", :map, opts)
        &to_assoc(&1, &2, sep)
      end

    map_container_doc(list, "", opts, fun)
  end

  defp to_assoc({key, value}, opts, sep), do: concat(concat(to_doc(key, opts), sep), to_doc(value, opts))

  @doc false
  def inspect_as_struct(map, name, infos, opts) do
    fun = fn %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts) end
    map_container_doc(infos, name, opts, fun)
  end

  defp map_container_doc(list, name, opts, fun) do
    open = color_doc("%" <> name <> "{", :map, opts)
    sep = color_doc(",", :map, opts)
    close = color_doc("}", :map, opts)
    container_doc(open, list, close, opts, fun, separator: sep, break: :strict)
  end
end

defimpl Inspect, for: Integer do
  import Inspect.Algebra

  def inspect(term, %{base: :decimal} = opts), do: color_doc(Integer.to_string(term), :number, opts)

  def inspect(term, %{base: base} = opts) do
    {sign, text} =
      if term < 0 do
        {"-", Integer.to_string(-term, value(base))}
      else
        {"", Integer.to_string(term, value(base))}
      end

    color_doc(sign <> prefix(base) <> text, :number, opts)
  end

  defp value(:hex), do: 16
  defp value(:octal), do: 8
  defp value(:binary), do: 2
  defp prefix(:hex), do: "0x"
  defp prefix(:octal), do: "0o"
  defp prefix(:binary), do: "0b"
end

defimpl Inspect, for: Float do
  import Inspect.Algebra

  def inspect(float, opts) do
    magnitude = abs(float)

    text =
      if magnitude >= 1.0 and magnitude < 1.0e16 and trunc(float) == float do
        Integer.to_string(trunc(float)) <> ".0"
      else
        Float.to_string(float)
      end

    color_doc(text, :number, opts)
  end
end

defimpl Inspect, for: Function do
  def inspect(fun, _opts) do
    info = Function.info(fun)
    name = info[:name]

    if info[:type] == :external do
      "&" <> inspect_name(info[:module]) <> "." <> Macro.inspect_atom(:remote_call, name) <> "/#{info[:arity]}"
    else
      uniq(fun, info)
    end
  end

  defp inspect_name(module), do: Macro.inspect_atom(:literal, module)

  defp uniq(fun, info) do
    module = info[:module]
    number = "#Function<#{info[:new_index]}.#{info[:uniq]}"

    case :nodebook_code.fun_file(fun) do
      nil ->
        where = if module == :erl_eval, do: ":erl_eval.expr/6", else: within(module, Atom.to_string(info[:name]))
        number <> "/#{info[:arity]} in #{where}>"

      file ->
        number <> " in file:#{Path.relative_to_cwd(file)}>"
    end
  end

  defp within(module, "-" <> rest) do
    [outer | _] = String.split(rest, "-fun-")
    within(module, outer)
  end

  # `name/arity` of the function around it; names like those of tests are quoted
  defp within(module, name) do
    case :binary.matches(name, "/") do
      [] ->
        inspect_name(module) <> "." <> name

      slashes ->
        {at, 1} = List.last(slashes)
        <<fun::binary-size(at), arity::binary>> = name
        inspect_name(module) <> "." <> Macro.inspect_atom(:remote_call, String.to_atom(fun)) <> arity
    end
  end
end

defimpl Inspect, for: PID do
  def inspect(pid, _opts), do: "#PID" <> List.to_string(:erlang.pid_to_list(pid))
end

defimpl Inspect, for: Port do
  def inspect(port, _opts), do: List.to_string(:erlang.port_to_list(port))
end

defimpl Inspect, for: Reference do
  def inspect(ref, _opts) do
    [?#, ?R, ?e, ?f | rest] = :erlang.ref_to_list(ref)
    "#Reference" <> List.to_string(rest)
  end
end

defimpl Inspect, for: Any do
  import Inspect.Algebra

  defmacro __deriving__(module, struct, options) do
    struct =
      case struct do
        {:%{}, _, pairs} -> pairs
        map when is_map(map) -> Map.to_list(map)
      end

    fields = List.delete(List.delete(Keyword.keys(struct), :__exception__), :__struct__) |> ordered(module)
    only = Keyword.get(options, :only, fields)
    except = Keyword.get(options, :except, [])
    optional = Keyword.get(options, :optional, [])
    optional = if optional == :all, do: fields, else: optional
    :ok = validate(:only, only, fields, module)
    :ok = validate(:except, except, fields, module)
    :ok = validate(:optional, optional, fields, module)
    filtered = fields |> Enum.filter(&(&1 in only)) |> Enum.reject(&(&1 in except))
    inspect_module = if filtered == fields, do: Inspect.Map, else: Inspect.Any

    optional_checks =
      for field <- optional, do: {field, Keyword.get(struct, field)}

    quote do
      defimpl Inspect, for: unquote(module) do
        def inspect(struct, opts) do
          infos =
            for field <- unquote(filtered),
                not Inspect.Any.__default__(unquote(optional_checks), field, struct),
                do: %{field: field}

          name = Macro.inspect_atom(:literal, unquote(module))
          unquote(inspect_module).inspect_as_struct(struct, name, infos, opts)
        end
      end
    end
  end

  defp ordered(fields, module) do
    case Module.open?(module) && Module.get_attribute(module, :__struct_keys__) do
      keys when is_list(keys) -> Enum.filter(keys, &(&1 in fields))
      _ -> fields
    end
  end

  defp validate(option, values, fields, module) do
    case Enum.reject(values, &(&1 in fields)) do
      [] ->
        :ok

      missing ->
        raise ArgumentError,
              "unknown fields #{Kernel.inspect(missing)} in #{Kernel.inspect(option)} when deriving the Inspect protocol for #{Kernel.inspect(module)}"
    end
  end

  @doc false
  def __default__(optional, field, struct) do
    case List.keyfind(optional, field, 0) do
      {^field, default} -> Map.get(struct, field) == default
      nil -> false
    end
  end

  def inspect(%module{} = struct, opts) do
    try do
      {module.__struct__(), module.__info__(:struct)}
    rescue
      _ -> Inspect.Map.inspect_as_map(struct, opts)
    else
      {template, infos} ->
        if :lists.sort(Map.keys(template)) == :lists.sort(Map.keys(struct)) do
          infos =
            for %{field: field} = info <- infos,
                field not in [:__struct__, :__exception__],
                do: info

          Inspect.Map.inspect_as_struct(struct, Macro.inspect_atom(:literal, module), infos, opts)
        else
          Inspect.Map.inspect_as_map(struct, opts)
        end
    end
  end

  @doc false
  def inspect_as_struct(map, name, infos, opts) do
    open = color_doc("#" <> name <> "<", :map, opts)
    sep = color_doc(",", :map, opts)
    close = color_doc(">", :map, opts)

    fun = fn
      %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts)
      :..., _opts -> "..."
    end

    container_doc(open, infos ++ [:...], close, opts, fun, separator: sep, break: :strict)
  end
end

defimpl Inspect, for: Inspect.Error do
  def inspect(%{exception_module: module, exception_message: message, stacktrace: stacktrace, inspected_struct: struct}, _opts) do
    trace = Exception.format_stacktrace(stacktrace)

    "#Inspect.Error<\n  got #{Macro.inspect_atom(:literal, module)} with message:\n\n      \"\"\"\n" <>
      Inspect.Error.pad(message, 6) <>
      "\n      \"\"\"\n\n  while inspecting:\n\n" <>
      Inspect.Error.pad(struct, 6) <>
      "\n\n  Stacktrace:\n\n" <> trace <> "\n>"
  end
end

defimpl Inspect, for: Range do
  import Inspect.Algebra
  import Kernel, except: [inspect: 2]

  def inspect(%{first: first, last: last, step: step}, opts) do
    if step == 1 and first <= last do
      concat([to_doc(first, opts), "..", to_doc(last, opts)])
    else
      concat([to_doc(first, opts), "..", to_doc(last, opts), "//", to_doc(step, opts)])
    end
  end
end

defimpl Inspect, for: MapSet do
  import Inspect.Algebra

  def inspect(map_set, opts) do
    opts = %{opts | charlists: :as_lists}
    concat(["MapSet.new(", Inspect.List.inspect(MapSet.to_list(map_set), opts), ")"])
  end
end

defimpl Inspect, for: Regex do
  import Inspect.Algebra

  def inspect(regex, opts) do
    escaped = escape(Regex.source(regex), [])
    color_doc("~r/" <> escaped <> "/" <> modifiers(Regex.opts(regex)), :regex, opts)
  end

  # A slash is escaped unless it already is.
  defp escape(<<?\\, char, rest::binary>>, acc), do: escape(rest, [acc, ?\\, char])
  defp escape(<<?/, rest::binary>>, acc), do: escape(rest, [acc, ?\\, ?/])
  defp escape(<<char, rest::binary>>, acc), do: escape(rest, [acc, char])
  defp escape("", acc), do: IO.iodata_to_binary(acc)

  defp modifiers([:dotall, {:newline, :anycrlf} | rest]), do: "s" <> modifiers(rest)
  defp modifiers([{:newline, :anycrlf}, :dotall | rest]), do: "s" <> modifiers(rest)
  defp modifiers([:unicode, :ucp | rest]), do: "u" <> modifiers(rest)
  defp modifiers([:ucp, :unicode | rest]), do: "u" <> modifiers(rest)
  defp modifiers([:caseless | rest]), do: "i" <> modifiers(rest)
  defp modifiers([:dotall | rest]), do: "s" <> modifiers(rest)
  defp modifiers([:multiline | rest]), do: "m" <> modifiers(rest)
  defp modifiers([:extended | rest]), do: "x" <> modifiers(rest)
  defp modifiers([:firstline | rest]), do: "f" <> modifiers(rest)
  defp modifiers([:ungreedy | rest]), do: "U" <> modifiers(rest)
  defp modifiers([_ | rest]), do: modifiers(rest)
  defp modifiers([]), do: ""
end

defimpl Inspect, for: Stream do
  import Inspect.Algebra

  def inspect(%{enum: enum, funs: funs}, opts) do
    inner = [enum: enum, funs: :lists.reverse(funs)]
    concat(["#Stream<", to_doc(inner, opts), ">"])
  end
end
