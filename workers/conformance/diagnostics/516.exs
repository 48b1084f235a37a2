Task.async_stream(1..3, fn x -> if x == 2, do: Process.sleep(500), else: x end, timeout: 50) |> Enum.to_list() |> IO.inspect()
