for x <- [1]
