# Lists, tuples, maps, ranges, sets and streams as inspect/2 writes them. Specification: output of Elixir 1.18.

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

  def inspect(%{first: _, last: _} = range, opts), do: range |> Range.stepped() |> inspect(opts)
end

defimpl Inspect, for: MapSet do
  import Inspect.Algebra

  def inspect(map_set, opts) do
    opts = %{opts | charlists: :as_lists}
    concat(["MapSet.new(", Inspect.List.inspect(MapSet.to_list(map_set), opts), ")"])
  end
end

defimpl Inspect, for: Stream do
  import Inspect.Algebra

  def inspect(%{enum: enum, funs: funs}, opts) do
    inner = [enum: enum, funs: :lists.reverse(funs)]
    concat(["#Stream<", to_doc(inner, opts), ">"])
  end
end
