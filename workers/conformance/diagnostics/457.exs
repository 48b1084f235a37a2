List.first(1)
