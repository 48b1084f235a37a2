# A process that owns one connection and runs queries one after the other. A transaction has it for itself.
defmodule Postgrex.Connection do
  @moduledoc false
  use GenServer
  require Logger
  alias Postgrex.Protocol

  @backoff 1_000

  def start_link(opts), do: GenServer.start_link(__MODULE__, opts, Keyword.take(opts, [:name]))

  @impl true
  def init(opts) do
    Process.flag(:trap_exit, true)
    {:ok, %{opts: opts, protocol: nil, owner: nil, waiting: :queue.new()}, {:continue, :connect}}
  end

  @impl true
  def handle_continue(:connect, state), do: {:noreply, connect(state)}

  defp connect(state) do
    case Protocol.connect(state.opts) do
      {:ok, protocol} ->
        %{state | protocol: protocol}

      {:error, exception} ->
        Logger.error("Postgrex.Protocol (#{inspect(self())}) failed to connect: #{Exception.format_banner(:error, exception)}")
        Process.send_after(self(), :connect, @backoff)
        state
    end
  end

  @impl true
  def handle_call(request, {pid, _} = from, %{owner: owner} = state) do
    case {request, owner} do
      {:checkout, nil} -> {:reply, :ok, %{state | owner: {pid, Process.monitor(pid)}}}
      {:checkin, {^pid, ref}} -> {:reply, :ok, next(checkin(state, ref))}
      {_, nil} -> run(request, state)
      {_, {^pid, _}} -> run(request, state)
      _ -> {:noreply, %{state | waiting: :queue.in({request, from}, state.waiting)}}
    end
  end

  defp checkin(state, ref) do
    Process.demonitor(ref, [:flush])
    %{state | owner: nil}
  end

  # The requests that waited for the end of a transaction, up to the next transaction.
  defp next(state) do
    case :queue.out(state.waiting) do
      {:empty, _} ->
        state

      {{:value, {request, from}}, waiting} ->
        case handle_call(request, from, %{state | waiting: waiting}) do
          {:reply, reply, %{owner: nil} = state} ->
            GenServer.reply(from, reply)
            next(state)

          {:reply, reply, state} ->
            GenServer.reply(from, reply)
            state

          {:noreply, state} ->
            state
        end
    end
  end

  defp run(_request, %{protocol: nil} = state) do
    {:reply, {:error, %DBConnection.ConnectionError{message: "connection not available because of disconnection"}}, state}
  end

  defp run({:simple, sql}, state), do: answer(Protocol.simple(state.protocol, sql), state)

  defp run({:query, sql, params}, state) do
    with {:ok, {oids, columns}, protocol} <- Protocol.prepare(state.protocol, "", sql) do
      if length(oids) != length(params) do
        message = "expected #{length(oids)} parameters but got #{length(params)}"
        {:reply, {:raise, %ArgumentError{message: message <> " for query: " <> sql}}, %{state | protocol: protocol}}
      else
        case encode(params, oids) do
          {:ok, encoded} -> answer(Protocol.execute(protocol, "", sql, encoded, columns), state)
          {:raise, exception} -> {:reply, {:raise, exception}, %{state | protocol: protocol}}
        end
      end
    else
      failed -> answer(failed, state)
    end
  end

  defp encode(params, oids) do
    {:ok, Enum.zip_with(params, oids, &Postgrex.Types.encode/2)}
  rescue
    exception -> {:raise, exception}
  end

  defp answer({:ok, result, protocol}, state), do: {:reply, {:ok, result}, %{state | protocol: protocol}}
  defp answer({:error, exception, protocol}, state), do: {:reply, {:error, exception}, %{state | protocol: protocol}}

  defp answer({:disconnect, exception}, state) do
    Logger.error("Postgrex.Protocol (#{inspect(self())}) disconnected: #{Exception.format_banner(:error, exception)}")
    :gen_tcp.close(state.protocol.socket)
    send(self(), :connect)
    {:reply, {:error, exception}, %{state | protocol: nil}}
  end

  @impl true
  def handle_info(:connect, %{protocol: nil} = state), do: {:noreply, connect(state)}
  def handle_info(:connect, state), do: {:noreply, state}

  # The owner of a transaction died: it is rolled back.
  def handle_info({:DOWN, ref, :process, _, _}, %{owner: {_, ref}} = state) do
    state =
      case state.protocol && Protocol.simple(state.protocol, "ROLLBACK") do
        {:ok, _, protocol} -> %{state | protocol: protocol}
        _ -> state
      end

    {:noreply, next(%{state | owner: nil})}
  end

  def handle_info({:EXIT, _pid, reason}, state), do: {:stop, reason, state}
  def handle_info(_message, state), do: {:noreply, state}

  @impl true
  def terminate(_reason, %{protocol: nil}), do: :ok
  def terminate(_reason, state), do: Protocol.disconnect(state.protocol)
end
