defmodule Postgrex.Notifications do
  @moduledoc """
  A connection that listens: `{:notification, connection_pid, ref, channel, payload}` goes to the process that called
  `listen/3`.

  Options of `start_link/1`: those of `Postgrex.start_link/1`, `:sync_connect` (default true), `:auto_reconnect`
  (default false; then listeners are kept and `listen/3` may answer `{:eventually, ref}`), `:reconnect_backoff` in
  milliseconds (default 500).
  """
  use GenServer
  require Logger
  alias Postgrex.{Messages, Protocol}

  def start_link(opts) do
    {server, opts} = Keyword.split(opts, [:name])
    GenServer.start_link(__MODULE__, opts, server)
  end

  @doc "Listens to a channel: `{:ok, ref}`, or `{:eventually, ref}` while there is no connection."
  def listen(pid, channel, opts \\ []), do: GenServer.call(pid, {:listen, channel}, Keyword.get(opts, :timeout, 5_000))

  @doc "The same; answers the reference."
  def listen!(pid, channel, opts \\ []) do
    {:ok, ref} = listen(pid, channel, opts)
    ref
  end

  @doc "Stops what `listen/3` began."
  def unlisten(pid, ref, opts \\ []), do: GenServer.call(pid, {:unlisten, ref}, Keyword.get(opts, :timeout, 5_000))

  def unlisten!(pid, ref, opts \\ []) do
    case unlisten(pid, ref, opts) do
      :ok -> :ok
      :error -> raise ArgumentError, "unknown reference #{inspect(ref)}"
    end
  end

  @impl true
  def init(opts) do
    Process.flag(:trap_exit, true)
    state = %{opts: opts, protocol: nil, listeners: %{}, pending: :queue.new()}

    if Keyword.get(opts, :sync_connect, true) do
      case connect(state) do
        {:ok, state} -> {:ok, state}
        {:error, exception} -> if opts[:auto_reconnect], do: {:ok, later(state, exception)}, else: {:stop, exception}
      end
    else
      {:ok, state, {:continue, :connect}}
    end
  end

  @impl true
  def handle_continue(:connect, state), do: handle_info(:connect, state)

  defp connect(state) do
    with {:ok, protocol} <- Protocol.connect(state.opts) do
      :ok = :inet.setopts(protocol.socket, active: true)
      channels = for {_, {channel, _, _}} <- state.listeners, uniq: true, do: channel
      state = %{state | protocol: protocol}
      {:ok, Enum.reduce(channels, state, fn channel, state -> command(state, "LISTEN " <> quoted(channel), nil) end)}
    end
  end

  defp later(state, exception) do
    Logger.error("#{inspect(__MODULE__)} (#{inspect(self())}) failed to connect to Postgres: #{Exception.message(exception)}")
    Process.send_after(self(), :connect, Keyword.get(state.opts, :reconnect_backoff, 500))
    state
  end

  defp quoted(name), do: [?", String.replace(name, "\"", "\"\""), ?"] |> IO.iodata_to_binary()

  # Answers come in order: who waits for which is a queue.
  defp command(state, sql, reply) do
    :gen_tcp.send(state.protocol.socket, Messages.query(sql))
    %{state | pending: :queue.in(reply, state.pending)}
  end

  @impl true
  def handle_call({:listen, channel}, {pid, _} = from, state) do
    monitor = Process.monitor(pid)
    known = Enum.any?(state.listeners, fn {_, {c, _, _}} -> c == channel end)
    state = put_in(state.listeners[monitor], {channel, pid, monitor})

    cond do
      state.protocol == nil -> {:reply, {:eventually, monitor}, state}
      known -> {:reply, {:ok, monitor}, state}
      true -> {:noreply, command(state, "LISTEN " <> quoted(channel), {from, {:ok, monitor}})}
    end
  end

  def handle_call({:unlisten, ref}, from, state) do
    case Map.pop(state.listeners, ref) do
      {nil, _} ->
        {:reply, :error, state}

      {{channel, _, _}, listeners} ->
        Process.demonitor(ref, [:flush])
        state = %{state | listeners: listeners}

        if state.protocol == nil or Enum.any?(listeners, fn {_, {c, _, _}} -> c == channel end) do
          {:reply, :ok, state}
        else
          {:noreply, command(state, "UNLISTEN " <> quoted(channel), {from, :ok})}
        end
    end
  end

  @impl true
  def handle_info(:connect, %{protocol: nil} = state) do
    case connect(state) do
      {:ok, state} -> {:noreply, state}
      {:error, exception} -> if state.opts[:auto_reconnect], do: {:noreply, later(state, exception)}, else: {:stop, exception, state}
    end
  end

  def handle_info({:tcp, socket, data}, %{protocol: %{socket: socket}} = state) do
    {:noreply, read(%{state | protocol: %{state.protocol | buffer: state.protocol.buffer <> data}})}
  end

  def handle_info({:tcp_closed, socket}, %{protocol: %{socket: socket}} = state) do
    exception = Protocol.lost(:closed)

    if state.opts[:auto_reconnect] do
      {:noreply, later(%{state | protocol: nil, pending: :queue.new()}, exception)}
    else
      {:stop, exception, %{state | protocol: nil}}
    end
  end

  def handle_info({:DOWN, ref, :process, _, _}, state) do
    case Map.pop(state.listeners, ref) do
      {nil, _} ->
        {:noreply, state}

      {{channel, _, _}, listeners} ->
        state = %{state | listeners: listeners}
        others = Enum.any?(listeners, fn {_, {c, _, _}} -> c == channel end)
        {:noreply, if(others or state.protocol == nil, do: state, else: command(state, "UNLISTEN " <> quoted(channel), nil))}
    end
  end

  def handle_info({:EXIT, _pid, reason}, state), do: {:stop, reason, state}
  def handle_info(_message, state), do: {:noreply, state}

  defp read(%{protocol: protocol} = state) do
    case Messages.next(protocol.buffer) do
      {message, rest} -> read(message(message, %{state | protocol: %{protocol | buffer: rest}}))
      :more -> state
    end
  end

  defp message({:notification, _pid, channel, payload}, state) do
    for {ref, {^channel, pid, _}} <- state.listeners, do: send(pid, {:notification, self(), ref, channel, payload})
    state
  end

  defp message({:ready, _}, state) do
    case :queue.out(state.pending) do
      {{:value, {from, reply}}, pending} ->
        GenServer.reply(from, reply)
        %{state | pending: pending}

      {{:value, nil}, pending} ->
        %{state | pending: pending}

      {:empty, _} ->
        state
    end
  end

  defp message(_other, state), do: state

  @impl true
  def terminate(_reason, %{protocol: nil}), do: :ok
  def terminate(_reason, state), do: Protocol.disconnect(state.protocol)
end
