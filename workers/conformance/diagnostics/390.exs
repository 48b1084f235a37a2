"abc" <> 1
