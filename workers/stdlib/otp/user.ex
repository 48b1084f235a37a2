# The processes behind :user (the node's terminal) and :standard_error.
# In: I/O requests; {:stdin, line} and {:stdin, :eof} from the place that the node runs in. Out: replies, and text by
# :nodebook_io.write(device, binary) with device 1 (stdout) or 2 (stderr); :nodebook_io.read_line(prompt) asks for a line.
defmodule :user do
  @moduledoc false

  @doc "Starts :user; it becomes its own group leader."
  def start_link(opts \\ []), do: :proc_lib.start_link(:user, :init, [self(), :user, 1, opts])
  def start_error_link, do: :proc_lib.start_link(:user, :init, [self(), :standard_error, 2, []])

  def init(starter, name, device, _opts) do
    :erlang.process_flag(:trap_exit, true)
    :erlang.register(name, self())
    :erlang.group_leader(self(), self())
    :proc_lib.init_ack(starter, {:ok, self()})
    loop(%{device: device, buffer: "", eof: false, asked: false, waiting: [], from: nil, opts: options(device), parent: starter})
  end

  defp options(2), do: [encoding: :unicode, onlcr: false, log: :none]

  defp options(1) do
    terminals = for device <- [:stdout, :stderr, :stdin], do: {device, :prim_tty.isatty(device)}
    [echo: false, binary: true, encoding: :unicode, log: :none, terminal: terminals[:stdout]] ++ terminals
  end

  defp loop(state) do
    receive do
      {:io_request, from, ref, request} ->
        loop(serve(from, ref, request, %{state | from: from}))

      {:stdin, :eof} ->
        loop(retry(%{state | eof: true, asked: false}))

      {:stdin, line} when is_binary(line) ->
        loop(retry(%{state | buffer: state.buffer <> line, asked: false}))

      {:EXIT, parent, reason} when parent == state.parent ->
        :erlang.exit(reason)

      {:system, from, request} ->
        :sys.handle_system_msg(request, from, state.parent, :user, [], state)

      _ ->
        loop(state)
    end
  end

  def system_continue(_parent, _debug, state), do: loop(state)
  def system_terminate(reason, _parent, _debug, _state), do: :erlang.exit(reason)

  defp serve(from, ref, {:requests, list}, state), do: serve_all(from, ref, list, state, :ok)

  defp serve(from, ref, request, state) do
    case output(request, state) do
      {:reply, reply, state} ->
        send(from, {:io_reply, ref, reply})
        state

      :input when state.device == 2 ->
        send(from, {:io_reply, ref, {:error, :enotsup}})
        state

      :input ->
        {prompt, read} = :nodebook_io_requests.wanted(request)
        retry(%{state | waiting: state.waiting ++ [{from, ref, :nodebook_io_requests.prompt(prompt), read}]})

      :unknown ->
        send(from, {:io_reply, ref, {:error, :request}})
        state
    end
  end

  defp serve_all(from, ref, [], state, last) do
    send(from, {:io_reply, ref, last})
    state
  end

  defp serve_all(from, ref, [request | rest], state, _) do
    case output(request, state) do
      {:reply, {:error, _} = error, state} -> serve_all(from, ref, [], state, error)
      {:reply, reply, state} -> serve_all(from, ref, rest, state, reply)
      _ when rest == [] -> serve(from, ref, request, state)
      _ -> serve_all(from, ref, [], state, {:error, :request})
    end
  end

  defp output({:put_chars, enc, chars}, state), do: put(enc, chars, state)
  defp output({:put_chars, chars}, state), do: put(:latin1, chars, state)

  defp output({:put_chars, enc, m, f, a}, state) do
    try do
      apply(m, f, a)
    catch
      _, _ -> {:reply, {:error, f}, state}
    else
      chars -> put(enc, chars, state)
    end
  end

  defp output({:put_chars, m, f, a}, state), do: output({:put_chars, :latin1, m, f, a}, state)

  defp output(:getopts, state), do: {:reply, state.opts, state}

  defp output({:setopts, opts}, state) do
    new =
      :lists.foldl(
        fn
          {key, value}, acc -> :lists.keystore(key, 1, acc, {key, value})
          :binary, acc -> :lists.keystore(:binary, 1, acc, {:binary, true})
          :list, acc -> :lists.keystore(:binary, 1, acc, {:binary, false})
          _, acc -> acc
        end,
        state.opts,
        opts
      )

    {:reply, :ok, %{state | opts: new}}
  end

  defp output({:get_geometry, what}, state) do
    case :nodebook_io.geometry(what) do
      {:ok, n} -> {:reply, n, state}
      _ -> {:reply, {:error, :enotsup}, state}
    end
  end

  defp output(request, _state) do
    case :nodebook_io_requests.wanted(request) do
      :error -> :unknown
      _ -> :input
    end
  end

  defp put(enc, chars, state) do
    case :nodebook_io_requests.to_binary(enc, chars) do
      {:ok, binary} ->
        if state.device == 2, do: :nodebook_io.write_error(binary, state.from), else: :nodebook_io.write(1, binary)
        {:reply, :ok, state}

      {:error, _} ->
        reason = if state.device == 2, do: :put_chars, else: {:put_chars, enc, chars}
        {:reply, {:error, reason}, state}
    end
  end

  # The oldest reader gets what the buffer has; asks for more when that is not enough.
  defp retry(%{waiting: []} = state), do: state

  defp retry(%{waiting: [{from, ref, prompt, read} | rest]} = state) do
    case :nodebook_io_requests.read(read, state.buffer, state.eof) do
      {:done, reply, buffer} ->
        send(from, {:io_reply, ref, as_wanted(reply, state)})
        retry(%{state | buffer: buffer, waiting: rest})

      :more ->
        ask(prompt, state)

      {:more, read} ->
        ask(prompt, %{state | buffer: "", waiting: [{from, ref, prompt, read} | rest]})
    end
  end

  defp ask(_prompt, %{asked: true} = state), do: state

  defp ask(prompt, state) do
    :nodebook_io.read_line(prompt)
    %{state | asked: true}
  end

  defp as_wanted(reply, state) when is_binary(reply) do
    case :lists.keyfind(:binary, 1, state.opts) do
      {_, false} -> :unicode.characters_to_list(reply)
      _ -> reply
    end
  end

  defp as_wanted(reply, _), do: reply
end
