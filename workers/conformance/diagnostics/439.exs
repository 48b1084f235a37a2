Keyword.put([1], :a, 1)
|> IO.inspect()
Keyword.keys([1])
