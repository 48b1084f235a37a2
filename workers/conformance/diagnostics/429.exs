Enum.random([])
