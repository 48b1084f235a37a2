Integer.to_string("1")
