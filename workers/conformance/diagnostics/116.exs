a && b
x++
