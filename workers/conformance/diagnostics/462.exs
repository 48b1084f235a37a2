put_elem({1}, 3, 1)
