# Sorts and merges files of objects: binaries behind their sizes, which are terms in the external format unless said otherwise.
# In: names of files or functions that give objects, where the result goes, options. Out: :ok, or an error that names the file.
# What the reference of `file_sorter`, OTP 27, says. The node's disk is in memory, and so are the objects while they are sorted.
defmodule :file_sorter do
  @moduledoc "File sorter."

  @doc "Sorts a file."
  def sort(file), do: sort([file], file, [])
  def sort(input, output), do: sort(input, output, [])
  def sort(input, output, options), do: sorted(input, output, options(options), nil)

  @doc "Sorts a file by elements of its tuples."
  def keysort(key, file), do: keysort(key, [file], file, [])
  def keysort(key, input, output), do: keysort(key, input, output, [])
  def keysort(key, input, output, options), do: sorted(input, output, options(options), List.wrap(key))

  @doc "Merges files that are sorted."
  def merge(files, output), do: merge(files, output, [])
  def merge(files, output, options), do: sort(files, output, options)

  @doc "Merges files that are sorted by elements of their tuples."
  def keymerge(key, files, output), do: keymerge(key, files, output, [])
  def keymerge(key, files, output, options), do: keysort(key, files, output, options)

  @doc "The first object of each file that is out of order: {:ok, [{file, position, object}]}."
  def check(file), do: check([file], [])
  def check(files, options), do: checked(files, options(options), nil)

  @doc "Like check/2, by elements of tuples."
  def keycheck(key, file), do: keycheck(key, [file], [])
  def keycheck(key, files, options), do: checked(files, options(options), List.wrap(key))

  # -- options ----------------------------------------------------------------------

  @ignored [:size, :no_files, :tmpdir, :compressed]

  defp options(given) do
    Enum.reduce(List.wrap(given), %{format: :binary_term, header: 4, order: :ascending, unique: false}, fn
      {:format, format}, options when format in [:binary_term, :term, :binary] or is_function(format, 1) -> %{options | format: format}
      format, options when format in [:binary_term, :term, :binary] -> %{options | format: format}
      {:header, bytes}, options when bytes in 1..4096 -> %{options | header: bytes}
      {:order, order}, options when order in [:ascending, :descending] or is_function(order, 2) -> %{options | order: order}
      order, options when order in [:ascending, :descending] -> %{options | order: order}
      {:unique, unique?}, options when is_boolean(unique?) -> %{options | unique: unique?}
      :unique, options -> %{options | unique: true}
      {key, _}, options when key in @ignored -> options
      key, options when key in @ignored -> options
      other, _ -> :erlang.error({:badarg, other})
    end)
  end

  # -- sorting: an object is {term, what is written of it} -------------------------------

  defp sorted(input, output, options, keys) do
    objects = input |> read(options, keys) |> in_order(options, keys)
    write(output, objects, options)
  catch
    {:refused, error} -> {:error, error}
  end

  defp in_order(objects, options, keys) do
    ordered = Enum.sort(objects, &before?(value(&1, keys), value(&2, keys), options.order))
    if options.unique, do: unique(ordered, options, keys), else: ordered
  end

  defp before?(a, b, :ascending), do: a <= b
  defp before?(a, b, :descending), do: a >= b
  defp before?(a, b, order), do: order.(a, b)

  defp unique([a, b | rest], options, keys) do
    if same?(value(a, keys), value(b, keys), options.order), do: unique([a | rest], options, keys), else: [a | unique([b | rest], options, keys)]
  end

  defp unique(rest, _options, _keys), do: rest

  defp same?(a, b, order) when is_function(order), do: order.(a, b) and order.(b, a)
  defp same?(a, b, _), do: a == b

  defp value({term, _}, nil), do: term
  defp value({term, _}, keys), do: for(key <- keys, do: elem(term, key - 1))

  defp checked(files, options, keys) do
    found =
      for name <- files, objects = file(name, options, keys), {position, object} <- [out_of_order(objects, options, keys, 2)] do
        {full(name), position, object}
      end

    {:ok, found}
  catch
    {:refused, error} -> {:error, error}
  end

  defp out_of_order([a, {term, _} = b | rest], options, keys, position) do
    [x, y] = [value(a, keys), value(b, keys)]
    fits = before?(x, y, options.order) and not (options.unique and same?(x, y, options.order))
    if fits, do: out_of_order([b | rest], options, keys, position + 1), else: {position, term}
  end

  defp out_of_order(_, _, _, _), do: nil

  # -- reading -------------------------------------------------------------------------------

  defp read(input, options, keys) when is_function(input, 1), do: given(input.(:read), options, keys)
  defp read([first | _] = files, options, keys) when not is_integer(first), do: Enum.flat_map(files, &file(&1, options, keys))
  defp read([], _options, _keys), do: []
  defp read([_ | _] = name, _options, _keys), do: :erlang.error({:badarg, hd(name)})
  defp read(other, _options, _keys), do: :erlang.error({:badarg, other})

  defp given(:end_of_input, _, _), do: []
  defp given({:end_of_input, _}, _, _), do: []
  defp given({objects, next}, options, keys) when is_list(objects), do: Enum.map(objects, &object(&1, options, keys, :none)) ++ given(next.(:read), options, keys)
  defp given(error, _, _), do: throw({:refused, error})

  defp file(name, options, keys) when is_list(name) or is_atom(name) or is_binary(name) do
    case :file.read_file(name) do
      {:ok, bytes} -> objects(bytes, name, options, keys)
      {:error, reason} -> throw({:refused, {:file_error, full(name), reason}})
    end
  end

  defp file(other, _, _), do: :erlang.error({:badarg, other})

  defp objects(text, name, %{format: :term} = options, keys) do
    case :nodebook_erl_terms.read(text) do
      {:ok, terms} -> Enum.map(terms, &object(&1, options, keys, name))
      {:error, _} -> throw({:refused, {:bad_term, full(name)}})
    end
  end

  defp objects("", _, _, _), do: []

  defp objects(bytes, name, %{header: header} = options, keys) do
    case bytes do
      <<size::unit(8)-size(^header), data::binary-size(size), rest::binary>> -> [object(data, options, keys, name) | objects(rest, name, options, keys)]
      _ -> throw({:refused, {:premature_eof, full(name)}})
    end
  end

  defp object(data, options, keys, name) do
    term = term(data, options.format)
    if keys != nil and not (is_tuple(term) and Enum.all?(keys, &(&1 <= tuple_size(term)))), do: :erlang.error(:badarg)
    {term, data}
  rescue
    ArgumentError -> throw({:refused, if(name == :none, do: :bad_object, else: {:bad_object, full(name)})})
  end

  defp term(data, :binary_term), do: :erlang.binary_to_term(data)
  defp term(data, format) when format in [:term, :binary], do: data
  defp term(data, format), do: format.(data)

  defp full(name), do: :filename.absname(name)

  # -- writing ---------------------------------------------------------------------------------

  defp write(output, objects, _options) when is_function(output, 1) do
    next = if objects == [], do: output, else: output.(for {_, data} <- objects, do: data)
    if is_function(next, 1), do: next.(:close), else: throw({:refused, next})
  end

  defp write(output, objects, options) do
    bytes = for {_, data} <- objects, do: written(data, options)

    case :file.write_file(output, bytes) do
      :ok -> :ok
      {:error, reason} -> throw({:refused, {:file_error, full(output), reason}})
    end
  end

  defp written(term, %{format: :term}), do: :io_lib.format(~c"~p.~n", [term])
  defp written(data, %{header: header}), do: [<<byte_size(data)::unit(8)-size(header)>>, data]
end
