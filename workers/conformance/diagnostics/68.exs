x = 5
if x > 3 do
  IO.puts("a")
else if x > 2 do
  IO.puts("b")
end
