for x <- [1], bad: 1, do: x
