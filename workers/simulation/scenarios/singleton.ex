# A Highlander per node for the same job: when all is well again exactly one node runs it.
defmodule Simulation.Singleton do
  defmodule Job do
    use GenServer
    def start_link(_), do: GenServer.start_link(__MODULE__, [], name: __MODULE__)

    def init(_) do
      Process.flag(:trap_exit, true)
      IO.puts("the job runs")
      {:ok, nil}
    end

    def terminate(_, _), do: IO.puts("the job ends")
  end

  def start(_peers) do
    spawn(fn ->
      options = [strategy: :one_for_one, max_restarts: 1000]
      {:ok, _} = Supervisor.start_link([{Highlander, Job}], options)
      Process.sleep(:infinity)
    end)
  end

  def finish, do: :ok
  def report do
    names = for name <- :global.registered_names(), do: {name, :global.whereis_name(name)}
    {Process.whereis(Job) != nil, {Enum.sort(Node.list()), names, :global.info()}}
  end

  def check(reports) do
    case for {node, {true, _}} <- reports, do: node do
      [_] -> []
      holders -> ["holders: #{inspect(holders)}, #{inspect(for {n, {_, facts}} <- reports, do: {n, facts})}"]
    end
  end
end
