if x = 5, do: 1
