Access.get(1, :a)
