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
  defp message(:badarg), do: ~c"bad argument"
  defp message(:terminated), do: ~c"the file server process is terminated"
  defp message(:einval), do: ~c"invalid argument"
  defp message(:enotsup), do: ~c"operation not supported"
  defp message(other), do: :io_lib.format(~c"~tw", [other])

  # -- open files ------------------------------------------------------------

  def open(path, modes) do
    modes = if is_list(modes), do: modes, else: [modes]
    path = bin(path)
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
          :ok -> {:ok, :erlang.spawn(:file, :serve_init, [self(), path, bytes, modes])}
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
    case :io.request(pid, {:get_line, :unicode, ""}) do
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
  def copy(from, to, limit) when not is_pid(from) and not is_pid(to) do
    with {:ok, bytes} <- read_file(name_of(from)) do
      bytes = if limit == :infinity, do: bytes, else: :binary.part(bytes, 0, min(limit, byte_size(bytes)))
      with :ok <- write_file(name_of(to), bytes), do: {:ok, byte_size(bytes)}
    end
  end

  defp name_of({name, _modes}), do: name
  defp name_of(name), do: name

  @doc "The terms of a file in Erlang's notation, each ended by a full stop: {:ok, terms}."
  def consult(path), do: with({:ok, text} <- read_file(path), do: :nodebook_erl_terms.read(text))

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
    case list_dir(path) do
      {:ok, names} ->
        :lists.foreach(fn name -> del_dir_r(:filename.join(path, name)) end, names)
        del_dir(path)

      {:error, :enotdir} ->
        delete(path)

      {:error, reason} ->
        {:error, reason}
    end
  end

  @doc "There are no links on this disk: :einval for a file that is there."
  def read_link(path), do: with({:ok, _} <- read_file_info(path), do: {:error, :einval})
  @doc "Like read_link/1."
  def read_link_all(path), do: read_link(path)
  @doc "Like read_file_info/1, there being no links."
  def read_link_info(path), do: read_file_info(path)
  @doc "Like read_file_info/2, there being no links."
  def read_link_info(path, options), do: read_file_info(path, options)

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

  @doc false
  def serve_init(owner, path, bytes, modes) do
    :erlang.monitor(:process, owner)
    append = :lists.member(:append, modes)

    serve(%{
      owner: owner,
      path: path,
      bytes: bytes,
      at: if(append, do: byte_size(bytes), else: 0),
      append: append,
      writable: append or :lists.member(:write, modes),
      readable: not :lists.member(:write_only, modes),
      binary: :lists.member(:binary, modes)
    })
  end

  defp serve(state) do
    receive do
      {:io_request, from, ref, request} ->
        {reply, state} = answer(request, state)
        send(from, {:io_reply, ref, reply})
        serve(state)

      {:file_request, from, ref, :close} ->
        send(from, {:file_reply, ref, :ok})

      {:file_request, from, ref, {:position, where}} ->
        at =
          case where do
            :bof -> 0
            :eof -> byte_size(state.bytes)
            :cur -> state.at
            {:bof, n} -> n
            {:cur, n} -> state.at + n
            {:eof, n} -> byte_size(state.bytes) + n
            n -> n
          end

        if at < 0 do
          send(from, {:file_reply, ref, {:error, :einval}})
          serve(state)
        else
          send(from, {:file_reply, ref, {:ok, at}})
          serve(%{state | at: at})
        end

      {:file_request, from, ref, {:pread, at, n}} ->
        send(from, {:file_reply, ref, pread_part(state, at, n)})
        serve(state)

      {:file_request, from, ref, {:pwrite, at, data}} ->
        {reply, new} = put(:erlang.iolist_to_binary(data), %{state | at: if(state.append, do: byte_size(state.bytes), else: at)})
        send(from, {:file_reply, ref, reply})
        serve(new)

      {:file_request, from, ref, :truncate} ->
        {reply, state} = truncated(state)
        send(from, {:file_reply, ref, reply})
        serve(state)

      {:DOWN, _, :process, owner, _} when owner == state.owner ->
        :ok

      _ ->
        serve(state)
    end
  end

  defp pread_part(%{readable: false}, _, _), do: {:error, :ebadf}
  defp pread_part(_, at, n) when at < 0 or n < 0, do: {:error, :einval}

  defp pread_part(state, at, n) do
    left = byte_size(state.bytes) - at
    if left <= 0, do: :eof, else: {:ok, shaped(:binary.part(state.bytes, at, min(n, left)), state)}
  end

  defp shaped(bytes, %{binary: true}), do: bytes
  defp shaped(bytes, _), do: :erlang.binary_to_list(bytes)

  defp truncated(%{writable: false} = state), do: {{:error, :einval}, state}

  defp truncated(state) do
    bytes = :binary.part(state.bytes, 0, min(state.at, byte_size(state.bytes)))

    case :nodebook_file.write(state.path, bytes, false) do
      :ok -> {:ok, %{state | bytes: bytes}}
      error -> {error, state}
    end
  end

  # Bytes written through as latin1 stay bytes; text of the unicode encoding becomes UTF-8.
  defp answer({:put_chars, :latin1, data}, state), do: put(:erlang.iolist_to_binary(data), state)

  defp answer({:put_chars, enc, chars}, state) do
    case :nodebook_io_requests.to_binary(enc, chars) do
      {:ok, data} -> put(data, state)
      error -> {error, state}
    end
  end

  defp answer({:put_chars, enc, m, f, a}, state), do: answer({:put_chars, enc, apply(m, f, a)}, state)
  defp answer(:getopts, state), do: {[binary: true, encoding: :unicode], state}
  defp answer({:setopts, _}, state), do: {:ok, state}

  defp answer({:requests, list}, state) do
    :lists.foldl(fn request, {_, state} -> answer(request, state) end, {:ok, state}, list)
  end

  defp answer(request, state) do
    case :nodebook_io_requests.wanted(request) do
      :error ->
        {{:error, :request}, state}

      _ when not state.readable ->
        {{:error, :ebadf}, state}

      {_prompt, read} ->
        rest = :binary.part(state.bytes, state.at, byte_size(state.bytes) - state.at)
        {:done, reply, left} = :nodebook_io_requests.read(read, rest, true)
        reply = if is_binary(reply) and not state.binary, do: listed(request, reply), else: reply
        {reply, %{state | at: byte_size(state.bytes) - byte_size(left)}}
    end
  end

  # A file that was not opened as :binary answers lists.
  defp listed(request, reply) when elem(request, 1) == :latin1, do: :erlang.binary_to_list(reply)
  defp listed(_request, reply), do: :unicode.characters_to_list(reply)

  defp put(_, %{writable: false} = state), do: {{:error, :ebadf}, state}

  defp put(data, state) do
    size = byte_size(state.bytes)
    before = :binary.part(state.bytes, 0, :erlang.min(state.at, size))
    gap = :binary.copy(<<0>>, :erlang.max(state.at - size, 0))
    stop = state.at + byte_size(data)
    rest = if stop < size, do: :binary.part(state.bytes, stop, size - stop), else: ""
    bytes = before <> gap <> data <> rest

    case :nodebook_file.write(state.path, bytes, false) do
      :ok -> {:ok, %{state | bytes: bytes, at: stop}}
      error -> {error, state}
    end
  end
end
