Integer.to_string("a")
