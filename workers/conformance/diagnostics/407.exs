Date.range(~D[2024-01-01], 1)
