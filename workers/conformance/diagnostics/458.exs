List.to_integer(["a"])
