# One connection: connects, logs in, and runs queries by waiting for their answers on a passive socket.
defmodule Postgrex.Protocol do
  @moduledoc false
  alias Postgrex.Messages

  defstruct [:socket, :id, :key, buffer: "", parameters: %{}, status: ?I, notify: nil]

  @doc "A connection that is ready, or {:error, exception}."
  def connect(opts) do
    host = Keyword.get(opts, :hostname, "localhost")
    port = Keyword.get(opts, :port, 5432)
    timeout = Keyword.get(opts, :timeout, 15_000)

    case :gen_tcp.connect(String.to_charlist(host), port, [:binary, packet: :raw, active: false], timeout) do
      {:ok, socket} -> log_in(%__MODULE__{socket: socket}, opts)
      {:error, reason} -> {:error, connection_error("tcp connect (#{host}:#{port}): #{describe(reason)}", reason)}
    end
  end

  defp connection_error(message, reason),
    do: %DBConnection.ConnectionError{message: message, severity: :error, reason: reason}

  @doc "A POSIX error as the driver words it."
  def describe(reason), do: "#{text(reason)} - #{inspect(reason)}"

  defp text(:econnrefused), do: "connection refused"
  defp text(:nxdomain), do: "non-existing domain"
  defp text(:ehostunreach), do: "no route to host"
  defp text(:enetdown), do: "network is down"
  defp text(:timeout), do: "timeout"
  defp text(:closed), do: "closed"
  defp text(:econnreset), do: "connection reset by peer"
  defp text(reason), do: to_string(reason)

  defp log_in(state, opts) do
    user = Keyword.get(opts, :username) || System.get_env("PGUSER") || System.get_env("USER") || "postgres"
    database = Keyword.get(opts, :database) || System.get_env("PGDATABASE") || user
    parameters = for {key, value} <- Keyword.get(opts, :parameters, []), do: {to_string(key), to_string(value)}
    login = Keyword.put(opts, :username, user)

    with :ok <- send_data(state, Messages.startup([{"user", user}, {"database", database} | parameters])),
         {:ok, state} <- wait_login(state, login) do
      {:ok, state}
    else
      {:error, reason} when is_atom(reason) -> {:error, lost(reason)}
      {:error, exception} -> {:error, exception}
    end
  end

  defp wait_login(state, opts) do
    case read(state) do
      {:ok, :authenticated, state} ->
        wait_login(state, opts)

      {:ok, :cleartext, state} ->
        with :ok <- send_data(state, Messages.password(Keyword.get(opts, :password, ""))), do: wait_login(state, opts)

      {:ok, {:md5, salt}, state} ->
        inner = hex(:erlang.md5([Keyword.get(opts, :password, ""), opts[:username]]))
        digest = "md5" <> hex(:erlang.md5([inner, salt]))
        with :ok <- send_data(state, Messages.password(digest)), do: wait_login(state, opts)

      {:ok, {:authentication, method}, _state} ->
        {:error, %Postgrex.Error{message: "not in Nodebook yet: Postgrex authentication method #{method}"}}

      {:ok, {:backend, pid, key}, state} ->
        wait_login(%{state | id: pid, key: key}, opts)

      {:ok, {:parameter, name, value}, state} ->
        wait_login(put_in(state.parameters[name], value), opts)

      {:ok, {:error, fields}, state} ->
        :gen_tcp.close(state.socket)
        {:error, Postgrex.Error.from_fields(fields, state.id)}

      {:ok, {:ready, status}, state} ->
        {:ok, %{state | status: status}}

      {:ok, _other, state} ->
        wait_login(state, opts)

      {:error, reason} ->
        {:error, reason}
    end
  end

  defp hex(binary), do: for(<<n::4 <- binary>>, into: "", do: String.downcase(Integer.to_string(n, 16)))

  def lost(reason), do: connection_error("tcp recv: #{describe(reason)}", reason)

  defp send_data(state, data), do: :gen_tcp.send(state.socket, data)

  @doc "The next message of the connection."
  def read(state) do
    case Messages.next(state.buffer) do
      {message, rest} ->
        {:ok, message, %{state | buffer: rest}}

      :more ->
        case :gen_tcp.recv(state.socket, 0) do
          {:ok, data} -> read(%{state | buffer: state.buffer <> data})
          {:error, reason} -> {:error, reason}
        end
    end
  end

  @doc "Describes a statement: {:ok, {parameter oids, columns}, state}, {:error, exception, state} or {:disconnect, exception}."
  def prepare(state, name, sql) do
    with :ok <- send_data(state, [Messages.parse(name, sql), Messages.describe(name), Messages.sync()]) do
      answers(state, %{params: [], columns: nil}, fn
        {:parameters, oids}, acc -> %{acc | params: oids}
        {:columns, columns}, acc -> %{acc | columns: columns}
        _, acc -> acc
      end)
      |> finish(sql, fn acc -> {acc.params, acc.columns} end)
    else
      {:error, reason} -> {:disconnect, lost(reason)}
    end
  end

  @doc "Runs a prepared statement with encoded parameters."
  def execute(state, name, sql, params, columns) do
    formats = if columns == nil, do: [], else: [1]

    with :ok <- send_data(state, [Messages.bind(name, params, formats), Messages.execute(), Messages.sync()]) do
      answers(state, %{rows: [], tag: nil}, &collect/2)
      |> finish(sql, fn acc -> result(acc, columns, state.id) end)
    else
      {:error, reason} -> {:disconnect, lost(reason)}
    end
  end

  @doc "Runs a simple query without parameters; rows are dropped."
  def simple(state, sql) do
    with :ok <- send_data(state, Messages.query(sql)) do
      answers(state, %{rows: [], tag: nil}, &collect/2) |> finish(sql, fn acc -> result(acc, nil, state.id) end)
    else
      {:error, reason} -> {:disconnect, lost(reason)}
    end
  end

  defp collect({:row, values}, acc), do: %{acc | rows: [values | acc.rows]}
  defp collect({:complete, tag}, acc), do: %{acc | tag: tag}
  defp collect(_, acc), do: acc

  defp finish({:ok, acc, nil, state}, _sql, fun), do: {:ok, fun.(acc), state}
  defp finish({:ok, _acc, fields, state}, sql, _fun), do: {:error, Postgrex.Error.from_fields(fields, state.id, sql), state}
  defp finish({:error, reason}, _sql, _fun), do: {:disconnect, lost(reason)}

  # Everything up to ReadyForQuery; the first error wins.
  defp answers(state, acc, fun, error \\ nil) do
    case read(state) do
      {:ok, {:ready, status}, state} -> {:ok, acc, error, %{state | status: status}}
      {:ok, {:error, fields}, state} -> answers(state, acc, fun, error || fields)
      {:ok, message, state} -> answers(state, fun.(message, acc), fun, error)
      {:error, reason} -> {:error, reason}
    end
  end

  defp result(acc, columns, id) do
    {command, count} = command(acc.tag)
    rows = acc.rows |> Enum.reverse() |> Enum.map(fn values -> decode_row(values, columns) end)

    %Postgrex.Result{
      command: command,
      columns: columns && Enum.map(columns, &elem(&1, 0)),
      rows: columns && rows,
      num_rows: count || 0,
      connection_id: id
    }
  end

  defp decode_row(_values, nil), do: []
  defp decode_row([], []), do: []
  defp decode_row([value | values], [{_, oid} | columns]), do: [Postgrex.Types.decode(value, oid) | decode_row(values, columns)]

  @doc false
  def command(nil), do: {nil, nil}

  def command(tag) do
    {words, numbers} = tag |> String.split(" ") |> Enum.split_while(&(Integer.parse(&1) == :error))
    count = if numbers == [], do: nil, else: numbers |> List.last() |> String.to_integer()
    {words |> Enum.join("_") |> String.downcase() |> String.to_atom(), count}
  end

  def disconnect(state) do
    send_data(state, Messages.terminate())
    :gen_tcp.close(state.socket)
  end
end
