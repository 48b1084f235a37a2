# An application of kernel's `distributed` that all nodes start: when all is well again the first node of the list runs
# it, and no other; those know that somebody does. Nodes come and go; of wires that break a spread application is not meant
# to know.
defmodule Simulation.Spread do
  use Application

  # the callback of the scenario
  def start(_peers) do
    :ok = :application.load({:application, :job, [description: ~c"", vsn: ~c"1", applications: [:kernel, :stdlib], mod: {__MODULE__, []}]})
    spawn(fn -> Application.start(:job, :permanent) end)
  end

  # those of the application
  def start(_type, []) do
    IO.puts("the job runs")
    Supervisor.start_link([], strategy: :one_for_one)
  end

  def stop(_), do: IO.puts("the job ends")

  def finish, do: :ok

  def report do
    case :application.info()[:running][:job] do
      {:distributed, node} -> node
      master when is_pid(master) -> node()
      nil -> :nobody
    end
  end

  def check(reports) do
    [first | _] = Enum.sort(for {node, _} <- reports, do: node)

    # a failover may meet the return of the first: who hears of both starts believes the later word, in OTP, too
    for {node, runs} <- reports, if(node == first, do: runs != first, else: runs in [node, :nobody]) do
      "#{node}: it runs on #{inspect(runs)}"
    end
  end
end
