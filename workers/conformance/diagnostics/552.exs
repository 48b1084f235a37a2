raise "a", 1
