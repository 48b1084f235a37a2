Agent.start(fn -> raise "in agent" end) |> IO.inspect()
Agent.start_link(:a)
