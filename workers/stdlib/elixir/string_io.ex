# A device whose input is a string and whose output is collected in one.
# In: I/O requests. Out: replies; contents/1 gives what is left of the input and what was written.
defmodule StringIO do
  @moduledoc "Controls an IO device process that wraps a string."
  use GenServer

  @doc "Opens text as a device."
  def open(string, options_or_function \\ [])
  def open(string, options) when is_binary(string) and is_list(options), do: GenServer.start_link(__MODULE__, {string, options}, [])
  def open(string, function) when is_binary(string) and is_function(function, 1), do: open(string, [], function)

  @doc "Opens text as a device for a function and closes it behind it."
  def open(string, options, function) when is_binary(string) and is_list(options) and is_function(function, 1) do
    {:ok, pid} = GenServer.start_link(__MODULE__, {string, options}, [])

    try do
      {:ok, function.(pid)}
    after
      {:ok, {_input, _output}} = close(pid)
    end
  end

  @doc "What was not read and what was written."
  def contents(pid) when is_pid(pid), do: GenServer.call(pid, :contents)
  @doc "What was written; it is forgotten."
  def flush(pid) when is_pid(pid), do: GenServer.call(pid, :flush)
  @doc "Ends a device; answers what was not read and what was written."
  def close(pid) when is_pid(pid), do: GenServer.call(pid, :close)

  @impl true
  def init({string, options}) do
    encoding = options[:encoding] || :unicode
    {:ok, %{input: string, output: "", encoding: encoding, capture_prompt: options[:capture_prompt] || false}}
  end

  @impl true
  def handle_info({:io_request, from, reply_as, req}, state) do
    {reply, state} = io_request(req, state)
    send(from, {:io_reply, reply_as, reply})
    {:noreply, state}
  end

  # What is asked of files.
  def handle_info({:file_request, from, reply_as, _request}, state) do
    send(from, {:file_reply, reply_as, {:error, :enotsup}})
    {:noreply, state}
  end

  def handle_info(_message, state), do: {:noreply, state}

  @impl true
  def handle_call(:contents, _from, state), do: {:reply, {state.input, state.output}, state}
  def handle_call(:flush, _from, state), do: {:reply, state.output, %{state | output: ""}}
  def handle_call(:close, _from, state), do: {:stop, :normal, {:ok, {state.input, state.output}}, state}

  defp io_request({:put_chars, encoding, chars}, state) do
    case :nodebook_io_requests.to_binary(encoding, chars, state.encoding) do
      {:ok, binary} -> {:ok, %{state | output: state.output <> binary}}
      {:error, _} = error -> {error, state}
    end
  end

  defp io_request({:put_chars, chars}, state), do: io_request({:put_chars, :latin1, chars}, state)
  defp io_request({:put_chars, encoding, m, f, a}, state), do: io_request({:put_chars, encoding, apply(m, f, a)}, state)
  defp io_request(:getopts, state), do: {[binary: true, encoding: state.encoding], state}

  defp io_request({:setopts, options}, state) when is_list(options) do
    case :lists.keyfind(:encoding, 1, options) do
      {:encoding, encoding} when encoding in [:unicode, :latin1] -> {:ok, %{state | encoding: encoding}}
      _ -> {{:error, :enotsup}, state}
    end
  end
  defp io_request({:setopts, _}, state), do: {{:error, :enotsup}, state}
  defp io_request({:get_geometry, _}, state), do: {{:error, :enotsup}, state}

  defp io_request({:requests, reqs}, state) do
    Enum.reduce_while(reqs, {:ok, state}, fn req, {_, state} ->
      case io_request(req, state) do
        {{:error, _}, _} = error -> {:halt, error}
        next -> {:cont, next}
      end
    end)
  end

  defp io_request(req, state) do
    case :nodebook_io_requests.wanted(req) do
      :error ->
        {{:error, :request}, state}

      {prompt, {:until, m, f, a, continuation}} ->
        until(prompt, :nodebook_io_requests.encoding(req), {m, f, a}, continuation, state)

      {prompt, read} ->
        state = prompted(prompt, state)
        {:done, reply, rest} = :nodebook_io_requests.read(read, state.input, true)

        if :nodebook_io_requests.encoding(req) == :latin1 or reply == :eof or String.valid?(reply),
          do: {reply, %{state | input: rest}},
          else: {{:error, if(elem(read, 0) == :line, do: :collect_line, else: :invalid_unicode)}, state}
    end
  end

  defp prompted(prompt, %{capture_prompt: true} = state), do: %{state | output: state.output <> :nodebook_io_requests.prompt(prompt)}
  defp prompted(_prompt, state), do: state

  # The function gets a line at a time, then :eof, and is asked with the prompt each time.
  defp until(prompt, encoding, {m, f, a} = mfa, continuation, state) do
    state = prompted(prompt, state)
    {line, rest} = next_line(state.input)

    with chars when is_list(chars) or chars == :eof <- to_chars(line, encoding) do
      case apply(m, f, [continuation, chars | a]) do
        {:done, result, :eof} -> {until_result(result, encoding), %{state | input: rest}}
        {:done, result, left} -> {until_result(result, encoding), %{state | input: to_bytes(left, encoding) <> rest}}
        {:more, continuation} -> until(prompt, encoding, mfa, continuation, %{state | input: rest})
      end
    else
      _ -> {:error, state}
    end
  end

  defp next_line(""), do: {:eof, ""}

  defp next_line(input) do
    case :binary.split(input, "\n") do
      [line, rest] -> {line <> "\n", rest}
      [line] -> {line, ""}
    end
  end

  defp to_chars(:eof, _encoding), do: :eof
  defp to_chars(line, :latin1), do: :erlang.binary_to_list(line)
  defp to_chars(line, :unicode), do: :unicode.characters_to_list(line)

  defp to_bytes(chars, :latin1), do: :erlang.list_to_binary(chars)
  defp to_bytes(chars, :unicode), do: :unicode.characters_to_binary(chars)

  defp until_result([_ | _] = result, encoding) do
    if :lists.all(&is_integer/1, result), do: to_bytes(result, encoding), else: result
  end

  defp until_result(result, _encoding), do: result
end
