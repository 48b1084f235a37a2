if 1 do 2 end
IO.puts "a"
unless true do 1 else 2 end
