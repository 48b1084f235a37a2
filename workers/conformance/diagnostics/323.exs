IO.puts("abc)
