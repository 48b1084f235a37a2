elem({1}, 1)
