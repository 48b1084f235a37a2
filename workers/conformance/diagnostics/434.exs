Map.get(nil, :a)
