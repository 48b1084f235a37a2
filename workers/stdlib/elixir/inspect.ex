# Terms as documents. Specification: the documentation of Inspect, Elixir 1.18.

defprotocol Inspect do
  @moduledoc "Turns a term into an algebra document."
  @fallback_to_any true
  def inspect(term, opts)
end

defmodule Inspect.Error do
  @moduledoc "Raised when an Inspect implementation raises."
  defexception [:message]
end

defimpl Inspect, for: Atom do
  def inspect(atom, _opts), do: Macro.inspect_atom(:literal, atom)
end

defimpl Inspect, for: Integer do
  def inspect(n, %{base: :decimal}), do: Integer.to_string(n)
  def inspect(n, %{base: base}), do: prefix(n, base)

  defp prefix(n, base) when n < 0, do: "-" <> prefix(-n, base)
  defp prefix(n, :hex), do: "0x" <> Integer.to_string(n, 16)
  defp prefix(n, :octal), do: "0o" <> Integer.to_string(n, 8)
  defp prefix(n, :binary), do: "0b" <> Integer.to_string(n, 2)
end

defimpl Inspect, for: Float do
  def inspect(f, _opts), do: :erlang.float_to_binary(f, [:short])
end

defimpl Inspect, for: BitString do
  import Inspect.Algebra

  def inspect(term, opts) when is_binary(term) do
    %{binaries: bins, base: base, printable_limit: limit} = opts

    if base == :decimal and (bins == :as_strings or (bins == :infer and String.printable?(term, limit))) do
      escape_string(term, limit)
    else
      bits(term, opts)
    end
  end

  def inspect(term, opts), do: bits(term, opts)

  defp escape_string(term, limit) do
    {text, rest} = Macro.nodebook_escape(term, ?", limit)
    if rest == "", do: "\"" <> text <> "\"", else: "\"" <> text <> "\" <> ..."
  end

  defp bits("", _opts), do: "<<>>"

  defp bits(term, opts) do
    container_doc("<<", segments(term, opts.limit), ">>", opts, fn
      {value, size}, opts -> Inspect.Integer.inspect(value, opts) <> "::size(#{size})"
      value, opts -> Inspect.Integer.inspect(value, opts)
    end, break: :flex)
  end

  defp segments(_rest, n) when n == -1, do: []
  defp segments(<<b, rest::bits>>, n), do: [b | segments(rest, if(n == :infinity, do: n, else: n - 1))]
  defp segments(<<>>, _n), do: []

  defp segments(rest, _n) do
    size = bit_size(rest)
    <<value::size(size)>> = rest
    [{value, size}]
  end
end

defimpl Inspect, for: List do
  import Inspect.Algebra

  def inspect([], _opts), do: "[]"

  def inspect(list, opts) do
    cond do
      opts.charlists == :as_charlists -> charlist(list, opts)
      opts.charlists == :infer and List.ascii_printable?(list, opts.printable_limit) -> charlist(list, opts)
      keyword?(list) -> container_doc("[", list, "]", opts, &keyword/2)
      true -> container_doc("[", list, "]", opts, &to_doc/2)
    end
  end

  defp charlist(list, opts) do
    {text, rest} = Macro.nodebook_escape(IO.chardata_to_string(list), ?", opts.printable_limit)
    if rest == "", do: "~c\"" <> text <> "\"", else: "~c\"" <> text <> "\" ++ ..."
  end

  def keyword({key, value}, opts) do
    concat(Macro.inspect_atom(:key, key) <> " ", to_doc(value, opts))
  end

  def keyword?([{key, _} | rest]) when is_atom(key) do
    case Atom.to_charlist(key) do
      [?E, ?l, ?i, ?x, ?i, ?r, ?.] ++ _ -> false
      _ -> keyword?(rest)
    end
  end

  def keyword?([]), do: true
  def keyword?(_), do: false
end

defimpl Inspect, for: Tuple do
  import Inspect.Algebra

  def inspect(tuple, opts), do: container_doc("{", Tuple.to_list(tuple), "}", opts, &to_doc/2, break: :flex)
end

defimpl Inspect, for: Map do
  import Inspect.Algebra

  def inspect(map, opts), do: inspect_as_map(map, opts)

  def inspect_as_map(map, opts) do
    list = if Keyword.get(opts.custom_options, :sort_maps), do: Enum.sort(Map.to_list(map)), else: Map.to_list(map)
    fun = if Inspect.List.keyword?(list), do: &Inspect.List.keyword/2, else: &pair/2
    container_doc("%{", list, "}", opts, fun)
  end

  # A struct: `infos` are the fields to show, in order.
  def inspect(map, name, infos, opts) do
    fun = fn %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts) end
    container_doc("%" <> name <> "{", infos, "}", opts, fun)
  end

  defp pair({key, value}, opts), do: concat(concat(to_doc(key, opts), " => "), to_doc(value, opts))
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

  defp uniq(_fun, info) do
    module = info[:module]
    where = if module == :erl_eval, do: ":erl_eval.expr/6", else: within(module, Atom.to_string(info[:name]))
    "#Function<#{info[:new_index]}.#{info[:uniq]}/#{info[:arity]} in #{where}>"
  end

  defp within(module, "-" <> rest) do
    [outer | _] = String.split(rest, "-fun-")
    inspect_name(module) <> "." <> outer
  end

  defp within(module, name), do: inspect_name(module) <> "." <> name
end

defimpl Inspect, for: PID do
  def inspect(pid, _opts), do: "#PID" <> IO.iodata_to_binary(:erlang.pid_to_list(pid))
end

defimpl Inspect, for: Port do
  def inspect(port, _opts), do: IO.iodata_to_binary(:erlang.port_to_list(port))
end

defimpl Inspect, for: Reference do
  def inspect(ref, _opts) do
    ~c"#Ref" ++ rest = :erlang.ref_to_list(ref)
    "#Reference" <> IO.iodata_to_binary(rest)
  end
end

defimpl Inspect, for: Any do
  import Inspect.Algebra

  defmacro __deriving__(module, struct, options) do
    fields = Enum.sort(Map.keys(struct) -- [:__exception__, :__struct__])
    only = Keyword.get(options, :only, fields)
    except = Keyword.get(options, :except, [])
    optional = Keyword.get(options, :optional, [])
    shown = Enum.filter(Map.keys(struct), &(&1 in only and &1 not in except and &1 not in [:__struct__, :__exception__]))
    hidden = length(shown) < length(fields)

    quote do
      defimpl Inspect, for: unquote(module) do
        def inspect(struct, opts) do
          shown = for f <- unquote(shown), f not in unquote(optional) or Map.get(struct, f) != Map.get(unquote(Macro.escape(struct)), f), do: %{field: f}
          name = Macro.inspect_atom(:literal, unquote(module))

          if unquote(hidden) do
            Inspect.Any.inspect_as_struct(struct, name, shown, opts)
          else
            Inspect.Map.inspect(struct, name, shown, opts)
          end
        end
      end
    end
  end

  def inspect(%module{} = struct, opts) do
    infos =
      try do
        module.__info__(:struct)
      rescue
        _ -> nil
      else
        infos -> infos
      end

    if is_list(infos) and known?(struct, infos) do
      Inspect.Map.inspect(struct, Macro.inspect_atom(:literal, module), visible(infos), opts)
    else
      Inspect.Map.inspect_as_map(struct, opts)
    end
  end

  defp known?(struct, infos) do
    map_size(struct) - 1 == length(infos) and Enum.all?(infos, &Map.has_key?(struct, &1.field))
  end

  defp visible(infos), do: Enum.reject(infos, &(&1.field == :__exception__))

  def inspect_as_struct(map, name, infos, opts) do
    fun = fn
      :dots, _opts -> "..."
      %{field: field}, opts -> Inspect.List.keyword({field, Map.get(map, field)}, opts)
    end

    container_doc("#" <> name <> "<", infos ++ [:dots], ">", opts, fun)
  end
end

defimpl Inspect, for: Range do
  import Inspect.Algebra
  def inspect(first..last//1, opts) when last >= first, do: concat([to_doc(first, opts), "..", to_doc(last, opts)])
  def inspect(first..last//step, opts), do: concat([to_doc(first, opts), "..", to_doc(last, opts), "//", to_doc(step, opts)])
end

defimpl Inspect, for: MapSet do
  import Inspect.Algebra

  def inspect(set, opts) do
    opts = %{opts | charlists: :as_lists}
    concat(["MapSet.new(", Inspect.List.inspect(MapSet.to_list(set), opts), ")"])
  end
end
