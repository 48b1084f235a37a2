x = 1
x = 2
IO.puts("hi")
y = 3
1
:done
