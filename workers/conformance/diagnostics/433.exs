Map.merge(%{}, a: 1)
