map_size([1])
