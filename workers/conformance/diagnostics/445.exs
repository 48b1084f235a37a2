String.split("a b", 1)
