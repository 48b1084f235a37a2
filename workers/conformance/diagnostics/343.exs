Enum.sum(["a"])
