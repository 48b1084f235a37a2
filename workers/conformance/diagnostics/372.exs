{:ok, _} = Registry.start_link(keys: :duplicate, name: Reg)
GenServer.start_link(Agent.Server, {:erlang, :self, []}, name: {:via, Registry, {Reg, "a"}}) |> IO.inspect()
