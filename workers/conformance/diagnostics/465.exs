tuple_size([1])
