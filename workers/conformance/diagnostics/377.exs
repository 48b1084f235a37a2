GenServer.cast("string", 1) |> IO.inspect()
