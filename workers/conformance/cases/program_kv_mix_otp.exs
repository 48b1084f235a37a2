# buckets in agents, a registry with ETS and monitors, a line protocol over it
defmodule KV.Bucket do
  use Agent, restart: :temporary
  def start_link(_ \\ []), do: Agent.start_link(fn -> %{} end)
  def get(b, k), do: Agent.get(b, &Map.get(&1, k))
  def put(b, k, v), do: Agent.update(b, &Map.put(&1, k, v))
  def delete(b, k), do: Agent.get_and_update(b, &Map.pop(&1, k))
end

defmodule KV.Registry do
  use GenServer
  def start_link(opts), do: GenServer.start_link(__MODULE__, opts[:name], opts)

  def lookup(table, name) do
    case :ets.lookup(table, name) do
      [{^name, pid}] -> {:ok, pid}
      [] -> :error
    end
  end

  def create(server, name), do: GenServer.call(server, {:create, name})
  @impl true
  def init(table), do: {:ok, {:ets.new(table, [:named_table, read_concurrency: true]), %{}}}
  @impl true
  def handle_call({:create, name}, _from, {names, refs}) do
    case lookup(names, name) do
      {:ok, pid} ->
        {:reply, pid, {names, refs}}

      :error ->
        {:ok, pid} = DynamicSupervisor.start_child(KV.BucketSupervisor, KV.Bucket)
        ref = Process.monitor(pid)
        :ets.insert(names, {name, pid})
        {:reply, pid, {names, Map.put(refs, ref, name)}}
    end
  end

  @impl true
  def handle_info({:DOWN, ref, :process, _pid, _reason}, {names, refs}) do
    {name, refs} = Map.pop(refs, ref)
    :ets.delete(names, name)
    {:noreply, {names, refs}}
  end

  def handle_info(msg, state) do
    IO.puts("unexpected #{inspect(msg)}")
    {:noreply, state}
  end
end

defmodule KV.Command do
  @moduledoc "Parses and runs lines."
  def parse(line) do
    case String.split(line) do
      ["CREATE", bucket] -> {:ok, {:create, bucket}}
      ["GET", bucket, key] -> {:ok, {:get, bucket, key}}
      ["PUT", bucket, key, value] -> {:ok, {:put, bucket, key, value}}
      ["DELETE", bucket, key] -> {:ok, {:delete, bucket, key}}
      _ -> {:error, :unknown_command}
    end
  end

  def run({:create, b}),
    do:
      {:ok,
       (
         KV.Registry.create(KV.Registry, b)
         "OK\r\n"
       )}

  def run({:get, b, k}), do: on(b, &{:ok, "#{KV.Bucket.get(&1, k)}\r\nOK\r\n"})

  def run({:put, b, k, v}),
    do:
      on(b, fn pid ->
        KV.Bucket.put(pid, k, v)
        {:ok, "OK\r\n"}
      end)

  def run({:delete, b, k}),
    do:
      on(b, fn pid ->
        KV.Bucket.delete(pid, k)
        {:ok, "OK\r\n"}
      end)

  defp on(b, fun) do
    case KV.Registry.lookup(KV.Registry, b) do
      {:ok, pid} -> fun.(pid)
      :error -> {:error, :not_found}
    end
  end
end

children = [
  {DynamicSupervisor, name: KV.BucketSupervisor, strategy: :one_for_one},
  {KV.Registry, name: KV.Registry}
]

{:ok, _} = Supervisor.start_link(children, strategy: :one_for_all)

for line <- [
      "CREATE shopping",
      "PUT shopping milk 1",
      "PUT shopping eggs 3",
      "GET shopping milk",
      "DELETE shopping eggs",
      "GET shopping eggs",
      "GET nope eggs",
      "HELLO"
    ] do
  reply = with {:ok, command} <- KV.Command.parse(line), do: KV.Command.run(command)
  IO.inspect({line, reply})
end

{:ok, bucket} = KV.Registry.lookup(KV.Registry, "shopping")
Agent.stop(bucket, :shutdown)
_ = KV.Registry.create(KV.Registry, "bogus")
IO.inspect(KV.Registry.lookup(KV.Registry, "shopping"))
send(KV.Registry, :hello)
_ = :sys.get_state(KV.Registry)
