# Archives of files. In: names of files, or names with data; archives as files or binaries. Out: archives, files, data. The
# format is in zip/archive.ex. Specification: the reference of the module `zip`, OTP 27; archives of more than 4 GB are absent.
defmodule :zip do
  @moduledoc "Utility for reading and creating 'zip' archives."
  alias :nodebook_zip_archive, as: Archive
  alias :nodebook_zip_files, as: Files

  @creating [:cooked, :verbose, :memory, :comment, :cwd, :compress, :uncompress, :extra]
  @extracting [:cooked, :verbose, :memory, :keep_old_files, :skip_directories, :file_list, :file_filter, :cwd, :extra]
  @listing [:cooked, :skip_directories, :extra]
  @opening [:cooked, :memory, :cwd, :skip_directories, :extra]

  # -- archives out of files -----------------------------------------------------

  @doc "Makes an archive of files, folders with all in them, and pairs {name, data}; with `:memory` its binary."
  def zip(name, files), do: zip(name, files, [])

  def zip(name, files, options) do
    with {:ok, options} <- options(options, @creating), {:ok, entries} <- Files.read(files, options) do
      archive = Archive.build(entries, options)

      if options[:memory] do
        {:ok, {name, archive}}
      else
        with :ok <- :file.write_file(name, archive), do: {:ok, name}
      end
    end
  end

  def create(name, files), do: zip(name, files, [])
  def create(name, files, options), do: zip(name, files, options)

  # -- files out of archives -----------------------------------------------------

  @doc "Writes the files of an archive, and answers their names; with `:memory` pairs {name, data}."
  def unzip(archive), do: unzip(archive, [])

  def unzip(archive, options) do
    with {:ok, options} <- options(options, @extracting), {:ok, archive, _comment, entries} <- read(archive, options) do
      entries |> Enum.filter(&wanted?(&1, options)) |> each(&Files.write(&1, archive, options))
    end
  end

  def extract(archive), do: unzip(archive, [])
  def extract(archive, options), do: unzip(archive, options)

  defp wanted?(entry, options) do
    (options[:file_list] == nil or entry.name in options[:file_list]) and
      (options[:file_filter] == nil or options[:file_filter].(Archive.file(entry)))
  end

  # Results in order, up to the first error. What was left alone has none.
  defp each(entries, fun) do
    Enum.reduce_while(entries, {:ok, []}, fn entry, {:ok, done} ->
      case fun.(entry) do
        {:ok, result} -> {:cont, {:ok, [result | done]}}
        :skip -> {:cont, {:ok, done}}
        {:error, _} = error -> {:halt, error}
      end
    end)
    |> then(fn result -> with({:ok, done} <- result, do: {:ok, :lists.reverse(done)}) end)
  end

  @doc "Folds over an archive: a function of a file's name, functions that give its facts and its data, and what it made so far."
  def foldl(fun, acc, {_name, archive}) when is_binary(archive), do: foldl(fun, acc, archive)

  def foldl(fun, acc, archive) do
    with {:ok, archive, _comment, entries} <- read(archive, []) do
      {:ok, Enum.reduce(entries, acc, fn entry, acc -> fun.(entry.name, fn -> Archive.info(entry) end, fn -> data!(entry, archive) end, acc) end)}
    end
  end

  defp data!(entry, archive) do
    case Archive.data(entry, archive) do
      {:ok, data} -> data
      {:error, reason} -> throw(reason)
    end
  end

  @doc "What is in an archive: its comment and its files."
  def list_dir(archive), do: list_dir(archive, [])

  def list_dir(archive, options) do
    with {:ok, options} <- options(options, @listing), {:ok, _archive, comment, entries} <- read(archive, options) do
      {:ok, [{:zip_comment, comment} | Enum.map(entries, &Archive.file/1)]}
    end
  end

  def table(archive), do: list_dir(archive, [])
  def table(archive, options), do: list_dir(archive, options)

  @doc "Prints the names of the files in an archive."
  def t(archive), do: print(archive, fn entry -> :io.put_chars([entry.name, ?\n]) end)

  @doc "Prints the files in an archive, their sizes and times."
  def tt(archive), do: print(archive, &Files.print/1)

  defp print(handle, line) when is_pid(handle), do: handle |> ask(:entries) |> Enum.each(line)
  defp print(archive, line), do: with({:ok, _archive, _comment, entries} <- read(archive, []), do: Enum.each(entries, line))

  # -- open archives ---------------------------------------------------------------

  @doc "Opens an archive: a handle for the process that asks."
  def zip_open(archive), do: zip_open(archive, [])

  def zip_open(archive, options) do
    with {:ok, options} <- options(options, @opening), {:ok, archive, comment, entries} <- read(archive, options) do
      owner = self()
      {:ok, :erlang.spawn(fn -> serve(:erlang.monitor(:process, owner), archive, comment, entries, options) end)}
    end
  end

  defp serve(owner, archive, comment, entries, options) do
    receive do
      {:DOWN, ^owner, _, _, _} ->
        :ok

      {from, ref, :close} ->
        send(from, {ref, :ok})

      {from, ref, request} ->
        send(from, {ref, answer(request, archive, comment, entries, options)})
        serve(owner, archive, comment, entries, options)
    end
  end

  defp answer(:entries, _archive, _comment, entries, _options), do: entries
  defp answer(:list, _archive, comment, entries, _options), do: {:ok, [{:zip_comment, comment} | Enum.map(entries, &Archive.file/1)]}
  defp answer(:all, archive, _comment, entries, options), do: each(entries, &Files.write(&1, archive, options))

  defp answer({what, name}, archive, _comment, entries, options) do
    case Enum.find(entries, &(&1.name == name)) do
      nil -> {:error, :file_not_found}
      entry when what == :crc32 -> {:ok, entry.crc}
      entry -> Files.write(entry, archive, options)
    end
  end

  defp ask(handle, request) do
    ref = :erlang.monitor(:process, handle)
    send(handle, {self(), ref, request})

    receive do
      {^ref, answer} ->
        :erlang.demonitor(ref, [:flush])
        answer

      {:DOWN, ^ref, _, _, _} ->
        {:error, :einval}
    end
  end

  @doc "All files of an open archive."
  def zip_get(handle) when is_pid(handle), do: ask(handle, :all)
  @doc "One file of an open archive."
  def zip_get(name, handle) when is_pid(handle), do: ask(handle, {:file, name})
  def zip_get_crc32(name, handle) when is_pid(handle), do: ask(handle, {:crc32, name})
  def zip_list_dir(handle) when is_pid(handle), do: ask(handle, :list)
  def zip_close(handle) when is_pid(handle), do: ask(handle, :close)

  # -- options ---------------------------------------------------------------------

  defp options(options, known) do
    case Enum.find(options, &(name(&1) not in known)) do
      nil -> {:ok, Enum.map(options, &if(is_tuple(&1), do: &1, else: {&1, true}))}
      unknown -> {:error, {:bad_option, unknown}}
    end
  end

  defp name(option), do: if(is_tuple(option), do: elem(option, 0), else: option)

  defp read(archive, options) when is_binary(archive) do
    with {:ok, comment, entries} <- Archive.read(archive) do
      entries = if options[:skip_directories], do: Enum.reject(entries, &(&1.type == :directory)), else: entries
      {:ok, archive, comment, entries}
    end
  end

  defp read(name, options), do: with({:ok, archive} <- :file.read_file(name), do: read(archive, options))
end
