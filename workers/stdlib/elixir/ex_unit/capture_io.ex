# What a function prints, as text. Specification: the documentation of ExUnit.CaptureIO, Elixir 1.18.
defmodule ExUnit.CaptureIO do
  @moduledoc "Functionality to capture IO for testing."

  @doc "What the function prints to standard output."
  def capture_io(fun) when is_function(fun, 0), do: fun |> with_io() |> elem(1)

  @doc "What the function prints: to a device, with an input, or with options (`:input`, `:capture_prompt`, `:encoding`)."
  def capture_io(device_pid_input_or_options, fun)
  def capture_io(other, fun) when is_function(fun, 0), do: other |> with_io(fun) |> elem(1)

  @doc "What the function prints to a device, with an input or options."
  def capture_io(device_or_pid, input_or_options, fun) when is_function(fun, 0),
    do: device_or_pid |> with_io(input_or_options, fun) |> elem(1)

  @doc "`{value, text}`: what the function answers and prints to standard output."
  def with_io(fun) when is_function(fun, 0), do: with_io(:stdio, [], fun)

  @doc "`{value, text}`; see `capture_io/2`."
  def with_io(device_or_pid, fun) when (is_atom(device_or_pid) or is_pid(device_or_pid)) and is_function(fun, 0), do: with_io(device_or_pid, [], fun)
  def with_io(input, fun) when is_binary(input) and is_function(fun, 0), do: with_io(:stdio, [input: input], fun)
  def with_io(options, fun) when is_list(options) and is_function(fun, 0), do: with_io(:stdio, options, fun)

  @doc "`{value, text}`; see `capture_io/3`."
  def with_io(device_or_pid, input, fun) when is_binary(input), do: with_io(device_or_pid, [input: input], fun)
  def with_io(:stderr, options, fun), do: device(:standard_error, options, fun)
  def with_io(:stdio, options, fun), do: standard(self(), options, fun)
  def with_io(pid, options, fun) when is_pid(pid), do: standard(pid, options, fun)
  def with_io(name, options, fun) when is_atom(name), do: device(name, options, fun)

  defp standard(pid, options, fun) do
    prompt = Keyword.get(options, :capture_prompt, true)
    input = Keyword.get(options, :input, "")
    {:group_leader, original} = Process.info(pid, :group_leader)
    {:ok, capture} = StringIO.open(input, capture_prompt: prompt, encoding: Keyword.get(options, :encoding, :unicode))

    try do
      Process.group_leader(pid, capture)
      value = fun.()
      # what was printed is in the device when it answers
      {_, output} = StringIO.contents(capture)
      {value, output}
    after
      Process.group_leader(pid, original)
      StringIO.close(capture)
    end
  end

  defp device(name, options, fun) do
    input = Keyword.get(options, :input, "")

    case ExUnit.CaptureServer.device_capture_on(name, Keyword.get(options, :encoding, :unicode), input) do
      {:ok, ref} ->
        try do
          value = fun.()
          {value, ExUnit.CaptureServer.device_output(name, ref)}
        after
          ExUnit.CaptureServer.device_capture_off(ref)
        end

      {:error, :no_device} ->
        raise "could not find IO device registered at #{inspect(name)}"

      {:error, {:changed_encoding, current}} ->
        raise ArgumentError, "attempted to change the encoding for a currently captured device #{inspect(name)} from #{inspect(current)}"

      {:error, :input_on_already_captured_device} ->
        raise ArgumentError, "attempted multiple captures on device #{inspect(name)} with input. If you need to give an input to a captured device, you cannot run your test asynchronously"

      {:error, :already_captured} ->
        raise "IO device registered at #{inspect(name)} is already captured"
    end
  end
end

defmodule ExUnit.CaptureServer do
  @moduledoc false
  # Named devices are replaced by a string while somebody captures them; the log goes to a string of each who captures it.
  use GenServer

  @handler ExUnit.CaptureServer

  def start_link(_), do: GenServer.start_link(__MODULE__, :ok, name: __MODULE__)
  def device_capture_on(name, encoding, input), do: GenServer.call(__MODULE__, {:device_on, name, encoding, input, self()}, :infinity)
  def device_output(name, ref), do: GenServer.call(__MODULE__, {:device_output, name, ref}, :infinity)
  def device_capture_off(ref), do: GenServer.call(__MODULE__, {:device_off, ref}, :infinity)
  def log_capture_on(pid, opts), do: GenServer.call(__MODULE__, {:log_on, pid, opts}, :infinity)
  def log_capture_off(ref), do: GenServer.call(__MODULE__, {:log_off, ref}, :infinity)

  @impl true
  def init(:ok) do
    :ets.new(__MODULE__, [:named_table, :public])
    {:ok, %{devices: %{}, refs: %{}, logs: %{}}}
  end

  @impl true
  def handle_call({:device_on, name, encoding, input, pid}, _from, state) do
    case state.devices do
      %{^name => device} ->
        cond do
          input != "" or device.input? -> {:reply, {:error, :input_on_already_captured_device}, state}
          device.encoding != encoding -> {:reply, {:error, {:changed_encoding, device.encoding}}, state}
          true -> join(name, device, pid, state)
        end

      _ ->
        case Process.whereis(name) do
          nil ->
            {:reply, {:error, :no_device}, state}

          original ->
            {:ok, string} = StringIO.open(input, encoding: encoding)
            Process.unregister(name)
            Process.register(string, name)
            join(name, %{original: original, string: string, encoding: encoding, input?: input != "", users: %{}}, pid, state)
        end
    end
  end

  def handle_call({:device_output, name, ref}, _from, state) do
    device = state.devices[name]
    {_, output} = StringIO.contents(device.string)
    from = device.users[ref]
    {:reply, binary_part(output, from, byte_size(output) - from), state}
  end

  def handle_call({:device_off, ref}, _from, state), do: {:reply, :ok, leave(ref, state)}

  # The text is gathered by a process linked to this one: the test's has the links that the test makes.
  def handle_call({:log_on, pid, opts}, _from, state) do
    ref = Process.monitor(pid)
    {:ok, string_io} = StringIO.open("")
    if state.logs == %{}, do: start_log()
    :ets.insert(__MODULE__, {ref, string_io, opts[:level] || :debug, formatter(opts)})
    {:reply, {ref, string_io}, put_in(state.logs[ref], string_io)}
  end

  def handle_call({:log_off, ref}, _from, state) do
    Process.demonitor(ref, [:flush])
    {:reply, :ok, log_off(ref, state)}
  end

  @impl true
  def handle_info({:DOWN, ref, _, _, _}, state) do
    {:noreply, ref |> leave(state) |> then(&log_off(ref, &1))}
  end

  def handle_info(_message, state), do: {:noreply, state}

  defp join(name, device, pid, state) do
    ref = Process.monitor(pid)
    {_, output} = StringIO.contents(device.string)
    device = put_in(device.users[ref], byte_size(output))
    {:reply, {:ok, ref}, %{state | devices: Map.put(state.devices, name, device), refs: Map.put(state.refs, ref, name)}}
  end

  defp leave(ref, state) do
    case Map.pop(state.refs, ref) do
      {nil, _} ->
        state

      {name, refs} ->
        Process.demonitor(ref, [:flush])
        device = state.devices[name]
        users = Map.delete(device.users, ref)

        if users == %{} do
          Process.unregister(name)
          Process.register(device.original, name)
          StringIO.close(device.string)
          %{state | refs: refs, devices: Map.delete(state.devices, name)}
        else
          %{state | refs: refs, devices: Map.put(state.devices, name, %{device | users: users})}
        end
    end
  end

  # ---- log

  defp formatter(opts) do
    {_, options} = Keyword.split(opts, [:level, :formatter])

    case opts[:formatter] do
      nil -> Logger.default_formatter(Keyword.put_new(options, :colors, enabled: false))
      formatter -> formatter
    end
  end

  defp start_log do
    _ = :logger.add_handler(@handler, __MODULE__, %{})
    _ = :logger.add_handler_filter(:default, __MODULE__, {fn _event, _ -> :stop end, nil})
  end

  defp log_off(ref, state) do
    if Map.has_key?(state.logs, ref) do
      :ets.delete(__MODULE__, ref)
      {string_io, logs} = Map.pop!(state.logs, ref)
      StringIO.close(string_io)

      if logs == %{} do
        _ = :logger.remove_handler(@handler)
        _ = :logger.remove_handler_filter(:default, __MODULE__)
      end

      %{state | logs: logs}
    else
      state
    end
  end

  @doc "The handler's callback: every capture gets the event."
  def log(event, _config) do
    for {_ref, string_io, level, {module, config}} <- :ets.tab2list(__MODULE__), :logger.compare_levels(event.level, level) in [:gt, :eq] do
      try do
        IO.write(string_io, module.format(event, config))
      rescue
        _ -> :ok
      end
    end

    :ok
  end
end

defmodule ExUnit.CaptureLog do
  @moduledoc "Functionality to capture logs for testing. Options: `:level`, and those of the log's formatter."

  @doc "What is logged while the function runs."
  def capture_log(opts \\ [], fun) when is_list(opts), do: opts |> with_log(fun) |> elem(1)

  @doc "`{value, text}`: what the function answers and what is logged while it runs."
  def with_log(opts \\ [], fun) when is_list(opts) do
    {ref, string_io} = ExUnit.CaptureServer.log_capture_on(self(), opts)

    try do
      value = fun.()
      {_, logs} = StringIO.contents(string_io)
      {value, logs}
    after
      ExUnit.CaptureServer.log_capture_off(ref)
    end
  end
end
