IO.puts "a", "b", "c"
