GenServer.start_link(Agent.Server, 1, name: "string")
