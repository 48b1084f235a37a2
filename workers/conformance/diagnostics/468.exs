binary_part("abc", 2, 5)
