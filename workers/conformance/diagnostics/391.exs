x = 1
"abc" <> x
