String.pad_leading("a", -1)
