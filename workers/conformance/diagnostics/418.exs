Enum.map(5, fn x -> x end)
