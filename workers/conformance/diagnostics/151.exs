if 1 <> 2 do
  IO.puts("different")
end
