to_charlist({1, 2})
