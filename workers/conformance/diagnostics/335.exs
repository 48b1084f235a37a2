x = 1
x = 2
IO.puts(y)
