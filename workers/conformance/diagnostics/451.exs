String.duplicate("a", -1)
