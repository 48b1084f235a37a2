# Files and folders of the node's disk.
# In: paths. Out: contents, listings, {:error, posix}; the functions with ! raise File.Error and its kin.
defmodule File do
  @moduledoc "This module contains functions to manipulate files."

  defp path(path), do: IO.chardata_to_string(path)
  defp stat_of(path), do: :nodebook_file.stat(path(path))

  @doc "Whether there is a file or directory."
  def exists?(path, _opts \\ []), do: match?({:ok, _}, stat_of(path))
  @doc "Whether a path is a file."
  def regular?(path, _opts \\ []), do: match?({:ok, {_, :regular, _, _, _, _, _}}, stat_of(path))
  @doc "Whether a path is a directory."
  def dir?(path, _opts \\ []), do: match?({:ok, {_, :directory, _, _, _, _, _}}, stat_of(path))

  @doc "The content of a file: `{:ok, binary}` or `{:error, reason}`."
  def read(path), do: :nodebook_file.read(path(path))

  @doc "Like read/1; raises File.Error."
  def read!(path) do
    case read(path) do
      {:ok, binary} -> binary
      {:error, reason} -> raise File.Error, reason: reason, action: "read file", path: path(path)
    end
  end

  @doc "Writes a file; the mode `:append` keeps what is in it."
  def write(path, content, modes \\ []) do
    modes = List.wrap(modes)
    content = if :utf8 in modes, do: IO.chardata_to_string(content), else: content
    :nodebook_file.write(path(path), content, :append in modes)
  end

  @doc "Like write/3; raises File.Error."
  def write!(path, content, modes \\ []), do: done!(write(path, content, modes), "write to file", path)

  @doc "The names in a directory."
  def ls(path \\ "."), do: :nodebook_file.list(path(path))

  @doc "Like ls/1; raises File.Error."
  def ls!(path \\ ".") do
    case ls(path) do
      {:ok, list} -> list
      {:error, reason} -> raise File.Error, reason: reason, action: "list directory", path: path(path)
    end
  end

  @doc "Makes a directory."
  def mkdir(path), do: :nodebook_file.mkdir(path(path))

  @doc "Like mkdir/1; raises File.Error."
  def mkdir!(path), do: done!(mkdir(path), "make directory", path)

  @doc "Makes a directory and those above it."
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

  @doc "Like mkdir_p/1; raises File.Error."
  def mkdir_p!(path), do: done!(mkdir_p(path), "make directory (with -p)", path)

  @doc "Removes a file."
  def rm(path), do: :nodebook_file.remove(path(path))

  @doc "Like rm/1; raises File.Error."
  def rm!(path), do: done!(rm(path), "remove file", path)

  @doc "Removes an empty directory."
  def rmdir(path), do: :nodebook_file.rmdir(path(path))

  @doc "Like rmdir/1; raises File.Error."
  def rmdir!(path), do: done!(rmdir(path), "remove directory", path)

  @doc "Removes a file or a directory with all in it: `{:ok, paths}`."
  def rm_rf(path) do
    path = path |> path() |> Path.without_null!("File.rm_rf/1")

    case :nodebook_file.link_stat(path) do
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

  @doc "Like rm_rf/1; raises File.Error."
  def rm_rf!(path) do
    case rm_rf(path) do
      {:ok, files} -> files
      {:error, reason, _} -> raise File.Error, reason: reason, path: path(path), action: "remove files and directories recursively from"
    end
  end

  @doc "Gives a file or directory another name."
  def rename(source, destination), do: :nodebook_file.rename(path(source), path(destination))

  @doc "Like rename/2; raises File.RenameError."
  def rename!(source, destination) do
    case rename(source, destination) do
      :ok -> :ok
      {:error, reason} -> raise File.RenameError, reason: reason, action: "rename", source: path(source), destination: path(destination)
    end
  end

  @doc "Copies a file. `on_conflict:` is asked with source and destination before something is overwritten."
  def cp(source, destination, options \\ []) do
    source = path(source)
    destination = path(destination)

    case File.Copy.file(source, destination, on_conflict(options)) do
      {:error, reason, _} -> {:error, reason}
      _ -> :ok
    end
  end

  # As an option, or a function in its place.
  defp on_conflict(fun) when is_function(fun, 2), do: fun
  defp on_conflict(options), do: Keyword.get(options, :on_conflict, fn _, _ -> true end)

  @doc "Copies bytes from one file to another: `{:ok, count}`."
  def copy(source, destination, bytes \\ :infinity), do: :file.copy(path_or_device(source), path_or_device(destination), bytes)

  defp path_or_device({path, modes}) when is_list(modes), do: {path(path), modes}
  defp path_or_device(device) when is_pid(device), do: device
  defp path_or_device(path), do: path(path)

  @doc "Like copy/3; raises File.CopyError."
  def copy!(source, destination, bytes \\ :infinity) do
    case copy(source, destination, bytes) do
      {:ok, count} -> count
      {:error, reason} -> raise File.CopyError, reason: reason, action: "copy", source: path(source), destination: path(destination)
    end
  end

  @doc "Like cp/3; raises File.CopyError."
  def cp!(source, destination, opts \\ []) do
    case cp(source, destination, opts) do
      :ok -> :ok
      {:error, reason} -> raise File.CopyError, reason: reason, action: "copy", source: path(source), destination: path(destination)
    end
  end

  @doc "Copies a file or a directory with all in it: `{:ok, paths}`. Links stay links unless `dereference_symlinks: true`."
  def cp_r(source, destination, options \\ []) do
    source = source |> path() |> Path.without_null!("File.cp_r/3")
    destination = destination |> path() |> Path.without_null!("File.cp_r/3")
    follow = is_list(options) and Keyword.get(options, :dereference_symlinks, false)
    File.Copy.tree(source, destination, on_conflict(options), follow)
  end

  @doc "Like cp_r/3; raises File.CopyError."
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

  @doc "Like touch/2; raises File.Error."
  def touch!(path, time \\ System.os_time(:second)), do: done!(touch(path, time), "touch", path)

  @doc "What is known of a file: size, type, times, permissions."
  def stat(path, opts \\ []) do
    with {:ok, info} <- :file.read_file_info(path(path), opts), do: {:ok, File.Stat.from_record(info)}
  end

  @doc "Like stat/2; raises File.Error."
  def stat!(path, opts \\ []) do
    case stat(path, opts) do
      {:ok, info} -> info
      {:error, reason} -> raise File.Error, reason: reason, action: "read file stats", path: path(path)
    end
  end

  @doc "What is known of a file, links not followed."
  def lstat(path, opts \\ []) do
    with {:ok, info} <- :file.read_link_info(path(path), opts), do: {:ok, File.Stat.from_record(info)}
  end

  @doc "Like lstat/2; raises File.Error."
  def lstat!(path, opts \\ []) do
    case lstat(path, opts) do
      {:ok, info} -> info
      {:error, reason} -> raise File.Error, reason: reason, action: "read file stats", path: path(path)
    end
  end
  @doc "Writes what is known of a file: times, permissions, owner and group."
  def write_stat(path, stat, opts \\ []), do: :file.write_file_info(path(path), File.Stat.to_record(stat), opts)

  @doc "Like write_stat/3; raises File.Error."
  def write_stat!(path, stat, opts \\ []), do: done!(write_stat(path, stat, opts), "write file stats", path)

  @doc "Where a link leads."
  def read_link(path) do
    with {:ok, target} <- :file.read_link(path(path)), do: {:ok, IO.chardata_to_string(target)}
  end

  @doc "Like read_link/1; raises File.Error."
  def read_link!(path) do
    case read_link(path) do
      {:ok, target} -> target
      {:error, reason} -> raise File.Error, reason: reason, action: "read link", path: path(path)
    end
  end

  @doc "Gives a file a second name."
  def ln(existing, new), do: :file.make_link(path(existing), path(new))
  @doc "Like ln/2; raises File.LinkError."
  def ln!(existing, new), do: linked!(ln(existing, new), "create hard link", existing, new)
  @doc "Makes a link to a path, which need not exist."
  def ln_s(existing, new), do: :file.make_symlink(path(existing), path(new))
  @doc "Like ln_s/2; raises File.LinkError."
  def ln_s!(existing, new), do: linked!(ln_s(existing, new), "create symlink", existing, new)

  defp linked!(:ok, _action, _existing, _new), do: :ok

  defp linked!({:error, reason}, action, existing, new),
    do: raise(File.LinkError, reason: reason, action: action, existing: path(existing), new: path(new))

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

  @doc "The current directory."
  def cwd, do: {:ok, :nodebook_file.cwd()}
  @doc "Like cwd/0; raises File.Error."
  def cwd!, do: :nodebook_file.cwd()
  @doc "Makes a directory the current one."
  def cd(path), do: :nodebook_file.set_cwd(path(path))

  @doc "Like cd/1; raises File.Error."
  def cd!(path), do: done!(cd(path), "set current working directory to", path)

  @doc "Runs a function in another directory and comes back."
  def cd!(path, function) do
    old = cwd!()
    cd!(path)

    try do
      function.()
    after
      cd!(old)
    end
  end

  @doc "Opens a file: a device for IO's functions. Modes are `:read`, `:write`, `:append`, `:utf8` and the like."
  def open(path, modes_or_function \\ [])
  def open(path, modes) when is_list(modes) do
    modes = if :utf8 in modes, do: [{:encoding, :utf8} | List.delete(modes, :utf8)], else: modes
    :file.open(path(path), if(:charlist in modes, do: List.delete(modes, :charlist), else: [:binary | modes]))
  end
  def open(path, function) when is_function(function, 1), do: open(path, [], function)

  @doc "Opens a file for a function and closes it behind it."
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

  @doc "Like open/2; raises File.Error."
  def open!(path, modes_or_function \\ []) do
    case open(path, modes_or_function) do
      {:ok, result} -> result
      {:error, reason} -> raise File.Error, reason: reason, action: "open", path: path(path)
    end
  end

  @doc "Like open/3; raises File.Error."
  def open!(path, modes, function) do
    case open(path, modes, function) do
      {:ok, result} -> result
      {:error, reason} -> raise File.Error, reason: reason, action: "open", path: path(path)
    end
  end

  @doc "Closes a file that open/2 opened."
  def close(io_device), do: :file.close(io_device)

  @doc "A stream of a file's lines, or of pieces of so many bytes; it can be written into, too."
  def stream!(path, line_or_bytes_modes \\ [])
  def stream!(path, modes) when is_list(modes), do: stream!(path, :line, modes)
  def stream!(path, line_or_bytes) when line_or_bytes == :line or is_integer(line_or_bytes), do: stream!(path, line_or_bytes, [])

  @doc "stream!/2 with modes of opening."
  def stream!(path, line_or_bytes, modes) when is_list(modes) do
    modes = Enum.map(modes, &if(&1 == :utf8, do: {:encoding, :utf8}, else: &1))
    {raw, modes} = stream_modes(modes, List.keymember?(modes, :encoding, 0))
    %File.Stream{path: path(path), modes: modes, line_or_bytes: line_or_bytes, raw: raw, node: node()}
  end

  def stream!(path, modes, line_or_bytes) when is_list(modes), do: stream!(path, line_or_bytes, modes)

  defp stream_modes(modes, true), do: {false, modes ++ [:binary]}

  # Without an encoding a stream is of bytes, read ahead.
  defp stream_modes(modes, false) do
    {ahead, modes} = Enum.split_with(modes, &(&1 == :read_ahead or match?({:read_ahead, _}, &1)))

    ahead =
      case ahead do
        [] -> [:read_ahead]
        [:read_ahead | _] -> [{:read_ahead, 65_536}]
        [{_, false} | _] -> []
        [size | _] -> [size]
      end

    {true, [:raw | ahead] ++ modes ++ [:binary]}
  end
end
