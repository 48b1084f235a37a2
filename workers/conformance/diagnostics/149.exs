IO.puts("a" <> 1)
