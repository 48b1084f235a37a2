Enum.into([a: 1], "x")
