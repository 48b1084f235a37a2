fn x -> x + 1
IO.puts "a"
