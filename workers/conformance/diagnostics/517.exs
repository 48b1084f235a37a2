Task.async_stream([1], fn x -> x end, max_concurrency: 0) |> Enum.to_list()
