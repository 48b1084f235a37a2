# What goes into archives and what comes out: files, folders and data. In: names or pairs; entries of an archive. Out: entries;
# files on the disk or data. Behaviour after the reference of the module `zip`, OTP 27.
defmodule :nodebook_zip_files do
  @moduledoc false
  alias :nodebook_zip_archive, as: Archive

  @doc "The entries of files and of pairs {name, data}: {:ok, entries} or {:error, reason}."
  def read(files, options) when is_list(files) do
    {:ok, Enum.flat_map(files, &entries(&1, options))}
  catch
    {:refused, reason} -> {:error, reason}
  end

  def read(_files, _options), do: {:error, :einval}

  defp entries({name, data}, options), do: entries({name, data, nil}, options)

  defp entries({name, data, info}, options) do
    unless is_binary(data), do: throw({:refused, :einval})
    tell(options, "adding", name)
    now = :calendar.universal_time()
    {mode, mtime} = if info == nil, do: {0o644, now}, else: {elem(info, 7), elem(info, 5)}
    [entry(name, data, :regular, mode, mtime, now)]
  end

  defp entries(name, options) do
    path = in_folder(name, options)

    case is_list(name) and :file.read_file_info(path) do
      {:ok, info} when elem(info, 2) == :directory -> folder(name, path, info, options)
      {:ok, info} -> [file(name, read!(:file.read_file(path)), info, options)]
      {:error, reason} -> throw({:refused, reason})
      false -> throw({:refused, :einval})
    end
  end

  defp folder(name, path, info, options) do
    name = :string.trim(name, :trailing, ~c"/")
    names = read!(:file.list_dir(path))
    [file(name ++ ~c"/", "", info, options) | Enum.flat_map(Enum.sort(names), &entries(name ++ ~c"/" ++ &1, options))]
  end

  defp file(name, data, info, options) do
    tell(options, "adding", name)
    entry(name, data, elem(info, 2), Bitwise.band(elem(info, 7), 0o777), elem(info, 5), elem(info, 4))
  end

  defp entry(name, data, type, mode, mtime, atime),
    do: %{name: name!(name), data: data, type: type, mode: mode, mtime: mtime, atime: atime}

  defp name!(name) do
    case is_list(name) and :unicode.characters_to_binary(name) do
      text when is_binary(text) -> text
      _ -> throw({:refused, :einval})
    end
  end

  defp read!({:ok, what}), do: what
  defp read!({:error, reason}), do: throw({:refused, reason})

  defp tell(options, what, name), do: if(options[:verbose], do: :io.format(~c"~ts: ~tp~n", [what, name]))

  defp in_folder(name, options), do: if(options[:cwd], do: :filename.join(options[:cwd], name), else: name)

  # -- extracting ------------------------------------------------------------------

  @doc "Writes the file of an entry: {:ok, its name}, with :memory {:ok, {name, data}}; :skip for one that is left alone, or an error."
  def write(entry, archive, options) do
    name = inside(entry.name)

    with {:ok, data} <- Archive.data(entry, archive) do
      cond do
        options[:memory] ->
          if entry.type == :regular, do: tell(options, "extracting", name)
          {:ok, {name, data}}

        options[:keep_old_files] == true and :filelib.is_file(in_folder(name, options)) ->
          :skip

        true ->
          if entry.type == :regular, do: tell(options, "extracting", name)
          on_disk(entry, path(name, options), data)
      end
    end
  end

  # the name of a folder ends with a slash there, too
  defp path(name, options) do
    path = in_folder(name, options)
    if options[:cwd] && List.last(name) == ?/, do: path ++ ~c"/", else: path
  end

  defp on_disk(%{type: :directory} = entry, path, _data) do
    with :ok <- :filelib.ensure_path(path), do: noted(entry, path)
  end

  defp on_disk(entry, path, data) do
    with :ok <- :filelib.ensure_dir(path), :ok <- :file.write_file(path, data), do: noted(entry, path)
  end

  defp noted(entry, path) do
    {:ok, info} = :file.read_file_info(path)
    info = put_elem(put_elem(info, 7, entry.mode), 5, entry.mtime)
    with :ok <- :file.write_file_info(path, info), do: {:ok, path}
  end

  # No file is written outside of the folder.
  defp inside([?/ | _] = name) do
    relative = :string.trim(name, :leading, ~c"/")
    :error_logger.format(~c"Illegal absolute path: ~ts, converting to ~ts~n", [name, relative])
    inside(relative)
  end

  defp inside(name) do
    parts = :string.split(name, ~c"/", :all)

    if ~c".." in parts do
      :error_logger.format(~c"Illegal path: ~ts, extracting in ./~n", [name])
      :lists.append(:lists.join(~c"/", Enum.reject(parts, &(&1 == ~c".."))))
    else
      name
    end
  end

  # -- printing --------------------------------------------------------------------

  @doc "Prints a line of a table: sizes, time and name."
  def print(entry) do
    {{year, month, day}, {hour, minute, _}} = entry.mtime
    name = Enum.at(~w(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec), month - 1)
    ratio = if entry.size == 0, do: 100, else: div(entry.packed * 100, entry.size)

    :io.format(~c"~10w ~ts ~2w ~2..0w:~2..0w ~w ~10w ~3w% ~ts ~ts~n", [entry.packed, name, day, hour, minute, year, entry.size, ratio, entry.name, entry.comment])
  end
end
