String.slice("abc", 1.5, 2)
