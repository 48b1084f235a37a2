Enum.chunk_every([1], 0)
