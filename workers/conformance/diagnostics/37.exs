"abc" <> x = 1
