# Files of the node's disk, the Erlang way.
# In: names as charlists or binaries. Out: {:ok, value} or {:error, posix}. An open file is a process that speaks the I/O protocol.
defmodule :file do
  @moduledoc "File interface module."

  @doc "There are no drives here."
  def get_cwd(_drive), do: {:error, :enotsup}
  def get_cwd, do: {:ok, :unicode.characters_to_list(:nodebook_file.cwd())}
  def set_cwd(path), do: :nodebook_file.set_cwd(bin(path))
  def read_file(path), do: :nodebook_file.read(bin(path))
  def read_file(path, _opts), do: read_file(path)
  def write_file(path, data), do: write_file(path, data, [])
  def write_file(path, data, modes), do: :nodebook_file.write(bin(path), data, :lists.member(:append, modes))

  def list_dir(path) do
    case :nodebook_file.list(bin(path)) do
      {:ok, names} -> {:ok, :lists.map(fn n -> :unicode.characters_to_list(n) end, names)}
      error -> error
    end
  end

  def make_dir(path), do: :nodebook_file.mkdir(bin(path))
  def del_dir(path), do: :nodebook_file.rmdir(bin(path))
  def delete(path), do: :nodebook_file.remove(bin(path))
  def delete(path, _opts), do: delete(path)
  def rename(from, to), do: :nodebook_file.rename(bin(from), bin(to))
  def native_name_encoding, do: :utf8

  def read_file_info(path), do: read_file_info(path, [])
  def read_file_info(path, options), do: :nodebook_file_info.read(bin(path), options)
  def write_file_info(path, info), do: write_file_info(path, info, [])
  def write_file_info(path, info, options), do: :nodebook_file_info.write(bin(path), info, options)

  @doc "Sets the permissions of a file."
  def change_mode(path, mode) when is_integer(mode), do: :nodebook_file_info.change(bin(path), mode: mode)
  @doc "Sets the owner of a file."
  def change_owner(path, owner) when is_integer(owner), do: :nodebook_file_info.change(bin(path), owner: owner)
  @doc "Sets the owner and the group of a file."
  def change_owner(path, owner, group) when is_integer(owner) and is_integer(group),
    do: :nodebook_file_info.change(bin(path), owner: owner, group: group)

  @doc "Sets the group of a file."
  def change_group(path, group) when is_integer(group), do: :nodebook_file_info.change(bin(path), group: group)
  @doc "Sets when a file was changed and read."
  def change_time(path, time), do: change_time(path, time, time)
  @doc "Sets when a file was read, and when it was changed."
  def change_time(path, {{_, _, _}, {_, _, _}} = accessed, {{_, _, _}, {_, _, _}} = modified),
    do: :nodebook_file_info.change(bin(path), accessed: accessed, modified: modified)

  defp bin(path) when is_binary(path), do: path
  defp bin(path) when is_atom(path), do: :erlang.atom_to_binary(path)
  defp bin(path), do: :unicode.characters_to_binary(path)

  def format_error(reason), do: message(reason)

  defp message(:enoent), do: ~c"no such file or directory"
  defp message(:eisdir), do: ~c"illegal operation on a directory"
  defp message(:enotdir), do: ~c"not a directory"
  defp message(:eexist), do: ~c"file already exists"
  defp message(:eacces), do: ~c"permission denied"
  defp message(:eperm), do: ~c"not owner"
  defp message(:enospc), do: ~c"no space left on device"
  defp message(:ebadf), do: ~c"bad file number"
  defp message(:badarg), do: ~c"bad argument"
  defp message(:terminated), do: ~c"the file server process is terminated"
  defp message(:einval), do: ~c"invalid argument"
  defp message(:enotsup), do: ~c"operation not supported"
  defp message(other), do: :io_lib.format(~c"~tw", [other])

  # -- open files ------------------------------------------------------------

  def open(path, modes) do
    modes = if is_list(modes), do: modes, else: [modes]

    if :lists.member(:ram, modes),
      do: {:ok, :erlang.spawn(:nodebook_file_server, :init, [self(), nil, :erlang.iolist_to_binary(path), modes])},
      else: open_path(bin(path), modes)
  end

  defp open_path(path, modes) do
    write = :lists.member(:write, modes)
    append = :lists.member(:append, modes)
    read = :lists.member(:read, modes) or not (write or append)

    exclusive = :lists.member(:exclusive, modes)
    modes = if read, do: modes, else: [:write_only | modes]

    content =
      case :nodebook_file.read(path) do
        {:ok, _} when exclusive -> {:error, :eexist}
        {:ok, _} when write and not read and not append -> {:ok, ""}
        {:ok, bytes} -> {:ok, bytes}
        {:error, :enoent} when write or append -> {:ok, ""}
        error -> error
      end

    case content do
      {:ok, bytes} ->
        created = if write or append, do: :nodebook_file.write(path, bytes, false), else: :ok

        case created do
          :ok -> {:ok, :erlang.spawn(:nodebook_file_server, :init, [self(), path, bytes, modes])}
          error -> error
        end

      error ->
        error
    end
  end

  def close(pid) when is_pid(pid), do: ask(pid, :close)
  def position(pid, where), do: ask(pid, {:position, where})
  def sync(_), do: :ok
  def datasync(_), do: :ok

  def read(pid, n) do
    case :io.request(pid, {:get_chars, :latin1, "", n}) do
      data when is_binary(data) or is_list(data) -> {:ok, data}
      other -> other
    end
  end

  def write(pid, data) do
    case :io.request(pid, {:put_chars, :latin1, data}) do
      :ok -> :ok
      error -> error
    end
  end

  def read_line(pid) do
    case :io.request(pid, {:get_line, :latin1, ""}) do
      data when is_binary(data) or is_list(data) -> {:ok, data}
      other -> other
    end
  end

  @doc "Reads so many bytes from a place."
  def pread(pid, at, n) when is_integer(at) and is_integer(n), do: ask(pid, {:pread, at, n})
  def pread(_, _, _), do: {:error, :badarg}

  @doc "Reads at several places: [{place, size}]."
  def pread(pid, places) when is_list(places), do: pread_all(pid, places, [])
  def pread(_, _), do: {:error, :badarg}

  defp pread_all(pid, [{at, n} | rest], acc) do
    case pread(pid, at, n) do
      {:ok, data} -> pread_all(pid, rest, [data | acc])
      :eof -> pread_all(pid, rest, [:eof | acc])
      error -> error
    end
  end

  defp pread_all(_, [], acc), do: {:ok, :lists.reverse(acc)}

  @doc "Writes at a place."
  def pwrite(pid, at, data) when is_integer(at), do: ask(pid, {:pwrite, at, data})

  @doc "Writes at several places: [{place, data}]; {:error, {how many were written, reason}}."
  def pwrite(pid, pairs) when is_list(pairs) do
    pairs
    |> Enum.with_index()
    |> Enum.find_value(:ok, fn {{at, data}, i} ->
      case pwrite(pid, at, data) do
        :ok -> nil
        {:error, reason} -> {:error, {i, reason}}
      end
    end)
  end

  @doc "Cuts the file off at the place where it is read and written."
  def truncate(pid), do: ask(pid, :truncate)
  @doc "Takes advice on how a file will be used; nothing follows from it."
  def advise(_pid, at, n, advice) when is_integer(at) and is_integer(n) and advice in [:normal, :sequential, :random, :no_reuse, :will_need, :dont_need], do: :ok
  def advise(_, _, _, _), do: {:error, :einval}

  @doc "Copies a file to another one: {:ok, bytes}."
  def copy(from, to), do: copy(from, to, :infinity)

  @doc "Like copy/2, at most so many bytes."
  def copy(from, to, limit) do
    with {:ok, bytes} <- copied(from) do
      bytes = if limit == :infinity, do: bytes, else: :binary.part(bytes, 0, min(limit, byte_size(bytes)))
      with :ok <- paste(to, bytes), do: {:ok, byte_size(bytes)}
    end
  end

  defp copied(device) when is_pid(device), do: all_of(device, [])
  defp copied({name, _modes}), do: read_file(name)
  defp copied(name), do: read_file(name)

  defp all_of(device, pieces) do
    case read(device, 65_536) do
      {:ok, piece} -> all_of(device, [pieces, piece])
      :eof -> {:ok, :erlang.iolist_to_binary(pieces)}
      error -> error
    end
  end

  defp paste(device, bytes) when is_pid(device), do: write(device, bytes)
  defp paste({name, modes}, bytes), do: write_file(name, bytes, modes)
  defp paste(name, bytes), do: write_file(name, bytes)

  @doc "The terms of a file in Erlang's notation, each ended by a full stop: {:ok, terms}."
  def consult(path), do: with({:ok, text} <- read_file(path), do: :nodebook_erl_terms.read(text))

  @doc "Evaluates the expressions of a file, in Erlang's notation."
  def eval(path), do: eval(path, [])
  def eval(path, bindings), do: with({:ok, _} <- script(path, bindings), do: :ok)

  @doc "Like eval/2 for the first file of that name in the directories: {:ok, full name}."
  def path_eval(dirs, name), do: with({:ok, _, full} <- path_script(dirs, name), do: {:ok, full})

  @doc "The value of the last expressions of a file."
  def script(path), do: script(path, [])
  def script(path, bindings), do: with({:ok, text} <- read_file(path), do: :nodebook_file_evaluation.run(text, bindings))

  @doc "Like script/2 for the first file of that name in the directories: {:ok, value, full name}."
  def path_script(dirs, name), do: path_script(dirs, name, [])

  def path_script(dirs, name, bindings) do
    Enum.find_value(dirs, {:error, :enoent}, fn dir ->
      full = :filename.join(dir, name)

      case script(full, bindings) do
        {:ok, value} -> {:ok, value, full}
        {:error, :enoent} -> nil
        error -> error
      end
    end)
  end

  @doc "Room for a file's end need not be made here: a file grows as it is written."
  def allocate(pid, at, length) when is_pid(pid) and at >= 0 and length >= 0, do: :ok
  def allocate(_, _, _), do: {:error, :einval}

  @doc "Sends a file through a socket: {:ok, how many bytes}."
  def sendfile(path, socket) do
    with {:ok, file} <- open(path, [:read, :raw, :binary]) do
      result = sendfile(file, socket, 0, 0, [])
      close(file)
      result
    end
  end

  def sendfile(file, socket, at, bytes, _options) do
    n = if bytes == 0, do: 0x7FFFFFFF, else: bytes

    case pread(file, at, n) do
      {:ok, data} -> with(:ok <- :gen_tcp.send(socket, data), do: {:ok, :erlang.iolist_size(data)})
      :eof -> {:ok, 0}
      error -> error
    end
  end

  @doc "Like consult/1 for the first file of that name in the directories: {:ok, terms, full name}."
  def path_consult(dirs, name) do
    with {:ok, pid, full} <- path_open(dirs, name, [:read]),
         :ok <- close(pid),
         {:ok, terms} <- consult(full),
         do: {:ok, terms, full}
  end

  @doc "The files of a directory; their names are all Unicode here."
  def list_dir_all(path), do: list_dir(path)

  @doc "Deletes a file, or a directory with all it holds."
  def del_dir_r(path) do
    case with({:ok, info} when elem(info, 2) == :symlink <- read_link_info(path), do: {:error, :enotdir}, else: (_ -> list_dir(path))) do
      {:ok, names} ->
        :lists.foreach(fn name -> del_dir_r(:filename.join(path, name)) end, names)
        del_dir(path)

      {:error, :enotdir} ->
        delete(path)

      {:error, reason} ->
        {:error, reason}
    end
  end

  @doc "Where a link leads: {:ok, charlist}; :einval for what is none."
  def read_link(path), do: with({:ok, target} <- :nodebook_file.read_link(bin(path)), do: {:ok, :unicode.characters_to_list(target)})
  @doc "Like read_link/1."
  def read_link_all(path), do: read_link(path)
  @doc "Like read_file_info/1, of a link itself."
  def read_link_info(path), do: read_link_info(path, [])
  @doc "Like read_file_info/2, of a link itself."
  def read_link_info(path, options), do: :nodebook_file_info.read_link(bin(path), options)
  @doc "Makes a link to a path, which need not exist."
  def make_symlink(existing, new), do: :nodebook_file.symlink(bin(existing), bin(new))
  @doc "Gives a file a second name."
  def make_link(existing, new), do: :nodebook_file.link(bin(existing), bin(new))

  @doc "Opens the first file of that name in the directories: {:ok, device, full name}."
  def path_open(dirs, name, modes) do
    if :filename.pathtype(name) == :absolute do
      opened(name, modes)
    else
      Enum.find_value(dirs, {:error, :enoent}, fn dir ->
        case opened(:filename.join(dir, name), modes) do
          {:error, :enoent} -> nil
          found -> found
        end
      end)
    end
  end

  defp opened(full, modes), do: with({:ok, pid} <- open(full, modes), do: {:ok, pid, full})

  @doc false
  def raw_request(_device, _request), do: {:error, :enotsup}

  defp ask(pid, what) do
    ref = :erlang.monitor(:process, pid)
    send(pid, {:file_request, self(), ref, what})

    receive do
      {:file_reply, ^ref, reply} ->
        :erlang.demonitor(ref, [:flush])
        reply

      {:DOWN, ^ref, _, _, _} ->
        {:error, :terminated}
    end
  end
end
