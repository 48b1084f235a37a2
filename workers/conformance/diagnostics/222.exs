for <<x <- "abc">>, into: 5, do: x
