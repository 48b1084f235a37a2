# What start_child says of a child that does not start.
Logger.configure(level: :none)
{:ok, s} = Supervisor.start_link([], strategy: :one_for_one)
start = fn spec -> IO.inspect(Supervisor.start_child(s, Map.put(spec, :id, :x))) end
start.(%{start: {Function, :identity, [{:error, :oops}]}})
start.(%{start: {Function, :identity, [:what]}, restart: :temporary, shutdown: :brutal_kill, type: :supervisor, modules: :dynamic})
start.(%{start: {Function, :identity, [:ignore]}})
start.(%{start: {Function, :identity, [:ignore]}})
{:ok, d} = DynamicSupervisor.start_link(strategy: :one_for_one)
IO.inspect(DynamicSupervisor.start_child(d, %{id: :x, start: {Function, :identity, [{:error, :oops}]}}))
once = fn -> if :persistent_term.get(:once, false), do: exit(:no), else: :persistent_term.put(:once, true) end
{:ok, _} = Supervisor.start_child(s, %{id: :y, start: {Agent, :start_link, [once]}})
:ok = Supervisor.terminate_child(s, :y)
IO.inspect(Supervisor.restart_child(s, :y))
