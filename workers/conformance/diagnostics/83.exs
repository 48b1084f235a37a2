IO.puts("a"
IO.puts("b")
