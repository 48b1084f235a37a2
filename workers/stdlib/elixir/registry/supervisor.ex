# Starts the partitions of a registry and makes the table that says how it is kept.

defmodule Registry.Supervisor do
  @moduledoc false
  use Supervisor

  def start_link(kind, registry, partitions, listeners, entries, compressed) do
    arg = {kind, registry, partitions, listeners, entries, compressed}
    Supervisor.start_link(__MODULE__, arg, name: registry)
  end

  def init({kind, registry, partitions, listeners, entries, compressed}) do
    ^registry = :ets.new(registry, [:set, :public, :named_table, read_concurrency: true])
    true = :ets.insert(registry, entries)

    children =
      for i <- 0..(partitions - 1) do
        %{
          id: i,
          start: {Registry.Partition, :start_link, [Registry.pid_ets_name(registry, i), {kind, registry, i, partitions, Registry.pid_ets_name(registry, i), Registry.key_ets_name(registry, i), listeners, compressed}]}
        }
      end

    Supervisor.init(children, strategy: strategy_for_kind(kind))
  end

  defp strategy_for_kind(:unique), do: :one_for_all
  defp strategy_for_kind(:duplicate), do: :one_for_one
end
