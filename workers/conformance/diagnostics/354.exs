try do
  raise "a"
after
  IO.puts("after")
end
