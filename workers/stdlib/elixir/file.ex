# Files and folders of the node's disk.
# In: paths. Out: contents, listings, {:error, posix}; the functions with ! raise File.Error and its kin.
defmodule File do
  @moduledoc "This module contains functions to manipulate files."

  defp path(path), do: IO.chardata_to_string(path)
  defp stat_of(path), do: :nodebook_file.stat(path(path))

  def exists?(path, _opts \\ []), do: match?({:ok, _}, stat_of(path))
  def regular?(path, _opts \\ []), do: match?({:ok, {_, :regular, _, _, _, _, _}}, stat_of(path))
  def dir?(path, _opts \\ []), do: match?({:ok, {_, :directory, _, _, _, _, _}}, stat_of(path))

  def read(path), do: :nodebook_file.read(path(path))

  def read!(path) do
    case read(path) do
      {:ok, binary} -> binary
      {:error, reason} -> raise File.Error, reason: reason, action: "read file", path: path(path)
    end
  end

  def write(path, content, modes \\ []) do
    modes = List.wrap(modes)
    content = if :utf8 in modes, do: IO.chardata_to_string(content), else: content
    :nodebook_file.write(path(path), content, :append in modes)
  end

  def write!(path, content, modes \\ []) do
    case write(path, content, modes) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "write to file", path: path(path)
    end
  end

  def ls(path \\ "."), do: :nodebook_file.list(path(path))

  def ls!(path \\ ".") do
    case ls(path) do
      {:ok, list} -> list
      {:error, reason} -> raise File.Error, reason: reason, action: "list directory", path: path(path)
    end
  end

  def mkdir(path), do: :nodebook_file.mkdir(path(path))

  def mkdir!(path) do
    case mkdir(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "make directory", path: path(path)
    end
  end

  def mkdir_p(path) do
    path = path(path)

    case stat_of(path) do
      {:ok, {_, :directory, _, _, _, _, _}} ->
        :ok

      {:ok, _} ->
        {:error, :eexist}

      {:error, :enoent} ->
        parent = Path.dirname(path)

        with :ok <- if(parent == path, do: :ok, else: mkdir_p(parent)) do
          case mkdir(path) do
            {:error, :eexist} -> :ok
            other -> other
          end
        end

      error ->
        error
    end
  end

  def mkdir_p!(path) do
    case mkdir_p(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "make directory (with -p)", path: path(path)
    end
  end

  def rm(path), do: :nodebook_file.remove(path(path))

  def rm!(path) do
    case rm(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "remove file", path: path(path)
    end
  end

  def rmdir(path), do: :nodebook_file.rmdir(path(path))

  def rmdir!(path) do
    case rmdir(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "remove directory", path: path(path)
    end
  end

  def rm_rf(path) do
    path = path(path)

    case stat_of(path) do
      {:ok, {_, :directory, _, _, _, _, _}} ->
        files = for name <- ls!(path), {:ok, gone} = rm_rf(Path.join(path, name)), file <- gone, do: file

        case rmdir(path) do
          :ok -> {:ok, [path | files]}
          {:error, reason} -> {:error, reason, path}
        end

      {:ok, _} ->
        case rm(path) do
          :ok -> {:ok, [path]}
          {:error, reason} -> {:error, reason, path}
        end

      {:error, _} ->
        {:ok, []}
    end
  end

  def rm_rf!(path) do
    case rm_rf(path) do
      {:ok, files} -> files
      {:error, reason, _} -> raise File.Error, reason: reason, path: path(path), action: "remove files and directories recursively from"
    end
  end

  def rename(source, destination), do: :nodebook_file.rename(path(source), path(destination))

  def rename!(source, destination) do
    case rename(source, destination) do
      :ok -> :ok
      {:error, reason} -> raise File.RenameError, reason: reason, action: "rename", source: path(source), destination: path(destination)
    end
  end

  def cp(source, destination, _opts \\ []) do
    with {:ok, content} <- read(source), do: write(destination, content)
  end

  def copy(source, destination, bytes \\ :infinity) do
    with {:ok, content} <- read(source),
         content = if(bytes == :infinity, do: content, else: binary_part(content, 0, min(bytes, byte_size(content)))),
         :ok <- write(destination, content),
         do: {:ok, byte_size(content)}
  end

  @doc "Like copy/3; raises File.CopyError."
  def copy!(source, destination, bytes \\ :infinity) do
    case copy(source, destination, bytes) do
      {:ok, count} -> count
      {:error, reason} -> raise File.CopyError, reason: reason, action: "copy", source: path(source), destination: path(destination)
    end
  end

  def cp!(source, destination, opts \\ []) do
    case cp(source, destination, opts) do
      :ok -> :ok
      {:error, reason} -> raise File.CopyError, reason: reason, action: "copy", source: path(source), destination: path(destination)
    end
  end

  def cp_r(source, destination, _opts \\ []) do
    source = path(source)
    destination = path(destination)

    if dir?(source) do
      mkdir_p(destination)

      Enum.reduce_while(ls!(source), {:ok, [destination]}, fn name, {:ok, acc} ->
        case cp_r(Path.join(source, name), Path.join(destination, name)) do
          {:ok, files} -> {:cont, {:ok, files ++ acc}}
          error -> {:halt, error}
        end
      end)
    else
      case cp(source, destination) do
        :ok -> {:ok, [destination]}
        {:error, reason} -> {:error, reason, source}
      end
    end
  end

  def cp_r!(source, destination, opts \\ []) do
    case cp_r(source, destination, opts) do
      {:ok, files} -> files
      {:error, reason, file} ->
        raise File.CopyError, reason: reason, action: "copy recursively", source: path(source), destination: path(destination), on: file
    end
  end

  @doc "Sets when a file was changed, now or then; makes an empty one if there is none."
  def touch(path, time \\ System.os_time(:second))

  def touch(path, time) do
    with {:error, :enoent} <- set_time(path, time), :ok <- write(path, "", [:append]), do: set_time(path, time)
  end

  defp set_time(path, time), do: :nodebook_file_info.change(path(path), modified: time)

  def touch!(path, time \\ System.os_time(:second)) do
    case touch(path, time) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "touch", path: path(path)
    end
  end

  def stat(path, opts \\ []) do
    with {:ok, info} <- :file.read_file_info(path(path), opts), do: {:ok, File.Stat.from_record(info)}
  end

  def stat!(path, opts \\ []) do
    case stat(path, opts) do
      {:ok, info} -> info
      {:error, reason} -> raise File.Error, reason: reason, action: "read file stats", path: path(path)
    end
  end

  def lstat(path, opts \\ []), do: stat(path, opts)
  def lstat!(path, opts \\ []), do: stat!(path, opts)
  @doc "Writes what is known of a file: times, permissions, owner and group."
  def write_stat(path, stat, opts \\ []), do: :file.write_file_info(path(path), File.Stat.to_record(stat), opts)

  @doc "Like write_stat/3; raises File.Error."
  def write_stat!(path, stat, opts \\ []), do: done!(write_stat(path, stat, opts), "write file stats", path)

  @doc "Where a link leads: there are no links here."
  def read_link(path), do: with({:ok, _} <- stat(path), do: {:error, :einval})

  @doc "Like read_link/1; raises File.Error."
  def read_link!(path), do: done!(read_link(path), "read link", path)

  @doc "Sets the permissions of a file."
  def chmod(path, mode), do: :file.change_mode(path(path), mode)

  @doc "Like chmod/2; raises File.Error."
  def chmod!(path, mode), do: done!(chmod(path, mode), "change mode for", path)

  @doc "Sets the owner of a file."
  def chown(path, uid), do: :file.change_owner(path(path), uid)

  @doc "Like chown/2; raises File.Error."
  def chown!(path, uid), do: done!(chown(path, uid), "change owner for", path)

  @doc "Sets the group of a file."
  def chgrp(path, gid), do: :file.change_group(path(path), gid)

  @doc "Like chgrp/2; raises File.Error."
  def chgrp!(path, gid), do: done!(chgrp(path, gid), "change group for", path)

  defp done!(:ok, _action, _path), do: :ok
  defp done!({:error, reason}, action, path), do: raise(File.Error, reason: reason, action: action, path: path(path))

  def cwd, do: {:ok, :nodebook_file.cwd()}
  def cwd!, do: :nodebook_file.cwd()
  def cd(path), do: :nodebook_file.set_cwd(path(path))

  def cd!(path) do
    case cd(path) do
      :ok -> :ok
      {:error, reason} -> raise File.Error, reason: reason, action: "set current working directory to", path: path(path)
    end
  end

  def cd!(path, function) do
    old = cwd!()
    cd!(path)

    try do
      function.()
    after
      cd!(old)
    end
  end

  def open(path, modes_or_function \\ [])
  def open(path, modes) when is_list(modes), do: :file.open(path(path), if(:charlist in modes, do: List.delete(modes, :charlist), else: [:binary | modes]))
  def open(path, function) when is_function(function, 1), do: open(path, [], function)

  def open(path, modes, function) when is_list(modes) and is_function(function, 1) do
    case open(path, modes) do
      {:ok, io_device} ->
        try do
          {:ok, function.(io_device)}
        after
          :ok = close(io_device)
        end

      other ->
        other
    end
  end

  def open!(path, modes_or_function \\ []) do
    case open(path, modes_or_function) do
      {:ok, result} -> result
      {:error, reason} -> raise File.Error, reason: reason, action: "open", path: path(path)
    end
  end

  def open!(path, modes, function) do
    case open(path, modes, function) do
      {:ok, result} -> result
      {:error, reason} -> raise File.Error, reason: reason, action: "open", path: path(path)
    end
  end

  def close(io_device), do: :file.close(io_device)

  def stream!(path, line_or_bytes_modes \\ [])
  def stream!(path, modes) when is_list(modes), do: stream!(path, :line, modes)
  def stream!(path, line_or_bytes), do: stream!(path, line_or_bytes, [])

  def stream!(path, line_or_bytes, modes) when is_list(modes) do
    %File.Stream{path: path(path), modes: modes, line_or_bytes: line_or_bytes, raw: true, node: node()}
  end

  def stream!(path, modes, line_or_bytes) when is_list(modes), do: stream!(path, line_or_bytes, modes)
end

defmodule File.Error do
  defexception [:reason, :path, action: ""]

  @impl true
  def message(%{action: action, reason: reason, path: path}) do
    formatted =
      case {action, reason} do
        {"remove directory", :eexist} -> "directory is not empty"
        _ -> IO.iodata_to_binary(:file.format_error(reason))
      end

    "could not #{action} #{inspect(path)}: #{formatted}"
  end
end

defmodule File.CopyError do
  defexception [:reason, :source, :destination, on: "", action: ""]

  @impl true
  def message(exception) do
    formatted = IO.iodata_to_binary(:file.format_error(exception.reason))

    location =
      case exception.on do
        "" -> ""
        on -> ". #{on}"
      end

    "could not #{exception.action} from #{inspect(exception.source)} to " <>
      "#{inspect(exception.destination)}#{location}: #{formatted}"
  end
end

defmodule File.LinkError do
  @moduledoc "Raised when a link cannot be made."
  defexception [:reason, :existing, :new, action: ""]

  @impl true
  def message(error) do
    "could not #{error.action} from #{inspect(error.existing)} to #{inspect(error.new)}: #{:file.format_error(error.reason) |> IO.iodata_to_binary()}"
  end
end

defmodule File.RenameError do
  defexception [:reason, :source, :destination, on: "", action: ""]

  @impl true
  def message(exception) do
    formatted = IO.iodata_to_binary(:file.format_error(exception.reason))
    "could not #{exception.action} from #{inspect(exception.source)} to #{inspect(exception.destination)}: #{formatted}"
  end
end
