Float.round(1, 2)
