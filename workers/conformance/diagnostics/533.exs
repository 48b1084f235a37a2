Stream.map(1, 2)
