i = 0
i++
IO.puts(i)
