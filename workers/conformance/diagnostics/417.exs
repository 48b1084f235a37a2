Path.join(1, 2)
