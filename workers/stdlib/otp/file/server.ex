# An open file: a process that speaks the I/O protocol. In: requests of io and of file. Out: replies; what is written goes to
# the disk at once.
defmodule :nodebook_file_server do
  @moduledoc false

  @doc "The process of an open file, until its owner ends: its bytes, and the path that they are written to."
  def init(owner, path, bytes, modes) do
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
      binary: :lists.member(:binary, modes),
      encoding: :nodebook_file_text.encoding(modes)
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

    case save(state, bytes) do
      :ok -> {:ok, %{state | bytes: bytes}}
      error -> {error, state}
    end
  end

  defp answer({:put_chars, enc, chars}, state) do
    case :nodebook_io_requests.to_binary(enc, chars, state.encoding) do
      {:ok, data} -> put(data, state)
      error -> {error, state}
    end
  end

  defp answer({:put_chars, enc, m, f, a}, state), do: answer({:put_chars, enc, apply(m, f, a)}, state)
  defp answer(:getopts, state), do: {[binary: state.binary, encoding: state.encoding], state}

  defp answer({:setopts, options}, state) do
    case :lists.keyfind(:encoding, 1, options) do
      {:encoding, _} = given -> {:ok, %{state | encoding: :nodebook_file_text.encoding([given])}}
      _ -> {:ok, state}
    end
  end

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
        wanted = :nodebook_io_requests.encoding(request)
        {reply, left} = :nodebook_file_text.read(read, rest, state.encoding, wanted)
        reply = if is_binary(reply) and not state.binary, do: listed(wanted, reply), else: reply
        {reply, %{state | at: byte_size(state.bytes) - left}}
    end
  end

  # A file that was not opened as :binary answers lists.
  defp listed(:latin1, reply), do: :erlang.binary_to_list(reply)
  defp listed(:unicode, reply), do: :unicode.characters_to_list(reply)

  defp put(_, %{writable: false} = state), do: {{:error, :ebadf}, state}

  defp put(data, state) do
    size = byte_size(state.bytes)
    before = :binary.part(state.bytes, 0, :erlang.min(state.at, size))
    gap = :binary.copy(<<0>>, :erlang.max(state.at - size, 0))
    stop = state.at + byte_size(data)
    rest = if stop < size, do: :binary.part(state.bytes, stop, size - stop), else: ""
    bytes = before <> gap <> data <> rest

    case save(state, bytes) do
      :ok -> {:ok, %{state | bytes: bytes, at: stop}}
      error -> {error, state}
    end
  end

  # What was opened as :ram is on no disk.
  defp save(%{path: nil}, _bytes), do: :ok
  defp save(%{path: path}, bytes), do: :nodebook_file.write(path, bytes, false)
end
