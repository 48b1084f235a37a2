String.to_float("1")
