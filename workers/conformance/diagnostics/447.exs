String.replace("a", 1, "b")
