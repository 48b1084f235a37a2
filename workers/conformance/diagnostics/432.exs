Map.new([1, 2])
