defmodule Postgrex do
  @moduledoc """
  PostgreSQL driver: our own, with the public functions of the package of this name.

  `start_link/1` takes `:hostname`, `:port`, `:database`, `:username`, `:password`, `:name` and `:timeout`. One process
  owns one connection (`:pool_size` other than 1 is not in Nodebook yet).
  """

  defmodule App do
    @moduledoc false
    use Application
    def start(_type, _args), do: Supervisor.start_link([], strategy: :one_for_one)
  end

  defmodule Result do
    @moduledoc "What a query answers: command, columns, rows, num_rows, connection_id, messages."
    defstruct [:command, :columns, :rows, :num_rows, :connection_id, messages: []]
  end

  def child_spec(opts) do
    %{id: Postgrex, start: {Postgrex, :start_link, [opts]}}
  end

  @doc "Connects. The process is up before the connection is; queries until then fail with a ConnectionError."
  def start_link(opts), do: Postgrex.Connection.start_link(opts)

  @doc "Runs a query with parameters `$1`, `$2`, …: `{:ok, %Postgrex.Result{}}` or `{:error, exception}`."
  def query(conn, statement, params \\ [], opts \\ []) do
    case GenServer.call(conn, {:query, IO.iodata_to_binary(statement), params}, Keyword.get(opts, :timeout, 15_000)) do
      {:raise, exception} -> raise exception
      result -> result
    end
  end

  @doc "The same; raises what went wrong."
  def query!(conn, statement, params \\ [], opts \\ []) do
    case query(conn, statement, params, opts) do
      {:ok, result} -> result
      {:error, exception} -> raise exception
    end
  end

  @doc "Runs a function in a transaction: `{:ok, its value}`, or `{:error, reason}` after `rollback/2`."
  def transaction(conn, fun, opts \\ []) when is_function(fun, 1) do
    timeout = Keyword.get(opts, :timeout, 15_000)
    :ok = GenServer.call(conn, :checkout, timeout)

    try do
      with {:ok, _} <- GenServer.call(conn, {:simple, "BEGIN"}, timeout) do
        value = fun.(conn)

        case GenServer.call(conn, {:simple, "COMMIT"}, timeout) do
          {:ok, %Result{command: :rollback}} -> {:error, :rollback}
          {:ok, _} -> {:ok, value}
          {:error, exception} -> raise exception
        end
      end
    catch
      :throw, {:postgrex_rollback, ^conn, reason} ->
        GenServer.call(conn, {:simple, "ROLLBACK"}, timeout)
        {:error, reason}

      kind, reason ->
        stack = __STACKTRACE__
        GenServer.call(conn, {:simple, "ROLLBACK"}, timeout)
        :erlang.raise(kind, reason, stack)
    after
      GenServer.call(conn, :checkin, timeout)
    end
  end

  @doc "Ends the transaction that the caller is in."
  def rollback(conn, reason), do: throw({:postgrex_rollback, conn, reason})
end
