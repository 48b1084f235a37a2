Stream.cycle([]) |> Enum.take(1)
