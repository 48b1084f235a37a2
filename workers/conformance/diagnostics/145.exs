list = [1, 2]
for i in list do
  IO.puts(i)
end
