String.to_integer("12a")
