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
    {:ok, %{input: string, output: "", capture_prompt: options[:capture_prompt] || false}}
  end

  @impl true
  def handle_info({:io_request, from, reply_as, req}, state) do
    {reply, state} = io_request(req, state)
    send(from, {:io_reply, reply_as, reply})
    {:noreply, state}
  end

  def handle_info(_message, state), do: {:noreply, state}

  @impl true
  def handle_call(:contents, _from, state), do: {:reply, {state.input, state.output}, state}
  def handle_call(:flush, _from, state), do: {:reply, state.output, %{state | output: ""}}
  def handle_call(:close, _from, state), do: {:stop, :normal, {:ok, {state.input, state.output}}, state}

  defp io_request({:put_chars, encoding, chars}, state) do
    case :nodebook_io_requests.to_binary(encoding, chars) do
      {:ok, binary} -> {:ok, %{state | output: state.output <> binary}}
      {:error, _} = error -> {error, state}
    end
  end

  defp io_request({:put_chars, chars}, state), do: io_request({:put_chars, :latin1, chars}, state)
  defp io_request({:put_chars, encoding, m, f, a}, state), do: io_request({:put_chars, encoding, apply(m, f, a)}, state)
  defp io_request(:getopts, state), do: {[binary: true, encoding: :unicode], state}
  defp io_request({:setopts, _}, state), do: {:ok, state}
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

      {prompt, read} ->
        state =
          if state.capture_prompt,
            do: %{state | output: state.output <> :nodebook_io_requests.prompt(prompt)},
            else: state

        {:done, reply, rest} = :nodebook_io_requests.read(read, state.input, true)
        {reply, %{state | input: rest}}
    end
  end
end
