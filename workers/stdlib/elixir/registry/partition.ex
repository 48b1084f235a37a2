# One partition of a registry: owns its tables, and forgets the processes that end.

defmodule Registry.Partition do
  @moduledoc false
  use GenServer

  def start_link(registry, arg), do: GenServer.start_link(__MODULE__, arg, name: registry)

  def init({kind, registry, _i, _partitions, pid_ets, key_ets, listeners, compressed}) do
    Process.flag(:trap_exit, true)
    key_kind = if kind == :unique, do: :set, else: :duplicate_bag
    compression = if compressed, do: [:compressed], else: []
    ^key_ets = :ets.new(key_ets, [key_kind, :public, :named_table, read_concurrency: true, write_concurrency: true] ++ compression)
    ^pid_ets = :ets.new(pid_ets, [:duplicate_bag, :public, :named_table, read_concurrency: true, write_concurrency: true] ++ compression)
    {:ok, {registry, pid_ets, listeners}}
  end

  def handle_call(:sync, _, state), do: {:reply, :ok, state}

  def handle_info({:EXIT, pid, _reason}, {registry, pid_ets, listeners} = state) do
    for {_pid, key, key_ets, _counter} <- :ets.take(pid_ets, pid) do
      try do
        for {_, {^pid, _}} = row <- :ets.lookup(key_ets, key), do: :ets.delete_object(key_ets, row)
      catch
        :error, :badarg -> :badarg
      end

      for listener <- listeners, do: Kernel.send(listener, {:unregister, registry, key, pid})
    end

    {:noreply, state}
  end
end
